"""A `Document` in, a tagged PDF (PDF/UA-1) out, laid out from its HTML page."""

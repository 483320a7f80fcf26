"""A `Document` in, one self-contained page of semantic HTML out. The HTML is the source of the PDF."""

"""A plan and facts in, a `Document` out: filled, numbered, cross-referenced; every run knows its source."""

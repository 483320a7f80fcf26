"""A `Document` in, bytes out: Word, HTML, PDF. Changes no word."""

"""A `Document` in, a Word file out: our own styles, native numbering, live references, bookmarks round every clause."""

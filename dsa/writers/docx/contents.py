"""The table of contents: a field with its cached entries, without page numbers in drafts."""

from dsa.model.document import Article
from dsa.model.identity import anchor_mark
from dsa.writers.docx.inlines import run
from dsa.writers.docx.markup import Element, el, words
from dsa.writers.docx.writing import Writing

HEADING = "Contents"
SHORT = 12
"""Entries up to which the contents stay on the first page."""
_CODE = ' TOC \\o "1-1" \\n \\h \\z \\u '


def contents(writing: Writing) -> list[Element]:
    """The table of contents, or nothing where there is nothing to list."""
    entries = [one for one in (*writing.document.articles, *writing.document.schedules) if one.anchor]
    if not entries:
        return []
    paragraphs = [_entry(one) for one in entries]
    new_page = [el("w:pageBreakBefore")] if len(entries) > SHORT else []
    begin = [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", words(_CODE, "w:instrText")),
        el("w:r", el("w:fldChar", fldCharType="separate")),
    ]
    for place, one in enumerate(begin, 1):
        paragraphs[0].insert(place, one)
    paragraphs[-1].append(el("w:r", el("w:fldChar", fldCharType="end")))
    head = el("w:p", el("w:pPr", el("w:pStyle", val="TOCHeading"), *new_page), run(HEADING))
    return [el("w:sdt", _properties(writing), el("w:sdtContent", head, *paragraphs))]


def _properties(writing: Writing) -> Element:
    gallery = el("w:docPartObj", el("w:docPartGallery", val="Table of Contents"), el("w:docPartUnique"))
    return el("w:sdtPr", el("w:alias", val=HEADING), el("w:id", val=writing.control_id(HEADING)), gallery)


def _entry(article: Article) -> Element:
    inner = (run(article.label), el("w:r", el("w:tab")), run(article.title))
    link = el("w:hyperlink", *inner, anchor=anchor_mark(article.anchor), history=1)
    return el("w:p", el("w:pPr", el("w:pStyle", val="TOC1")), link)

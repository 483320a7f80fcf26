"""No paragraph is empty, and no row of blanks or underscores stands in for layout."""

import re
from collections.abc import Iterator

from dsa.lint.document.wordfile import Element, W, WordFile, finding, words
from dsa.model.finding import Code, Finding

EMPTY = Code(
    code="word-paragraph-empty",
    level="warns",
    means="An empty paragraph makes room; a screen reader stops at it.",
    bad="An empty paragraph between two clauses.",
    good="Room comes from the styles.",
)
FILLER = Code(
    code="word-filler",
    level="warns",
    means="Blanks or underscores in the text make room or a line.",
    bad="Name: __________",
    good="A tab with a leader, or a numbered blank.",
)
_HELD = ("drawing", "footnoteRef", "separator", "continuationSeparator", "tab")


def check(file: WordFile) -> Iterator[Finding]:
    """Empty paragraphs, except where an empty table cell must hold one; filler."""
    for part, paragraph in file.each("p"):
        text = words(paragraph)
        if not text.strip() and not _holds_something(paragraph) and not _fills_cell(paragraph):
            yield finding(EMPTY, part, f"paragraph {_place(paragraph)} is empty")
        if re.search(r"_{3,}| {3,}", text):
            yield finding(FILLER, part, f"filler in: {text[:60]}")


def _holds_something(paragraph: Element) -> bool:
    return any(True for _ in paragraph.iter(*(W + name for name in _HELD)))


def _fills_cell(paragraph: Element) -> bool:
    cell = paragraph.getparent()
    return cell is not None and cell.tag == W + "tc" and len(cell.findall(W + "p")) == 1


def _place(paragraph: Element) -> int:
    return list(paragraph.getroottree().getroot().iter(W + "p")).index(paragraph) + 1

"""Tables that a screen reader can read: a header row with words, no merged and no nested cells, a description."""

from collections.abc import Iterator

from dsa.lint.document.wordfile import Element, W, WordFile, finding, value, words
from dsa.model.finding import Code, Finding

HEADER = Code(
    code="word-table-header",
    level="blocks",
    means="A table has no header row, or a header cell without words.",
    bad="A first row without tblHeader.",
    good="The first row repeats as header, and each of its cells has words.",
)
SHAPE = Code(
    code="word-table-shape",
    level="blocks",
    means="A table has merged cells or a table within it, or rows of different lengths.",
    bad="gridSpan, vMerge, or a table in a cell.",
    good="Each row has one cell for each column.",
)
DESCRIPTION = Code(
    code="word-table-description",
    level="warns",
    means="A table has no description for those who cannot see it.",
    bad="tblPr without tblCaption and tblDescription.",
    good="tblCaption and tblDescription say what the table holds.",
)


def check(file: WordFile) -> Iterator[Finding]:
    """Header rows, merged cells, descriptions."""
    for number, (_, table) in enumerate(file.each("tbl"), 1):
        where = f"table {number}"
        yield from _header(where, table)
        if next(table.iter(W + "gridSpan", W + "vMerge"), None) is not None or table.find(f".//{W}tbl") is not None:
            yield finding(SHAPE, where, "it has merged cells or a table within it")
        if len({len(row.findall(W + "tc")) for row in table.findall(W + "tr")}) > 1:
            yield finding(SHAPE, where, "its rows have different lengths")
        if not (value(table, "tblPr/tblCaption") and value(table, "tblPr/tblDescription")):
            yield finding(DESCRIPTION, where, "its caption or description is missing")


def _header(where: str, table: Element) -> Iterator[Finding]:
    first = table.find(W + "tr")
    if first is None or first.find(f"{W}trPr/{W}tblHeader") is None:
        yield finding(HEADER, where, "its first row is not marked as header")
    elif not all(words(cell).strip() for cell in first.findall(W + "tc")):
        yield finding(HEADER, where, "a header cell is empty")

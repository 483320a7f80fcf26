"""Every list number and style that a paragraph asks for is defined."""

from collections.abc import Iterator

from dsa.lint.document.wordfile import W, WordFile, finding, value
from dsa.model.finding import Code, Finding

NUMBERS = Code(
    code="word-numbering-undefined",
    level="blocks",
    means="A paragraph or style asks for a list that the numbering part does not define, so that no number prints.",
    bad="numId 9, with no w:num 9 in numbering.xml.",
    good="Each numId has its w:num, and each w:num its abstract list.",
)
STYLES = Code(
    code="word-style-undefined",
    level="blocks",
    means="A paragraph, run or table names a style that the file does not hold.",
    bad='pStyle "Section9".',
    good="Each style that is named stands in styles.xml.",
)


def check(file: WordFile) -> Iterator[Finding]:
    """Undefined lists, and undefined styles."""
    numbering, styles = file.parts.get("word/numbering.xml"), file.parts["word/styles.xml"]
    lists = {} if numbering is None else {one.get(W + "numId", ""): one for one in numbering.iter(W + "num")}
    abstracts = (
        set() if numbering is None else {one.get(W + "abstractNumId") for one in numbering.iter(W + "abstractNum")}
    )
    asked = [*(one for _, one in file.each("numPr")), *styles.iter(W + "numPr")]
    for number in sorted({value(one, "numId") for one in asked} - set(lists) - {"0"}):
        yield finding(NUMBERS, f"list {number}", "no list has this number")
    for number, one in lists.items():
        if value(one, "abstractNumId") not in abstracts:
            yield finding(NUMBERS, f"list {number}", "its abstract list is missing")
    known = {one.get(W + "styleId") for one in styles.iter(W + "style")}
    used = {str(one.get(W + "val")) for _, one in file.each("pStyle", "rStyle", "tblStyle")}
    for name in sorted(used - known):
        yield finding(STYLES, f"style {name}", "it is not in styles.xml")

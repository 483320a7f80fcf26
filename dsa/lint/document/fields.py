"""Fields close, show something, and point to bookmarks that stand."""

from collections.abc import Iterator

from dsa.lint.document.wordfile import Element, W, WordFile, finding
from dsa.model.finding import Code, Finding

OPEN = Code(
    code="word-field-open",
    level="blocks",
    means="A field is not closed, or closes twice.",
    bad="fldChar begin and separate, and no end.",
    good="begin, code, separate, result, end.",
)
DANGLING = Code(
    code="word-reference-dangling",
    level="blocks",
    means="A reference or link points to a bookmark that is not in the file; Word would print an error in its place.",
    bad="REF _Ref0123456789ab, and no bookmark of that name.",
    good="Each reference names a bookmark of the file.",
)
EMPTY = Code(
    code="word-field-empty",
    level="warns",
    means="A field holds no result, so that readers that do not compute fields show nothing.",
    bad="REF with nothing between separate and end.",
    good="Each field holds the result that Word would compute.",
)
_LINKS = ("REF", "PAGEREF", "NOTEREF")


def check(file: WordFile) -> Iterator[Finding]:
    """Unclosed and empty fields; references and links to nothing."""
    names = {str(one.get(W + "name")) for _, one in file.each("bookmarkStart")}
    for part, root in file.stories.items():
        yield from _fields(part, root, names)
    for part, link in file.each("hyperlink"):
        target = link.get(W + "anchor")
        if target and target not in names:
            yield finding(DANGLING, part, f"a link points to {target}, which is not there")


def _fields(part: str, root: Element, names: set[str]) -> Iterator[Finding]:
    stack: list[list[str]] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "t"):
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            stack.append(["", ""])
        elif kind == "end" and not stack:
            yield finding(OPEN, part, "a field closes that never opened")
        elif kind == "end":
            yield from _closed(part, stack.pop(), names)
        elif stack and element.tag != W + "fldChar":
            stack[-1][element.tag == W + "t"] += element.text or ""
    for code, _ in stack:
        yield finding(OPEN, part, f"the field `{code.strip()}` never closes")


def _closed(part: str, field: list[str], names: set[str]) -> Iterator[Finding]:
    code, result = field
    kind, target = [*code.split(), "", ""][:2]
    if kind in _LINKS and target not in names:
        yield finding(DANGLING, part, f"`{code.strip()}` points to nothing")
    if not result.strip():
        yield finding(EMPTY, part, f"the field `{code.strip()}` holds no result")

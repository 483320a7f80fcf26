"""Footnotes, and the margin comments of an internal copy."""

from collections.abc import Iterator

from dsa.model.catalogue import Clause
from dsa.model.document import ClauseBlock
from dsa.writers.docx.inlines import inline_elements, run
from dsa.writers.docx.markup import Element, el, part, root
from dsa.writers.docx.styles import NOTE_MARK
from dsa.writers.docx.writing import Writing

AUTHOR = "dsa"


def footnotes_part(writing: Writing) -> bytes:
    """`word/footnotes.xml`. Separators are -1 and 0: LibreOffice empties every note where they are 0 and 1."""
    made = root("w:footnotes", "w r", _separator(-1, "separator"), _separator(0, "continuationSeparator"))
    for number, note in enumerate(list(writing.notes), 1):
        mark = el("w:r", el("w:rPr", el("w:rStyle", val=NOTE_MARK)), el("w:footnoteRef"))
        text = el("w:p", _style("FootnoteText"), mark, run(" "), *inline_elements(writing, note.inlines))
        made.append(el("w:footnote", text, id=number))
    return part(made)


def _separator(number: int, kind: str) -> Element:
    return el("w:footnote", el("w:p", el("w:r", el(f"w:{kind}"))), type=kind, id=number)


def _style(name: str) -> Element:
    return el("w:pPr", el("w:pStyle", val=name))


def comments_part(writing: Writing) -> bytes:
    """`word/comments.xml`: one comment for each clause instance."""
    made = root("w:comments", "w")
    date = {"date": f"{writing.document.date}T00:00:00Z"} if writing.document.date else {}
    for number, block in enumerate(writing.comments):
        lines = [
            el("w:p", _style("CommentText"), run(f"{head}: ", bold=True), run(text)) for head, text in _lines(block)
        ]
        made.append(el("w:comment", *lines, id=number, author=AUTHOR, initials=AUTHOR, **date))
    return part(made)


def _lines(block: ClauseBlock) -> Iterator[tuple[str, str]]:
    clause = block.clause
    yield "Clause", f"{block.id}, version {clause.version}, {_signed(clause)}"
    if block.because:
        yield "Why it is here", block.because
    for requirement, evidence in block.satisfies:
        quoted = " and ".join(f"\u201c{one}\u201d" for one in evidence)
        yield "Meets", f"{requirement}, by {quoted}" if quoted else requirement
    if clause.basis:
        yield "Law", "; ".join(clause.basis)
    yield from _bargain(block)
    if clause.note:
        yield "Note to counsel", clause.note


def _signed(clause: Clause) -> str:
    return f"signed by {clause.sign_off.office} on {clause.sign_off.date}" if clause.sign_off else clause.status


def _bargain(block: ClauseBlock) -> Iterator[tuple[str, str]]:
    family = block.clause.family
    if family:
        yield "Stance", f"{family.stance} for {_side(family.side)}, among the texts on {family.name}"
        if family.concedes:
            yield "Concedes", family.concedes
        if family.negotiation:
            yield "Negotiation", family.negotiation
    for other in block.alternatives:
        stance = f" ({other.family.stance} for {_side(other.family.side)})" if other.family else ""
        yield "Alternative", f"{other.id}{stance}: {other.plain}"


def _side(side: str) -> str:
    return "either side" if side == "any" else f"the {side}"

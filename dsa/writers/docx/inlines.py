"""Runs, blanks, references and notes inside a paragraph."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from dsa.model.document import Blank, Confirm, CrossRef, Inline, Note, Run
from dsa.model.identity import anchor_mark, fact_mark
from dsa.writers.docx.markup import Element, el, words
from dsa.writers.docx.styles import BLANK, CONFIRM, NOTE_MARK
from dsa.writers.docx.writing import Writing

NBSP = "\u00a0"
_ALIAS = {"Run": "value", "Blank": "to supply", "Confirm": "to confirm"}


def inline_elements(writing: Writing, inlines: Iterable[Inline]) -> list[Element]:
    """The inlines as children of a paragraph; facts in running text stand in content controls."""
    made: list[Element] = []
    for fact, group in groupby(
        inlines, key=lambda one: one.source.fact if not isinstance(one, CrossRef | Note) else ""
    ):
        inner = list(group)
        runs = [run for inline in inner for run in _runs(writing, inline)]
        if fact and runs and not writing.in_table:
            runs = [_control(writing, fact, _ALIAS[type(inner[0]).__name__], runs)]
        made.extend(runs)
    return made


def _runs(writing: Writing, inline: Inline) -> list[Element]:
    match inline:
        case Run():
            return [run(inline.text, bold=inline.bold, italic=inline.italic)] if inline.text else []
        case Blank():
            return [run(inline.text, style=BLANK, bold=inline.bold)]
        case Confirm():
            return [run(inline.text, style=CONFIRM)]
        case CrossRef():
            return _reference(writing, inline)
        case Note():
            writing.notes.append(inline)
            mark = el("w:footnoteReference", id=len(writing.notes))
            return [el("w:r", el("w:rPr", el("w:rStyle", val=NOTE_MARK)), mark)]


def run(text: str, style: str = "", bold: bool = False, italic: bool = False) -> Element:
    """A `w:r`."""
    look = [el("w:rStyle", val=style)] if style else []
    look += [el("w:b"), el("w:bCs")] if bold else []
    look += [el("w:i"), el("w:iCs")] if italic else []
    look += [el("w:rtl")] if _runs_leftward(text) else []
    return el("w:r", *([el("w:rPr", *look)] if look else []), words(text))


def _runs_leftward(text: str) -> bool:
    if text.isascii():
        return False
    strong = {unicodedata.bidirectional(one) for one in text} & {"L", "R", "AL"}
    return bool(strong) and "L" not in strong


def _control(writing: Writing, fact: str, what: str, runs: list[Element]) -> Element:
    mark = fact_mark(fact)
    properties = el(
        "w:sdtPr",
        el("w:alias", val=f"{what} {mark}"),
        el("w:tag", val=mark),
        el("w:id", val=writing.control_id(mark)),
    )
    return el("w:sdt", properties, el("w:sdtContent", *runs))


def _reference(writing: Writing, ref: CrossRef) -> list[Element]:
    label = writing.labels.get(ref.target, "")
    if not label:
        return [run(ref.text)]
    mark = anchor_mark(ref.target)
    if label.startswith(f"{ref.word} "):
        return field(f"REF {mark} \\r \\h", label)
    return [run(ref.word + NBSP), *field(f"REF {mark} \\{'r' if label.endswith('.') else 'w'} \\h", ref.number)]


def field(code: str, result: str) -> list[Element]:
    """A complex field with its cached result."""
    instruction = words(f" {code} ", "w:instrText")
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", instruction),
        el("w:r", el("w:fldChar", fldCharType="separate")),
        run(result),
        el("w:r", el("w:fldChar", fldCharType="end")),
    ]

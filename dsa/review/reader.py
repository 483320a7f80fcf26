"""Reads the body of a Word file as paragraphs in order, in one of two views: tracked changes accepted or rejected.

Headers, footers, notes and comments are not body; tables, controls and text boxes are. Tracked changes of format are
not read: numbers and styles are those that the file now has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from dsa.model.identity import normal
from dsa.review.fields import Fields
from dsa.review.guard import refuse
from dsa.review.hazards import SafeFile, W
from dsa.review.marks import Marks, fact_of
from dsa.review.numbering import Numbering

MOST_PARAGRAPHS = 20_000
"""Table cells too; keeps the time of a reading within bounds, as the other limits do."""
LONGEST_PARAGRAPH = 100_000

View = Literal["accepted", "rejected"]

_GONE: dict[View, tuple[str, str]] = {"accepted": ("del", "moveFrom"), "rejected": ("ins", "moveTo")}
_CELL_GONE: dict[View, str] = {"accepted": "cellDel", "rejected": "cellIns"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_PROPERTIES = {W + name for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "tblGrid")}
_WORDS = {W + "t", W + "delText", _MATH_TEXT}
_BREAKS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


@dataclass
class ReadParagraph:
    """One paragraph with words, in the order of the file."""

    number: int
    element: etree._Element
    """The paragraph whose properties hold; the last one where tracked paragraph marks joined several."""
    printed: str = ""
    """Its words, references as they stand, footnote marks in."""
    compared: str = ""
    """Its words as compared with the record: references as `<ref:NAME>`, footnote marks out."""
    clauses: tuple[str, ...] = ()
    """Marks of the clause bookmarks around it, the narrowest first."""
    facts: list[tuple[str, str]] = field(default_factory=list)
    """Fact mark and words of each content control in it."""
    references: list[str] = field(default_factory=list)
    """Bookmarks that it refers to."""
    is_contents: bool = False
    """Whether it is a line of a table of contents, or its heading."""
    label: str = ""
    """Its number as printed."""
    style: str = ""
    """Name of its style, in lower case."""

    @property
    def is_heading(self) -> bool:
        """Whether it heads an article or schedule; no clause holds one."""
        return "heading" in self.style


@dataclass(frozen=True)
class ReadBody:
    """The paragraphs of a body, empty ones too since they may bear a number, and every bookmark's name."""

    paragraphs: tuple[ReadParagraph, ...]
    bookmarks: frozenset[str]


def read_body(file: SafeFile, view: View = "accepted") -> ReadBody:
    """The body of a file in one view."""
    reading = _Reading(view)
    walk = etree.iterwalk(file.body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            reading.leave(element)
        elif reading.passes_over(element):
            walk.skip_subtree()
        else:
            reading.enter(element)
    if len(reading.paragraphs) > MOST_PARAGRAPHS:
        raise refuse(f"The file holds more than {MOST_PARAGRAPHS} paragraphs.")
    return ReadBody(tuple(_labelled(file, reading.finished())), frozenset(reading.marks.names))


def _labelled(file: SafeFile, paragraphs: Iterator[ReadParagraph]) -> Iterator[ReadParagraph]:
    numbering = Numbering(file.numbering, file.styles)
    for paragraph in paragraphs:
        paragraph.label = numbering.label(paragraph.element)
        paragraph.style = numbering.style_name(paragraph.element)
        paragraph.is_contents |= paragraph.style.startswith(("toc ", "contents "))
        yield paragraph


@dataclass
class _Control:
    mark: str
    is_contents: bool
    words: list[str] = field(default_factory=list)


class _Reading:
    """One walk over a body, as a machine: `enter` and `leave` each element that the view does not pass over."""

    def __init__(self, view: View) -> None:
        self.marks = Marks()
        self._view: View = view
        self._gone = {W + name for name in _GONE[view]}
        self._fields = Fields()
        self._controls: list[_Control] = []
        self._open: list[ReadParagraph] = []
        self.paragraphs: list[ReadParagraph] = []
        self._joins = False
        self._notes = 0

    def passes_over(self, element: etree._Element) -> bool:
        """Whether the view lacks this element, or it holds no words."""
        tag = element.tag
        if tag == W + "tr":
            return self._has(element, "trPr", *_GONE[self._view])
        if tag == W + "tc":
            return self._has(element, "tcPr", _CELL_GONE[self._view])
        return tag in self._gone or tag in _PROPERTIES or tag == _FALLBACK

    def _has(self, element: etree._Element, inside: str, *names: str) -> bool:
        return any(element.find(f"{W}{inside}/{W}{name}") is not None for name in names)

    def enter(self, element: etree._Element) -> None:
        """Takes in what begins here."""
        tag = str(element.tag)
        if tag == W + "p":
            self._begin_paragraph(element)
        elif tag == W + "sdt":
            gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
            is_contents = gallery is not None and gallery.get(W + "val") == "Table of Contents"
            self._controls.append(_Control(fact_of(element), is_contents))
        elif tag == W + "bookmarkStart":
            self.marks.start(element, self._point())
        elif tag == W + "bookmarkEnd":
            self.marks.end(element, self._point())
        elif tag in (W + "fldChar", W + "fldSimple", W + "instrText", W + "delInstrText"):
            self._field(element)
        else:
            self._words(element)

    def leave(self, element: etree._Element) -> None:
        """Closes what ends here."""
        if element.tag == W + "p":
            self._end_paragraph(element)
        elif element.tag == W + "sdt":
            control = self._controls.pop()
            holder = self._open or self.paragraphs
            if control.mark and holder:
                holder[-1].facts.append((control.mark, "".join(control.words)))
        elif element.tag == W + "fldSimple":
            self._end_field()
        elif element.tag == W + "tc":
            self._joins = False

    def _begin_paragraph(self, element: etree._Element) -> None:
        if not (self._joins and not self._open):
            self.paragraphs.append(ReadParagraph(len(self.paragraphs), element))
        self._open.append(self.paragraphs[-1])
        self._open[-1].element = element

    def _end_paragraph(self, element: etree._Element) -> None:
        self._open.pop().is_contents |= self._is_contents()
        if not self._open:
            self._joins = self._has(element, f"pPr/{W}rPr", *_GONE[self._view])

    def _point(self) -> tuple[int, int]:
        if self._open:
            return self._open[0].number, len(self._open[0].printed)
        return len(self.paragraphs), 0

    def _field(self, element: etree._Element) -> None:
        match element.get(W + "fldCharType"):
            case "begin":
                self._fields.begin()
            case "separate":
                self._fields.separate()
            case "end":
                self._end_field()
            case None if element.tag == W + "fldSimple":
                self._fields.begin()
                self._fields.code(element.get(W + "instr", ""))
                self._fields.separate()
            case _:
                self._fields.code(element.text or "")

    def _end_field(self) -> None:
        """A reference compares as its words without the number (`Schedule A`) and the bookmark that it points to."""
        target, shown = self._fields.end()
        if target and self._open and not self._fields.is_reference:
            words = "".join(f"{word} " for word in shown.split()[:-1])
            self._open[-1].compared += f"{words}<ref:{target}>"
            self._open[-1].references.append(target)

    def _is_contents(self) -> bool:
        return self._fields.is_contents or any(one.is_contents for one in self._controls)

    def _words(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag == W + "br" and element.get(W + "type") in ("page", "column"):
            return  # LibreOffice saves "begins a page" as a break inside the heading: where it stands, not what it says
        if tag in _WORDS or tag in _BREAKS:
            self._print(_BREAKS.get(tag) or element.text or "")
        elif tag == W + "sym":
            self._print("\u2022")
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._notes += 1
            self._print(str(self._notes), is_note=True)

    def _print(self, text: str, *, is_note: bool = False) -> None:
        if not self._open or not self._fields.is_printing:
            return
        paragraph = self._open[-1]
        paragraph.printed += text
        if len(paragraph.printed) > LONGEST_PARAGRAPH:
            raise refuse(f"A paragraph holds more than {LONGEST_PARAGRAPH} characters.")
        paragraph.is_contents |= self._is_contents()
        self._fields.show(text)
        if not is_note and not self._fields.is_reference:
            paragraph.compared += text
        for control in self._controls:
            if control.mark:
                control.words.append(text)

    def finished(self) -> Iterator[ReadParagraph]:
        """Every paragraph in order, each with the clauses around it."""
        around = self.marks.around({one.number: len(one.printed) for one in self.paragraphs})
        for paragraph in self.paragraphs:
            paragraph.compared = normal(paragraph.compared)
            paragraph.clauses = around.get(paragraph.number, ())
            yield paragraph

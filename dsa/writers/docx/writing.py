"""What grows while one file is written: counters, lists, bookmarks, notes, comments, pictures."""

import hashlib
from dataclasses import dataclass, field

from dsa.model.document import Article, ClauseBlock, Document, Figure, Note, Paragraph, walk
from dsa.model.identity import anchor_mark
from dsa.model.stamp import Stamp
from dsa.writers.docx.markup import Element, el
from dsa.writers.docx.numbering import Numbers
from dsa.writers.look import Look


@dataclass
class Writing:
    """One file in the making. `family` is the numbering in force, `in_table` and `indented` the place."""

    document: Document
    stamp: Stamp
    look: Look
    labels: dict[str, str]
    """Label of each anchor that a reference can point to."""
    numbers: Numbers = field(default_factory=Numbers)
    notes: list[Note] = field(default_factory=list)
    comments: list[ClauseBlock] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    family: str = "free"
    in_table: bool = False
    indented: bool = False
    marks: set[str] = field(default_factory=set)
    controls: set[int] = field(default_factory=set)

    @property
    def internal(self) -> bool:
        """Whether this copy stays in the building."""
        return self.stamp.copy == "internal"

    def bookmark(self, name: str) -> tuple[Element, Element] | None:
        """Start and end of a bookmark; nothing where the name is taken, since names are unique in a file."""
        if name in self.marks:
            return None
        self.marks.add(name)
        number = len(self.marks)
        return el("w:bookmarkStart", id=number, name=name), el("w:bookmarkEnd", id=number)

    def control_id(self, mark: str) -> int:
        """A positive number that no other control of the file has, the same in every run."""
        turn = 0
        while True:
            number = int(hashlib.sha256(f"{mark}/{turn}".encode()).hexdigest()[:7], 16) + 1
            if number not in self.controls:
                self.controls.add(number)
                return number
            turn += 1


def labels(document: Document) -> dict[str, str]:
    """Printed label of each anchor; plain paragraphs that are anchored have an empty one."""
    found: dict[str, str] = {}
    for article in (*document.articles, *document.schedules):
        _add(found, article)
        for block in article.blocks:
            for node in walk(block):
                if isinstance(node, Paragraph):
                    _add(found, node)
    return found


def _add(found: dict[str, str], node: Article | Paragraph) -> None:
    if node.anchor:
        found.setdefault(node.anchor, node.label)


def enclose(paragraphs: list[Element], start: list[Element], end: list[Element]) -> None:
    """Puts `start` before the first words and `end` after the last words of some paragraphs."""
    if not paragraphs:
        return
    first = paragraphs[0]
    at = 1 if len(first) and first[0].tag.endswith("}pPr") else 0
    for one in reversed(start):
        first.insert(at, one)
    paragraphs[-1].extend(end)


def anchored(writing: Writing, anchor: str, paragraph: Element) -> Element:
    """The paragraph inside the bookmark that references point to."""
    pair = writing.bookmark(anchor_mark(anchor)) if anchor else None
    if pair:
        enclose([paragraph], [pair[0]], [pair[1]])
    return paragraph

"""A draft as a tree of frozen nodes: every run knows its source. Numbers are already computed.

Body text has one truth, `words`: labels in, furniture out. Every writer must give the same sequence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from dsa.model.catalogue import Clause
from dsa.model.drawing import Mark
from dsa.model.words import Paper


@dataclass(frozen=True)
class Source:
    """Where words come from: a clause instance, and the fact and rule inside it."""

    clause: str = ""
    """Instance id (`incident.notice#tell-opm`), or `outline:data` for a heading."""
    fact: str = ""
    """Concrete fact path."""
    rule: str = ""
    """Requirement or pathway id."""


@dataclass(frozen=True)
class Run:
    """Words in one style."""

    text: str
    source: Source = Source()
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Blank:
    """A missing fact: `[1: number of records, OPM to supply]`. One number for one fact throughout a document."""

    number: int
    label: str
    who: str
    """Who is to supply it, in words: `OPM`, `counsel`."""
    source: Source = Source()
    bold: bool = False

    @property
    def text(self) -> str:
        """The words that stand in the draft."""
        return f"[{self.number}: {self.label}, {self.who} to supply]"


@dataclass(frozen=True)
class Confirm:
    """A legal fact that a person must confirm; printed until someone does."""

    number: int
    claim: str
    source: Source = Source()

    @property
    def text(self) -> str:
        """The words that stand in the draft."""
        return f"[{self.number}: CONFIRM before signing: {self.claim}]"


@dataclass(frozen=True)
class CrossRef:
    """A live reference: `word` and a no-break space, then the target's number (`Section 14.1`, `Schedule B`)."""

    target: str
    """Anchor of the target node."""
    word: str
    number: str
    source: Source = Source()

    @property
    def text(self) -> str:
        """The words that stand in the draft."""
        return f"{self.word}\u00a0{self.number}"


@dataclass(frozen=True)
class Note:
    """A footnote: its mark stands in the text, its words at the foot."""

    number: int
    inlines: tuple["Inline", ...]
    source: Source = Source()

    @property
    def text(self) -> str:
        """The mark."""
        return str(self.number)


Inline = Run | Blank | Confirm | CrossRef | Note


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. `level` 0 is plain; 1 is a numbered section (`6.2`); 2 to 4 are (a), (i), (A)."""

    inlines: tuple[Inline, ...]
    source: Source = Source()
    label: str = ""
    """Number as printed: `6.2`, `(a)`; empty for plain text."""
    anchor: str = ""
    """Stable name for references and bookmarks."""
    level: int = 0
    style: Literal["body", "lead", "caption", "small"] = "body"


@dataclass(frozen=True)
class ListBlock:
    """Parallel items below a paragraph; each item is a paragraph, and may hold a nested list."""

    items: tuple["ListItem", ...]
    source: Source = Source()


@dataclass(frozen=True)
class ListItem:
    """One item."""

    paragraph: Paragraph
    nested: ListBlock | None = None


@dataclass(frozen=True)
class Cell:
    """A cell."""

    inlines: tuple[Inline, ...]
    source: Source = Source()


@dataclass(frozen=True)
class Row:
    """A row; `key` is its identity (`survivor-report/date of death`)."""

    cells: tuple[Cell, ...]
    key: str = ""


@dataclass(frozen=True)
class TableColumn:
    """Heading, alignment and relative width of a column."""

    heading: str
    align: Literal["left", "right"] = "left"
    width: int = 1


@dataclass(frozen=True)
class Table:
    """A table with one header row. `caption` is printed; `summary` says in words what it holds, for screen readers."""

    caption: str
    columns: tuple[TableColumn, ...]
    rows: tuple[Row, ...]
    summary: str = ""
    source: Source = Source()
    row_headers: bool = False
    """Whether the first cell of each row heads it (key and value tables)."""


@dataclass(frozen=True)
class Figure:
    """A vector drawing. `svg` is self-contained; its words are in `alt`, and `caption` is printed."""

    svg: str
    alt: str
    caption: str
    source: Source = Source()
    width: float = 6.5
    """Inches."""
    height: float = 3.0
    drawing: tuple[Mark, ...] = ()
    """The marks that `svg` draws, in points on a sheet of `width` and `height`, for programs that show no SVG."""


@dataclass(frozen=True)
class SignatureLine:
    """One label with its value, or room to write."""

    label: str
    inlines: tuple[Inline, ...] = ()


@dataclass(frozen=True)
class SignatureBlock:
    """A party's signature: kept together on a page."""

    party: str
    name: tuple[Inline, ...]
    lines: tuple[SignatureLine, ...]
    source: Source = Source()


@dataclass(frozen=True)
class ClauseBlock:
    """The blocks of one clause instance: the unit of identity. `digest` is over its own words."""

    id: str
    clause: Clause
    blocks: tuple["Block", ...]
    because: str = ""
    satisfies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Requirement id and the words, as rendered, that meet it."""
    alternatives: tuple[Clause, ...] = ()


Block = Paragraph | ListBlock | Table | Figure | SignatureBlock | ClauseBlock


@dataclass(frozen=True)
class Article:
    """A numbered article, or a schedule (`is_schedule`), with its heading."""

    id: str
    label: str
    """`14.` or `Schedule B`, as printed."""
    title: str
    anchor: str
    blocks: tuple[Block, ...]
    is_schedule: bool = False
    starts_page: bool = False
    """Whether it opens a page: the first schedule, a form that will be detached, and what follows such a form."""


@dataclass(frozen=True)
class OpenPoint:
    """A numbered blank, confirmation or undecided question, with an owner."""

    number: int
    kind: Literal["blank", "confirm", "question"]
    what: str
    who: str
    where: tuple[str, ...] = ()
    """Labels of the places that it stands in: `6.2`, `Schedule A`."""
    fact: str = ""


@dataclass(frozen=True)
class Document:
    """One instrument, or one paper about it, ready to be written."""

    id: str
    kind: Paper
    title: str
    subtitle: str
    """What it is, in one sentence."""
    front: tuple[Block, ...]
    """First-page block and at-a-glance table; not numbered."""
    articles: tuple[Article, ...]
    schedules: tuple[Article, ...]
    open_points: tuple[OpenPoint, ...] = ()
    state: str = "DRAFT"
    number: str = ""
    """The agreement's own number, or "" where none is known."""
    version: str = ""
    """Version of the draft, for the running head."""
    date: str = ""
    """ISO as-of date: the only date that a writer may print or store."""
    language: str = "en-US"
    short_title: str = ""
    marking: str = ""
    """What an internal copy says of itself: `Privileged and pre-decisional`."""
    notes: tuple[Note, ...] = field(default=())
    attached_as: Literal["Schedule", "Annex"] = "Schedule"
    """What its schedules are called; their labels begin with it."""


def inlines_text(inlines: tuple[Inline, ...]) -> str:
    """The words of some inlines, as printed in running text."""
    return "".join(one.text for one in inlines)


def walk(block: Block) -> Iterator[Block | ListItem | Row | Cell]:
    """The block and everything in it that holds words, in reading order."""
    yield block
    if isinstance(block, ClauseBlock):
        for inner in block.blocks:
            yield from walk(inner)
    elif isinstance(block, ListBlock):
        for item in block.items:
            yield item
            yield from walk(item.paragraph)
            if item.nested:
                yield from walk(item.nested)
    elif isinstance(block, Table):
        for row in block.rows:
            yield row
            yield from row.cells


def blocks(document: Document) -> Iterator[Block]:
    """Top blocks in reading order: front, articles, schedules."""
    yield from document.front
    for article in (*document.articles, *document.schedules):
        yield from article.blocks


def instances(document: Document) -> Iterator[ClauseBlock]:
    """Every clause instance in reading order."""
    for block in blocks(document):
        if isinstance(block, ClauseBlock):
            yield block


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.label
            yield inlines_text(block.inlines)
        case ListBlock():
            yield from _list_texts(block)
        case Table():
            yield from _table_texts(block)
        case Figure():
            yield block.caption
        case SignatureBlock():
            yield from _signature_texts(block)
        case ClauseBlock():
            for inner in block.blocks:
                yield from _block_texts(inner)


def _list_texts(block: ListBlock) -> Iterator[str]:
    for item in block.items:
        yield from _block_texts(item.paragraph)
        if item.nested:
            yield from _list_texts(item.nested)


def _table_texts(block: Table) -> Iterator[str]:
    yield block.caption
    yield from (column.heading for column in block.columns)
    for row in block.rows:
        yield from (inlines_text(cell.inlines) for cell in row.cells)


def _signature_texts(block: SignatureBlock) -> Iterator[str]:
    yield inlines_text(block.name)
    for line in block.lines:
        yield line.label
        yield inlines_text(line.inlines)


def block_text(block: Block) -> str:
    """The words of a block, one line for each paragraph, cell or label."""
    return "\n".join(text for text in _block_texts(block) if text)


def texts(document: Document) -> Iterator[str]:
    """Every printed text of the body in reading order: title block, headings with labels, blocks, schedules."""
    yield document.title
    yield document.subtitle
    for block in document.front:
        yield from _block_texts(block)
    for article in (*document.articles, *document.schedules):
        yield article.label
        yield article.title
        for block in article.blocks:
            yield from _block_texts(block)


def words(document: Document) -> tuple[str, ...]:
    """The body's token sequence; equal in every output."""
    return tuple(token for text in texts(document) for token in re.findall(r"\S+", text))


__all__ = [
    "Article", "Blank", "Block", "Cell", "ClauseBlock", "Confirm", "CrossRef", "Document", "Figure", "Inline",
    "ListBlock", "ListItem", "Note", "OpenPoint", "Paragraph", "Row", "Run", "SignatureBlock", "SignatureLine",
    "Source", "Table", "TableColumn", "block_text", "blocks", "inlines_text", "instances", "texts", "walk",
    "words",
]  # fmt: skip

"""Parts, sections and tables of a paper; numbers are given, and references find them, once all parts stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dsa.advise.wording import WORDING, Inlines, bold, runs
from dsa.model.document import (
    Article,
    Blank,
    Block,
    Cell,
    CrossRef,
    Document,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    TableColumn,
    inlines_text,
)
from dsa.model.numerals import numeral
from dsa.model.rewrite import rewritten

Places = Mapping[str, tuple[str, str]]
"""Anchor of each part and annex, to its word and number: `("Part", "3")`."""

AUTHORITIES, CLOSED, DUTIES, LIMITS = "annex-authorities", "annex-closed", "annex-duties", "annex-limits"
CONFIRM, LAWS, CONTRADICTIONS = "annex-confirm", "part-laws", "part-contradictions"
PENALTIES = "annex-penalties"
"""Anchors that other parts refer to."""


@dataclass
class Part:
    """A part or an annex: its title, and its blocks as they are added; it has no number yet."""

    id: str
    title: Inlines
    blocks: list[Block] = field(default_factory=list)

    def section(self, head: Inlines, *parts: Inlines, anchor: str = "") -> None:
        """A numbered section: its heading in bold, then its words, each part a sentence or more."""
        words = bold(runs(f"{inlines_text(head)}. ")) if head else ()
        for place, part in enumerate(one for one in parts if one):
            words += (runs(" ") if place else ()) + part
        self.blocks.append(Paragraph(words, WORDING, anchor=anchor, level=1))

    def plain(self, *parts: Inlines) -> None:
        """A paragraph without a number."""
        words: Inlines = ()
        for part in (one for one in parts if one):
            words += (runs(" ") if words else ()) + part
        if words:
            self.blocks.append(Paragraph(words, WORDING))

    def items(self, items: Iterable[Inlines]) -> None:
        """Lettered items below the last section."""
        made = tuple(
            ListItem(Paragraph(one, WORDING, label=f"({numeral(place, 'lowerLetter')})", level=2))
            for place, one in enumerate(items, 1)
        )
        if made:
            self.blocks.append(ListBlock(made, WORDING))

    def table(self, table: Table) -> None:
        """A table, if it has rows."""
        if table.rows:
            self.blocks.append(table)


def ref(anchor: str) -> CrossRef:
    """A reference to a part or an annex; its word and number are filled in by `settled`."""
    return CrossRef(anchor, "", "", WORDING)


def table(
    columns: Sequence[tuple[Inlines, int]], rows: Iterable[tuple[str, Sequence[Inlines]]], summary: Inlines,
    caption: Inlines = (), *, row_headers: bool = False,
) -> Table:  # fmt: skip
    """A table of headings with widths, and keyed rows of cells."""
    made = tuple(Row(tuple(Cell(one, WORDING) for one in cells), key) for key, cells in rows)
    heads = tuple(TableColumn(inlines_text(head), width=width) for head, width in columns)
    return Table(inlines_text(caption), heads, made, inlines_text(summary), WORDING, row_headers=row_headers)


def articles(parts: Iterable[Part]) -> tuple[Article, ...]:
    """Parts as numbered articles, their sections numbered within them."""
    return tuple(
        Article(one.id, f"{number}.", inlines_text(one.title), one.id, _numbered(one.blocks, number))
        for number, one in enumerate(parts, 1)
    )


def annexes(parts: Iterable[Part], word: str) -> tuple[Article, ...]:
    """Annexes by letter; the first opens a page."""
    made = []
    for place, one in enumerate(parts):
        label = f"{word} {numeral(place + 1, 'upperLetter')}"
        title = inlines_text(one.title)
        made.append(Article(one.id, label, title, one.id, tuple(one.blocks), is_schedule=True, starts_page=not place))
    return tuple(made)


def _numbered(blocks: Iterable[Block], number: int) -> tuple[Block, ...]:
    made: list[Block] = []
    count = 0
    for one in blocks:
        if isinstance(one, Paragraph) and one.level == 1:
            count += 1
            one = replace(one, label=f"{number}.{count}")
        made.append(one)
    return tuple(made)


def places(document: Document, part: str, section: str) -> Places:
    """Word and number of each part, annex, and section that can be referred to."""
    found = {one.anchor: (part, one.label.rstrip(".")) for one in document.articles}
    for article in document.articles:
        inner = (one for one in article.blocks if isinstance(one, Paragraph) and one.anchor)
        found |= {one.anchor: (section, one.label) for one in inner}
    for one in document.schedules:
        word, _, letter = one.label.partition(" ")
        found[one.anchor] = (word, letter)
    return found


def settled(one: Inline, known: Places) -> Inline:
    """A reference with its word and number; any other inline as it was."""
    if not isinstance(one, CrossRef):
        return one
    word, number = known[one.target]
    return replace(one, word=word, number=number)


def settled_document(document: Document, known: Places) -> Document:
    """The document with every reference settled and every blank numbered as a reader meets it."""
    numbers: dict[str, int] = {}

    def settle(one: Inline) -> Inline:
        if isinstance(one, Blank):
            return replace(one, number=numbers.setdefault(one.source.fact, len(numbers) + 1))
        return settled(one, known)

    return rewritten(document, settle)

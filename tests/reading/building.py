"""Short ways to build blocks by hand."""

from dsa.model.catalogue import Clause
from dsa.model.document import (
    Block,
    Cell,
    ClauseBlock,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Run,
    Source,
    Table,
    TableColumn,
)  # fmt: skip

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 432 110">
<defs><marker id="arrow" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">
<path d="M0,0 L8,4 L0,8 z" fill="#162E51"/></marker></defs>
<rect x="1" y="25" width="110" height="60" fill="none" stroke="#162E51"/>
<rect x="320" y="25" width="110" height="60" fill="none" stroke="#162E51"/>
<text x="56" y="59" font-size="10" text-anchor="middle">SSA</text>
<text x="375" y="59" font-size="10" text-anchor="middle">OPM</text>
<path d="M111,55 L318,55" stroke="#162E51" marker-end="url(#arrow)"/>
<text x="215" y="48" font-size="9" text-anchor="middle">survivor's report, daily, by API</text></svg>"""


def clause_of(name: str, *blocks: Block) -> ClauseBlock:
    """Blocks as the text of one proposed clause."""
    clause = Clause(
        id=name.partition("#")[0],
        title="A clause",
        version=1,
        status="proposed",
        slot="any",
        plain="Plain.",
        body="Body.",
    )
    return ClauseBlock(name, clause, blocks)


def said(text: str, fact: str = "", *, clause: str = "", bold: bool = False, italic: bool = False) -> Run:
    """Words, with the fact that they come from."""
    return Run(text, Source(clause=clause, fact=fact), bold, italic)


def section(label: str, title: str, *inlines: Inline, anchor: str = "") -> Paragraph:
    """A numbered section with its run-in heading."""
    return Paragraph((Run(f"{title}. ", bold=True), *inlines), label=label, anchor=anchor, level=1)


def item(label: str, *inlines: Inline, nested: ListBlock | None = None, level: int = 2, anchor: str = "") -> ListItem:
    """A list item."""
    return ListItem(Paragraph(inlines, label=label, level=level, anchor=anchor), nested)


def table_of(
    caption: str, rows: list[tuple[str, ...]], columns: tuple[TableColumn, ...], *, keyed: bool = False
) -> Table:
    """A table of plain words."""
    made = tuple(Row(tuple(Cell((Run(text),) if text else ()) for text in row), key=row[0]) for row in rows)
    return Table(caption, columns, made, summary="What the table holds, in one sentence.", row_headers=keyed)

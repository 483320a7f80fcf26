"""Tables: caption first, a repeated header row, hairlines, rows that know their key."""

from itertools import pairwise

from dsa.model.document import Cell, Row, Table, TableColumn, inlines_text
from dsa.model.identity import row_mark
from dsa.writers.columns import column_shares, is_short
from dsa.writers.docx.inlines import inline_elements, run
from dsa.writers.docx.markup import Element, clean, el, tag, twentieths, twips
from dsa.writers.docx.styles import TABLE
from dsa.writers.docx.writing import Writing, enclose
from dsa.writers.look import Look

LONG_ROW = 1200
"""Characters in a cell from which a row may break across pages."""


def table_elements(writing: Writing, table: Table) -> list[Element]:
    """Caption paragraph and table."""
    writing.in_table = True
    widths = column_widths(writing.look, table)
    rows = [_header(writing, table.columns, widths), *(_row(writing, table, row, widths) for row in table.rows)]
    writing.in_table = False
    if is_short(table):
        _keep_together(rows)
    grid = el("w:tblGrid", *(el("w:gridCol", w=width) for width in widths))
    made = el("w:tbl", _properties(table, sum(widths)), grid, *rows)
    return [*caption(table.caption), made]


def column_widths(look: Look, table: Table) -> list[int]:
    """Width of each column in twips; together the width of the text."""
    wide = twips(look.page.text_in)
    made = [round(wide * share) for share in column_shares(look, table)]
    made[-1] += wide - sum(made)
    return made


def caption(text: str, style: str = "Caption") -> list[Element]:
    """A caption paragraph, where there are words for one."""
    return [el("w:p", el("w:pPr", el("w:pStyle", val=style)), run(text))] if text.strip() else []


def _properties(table: Table, wide: int) -> Element:
    first = {"firstRow": 1, "lastRow": 0, "firstColumn": int(table.row_headers), "lastColumn": 0}
    made = el(
        "w:tblPr",
        el("w:tblStyle", val=TABLE),
        el("w:tblW", w=wide, type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", **first, noHBand=1, noVBand=1),
    )
    named = table.caption or table.summary
    if named:
        made.append(el("w:tblCaption", val=clean(named)))
    if table.summary:
        made.append(el("w:tblDescription", val=clean(table.summary)))
    return made


def _header(writing: Writing, columns: tuple[TableColumn, ...], widths: list[int]) -> Element:
    look = writing.look
    weight = round(look.table.head_rule_pt * 8)
    line = {"val": "single", "sz": weight, "space": 0, "color": look.colour.accent}
    cells = []
    for column, width in zip(columns, widths, strict=True):
        style = "TableHeadNumber" if column.align == "right" else "TableHead"
        inner = [run(column.heading)] if column.heading else []
        rule = el("w:tcBorders", el("w:bottom", **line))
        cells.append(_cell(width, style, inner, rule, el("w:vAlign", val="bottom")))
    return el("w:tr", el("w:trPr", el("w:cantSplit"), el("w:tblHeader")), *cells)


def _cell(width: int, style: str, inner: list[Element], *extra: Element) -> Element:
    paragraph = el("w:p", el("w:pPr", el("w:pStyle", val=style)), *inner)
    return el("w:tc", el("w:tcPr", el("w:tcW", w=width, type="dxa"), *extra), paragraph)


def _keep_together(rows: list[Element]) -> None:
    """A short table stays on one page: each row but the last keeps with the next."""
    for row in rows[:-1]:
        for properties in row.iter(tag("w:pPr")):
            properties.insert(1, el("w:keepNext"))


def _row(writing: Writing, table: Table, row: Row, widths: list[int]) -> Element:
    cells = []
    for place, (cell, column, width) in enumerate(zip(row.cells, table.columns, widths, strict=True)):
        inner = inline_elements(writing, cell.inlines)
        cells.append(_cell(width, _cell_style(table, column, place), inner))
    properties = _row_properties(writing, row)
    made = el("w:tr", *([el("w:trPr", *properties)] if properties else []), *cells)
    pair = writing.bookmark(row_mark(row.key)) if row.key else None
    if pair:
        enclose(list(made.iter(tag("w:p"))), [pair[0]], [pair[1]])
    return made


def _row_properties(writing: Writing, row: Row) -> list[Element]:
    """A short row stays on one page; a row with an empty cell gives room to write."""
    lengths = [_length(cell) for cell in row.cells]
    made = [el("w:cantSplit")] if max(lengths, default=0) < LONG_ROW else []
    if not all(lengths):
        made.append(el("w:trHeight", val=twentieths(writing.look.signature.room_pt), hRule="atLeast"))
    return made


def _length(cell: Cell) -> int:
    return len(inlines_text(cell.inlines))


def _cell_style(table: Table, column: TableColumn, place: int) -> str:
    if table.row_headers and not place:
        return "TableRowHead"
    return "TableNumber" if column.align == "right" else "TableText"


def open_below_tables(body: list[Element], look: Look) -> None:
    """Puts room before running text that follows a table; captions and headings bring their own."""
    for before, after in pairwise(body):
        properties = after.find(tag("w:pPr"))
        if before.tag == tag("w:tbl") and properties is not None and not _spaced(properties):
            room = el("w:spacing", before=twentieths(look.table.after_pt))
            indent = properties.find(tag("w:ind"))
            properties.insert(len(properties) if indent is None else properties.index(indent), room)


def keep_with_next(body: list[Element]) -> None:
    """What leads into a table or a signature block stays on its page."""
    for before, after in pairwise(body):
        properties = before.find(tag("w:pPr"))
        style = after.find(f"{tag('w:pPr')}/{tag('w:pStyle')}")
        leads = after.tag == tag("w:tbl") or (style is not None and style.get(tag("w:val")) == "Party")
        if leads and properties is not None and properties.find(tag("w:keepNext")) is None:
            properties.insert(int(properties.find(tag("w:pStyle")) is not None), el("w:keepNext"))


def _spaced(properties: Element) -> bool:
    style = properties.find(tag("w:pStyle"))
    return style is not None and style.get(tag("w:val")) in ("Caption", "Heading1", "ScheduleHeading", "Party")

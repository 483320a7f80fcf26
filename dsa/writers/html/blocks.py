"""Blocks in, markup out. Labels are printed from the model, never counted here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from dsa.model.document import (
    Block,
    Cell,
    ClauseBlock,
    Figure,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    SignatureBlock,
    SignatureLine,
    Table,
    inlines_text,
)  # fmt: skip
from dsa.writers.columns import column_shares, is_short
from dsa.writers.html.drawing import drawing
from dsa.writers.html.inlines import Names, marked_up, plain
from dsa.writers.look import load_look

_FULL_WIDTH_CHARACTERS = 2500
"""Characters in a cell as wide as the page from which its row may break across pages: some 25 lines."""


@dataclass(frozen=True)
class Setting:
    """What markup needs beside a block: the page's ids, and whether clause ids may be told."""

    names: Names
    tell_clauses: bool


def marked_up_blocks(blocks: Sequence[Block], setting: Setting) -> Markup:
    """The markup of some blocks; neighbouring signatures are kept together."""
    parts = []
    for signing, group in groupby(blocks, key=lambda one: isinstance(one, SignatureBlock)):
        made = [_block(one, setting) for one in group]
        parts.append(_signatures(made) if signing else _lines(made))
    return _lines(parts)


def _signatures(blocks: Sequence[Markup]) -> Markup:
    """Up to four fit on a page below the words that they sign; more follow on the next."""
    kind = "" if len(blocks) < 4 else " close" if len(blocks) == 4 else " flowing"
    return Markup('<div class="signatures{}">\n{}\n</div>').format(kind, _lines(blocks))


def label(text: str) -> Markup:
    """A printed number, in the column where numbers hang; nothing where there is none."""
    return Markup('<span class="label">{} </span>').format(plain(text)) if text else Markup("")


def _lines(parts: Iterator[Markup] | Sequence[Markup]) -> Markup:
    return Markup("\n").join(parts)


def _block(block: Block, setting: Setting) -> Markup:
    match block:
        case Paragraph():
            return _paragraph(block, setting)
        case ListBlock():
            return _list(block, setting)
        case Table():
            return _table(block, setting)
        case Figure():
            return _figure(block)
        case SignatureBlock():
            return _signature(block, setting)
        case ClauseBlock():
            return _clause(block, setting)


def _clause(clause: ClauseBlock, setting: Setting) -> Markup:
    told = Markup(' data-clause="{}"').format(clause.id) if setting.tell_clauses else ""
    inner = marked_up_blocks(clause.blocks, setting)
    return Markup('<div class="clause"{}>\n{}\n</div>').format(told, inner)


def _paragraph(paragraph: Paragraph, setting: Setting, kind: str = "") -> Markup:
    kinds = [kind or (f"level-{paragraph.level}" if paragraph.label else "plain")]
    if paragraph.style != "body":
        kinds.append(paragraph.style)
    name = setting.names.get(paragraph.anchor)
    return Markup('<p class="{}"{} dir="auto">{}{}</p>').format(
        " ".join(kinds),
        Markup(' id="{}"').format(name) if name else "",
        label(paragraph.label),
        marked_up(paragraph.inlines, setting.names),
    )


def _list(block: ListBlock, setting: Setting) -> Markup:
    return Markup('<ol role="list">\n{}\n</ol>').format(_lines([_item(one, setting) for one in block.items]))


def _item(item: ListItem, setting: Setting) -> Markup:
    nested = Markup("\n{}").format(_list(item.nested, setting)) if item.nested else ""
    return Markup("<li>{}{}</li>").format(_paragraph(item.paragraph, setting, "item"), nested)


def _table(table: Table, setting: Setting) -> Markup:
    return Markup('<table class="{}"{}>\n{}{}{}{}</table>').format(
        _kind(table),
        Markup(' aria-description="{}"').format(plain(table.summary)) if table.summary else "",
        Markup("<caption>{}</caption>\n").format(plain(table.caption)) if table.caption else "",
        _columns(table),
        _head(table),
        _body(table, setting),
    )


def _kind(table: Table) -> str:
    """A short table stays on one page."""
    kind = "keyed" if table.row_headers else "ruled"
    return f"{kind} short" if is_short(table) else kind


def _body(table: Table, setting: Setting) -> Markup:
    rows = _lines([_row(row, table, setting) for row in table.rows])
    return Markup("<tbody>\n{}\n</tbody>\n").format(rows) if rows else rows


def _columns(table: Table) -> Markup:
    shares = (Markup('<col style="width:{:.2f}%">').format(100 * share) for share in column_shares(load_look(), table))
    return Markup("<colgroup>{}</colgroup>\n").format(Markup("").join(shares))


def _head(table: Table) -> Markup:
    if not any(column.heading for column in table.columns):
        return Markup("")
    cells = (
        Markup('<th scope="col"{}>{}</th>').format(_aligned(column.align), plain(column.heading))
        for column in table.columns
    )
    return Markup("<thead><tr>{}</tr></thead>\n").format(Markup("").join(cells))


def _row(row: Row, table: Table, setting: Setting) -> Markup:
    cells = []
    for place, cell in enumerate(row.cells):
        align = table.columns[place].align if place < len(table.columns) else "left"
        cells.append(_cell(cell, align, table.row_headers and place == 0, setting))
    kind = Markup(' class="long"') if _is_long(row, table) else Markup(' class="form"') if _is_form(row) else ""
    return Markup("<tr{}>{}</tr>").format(kind, Markup("").join(cells))


def _is_form(row: Row) -> bool:
    """A row that is to be filled by hand: nothing stands beside its first cell."""
    return len(row.cells) > 1 and not any(cell.inlines for cell in row.cells[1:])


def _is_long(row: Row, table: Table) -> bool:
    """A row that must not break and fits on no page would cost the table its header (WeasyPrint drops it)."""
    whole = sum(column.width for column in table.columns)
    return any(
        len(inlines_text(cell.inlines)) * whole > _FULL_WIDTH_CHARACTERS * column.width
        for cell, column in zip(row.cells, table.columns, strict=False)
    )


def _cell(cell: Cell, align: str, heads: bool, setting: Setting) -> Markup:
    words = marked_up(cell.inlines, setting.names)
    shape = '<th scope="row" dir="auto"{}>{}</th>' if heads else '<td dir="auto"{}>{}</td>'
    return Markup(shape).format(_aligned(align), words)


def _aligned(align: str) -> Markup:
    return Markup(' class="number"') if align == "right" else Markup("")


def _figure(figure: Figure) -> Markup:
    caption = Markup("<figcaption>{}</figcaption>").format(plain(figure.caption)) if figure.caption else ""
    return Markup("<figure>\n{}\n{}</figure>").format(caption, drawing(figure))


def _signature(block: SignatureBlock, setting: Setting) -> Markup:
    return Markup('<div class="signature">\n<p class="party" dir="auto">{}</p>\n{}\n</div>').format(
        marked_up(block.name, setting.names), _lines([_signature_line(line, setting) for line in block.lines])
    )


def _signature_line(line: SignatureLine, setting: Setting) -> Markup:
    value = marked_up(line.inlines, setting.names)
    kind = "value" if line.inlines else "room"
    return Markup('<p class="line"><span class="what">{} </span><span class="{}" dir="auto">{}</span></p>').format(
        plain(line.label), kind, value
    )

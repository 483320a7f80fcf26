"""A tree of blocks with every inline changed, and the inlines of a document with the places that they stand in."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dsa.model.document import (
    Article,
    Block,
    Cell,
    ClauseBlock,
    Document,
    Figure,
    Inline,
    ListBlock,
    Paragraph,
    Row,
    SignatureBlock,
    Table,
)

Rewrite = Callable[[Inline], Inline]


def rewritten(document: Document, change: Rewrite) -> Document:
    """The document with `change` applied to every inline, in reading order."""
    return replace(
        document,
        front=tuple(block(one, change) for one in document.front),
        articles=tuple(_article(one, change) for one in document.articles),
        schedules=tuple(_article(one, change) for one in document.schedules),
    )


def _article(article: Article, change: Rewrite) -> Article:
    return replace(article, blocks=tuple(block(one, change) for one in article.blocks))


def block(one: Block, change: Rewrite) -> Block:
    """One block with every inline changed."""
    match one:
        case Paragraph():
            return _paragraph(one, change)
        case ListBlock():
            return _list(one, change)
        case Table():
            return replace(one, rows=tuple(_row(row, change) for row in one.rows))
        case SignatureBlock():
            name = _inlines(one.name, change)
            lines = tuple(replace(line, inlines=_inlines(line.inlines, change)) for line in one.lines)
            return replace(one, name=name, lines=lines)
        case ClauseBlock():
            return replace(one, blocks=tuple(block(inner, change) for inner in one.blocks))
        case Figure():
            return one


def _paragraph(one: Paragraph, change: Rewrite) -> Paragraph:
    return replace(one, inlines=_inlines(one.inlines, change))


def _list(one: ListBlock, change: Rewrite) -> ListBlock:
    items = []
    for item in one.items:
        paragraph = _paragraph(item.paragraph, change)
        items.append(replace(item, paragraph=paragraph, nested=_list(item.nested, change) if item.nested else None))
    return replace(one, items=tuple(items))


def _row(row: Row, change: Rewrite) -> Row:
    cells: tuple[Cell, ...] = tuple(replace(cell, inlines=_inlines(cell.inlines, change)) for cell in row.cells)
    return replace(row, cells=cells)


def _inlines(inlines: tuple[Inline, ...], change: Rewrite) -> tuple[Inline, ...]:
    return tuple(map(change, inlines))


Placed = tuple[str, tuple[Inline, ...]]
"""Inlines, and the label of the place that they stand in: `6.2(a)`, `Article 3`, `Schedule A`, `first page`."""


def placed(document: Document) -> Iterator[Placed]:
    """Every piece of running text in reading order, with its place."""
    for one in document.front:
        yield from _placed(one, "first page")
    for article in (*document.articles, *document.schedules):
        place = article.label if article.is_schedule else f"Article {article.label.rstrip('.')}"
        section = place
        for one in article.blocks:
            for label, inlines in _placed(one, place):
                section = label or section
                yield section, inlines


def places(one: Block) -> Iterator[Placed]:
    """The running text of one block, with the labels that stand in it; "" where none does."""
    yield from _placed(one, "")


def _placed(one: Block, place: str) -> Iterator[Placed]:
    match one:
        case Paragraph():
            yield one.label or place, one.inlines
        case ListBlock():
            yield from _placed_items(one, place)
        case Table():
            yield from ((place, cell.inlines) for row in one.rows for cell in row.cells)
        case SignatureBlock():
            yield place, one.name
            yield from ((place, line.inlines) for line in one.lines)
        case ClauseBlock():
            for inner in one.blocks:
                yield from _placed(inner, place)
                if isinstance(inner, Paragraph) and inner.label:
                    place = inner.label


def _placed_items(one: ListBlock, place: str) -> Iterator[Placed]:
    schedule = " " if place.startswith("Schedule") else ""
    for item in one.items:
        label = f"{place}{schedule}{item.paragraph.label}"
        yield label, item.paragraph.inlines
        if item.nested:
            yield from _placed_items(item.nested, label)

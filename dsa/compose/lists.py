"""How a series is punctuated: items that all end with `;` get `; and` on the last but one and `.` on the last."""

from collections.abc import Callable
from dataclasses import replace

from dsa.compose.markdown import DraftBlock, DraftItem, DraftList, DraftParagraph
from dsa.model.document import Run


def punctuated(block: DraftBlock) -> DraftBlock:
    """The block, its lists closed as series where they are written as series. Values are never changed."""
    return _series(block) if isinstance(block, DraftList) else block


def _series(block: DraftList, closing: str = ".") -> DraftList:
    items = block.items
    if not all(_ends_with_semicolon(one) for one in items):
        return DraftList(tuple(_closed(one, None) for one in items))
    last = len(items) - 1
    ends = [closing if place == last else "; and" if place == last - 1 else ";" for place in range(len(items))]
    return DraftList(tuple(_closed(item, end) for item, end in zip(items, ends, strict=True)))


def _closed(item: DraftItem, end: str | None) -> DraftItem:
    if item.nested:
        return replace(item, nested=_series(item.nested, end or "."))
    if end is None:
        return item
    return replace(item, paragraph=_with_last(item.paragraph, lambda text: text[:-1] + end))


def _ends_with_semicolon(item: DraftItem) -> bool:
    if item.nested:
        return _ends_with_semicolon(item.nested.items[-1])
    return _last_literal(item.paragraph).endswith(";")


def _last_literal(paragraph: DraftParagraph) -> str:
    words = [one for one in paragraph.pieces if not hasattr(one, "opens")]
    last = words[-1] if words else None
    return last.text if isinstance(last, Run) and not last.source.fact else ""


def _with_last(paragraph: DraftParagraph, change: Callable[[str], str]) -> DraftParagraph:
    pieces = list(paragraph.pieces)
    place = max(place for place, one in enumerate(pieces) if isinstance(one, Run))
    last = pieces[place]
    if isinstance(last, Run):
        pieces[place] = replace(last, text=change(last.text))
    return DraftParagraph(tuple(pieces))

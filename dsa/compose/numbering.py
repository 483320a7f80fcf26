"""Numbers, computed once: articles `1.`, sections `1.1`, lists (a), (i), (A); schedules carry their letter."""

from dataclasses import replace

from dsa.errors import LibraryError, Problem
from dsa.model.document import Block, ClauseBlock, ListBlock, ListItem, Paragraph

_DEEPEST = 4


def letters(number: int) -> str:
    """1 is a, 26 z, 27 aa, 28 bb: as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Lower-case Roman numerals."""
    figures = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, figure in figures:
        text += figure * (number // value)
        number %= value
    return text


def item_label(level: int, number: int) -> str:
    """The label of an item: (a) at level 2, (i) at 3, (A) at 4."""
    text = {2: letters, 3: roman}.get(level, lambda one: letters(one).upper())(number)
    return f"({text})"


def numbered(blocks: tuple[Block, ...], article: int | None) -> tuple[Block, ...]:
    """The blocks of one article with their labels; with None (a schedule) paragraphs stay plain."""
    section = 0
    done: list[Block] = []
    for block in blocks:
        if isinstance(block, ClauseBlock):
            inner, section = _clause(block, article, section)
            done.append(replace(block, blocks=inner))
        else:
            done.append(block)
    return tuple(done)


def _clause(clause: ClauseBlock, article: int | None, section: int) -> tuple[tuple[Block, ...], int]:
    done: list[Block] = []
    for block in clause.blocks:
        if isinstance(block, Paragraph) and article is not None:
            section += 1
            done.append(replace(block, label=f"{article}.{section}", level=1))
        elif isinstance(block, ListBlock):
            done.append(_list(block, 2, clause))
        else:
            done.append(block)
    return tuple(done), section


def _list(block: ListBlock, level: int, clause: ClauseBlock) -> ListBlock:
    if level > _DEEPEST:
        message = "The list is nested four deep; three is the most that can be cited."
        raise LibraryError(Problem(message, clause.clause.file or clause.id, "Make the inner list a paragraph."))
    items = []
    for number, item in enumerate(block.items, 1):
        paragraph = replace(item.paragraph, label=item_label(level, number), level=level)
        items.append(ListItem(paragraph, _list(item.nested, level + 1, clause) if item.nested else None))
    return replace(block, items=tuple(items))

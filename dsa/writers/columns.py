"""Widths of table columns: as the document asks, but never too narrow for an ordinary word."""

from dsa.model.document import Table, inlines_text
from dsa.writers.look import load_look

_WORD = 16
"""Characters of a word from which it may be broken rather than widen its column."""
_EM_PER_CHARACTER = 0.64
"""Advance of the table face, generous enough for `recommended` in bold."""


def column_shares(table: Table) -> tuple[float, ...]:
    """Share of the whole width for each column; they add up to 1."""
    whole = sum(column.width for column in table.columns) or 1
    asked = [column.width / whole for column in table.columns]
    least = [_least(table, place) for place in range(len(asked))]
    if sum(least) >= 1:
        return tuple(asked)
    return tuple(_raised(asked, least))


def _raised(asked: list[float], least: list[float]) -> list[float]:
    """Columns below their least width are raised to it; the others share what is left as they asked."""
    narrow: set[int] = set()
    while True:
        left = 1 - sum(least[place] for place in narrow)
        wide = sum(share for place, share in enumerate(asked) if place not in narrow) or 1
        shares = [least[place] if place in narrow else share * left / wide for place, share in enumerate(asked)]
        more = {place for place, share in enumerate(shares) if share < least[place] - 1e-9} - narrow
        if not more:
            return shares
        narrow |= more


def _least(table: Table, place: int) -> float:
    look = load_look()
    texts = [table.columns[place].heading]
    texts += [inlines_text(row.cells[place].inlines) for row in table.rows if place < len(row.cells)]
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    points = min(longest, _WORD) * _EM_PER_CHARACTER * look.table.size_pt + look.table.pad_pt.right
    return points / (72 * look.page.text_in)

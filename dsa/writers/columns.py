"""Widths of table columns: as the document asks, and no column so thin that it breaks an ordinary word."""

from dsa.model.document import Table, inlines_text
from dsa.writers.look import Look
from dsa.writers.metrics import widths

SHORT_TABLE = 6
"""Rows up to which a table stays on one page."""
_SHORT_TEXT = 1500
"""Characters up to which it does."""
_LONGEST_WORD_IN = 1.6
"""A longer word breaks."""


def is_short(table: Table) -> bool:
    """Whether a table belongs on one page: few rows, and few words in them."""
    lengths = [len(inlines_text(cell.inlines)) for row in table.rows for cell in row.cells]
    return len(table.rows) <= SHORT_TABLE and sum(lengths) < _SHORT_TEXT


def column_shares(look: Look, table: Table) -> list[float]:
    """Share of the text's width for each column; they add up to 1."""
    whole = sum(column.width for column in table.columns)
    asked = [column.width / whole for column in table.columns]
    least = [_least(look, table, place) for place in range(len(asked))]
    return _widened(asked, least) if sum(least) <= 1 else asked


def _widened(asked: list[float], least: list[float]) -> list[float]:
    """Thin columns at their least width; the others give in proportion to what they can spare."""
    lack = sum(max(need - have, 0) for have, need in zip(asked, least, strict=True))
    spare = [max(have - need, 0) for have, need in zip(asked, least, strict=True)]
    if not lack:
        return asked
    give = [lack * one / sum(spare) for one in spare]
    return [max(have, need) - less for have, need, less in zip(asked, least, give, strict=True)]


def _least(look: Look, table: Table, place: int) -> float:
    """Share that the longest word of a column needs; headings and first cells may be bold."""
    words = [(word, True) for word in table.columns[place].heading.split()]
    for row in table.rows:
        words += [(word, not place) for word in inlines_text(row.cells[place].inlines).split()]
    longest = max((_points(look, word, bold) for word, bold in set(words)), default=0)
    pad = look.table.pad_pt.left + look.table.pad_pt.right + 1
    return min((longest + pad) / 72, _LONGEST_WORD_IN) / look.page.text_in


def _points(look: Look, word: str, bold: bool) -> float:
    return sum(widths(word, look.faces.named(look.table.face), bold)) * look.table.size_pt

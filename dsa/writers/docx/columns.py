"""Column widths: the shares that the table asks for, and no column so thin that it breaks a word."""

from dsa.model.document import Table, inlines_text
from dsa.writers.docx.markup import twentieths, twips
from dsa.writers.docx.metrics import widths
from dsa.writers.look import Look

_LONGEST_WORD_IN = 1.6
"""A longer word breaks."""


def column_widths(look: Look, table: Table) -> list[int]:
    """Width of each column in twips; together the width of the text."""
    wide, shares = twips(look.page.text_in), sum(one.width for one in table.columns)
    asked = [wide * one.width // shares for one in table.columns]
    least = [_least(look, table, place) for place in range(len(table.columns))]
    made = _widened(asked, least) if sum(least) <= wide else asked
    made[-1] += wide - sum(made)
    return made


def _widened(asked: list[int], least: list[int]) -> list[int]:
    """Thin columns at their least width; the others give in proportion to what they can spare."""
    lack = sum(max(need - have, 0) for have, need in zip(asked, least, strict=True))
    spare = [max(have - need, 0) for have, need in zip(asked, least, strict=True)]
    if not lack:
        return asked
    give = [lack * one // sum(spare) for one in spare]
    return [max(have, need) - less for have, need, less in zip(asked, least, give, strict=True)]


def _least(look: Look, table: Table, place: int) -> int:
    words = [(word, True) for word in table.columns[place].heading.split()]
    for row in table.rows:
        words += [(word, not place) for word in inlines_text(row.cells[place].inlines).split()]
    longest = max((_points(look, word, bold) for word, bold in words), default=0)
    pad = look.table.pad_pt.left + look.table.pad_pt.right + 1
    return min(twentieths(longest + pad), twips(_LONGEST_WORD_IN))


def _points(look: Look, word: str, bold: bool) -> float:
    return sum(widths(word, look.faces.named(look.table.face), bold)) * look.table.size_pt

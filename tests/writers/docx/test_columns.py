"""Columns are as wide as asked, and wide enough for their words."""

from dsa.model.document import Cell, Row, Run, Table, TableColumn
from dsa.writers.docx.tables import column_widths
from dsa.writers.look import load_look

LOOK = load_look()
WIDE = round(LOOK.page.text_in * 1440)


def _table(widths: tuple[int, ...], *texts: str) -> Table:
    columns = tuple(TableColumn("Head", width=one) for one in widths)
    return Table("", columns, (Row(tuple(Cell((Run(one),)) for one in texts)),))


def test_columns_have_the_shares_that_are_asked_for():
    assert column_widths(LOOK, _table((1, 2, 3), "a", "b", "c")) == [WIDE // 6, WIDE // 3, WIDE // 2]


def test_a_thin_column_is_widened_for_its_longest_word():
    thin, wide = column_widths(LOOK, _table((1, 30), "months and authorizations", "text"))
    assert thin > 72 * 14
    assert thin + wide == WIDE


def test_a_word_that_fits_nowhere_changes_nothing_beyond_its_limit():
    assert column_widths(LOOK, _table((1, 9), "x" * 10_000, "text"))[0] == round(1.6 * 1440)
    assert sum(column_widths(LOOK, _table((1,) * 9, *["x" * 99] * 9))) == WIDE

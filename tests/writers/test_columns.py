import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.model.document import Cell, Row, Run, Table, TableColumn
from dsa.writers.columns import column_shares
from dsa.writers.look import load_look


def table_of(widths, *rows):
    columns = tuple(TableColumn("", width=width) for width in widths)
    return Table("", columns, tuple(Row(tuple(Cell((Run(text),)) for text in row)) for row in rows))


def shares_of(table):
    return column_shares(load_look(), table)


def test_widths_are_as_asked_where_words_fit():
    assert shares_of(table_of((1, 3), ("SSA", "sends"))) == pytest.approx((0.25, 0.75))


def test_a_narrow_column_is_widened_for_its_longest_word():
    first, second = shares_of(table_of((1, 20), ("eighteen months", "why")))
    assert first > 1 / 21
    assert first + second == pytest.approx(1)


def test_a_word_without_end_widens_nothing_beyond_measure():
    assert shares_of(table_of((1, 1, 1, 1), ("x" * 5000, "a", "b", "c")))[0] < 0.3


@given(st.lists(st.tuples(st.integers(1, 20), st.text("ab ", max_size=40)), min_size=1, max_size=12))
def test_shares_always_fill_the_width(columns):
    shares = shares_of(table_of([width for width, _ in columns], [text for _, text in columns]))
    assert sum(shares) == pytest.approx(1)
    assert all(share > 0 for share in shares)

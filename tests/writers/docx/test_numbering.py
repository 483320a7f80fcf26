"""Word's numbering, counted before Word counts it."""

import pytest

from dsa.errors import OutputError
from dsa.model.numerals import numeral
from dsa.writers.docx.numbering import Numbers


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [(14, "decimal", "14"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"), (49, "lowerRoman", "xlix")],
)
def test_numerals_are_those_of_word(number, kind, text):
    assert numeral(number, kind) == text


def test_labels_that_follow_need_no_restart():
    numbers = Numbers()
    order = ((0, "1."), (1, "1.1"), (2, "(a)"), (3, "(i)"), (2, "(b)"), (1, "1.2"), (2, "(a)"), (0, "2."), (1, "2.1"))
    assert [numbers.take("articles", level, label) for level, label in order] == [0] * len(order)
    assert not numbers.restarts


def test_a_second_list_in_one_section_starts_anew():
    numbers = Numbers()
    for level, label in ((0, "1."), (1, "1.1"), (2, "(a)")):
        numbers.take("articles", level, label)
    assert numbers.take("articles", 2, "(a)") == 4
    assert numbers.take("articles", 2, "(b)", current=4) == 4
    assert numbers.restarts == [("articles", 2, 1)]


def test_a_label_that_word_cannot_print_is_refused():
    with pytest.raises(OutputError, match="14bis"):
        Numbers().take("articles", 0, "14bis.")

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.identity import anchor_mark, clause_mark, digest, fact_mark, normal, row_mark


def test_what_word_corrects_by_itself_is_no_difference() -> None:
    assert normal("the  Agency’s\u00a0“data” – 24\u2011hour\u00ad") == normal('the Agency\'s "data" - 24-hour')
    assert digest("a – b") == digest("a - b")


@given(st.text())
def test_a_text_compared_compares_with_itself(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_words_stay_words() -> None:
    assert normal("§ 552a(b)(3)") != normal("§ 552a(b)(8)")
    assert digest("24 hours") != digest("72 hours")


@given(st.text(max_size=200))
def test_marks_are_names_that_word_takes(name: str) -> None:
    for mark in (clause_mark(name), fact_mark(name), anchor_mark(name), row_mark(name)):
        assert len(mark) <= 40
        assert mark.isascii()
        assert mark.replace("_", "a").isalnum()

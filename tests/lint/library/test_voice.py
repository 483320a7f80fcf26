import pytest

from dsa.lint.library.voice import BARRED, LIMIT, check
from tests.lint.library.shelves import codes, with_body

SAID = (
    "and/or", "may not", "shall be deemed", "for the avoidance of doubt", "including but not limited to", "herein",
    "null and void", "any and all", "best efforts", "industry-standard", "adequate", "appropriate", "promptly",
)  # fmt: skip


@pytest.mark.parametrize("words", SAID)
def test_barred_words_are_found_in_any_case(words):
    assert codes(check, with_body(f"A party {words} pays.")) == ["word-barred"]
    assert codes(check, with_body(f"A party {words.upper()} pays.")) == ["word-barred"]


def test_promptly_may_stand_beside_a_time():
    assert codes(check, with_body("A party pays promptly and within 5 days, Appropriations Act or not.")) == []


def test_the_hints_say_what_to_write_instead():
    assert all(BARRED.values())


def _sentence(length: int) -> str:
    return " ".join(["word"] * length) + "."


def test_a_sentence_of_one_word_too_many_is_found():
    assert codes(check, with_body(_sentence(LIMIT))) == []
    assert codes(check, with_body(_sentence(LIMIT + 1))) == ["sentence-too-long"]


def test_items_and_citations_do_not_make_one_sentence_of_many():
    items = "\n".join(f"- {_sentence(20)}" for _ in range(3))
    assert codes(check, with_body(f"It lists:\n\n{items}\n")) == []
    cited = f"As 5 U.S.C. § 552a requires, {_sentence(LIMIT)}"
    assert codes(check, with_body(cited)) == ["sentence-too-long"]


def test_text_that_a_law_fixes_is_left_alone():
    assert codes(check, with_body(f"A party may not pay. {_sentence(60)}", locked=True)) == []

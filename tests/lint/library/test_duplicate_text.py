import pytest

from dsa.lint.library.duplicate_text import check
from tests.lint.library.shelves import NOTICE, REPORT, codes, definition, findings, shelf

RULE = "The party that receives data shall keep each access log for {{ audit.years }} after the last entry."
AGAIN = (
    "It is so. The party that receives Data shall keep each access log for\n{{ retention.years }} after the last entry!"
)
FAMILY = {"name": "logs", "stance": "preferred", "side": "any"}


def test_a_long_sentence_in_two_clauses_is_found_at_the_later_one():
    found = findings(check, shelf(notice={"body": RULE}, report={"body": AGAIN}))
    assert [(one.code, one.where, one.level) for one in found] == [("sentence-in-two-clauses", REPORT["file"], "warns")]
    assert NOTICE["id"] in found[0].message


def test_an_item_of_a_list_counts_as_a_sentence():
    item = "- the party that receives data shall keep each access log for two full years"
    assert codes(check, shelf(notice={"body": f"A:\n\n{item};\n"}, report={"body": f"B:\n\n{item}.\n"})) != []


@pytest.mark.parametrize(
    "other",
    [
        "The party that receives data shall keep each access log for ten years after the last entry.",
        "Both sides keep it.",
    ],
)
def test_other_words_pass(other):
    assert codes(check, shelf(notice={"body": RULE}, report={"body": other})) == []


def test_short_sentences_may_be_said_twice():
    assert (
        codes(check, shelf(notice={"body": "Each Party bears its own."}, report={"body": "Each Party bears its own."}))
        == []
    )


def test_a_clause_may_say_a_thing_to_itself_twice():
    assert codes(check, shelf(report={"body": f"{RULE}\n\n{RULE}"})) == []


def test_alternatives_of_one_family_and_retired_clauses_may_share_words():
    assert codes(check, shelf(notice={"body": RULE, "family": FAMILY}, report={"body": AGAIN, "family": FAMILY})) == []
    assert codes(check, shelf(notice={"body": RULE, "status": "retired"}, report={"body": AGAIN})) == []


def test_definitions_may_sound_alike():
    assert codes(check, shelf(report={"body": RULE}, more=(definition("definitions.log", "Log", RULE),))) == []

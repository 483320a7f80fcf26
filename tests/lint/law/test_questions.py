import copy

from dsa.lint.law.questions import check
from tests.lint.law.register import codes, with_


def _again(**other):
    def add(raw):
        raw["questions"].append({**copy.deepcopy(raw["questions"][0]), **other})

    return with_(add)


def test_a_fact_asked_twice_is_found():
    assert codes(check, _again(ask="Did the recipient agree?")) == ["question-asked-twice"] * 2


def test_the_same_words_for_two_facts_are_found():
    assert codes(check, _again(fact="toy-act.consented")) == ["question-asked-twice"] * 2


def test_a_question_named_for_another_register_is_found():
    assert codes(check, with_(lambda raw: raw["questions"][0].update(fact="other-act.agreed"))) == [
        "question-misplaced"
    ]


def test_a_choice_of_nothing_is_found():
    assert codes(check, with_(lambda raw: raw["questions"][0].update(type="choice"))) == ["question-misplaced"]


def test_a_question_that_the_intake_asks_already_is_found():
    found = codes(check, with_(lambda raw: raw["questions"][0].update(fact="flow.uses")))
    assert "question-asked-twice" in found


def test_ours_are_asked_once(ours):
    assert codes(check, ours) == []


def test_every_question_of_ours_has_a_label_for_its_blank(ours):
    assert [one.fact for regime in ours.values() for one in regime.questions if not one.label] == []

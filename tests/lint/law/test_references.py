import pytest

from dsa.lint.law.references import check
from tests.lint.law.register import codes, findings, with_


def _definition(raw):
    raw["raised_when"] = {"all": [{"not": {"definition": "nowhere"}}]}


def _value(raw):
    raw["definitions"]["to-federal"]["if"] = {"fact": "agreement.months", "at_least": {"over": "trem"}}


def _lead(raw):
    raw["duties"][0]["lead"]["days"] = "trem"


def _lead_after(raw):
    raw["duties"][0]["lead"]["after"] = "toy-nothing"


def _term(raw):
    raw["pathways"][0]["conditions"][2]["requirement"] = ["toy-says-so", "toy-says-nothing"]


def _act(raw):
    raw["pathways"][0]["conditions"][2] = {"text": "it acts", "type": "act", "duty": "toy-acts"}


def _tied(raw):
    raw["requirements"][0]["conditional_on"] = "contractor_instrument"


def _instrument(raw):
    raw["instruments"] = [
        {"kind": "DSA", "need": "required", "pathway": "toy-way", "citation": "5 U.S.C. § 1", "because": "so"}
    ]


def _part(raw):
    raw["parts"] = [{"name": "one", "kind": "gate", "pathways": ["toy-way"]}]


@pytest.mark.parametrize("change", [_definition, _value, _lead, _lead_after, _term, _act, _tied, _instrument, _part])
def test_a_name_that_nothing_bears_is_found(change):
    assert codes(check, with_(change)) == ["law-names-nothing"]


def test_a_definition_of_another_register_is_found_only_where_that_register_is_at_hand(ours):
    def borrow(raw):
        raw["definitions"]["to-federal"]["if"] = {"definition": "privacy-act.applies"}

    borrowed = with_(borrow)
    assert codes(check, borrowed) == ["law-names-nothing"]
    assert codes(check, {**ours, **borrowed}) == []


def test_a_related_rule_of_a_register_that_is_not_at_hand_is_no_fault():
    assert findings(check, with_(lambda raw: raw["pathways"][0].update(conflicts_with=["va-5106"]))) == []

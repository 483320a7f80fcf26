import pytest

from dsa.lint.law.facts import check
from tests.lint.law.register import codes, with_


def _condition(**leaf):
    return with_(lambda raw: raw["definitions"]["to-federal"].update({"if": leaf}))


@pytest.mark.parametrize("path", ["flow.use", "toy-act.paid", "party.level", "from.sorn", "data.system.owner"])
def test_a_fact_that_nobody_holds_is_found(path):
    assert codes(check, _condition(fact=path, known=True)) == ["unknown-fact"]


@pytest.mark.parametrize(
    "path",
    [
        "from.acts_for.type",
        "system.sorn.published",
        "agreement.money_moves",
        "agreement.connects_systems",
        "match.existing_agreement.expires",
        "flow.how.transmission",
        "data.elements",
        "retention.keep",
        "toy-act.agreed",
    ],
)
def test_facts_of_the_intake_and_of_questions_are_known(path):
    assert codes(check, _condition(fact=path, known=True)) == []


def test_a_fact_to_confirm_must_exist():
    assert codes(check, with_(lambda raw: raw["pathways"][0]["conditions"][1].update(fact="toy-act.paid"))) == [
        "unknown-fact"
    ]


def test_an_input_must_exist():
    assert codes(check, with_(lambda raw: raw["requirements"][0]["inputs"][0].update(fact="agreement.month"))) == [
        "unknown-fact"
    ]


@pytest.mark.parametrize(
    "leaf",
    [
        {"fact": "from.type", "is": "ssa"},
        {"fact": "flow.uses", "only": ["proper-payment", "customer-care"]},
        {"fact": "match.purpose", "includes": "matching"},
        {"fact": "toy-act.agreed", "is": "maybe"},
        {"fact": "system.system_of_records", "is": "perhaps"},
        {"fact": "to.state", "is": "Ohio"},
        {"fact": "agreement.existing_kind", "is": "treaty"},
    ],
)
def test_a_word_that_the_fact_never_says_is_found(leaf):
    assert codes(check, _condition(**leaf)) == ["unknown-word"]


@pytest.mark.parametrize(
    "leaf",
    [
        {"fact": "flow.uses", "only": "proper-payment"},
        {"fact": "from.level", "is": ["federal", "state"]},
        {"fact": "from.level"},
        {"fact": "from.level", "is": "federal", "is_not": "state"},
        {"fact": "from.level", "equals": "federal"},
    ],
)
def test_a_verb_that_does_not_fit_is_found(leaf):
    assert codes(check, _condition(**leaf)) == ["verb-does-not-fit"]


def test_ours_speak_of_facts_that_exist(ours):
    assert codes(check, ours) == []

"""A State's own terms stand in a draft where that State is concerned, and nowhere else."""

import pytest

from dsa.model.document import texts
from tests.compose.one_transfer import one_transfer, printed

OWN = {
    "WA": "policy set by Washington’s office of cybersecurity",
    "KY": "investigate each breach of that information",
    "CT": "Connecticut’s Attorney General",
    "UT": "hereby gives",
    "VA": "specifies these requirements for the security and usage",
    "MN": "a government body in Minnesota",
    "TX": "the basis on which their cost is computed",
    "MA": "a holder of personal data",
}
CONTRACTORS = ("KY", "CT", "MN")
ANSWERS = {
    "WA": {"data": {"state-law.wa_category": "category-4"}},
    "UT": {"data": {"state-law.ut_class": "private"}},
    "MA": {"data": {"state-law.ma_auditor": "yes"}},
    "MN": {"agreement": {"state-law.mn_government_function": "yes"}},
    "TX": {"agreement": {"state-law.tx_services": "yes", "state-law.tx_exception": "no"}},
}


def _body(state: str) -> str:
    answers = ANSWERS.get(state, {})
    recipient = {"level": "state", "type": "public-health-agency"}
    if state in CONTRACTORS:
        recipient = {"level": "private", "type": "contractor", "acts_for": "source"}
    sender = {"level": "state", "type": "executive-agency", "state": state}
    data = {
        "what": "case records",
        "origin": "own-records",
        "categories": ["identifiers"],
        "subjects": ["recipients", "living"],
        "consent": "none",
        "answers": answers.get("data", {}),
    }
    flow = {"uses": ["service-delivery"]}
    given = answers.get("agreement", {})
    return printed(one_transfer(sender, {"state": state, **recipient}, data, flow, answers=given))


@pytest.mark.parametrize("state", sorted(OWN))
def test_the_terms_of_a_state_stand_in_its_own_draft_and_in_no_other(state):
    body = _body(state)
    assert {other for other, words in OWN.items() if words in body} == {state}


def test_a_state_that_nobody_has_named_brings_no_terms_of_any_state(flagship):
    body = "\n".join(line for draft in flagship.documents for line in texts(draft))
    assert not [state for state, words in OWN.items() if words in body]

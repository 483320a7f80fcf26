"""A tribe stands in a draft as a government: by its own name, under its own law, with its immunity."""

import pytest

from dsa.model.document import texts
from tests.compose.one_transfer import one_transfer, printed

TRIBE = "Blue Mesa Tribe of the Little Colorado"
RECORDS = {
    "what": "immunization records",
    "origin": "own-records",
    "categories": ["immunization", "identifiers", "tribal-member"],
    "form": "identified",
    "subjects": ["patients", "tribal-members"],
    "consent": "none",
}


def _body(sender: dict[str, str], recipient: dict[str, str], **flow: object) -> str:
    outputs = {"publishes": "yes", "review_days": 30, "min_cell": 10}
    return printed(one_transfer(sender, recipient, RECORDS, {"uses": ["public-health"], **flow}, outputs=outputs))


GOVERNMENT = {"level": "tribal", "type": "tribal-government", "tribe": TRIBE, "covered_entity": "no"}
STATE = {"level": "state", "type": "public-health-agency", "state": "AZ", "covered_entity": "no"}
CENTER = {"level": "private", "type": "tribal-epidemiology-center", "covered_entity": "no"}


@pytest.fixture(scope="module")
def with_the_tribe() -> str:
    return _body(GOVERNMENT, STATE, answers={"tribal.tribal_approval": "yes"})


@pytest.fixture(scope="module")
def with_the_center() -> str:
    return _body(STATE, CENTER, answers={"tribal.tec_grant": "yes"})


@pytest.mark.parametrize(
    "words",
    [
        f"tribal: {TRIBE}",
        "Tribal Party means a Party that is the government of an Indian tribe",
        "in no other way",
        f"The law of its tribe, {TRIBE}, governs what Source does",
        "consents to no court of a State",
        "waives the sovereign immunity of an Affected Tribe or of a Tribal Party",
        "For Source, that resolution is this, and it is attached: [",
        "Source pays only from funds that its own law lets it spend for that",
        "until each Affected Tribe that the Output concerns has approved it in writing",
    ],
)
def test_a_tribe_is_named_as_a_government_under_its_own_law(with_the_tribe: str, words: str):
    assert words in with_the_tribe


def test_what_no_federal_law_asks_for_is_said_to_be_good_practice(with_the_tribe: str):
    assert "As good practice asks, the Parties deal with a Tribal Party as a government." in with_the_tribe
    assert "no Party states that Federal law requires it" in with_the_tribe


def test_a_center_is_a_public_health_authority_and_nobodys_business_associate(with_the_center: str):
    assert "a center that is run under that grant is treated as a public health authority" in with_the_center
    assert "this Agreement is no business associate agreement" in with_the_center


def test_a_center_is_not_taken_for_a_tribe(with_the_center: str):
    assert "is the government of this Indian tribe" not in with_the_center
    assert "The law of its tribe" not in with_the_center


def test_a_draft_with_no_tribe_in_it_says_nothing_of_tribes(flagship):
    body = "\n".join(line for draft in flagship.documents for line in texts(draft))
    assert "Affected Tribe" not in body
    assert "Tribal Party" not in body

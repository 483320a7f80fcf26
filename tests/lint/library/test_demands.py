import pytest

from dsa.lint.library.demands import PROMISE, check
from tests.lint.library.shelves import codes, shelf


def _met_by(words: str) -> list[str]:
    return codes(check, shelf(notice={"satisfies": {"toy-says-so": words}, "body": words}))


def test_a_requirement_that_no_register_holds_is_found():
    claim = {"toy-says-this": "report a Breach"}
    assert codes(check, shelf(notice={"satisfies": claim})) == ["unknown-requirement"]


@pytest.mark.parametrize(
    "words",
    [
        PROMISE.bad,
        "Each Party shall at all times comply with applicable law.",
        "The Recipient shall act in accordance with 20 C.F.R. § 401.150.",
        "The Recipient shall abide by every policy of the Provider.",
    ],
)
def test_a_bare_promise_to_obey_is_found(words):
    assert _met_by(words) == ["promise-of-compliance"]


@pytest.mark.parametrize("words", [PROMISE.good, "The Recipient shall comply with a request within 5 days."])
def test_an_actor_an_act_and_a_deadline_are_no_bare_promise(words):
    assert _met_by(words) == []

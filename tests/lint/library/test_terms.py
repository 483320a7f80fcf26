import pytest

from dsa.lint.library.terms import UNDEFINED, check
from tests.lint.library.shelves import codes, definition, findings, shelf, with_body


def test_a_term_defined_twice_is_found_at_both():
    again = definition("definitions.data-breach", "Breach", "**Breach** means loss.")
    assert codes(check, shelf(more=(again,))) == ["term-defined-twice"] * 2


def test_a_definition_that_no_clause_uses_is_found():
    steward = definition("definitions.steward", "Steward", "**Steward** means a person.")
    found = findings(check, shelf(more=(steward,)))
    assert [(one.code, one.where) for one in found] == [("term-unused", "clauses/definitions/steward.md")]


@pytest.mark.parametrize(
    "body",
    [
        UNDEFINED.bad,
        "Logs are kept by the Custodian.",
        "Each Steward keeps a log.",
        "The log is part of the Exchange Program.",
        "It is kept at the Services.",
    ],
)
def test_a_term_that_no_definition_gives_is_found(body):
    assert codes(check, with_body(body)) == ["term-undefined"]


@pytest.mark.parametrize(
    "body",
    [
        "The Provider reports any Breach, and all Breaches before it.",
        "The Secretary of Health and Human Services and the Archivist of the United States agree.",
        "Each Commissioner and each Inspector General may ask, and so may the Attorney General.",
        "It is due on a Saturday, a Sunday, or in the January that follows.",
        "The Cryptographic Module Validation Program and the Consolidated Appropriations Act, 2021, apply.",
        "The Department of Veterans Affairs and the Office of Personnel Management pay.",
    ],
)
def test_defined_terms_and_names_that_are_capitals_by_nature_pass(body):
    assert codes(check, with_body(body)) == []

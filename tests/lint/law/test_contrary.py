"""What speaks against an answer is never left out of a register."""

from dsa.lint.law import contrary
from tests.lint.law.register import codes, with_


def test_a_way_with_what_speaks_against_it_passes():
    assert codes(contrary.check, with_(lambda raw: None)) == []


def test_a_way_that_can_be_open_needs_what_speaks_against_it():
    found = codes(contrary.check, with_(lambda raw: raw["pathways"][0].pop("contrary")))
    assert found == ["contrary-reading-missing"]


def test_a_way_that_is_never_open_needs_none():
    def close(raw):
        raw["pathways"][0].pop("contrary")
        raw["pathways"][0]["conditions"][0] = {"text": "never", "type": "fact", "if": {"any": []}}

    assert codes(contrary.check, with_(close)) == []


def test_a_bar_needs_what_speaks_against_it():
    bar = {"id": "toy-bar", "citation": "5 U.S.C. § 1(a)", "verified": "read", "says": "No data may go"}
    assert codes(contrary.check, with_(lambda raw: raw.update(bars=[bar]))) == ["contrary-reading-missing"]


def test_what_it_rests_on_can_be_looked_up():
    def vague(raw):
        raw["pathways"][0]["contrary"]["citation"] = "the usual practice"

    assert codes(contrary.check, with_(vague)) == ["contrary-reading-missing"]

"""Starters are intakes that read, and say of themselves what they are."""

import pytest

from dsa.intake.read import parse_intake
from dsa.library.regimes import load_regimes, regime_heads
from dsa.library.starters import starters

FLAGSHIP = "death-reported-once"


def _questions():
    return [question for regime in load_regimes(regime_heads()).values() for question in regime.questions]


@pytest.mark.parametrize("name", sorted(starters()))
def test_a_starter_is_a_valid_intake_and_answers_only_what_the_law_asks(name):
    parse_intake(starters()[name].text, f"{name}.yaml", _questions())


def test_a_starter_says_what_it_is_in_its_first_comment():
    flagship = starters()[FLAGSHIP]
    assert flagship.title == "Death reported once"
    assert flagship.what.startswith("A family tells the Social Security Administration of a death once.")
    assert "How to fill" not in flagship.what


def test_the_survivor_who_reports_is_among_the_living_of_the_flagship():
    data = parse_intake(starters()[FLAGSHIP].text, "x").intake.data
    assert {"survivor-or-informant", "living", "deceased"} == set(data["survivor-report"].subjects)
    assert "contact" not in data["state-death-record"].categories


def test_the_flagship_asserts_no_legal_fact_that_only_counsel_can_confirm():
    read = parse_intake(starters()[FLAGSHIP].text, "x")
    counsel = {question.fact for question in _questions() if question.who == "counsel"}
    assert counsel
    for node in (*read.intake.flows.values(), *read.intake.data.values(), *(read.intake.matches or {}).values()):
        assert not counsel & set(node.answers)


def test_the_flagship_cites_only_what_was_checked():
    read = parse_intake(starters()[FLAGSHIP].text, "x").intake
    cites = {part for one in read.authorities if one.cite for part in one.cite.split("; ")}
    death = {"42 U.S.C. § 405(r)(1)(B)", "42 U.S.C. § 405(r)(3)"}
    assert cites == death | {"42 U.S.C. § 1306(a)", "20 C.F.R. § 401.150", "5 U.S.C. § 552a(b)(3)"}
    sorns = [system.sorn for system in read.systems.values() if system.sorn]
    assert [(sorn.id, sorn.published) for sorn in sorns if sorn.id] == [("60-0058", "87 Fed. Reg. 263 (Jan. 4, 2022)")]

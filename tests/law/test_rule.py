"""Rulings: what applies, which way is open, what the draft relies on, and the reasons."""

from datetime import date
from typing import Any

import pytest

from dsa.errors import LibraryError
from dsa.law.rule import rule
from dsa.model.law import Regime
from dsa.model.ways import RegimeResult
from tests.law.made import (
    TODAY,
    MadeHead,
    answered,
    asked,
    confirm,
    duty,
    fact,
    intake,
    only,
    pathway,
    regime,
    ruled,
    sheet_of,
    trigger,
    yes,
)


def result(answers: dict[str, str], *acts: Regime, **more: Any) -> RegimeResult:
    return only(answered(answers, *acts, **more)).regimes[0]


def test_a_regime_that_is_not_raised_is_ruled_out_by_the_fact_that_does_it():
    act = regime(raised_when={"fact": "from.level", "is": "state"})
    one = only(ruled(intake(), act))
    assert one.status == "no_regime"
    assert one.regimes[0].ruling == "does_not_apply"
    assert "evel of government (a): federal (the law looks for state)" in one.regimes[0].because


def test_a_regime_that_was_never_loaded_is_still_accounted_for():
    head = MadeHead("far", "gate", {"fact": "from.level", "is": "tribal"})
    rulings = rule(sheet_of(intake()), {}, {"far": head}, TODAY)
    assert [(one.id, one.ruling) for one in only(rulings).regimes] == [("far", "does_not_apply")]


def test_a_regime_that_is_raised_and_was_not_loaded_is_an_error():
    head = MadeHead("near", "gate", {"fact": "from.level", "is": "federal"})
    with pytest.raises(LibraryError, match="near"):
        rule(sheet_of(intake()), {}, {"near": head}, TODAY)


def test_an_exclusion_takes_the_flow_out_under_its_own_citation():
    act = regime(
        exclusions=[
            {"id": "x1", "excludes": "tests", "citation": "1 U.S.C. 9", "verified": "read", "if": yes("gate.opens")}
        ]
    )
    found = result({"gate.attaches": "yes", "gate.opens": "yes"}, act)
    assert (found.ruling, found.status, found.citation) == ("does_not_apply", None, "1 U.S.C. 9")
    assert "tests" in found.because


def test_an_exclusion_that_cannot_be_told_leaves_the_gate_undecided_and_never_blocked():
    act = regime(
        exclusions=[{"id": "x1", "excludes": "tests", "citation": "1", "verified": "read", "if": yes("gate.out")}],
        questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.out")],
    )
    found = result({"gate.attaches": "yes", "gate.opens": "no"}, act)
    assert (found.ruling, found.status, found.missing) == (
        "cannot_tell",
        "undecided",
        ("data.d.answers.gate.out",),
    )


def test_an_open_pathway_settles_a_gate_of_which_the_facts_cannot_tell():
    found = result({"gate.opens": "yes"}, regime())
    assert (found.ruling, found.status) == ("cannot_tell", "open")


def test_any_trigger_attaches_unless_the_register_says_how_they_join():
    triggers = [trigger(yes("gate.attaches"), "t1"), trigger(yes("gate.opens"), "t2")]
    both = {"all": [yes("gate.attaches"), yes("gate.opens")]}
    joined = {"applies": {"citation": "1 U.S.C. 1", "if": both}}
    said = {"gate.attaches": "yes", "gate.opens": "no"}
    assert result(said, regime(applies_when=triggers)).ruling == "applies"
    assert result(said, regime(applies_when=triggers, definitions=joined)).ruling == "does_not_apply"


def test_a_trigger_without_a_condition_is_no_obstacle():
    informal = {"id": "t0", "when": "something else", "verified": "read"}
    act = regime(applies_when=[informal, trigger(yes("gate.attaches"))])
    assert result({"gate.attaches": "yes"}, act).ruling == "applies"


def test_terms_and_acts_never_block():
    conditions = [
        {"text": "written", "type": "term", "requirement": ["r1", "r2"]},
        {"text": "published", "type": "act", "duty": "d1"},
    ]
    found = result({"gate.attaches": "yes"}, regime(pathways=[pathway("p1", *conditions)]))
    assert found.status == "open"
    assert [one.refers for one in found.pathways[0].conditions] == [("r1", "r2"), ("d1",)]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 12, 31), "blocked"),
        (date(2027, 1, 1), "open"),
        (date(2027, 12, 31), "open"),
        (date(2028, 1, 1), "blocked"),
    ],
)
def test_a_pathway_exists_from_its_first_day_until_the_first_day_on_which_it_does_not(day: date, status: str):
    dated = pathway("p1", confirm("gate.opens"), valid_from="2027-01-01", valid_until="2028-01-01")
    given = intake(data={"answers": {"gate.attaches": "yes", "gate.opens": "yes"}})
    found = only(ruled(given, regime(pathways=[dated]), as_of=day)).regimes[0].pathways[0]
    assert found.status == status
    assert status == "open" or "2027-01-01" in found.because or "2028-01-01" in found.because


def test_a_pathway_without_a_condition_is_a_fault_of_the_library():
    with pytest.raises(LibraryError, match="no condition"):
        result({"gate.attaches": "yes"}, regime(pathways=[pathway("p1")]))


def test_an_overlay_never_bars():
    one = only(answered({"gate.attaches": "yes", "gate.opens": "no"}, regime(kind="overlay")))
    assert (one.status, one.regimes[0].ruling, one.regimes[0].status) == ("no_regime", "applies", None)


def test_each_part_that_attaches_needs_its_own_open_pathway():
    act = regime(
        pathways=[pathway("p1", confirm("gate.opens")), pathway("p2", confirm("gate.other"))],
        questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.other")],
        parts=[
            {"name": "first", "kind": "gate", "triggers": ["t1"], "pathways": ["p1"]},
            {"name": "second", "kind": "gate", "if": yes("gate.other"), "pathways": ["p2"]},
            {"name": "third", "kind": "gate", "triggers": ["t1"], "pathways": ["p2"]},
        ],
    )
    one = only(answered({"gate.attaches": "yes", "gate.opens": "yes", "gate.other": "no"}, act))
    assert {each.id: each.status for each in one.regimes} == {
        "gate.first": "open",
        "gate.second": None,
        "gate.third": "blocked",
    }
    assert one.status == "blocked"


def two_ways() -> Regime:
    return regime(
        questions=[asked("gate.attaches"), asked("gate.a"), asked("gate.b"), asked("gate.c")],
        pathways=[pathway("p1", confirm("gate.a"), confirm("gate.b")), pathway("p2", confirm("gate.c"))],
    )


@pytest.mark.parametrize(
    ("said", "chosen", "relies_on"),
    [
        ({"gate.a": "yes", "gate.b": "yes", "gate.c": "yes"}, (), ("p1",)),
        ({"gate.a": "yes", "gate.b": "yes", "gate.c": "yes"}, ("p2",), ("p2",)),
        ({"gate.a": "yes", "gate.b": "yes", "gate.c": "no"}, ("p2",), ("p1",)),
        ({}, (), ("p2",)),
        ({"gate.a": "yes"}, (), ("p1",)),
        ({}, ("p1",), ("p1",)),
        ({"gate.a": "no", "gate.c": "no"}, (), ()),
    ],
)
def test_a_draft_relies_on_counsels_choice_else_the_first_open_else_the_nearest(
    said: dict[str, str], chosen: tuple[str, ...], relies_on: tuple[str, ...]
):
    found = result({"gate.attaches": "yes", **said}, two_ways(), flow={"relies_on": list(chosen)})
    assert found.relies_on == relies_on
    assert bool(found.relies_because) is bool(relies_on or chosen)


def test_a_choice_that_cannot_be_used_is_said_to_be_so():
    said = {"gate.attaches": "yes", "gate.a": "yes", "gate.b": "yes", "gate.c": "no"}
    found = result(said, two_ways(), flow={"relies_on": ["p2"]})
    assert "p2, which cannot be used" in found.relies_because


def test_a_hard_stop_names_the_bar_the_nearest_way_and_what_it_turned_on():
    proper = {"citation": "1 U.S.C. 6", "if": {"fact": "flow.uses", "only": ["proper-payment"]}}
    act = regime(
        definitions={"pays-properly": proper},
        pathways=[
            pathway("elsewhere", fact({"fact": "from.type", "is": "census"}, "the sender is the census")),
            pathway("p1", fact({"definition": "pays-properly"}, "proper payment only")),
        ],
    )
    (stop,) = answered({"gate.attaches": "yes"}, act).hard_stops
    assert stop.citation == "1 U.S.C. 6"
    for words in ("1 U.S.C. 1 bars it", "p1", "Proper payment only", "uses: audit"):
        assert words in stop.what


def test_what_is_inherited_is_said_to_be_inherited():
    rulings = ruled(
        intake(
            data={"answers": {"gate.attaches": "no"}, "derived_from": ["earlier"]},
            more_data={"parent": {"answers": {"gate.attaches": "yes", "gate.opens": "no"}}},
            more_flows={"earlier": {"from": "b", "to": "a", "data": ["parent"]}},
        ),
        regime(),
    )
    one = next(each for each in rulings.flows if each.data == "d")
    assert one.status == "blocked"
    assert one.regimes[0].because.startswith("Inherited by d from parent: ")


def test_a_flow_that_serves_two_matches_is_ruled_on_the_stricter():
    act = regime(
        questions=[asked("gate.attaches", "match"), asked("gate.opens", "match")],
    )
    matches = {
        "easy": {"compares": ["d"], "flows": ["f"], "answers": {"gate.attaches": "no"}},
        "hard": {"compares": ["d"], "flows": ["f"], "answers": {"gate.attaches": "yes", "gate.opens": "no"}},
    }
    assert only(ruled(intake(matches=matches), act)).status == "blocked"


def test_the_answer_is_the_same_every_time():
    said = {"gate.attaches": "yes"}
    assert answered(said, two_ways()) == answered(said, two_ways())


def test_a_bar_that_nothing_lifts_is_told_before_every_other():
    bar = {"citation": "1 U.S.C. 9", "verified": "read", "says": "it may not go, even hashed", "id": "b2"}
    plain = {**bar, "id": "b1", "says": "it may not go without a release"}
    lifted, never = regime("lifted", bars=[plain]), regime("never", bars=[plain, {**bar, "absolute": True}])
    shut = {
        f"{one}.{fact}": said for one in ("lifted", "never") for fact, said in (("attaches", "yes"), ("opens", "no"))
    }
    first, second = answered(shut, lifted, never).hard_stops
    assert (first.bar, first.absolute) == ("it may not go, even hashed", True)
    assert (second.bar, second.absolute) == ("it may not go without a release", False)


def test_a_part_tells_its_own_bars_and_those_that_no_part_names():
    bar = {"citation": "1 U.S.C. 9", "verified": "read"}
    act = regime(
        bars=[{**bar, "id": "b1", "says": "of another"}, {**bar, "id": "b2", "says": "of all"}],
        parts=[
            {"name": "one", "kind": "gate", "triggers": ["t1"], "pathways": ["p1"]},
            {"name": "other", "kind": "gate", "triggers": ["t1"], "pathways": ["p1"], "bars": ["b1"]},
        ],
    )
    stops = answered({"gate.attaches": "yes", "gate.opens": "no"}, act).hard_stops
    assert [one.bar for one in stops] == ["of all", "of another"]


def test_a_rule_may_speak_of_a_definition_of_a_law_that_no_fact_raises():
    other = regime("other", raised_when={"fact": "from.level", "is": "tribal"}, definitions={
        "own": {"citation": "1 U.S.C. 8", "if": {"fact": "flow.uses", "includes": "audit"}},
    })  # fmt: skip
    act = regime(pathways=[pathway("p1", fact({"definition": "other.own"}))])
    heads = {one.regime: MadeHead(one.regime, one.kind, one.raised_when) for one in (act, other)}
    sheet = sheet_of(intake(data={"answers": {"gate.attaches": "yes"}}), act)
    found = only(rule(sheet, {"gate": act}, heads, TODAY, {"other": other}))
    assert found.status == "permitted"
    assert [one.id for one in found.regimes if one.ruling == "applies"] == ["gate"]


def test_a_duty_that_is_the_same_under_another_id_is_owed_once():
    act = regime(duties=[duty("first"), duty("second", same_as="first")])
    found = only(answered({"gate.attaches": "yes", "gate.opens": "yes"}, act))
    assert [one.id for one in found.duties] == ["first"]

"""How laws meet: facts that disagree, rules that collide, and the strictest of several limits."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.law.strictest import within
from dsa.model.law import Regime
from dsa.model.limits import Limit
from dsa.model.rulings import FlowRuling, Rulings
from tests.law.made import answered, asked, confirm, only, pathway, regime, requirement, yes

OPEN = {"gate.attaches": "yes", "gate.opens": "yes"}


def contradictory() -> Regime:
    impossible = {
        "all": [{"fact": "data.form", "is": "limited-data-set"}, {"fact": "data.categories", "includes": "ssn"}]
    }
    one = {
        "id": "x1",
        "citation": "1 U.S.C. x1",
        "verified": "read",
        "says": "It names people",
        "mend": "Look",
        "if": impossible,
    }
    return regime(contradictions=[one])


def with_data(**data: Any) -> Rulings:
    from tests.law.made import intake, ruled

    return ruled(intake(data=data), contradictory())


def test_facts_that_cannot_all_be_true_are_found_with_the_rule_and_the_facts():
    (one,) = with_data(form="limited-data-set", categories=["ssn"]).contradictions
    assert (one.id, one.citation, one.says, one.mend) == ("x1", "1 U.S.C. x1", "It names people", "Look")
    assert set(one.facts) == {"data.d.form", "data.d.categories"}


@pytest.mark.parametrize("data", [{"form": "identified", "categories": ["ssn"]}, {"form": "limited-data-set"}])
def test_facts_that_may_be_true_together_are_no_contradiction(data: dict[str, Any]):
    assert with_data(**data).contradictions == ()


def colliding(**more: Any) -> FlowRuling:
    acts = (
        regime(requirements=[requirement("pays", conflicts_with=["free"])]),
        regime("other", requirements=[requirement("free")], raised_when={"fact": "from.level", "is": "federal"}),
    )
    said = {**OPEN, "other.attaches": "yes", "other.opens": "yes"}
    return only(answered(said, *acts, **more))


def test_two_demands_that_name_one_another_collide_and_both_citations_are_named():
    (one,) = colliding().collisions
    assert {one.one, one.other} == {"pays", "free"}
    assert set(one.citations) == {"1 U.S.C. pays", "1 U.S.C. free"}
    assert (one.certain, one.prevails, one.gives_way) == (True, "", "")


@pytest.mark.parametrize(
    "decision",
    [{"rule": "free", "over": "pays"}, {"rule": "1 U.S.C. free", "over": "1 U.S.C. pays"}],
)
def test_counsels_decision_settles_it_and_what_gives_way_is_no_longer_demanded(decision: dict[str, str]):
    ruling = colliding(prevails=[{**decision, "why": "the later statute"}])
    (one,) = ruling.collisions
    assert (one.prevails, one.gives_way, one.why) == ("free", "pays", "the later statute")
    assert [each.id for each in ruling.demands] == ["free"]


def test_a_citation_that_both_sides_share_decides_for_neither():
    shared = {"citation": "1 U.S.C. 1"}
    acts = (
        regime(requirements=[requirement("pays", conflicts_with=["free"], **shared)]),
        regime("other", requirements=[requirement("free", **shared)]),
    )
    said = {**OPEN, "other.attaches": "yes", "other.opens": "yes"}
    decided = {"rule": "1 U.S.C. 1", "over": "1 U.S.C. 1", "why": "unclear"}
    (one,) = only(answered(said, *acts, prevails=[decided])).collisions
    assert one.prevails == ""


def test_a_decision_for_another_flow_settles_nothing():
    (one,) = colliding(prevails=[{"rule": "free", "over": "pays", "flow": "g"}]).collisions
    assert one.prevails == ""


def test_a_demand_that_is_not_in_play_collides_with_nothing():
    act = regime(requirements=[requirement("pays", conflicts_with=["free"])])
    assert only(answered(OPEN, act)).collisions == ()


@pytest.mark.parametrize(("said", "certain"), [("yes", True), ("unknown", False)])
def test_a_way_may_collide_with_a_law_that_the_library_does_not_hold(said: str, certain: bool):
    conflict = {"if": yes("gate.both"), "says": "another law says no", "citation": "9 U.S.C. § 9"}
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.both")],
        pathways=[pathway("p1", confirm("gate.opens"), conflict=conflict)],
    )
    (one,) = only(answered({**OPEN, "gate.both": said}, act)).collisions
    assert (one.one, one.other, one.certain) == ("p1", "9 U.S.C. § 9", certain)
    assert only(answered({**OPEN, "gate.both": "no"}, act)).collisions == ()


def test_two_ways_through_two_gates_do_not_collide_since_each_gate_rules_for_itself():
    conflict = {"if": yes("gate.attaches"), "says": "the other act is stricter", "citation": "1 U.S.C. q1"}
    acts = (
        regime(pathways=[pathway("p1", confirm("gate.opens"), conflicts_with=["q1"], conflict=conflict)]),
        regime("other", pathways=[pathway("q1", confirm("other.opens"))]),
    )
    assert only(answered({**OPEN, "other.attaches": "yes", "other.opens": "yes"}, *acts)).collisions == ()


def limited(*bounds: dict[str, Any], **more: Any) -> FlowRuling:
    acts = [requirement(f"r{number}", bound=bound) for number, bound in enumerate(bounds)]
    return only(answered(OPEN, regime(requirements=acts), **more))


def incident(at_most: str) -> dict[str, Any]:
    return {"about": "incident", "says": f"report within {at_most or 'a reasonable time'}", "at_most": at_most}


def test_the_shortest_time_to_report_governs_and_the_others_are_kept():
    (one,) = limited(incident("60 days"), incident("24 hours"), incident("")).strictest
    assert one.governs.at_most == "24 hours"
    assert [each.at_most for each in one.others] == ["60 days", ""]


def test_rows_of_a_table_limit_by_the_states_of_the_parties_and_by_what_holds_everywhere():
    rows = [
        {"state": state, "days": days, "citation": f"{state} law", "verified": "read"}
        for state, days in (("OH", "45"), ("TX", "60"), ("WA", "30"), ("*", "90"))
    ]
    table = {"title": "Days", "key": ["to.state", "from.state"], "column": "state", "labels": {}, "rows": rows}
    bound = {
        "about": "incident",
        "says": "tell people",
        "by_state": {"table": "days", "column": "days", "unit": "days"},
    }
    act = regime(requirements=[requirement("r", bound=bound)], tables={"days": table})
    parties = {"a": {"level": "federal", "state": "TX"}, "b": {"level": "state", "state": "OH"}}
    (one,) = only(answered(OPEN, act, parties=parties)).strictest
    assert (one.governs.at_most, one.governs.state, one.governs.citation) == ("45 days", "OH", "OH law")
    assert [each.at_most for each in one.others] == ["60 days", "90 days"]


@pytest.mark.parametrize(
    ("chosen", "held"), [("1 hour", True), ("24 hours", True), ("2 days", False), ("at once", None)]
)
def test_what_the_parties_chose_is_held_against_the_strictest(chosen: str, held: bool | None):
    (one,) = limited(incident("24 hours"), incident("60 days"), incident={"notify_within": chosen}).strictest
    assert (one.chosen, one.within) == (chosen, held)


def test_the_least_passing_on_governs():
    levels = ("with-consent", "none", "as-law-allows")
    bounds = [{"about": "redisclosure", "says": one, "passing_on": one} for one in levels]
    (one,) = limited(*bounds, redisclosure={"allowed_to": ["auditors"]}).strictest
    assert (one.governs.passing_on, one.within) == ("none", False)


def limit(at_most: str) -> Limit:
    said = {"id": "r", "regime": "g", "citation": "1", "force": "law", "verified": "read", "says": at_most}
    return Limit(about="incident", at_most=at_most, **said)


LENGTHS = st.tuples(st.integers(1, 400), st.sampled_from(["hour", "day", "week", "month"])).map(
    lambda one: f"{one[0]} {one[1]}s"
)


@given(LENGTHS)
def test_a_term_always_keeps_a_limit_of_its_own_length(length: str):
    assert within(limit(length), length) is True


@given(LENGTHS, LENGTHS)
def test_a_term_cannot_both_keep_a_limit_and_be_broken_by_what_keeps_it(one: str, other: str):
    assert not (within(limit(one), other) is False and within(limit(other), one) is False)


@given(st.permutations(["24 hours", "60 days", "72 hours", "10 days", "1 hour"]))
def test_the_strictest_does_not_turn_on_the_order_of_the_law(order: list[str]):
    (one,) = limited(*map(incident, order)).strictest
    assert one.governs.at_most == "1 hour"

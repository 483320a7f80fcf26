"""Rows of tables of law are chosen by the parties' States, each once, in the table's order."""

from typing import Any

import pytest

from dsa.facts.scene import resolve, scenes
from dsa.facts.sheet import fact_sheet
from dsa.law.rule import rule
from dsa.law.tables import rows
from dsa.library.regimes import load_regime, regime_heads
from dsa.model.facts import Scene
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Regime
from tests.law.made import TODAY

STATE_LAW = load_regime("state-law")


def scene(sender: dict[str, Any], recipient: dict[str, Any], **more: Any) -> Scene:
    intake = {
        "parties": {"a": sender, "b": recipient, **more},
        "data": {"d": {"form": "identified"}},
        "flows": {"f": {"from": "a", "to": "b", "data": ["d"]}},
    }
    return scenes(fact_sheet(ReadIntake(Intake.model_validate(intake), "intake.yaml")))[0]


def state(name: str | None, level: str | None = "state") -> dict[str, Any]:
    return {"level": level, "state": name}


def chosen(scene: Scene, regime: Regime = STATE_LAW) -> list[tuple[str, str]]:
    return [(one.table, one.key) for one in rows(scene, regime)]


def made(*states: str) -> Regime:
    table = {
        "title": "Days",
        "key": ["to.state", "from.state"],
        "column": "state",
        "labels": {"state": "State", "days": "Days"},
        "rows": [{"state": one, "days": "30", "citation": "1 U.S.C. 1", "verified": "read"} for one in states],
    }
    return STATE_LAW.model_validate(
        {"regime": "made", "title": "Made", "kind": "overlay", "kind_why": "", "as_of": "2026-11"}
        | {"raised_when": {"fact": "from.level", "known": True}, "tables": {"days": table}}
    )


def test_the_rows_of_both_parties_states_are_chosen_in_the_order_of_the_table():
    found = chosen(scene(state("WA"), state("OH")), made("AL", "OH", "TX", "WA"))
    assert found == [("days", "OH"), ("days", "WA")]


def test_two_parties_of_one_state_choose_its_row_once():
    assert chosen(scene(state("OH"), state("OH")), made("OH", "WA")) == [("days", "OH")]


def test_a_row_that_holds_everywhere_is_always_chosen():
    assert chosen(scene({"level": "federal"}, {"level": "federal"}), made("*", "OH")) == [("days", "*")]


def test_a_state_that_nobody_has_named_chooses_nothing():
    assert chosen(scene(state(None), {"level": "federal"}), made("OH", "WA")) == []


def test_empty_cells_are_left_out_and_headings_are_those_of_the_table():
    california = next(one for one in rows(scene(state("CA"), state("CA")), STATE_LAW) if one.key == "CA")
    headings = [heading for heading, _ in california.cells]
    assert "Days for private bodies" in headings
    assert "Days to tell individuals" not in headings
    assert all(text for _, text in california.cells)


def test_the_sharing_statutes_are_those_of_the_sender():
    found = chosen(scene(state("VA"), state("MN")))
    assert ("state_sharing_statutes", "VA") in found
    assert ("state_sharing_statutes", "MN") not in found


def test_every_row_cites_its_law_and_says_how_it_was_checked():
    for table in STATE_LAW.tables.values():
        for row in table.rows:
            assert row["citation"]
            assert row["verified"] in ("read", "memory")
            assert row["confidence"]


def test_the_breach_table_has_a_row_for_each_state_and_the_district():
    states = [row["state"] for row in STATE_LAW.tables["breach_notification_table"].rows]
    assert len(states) == len(set(states)) == 51


@pytest.mark.parametrize(("sender", "expected"), [(state("OH"), True), ({"level": "federal"}, False)])
def test_rows_stand_in_a_ruling_only_where_the_law_applies(sender: dict[str, Any], expected: bool):
    heads = {"state-law": regime_heads()["state-law"]}
    at = scene(sender, {"level": "private", "state": "OH"})
    found = rule(at.sheet, {"state-law": STATE_LAW}, heads, TODAY).flows[0]
    assert bool(found.rows) is expected


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ((state("OH"), state("TX")), "yes"),
        ((state("OH"), state("OH")), "no"),
        ((state("OH"), {"level": "federal"}), "no"),
        (({"level": "federal"}, {"level": "federal"}), "no"),
        ((state("OH"), {"level": "private", "state": "TX"}), "no"),
    ],
)
def test_whether_several_states_are_parties_is_derived(parties: tuple[dict[str, Any], ...], expected: str):
    fact = resolve(scene(*parties), "agreement.several_states")
    assert fact.value == expected
    assert fact.origin.startswith("derived")


def test_what_is_missing_is_the_state_of_the_party_that_has_none():
    fact = resolve(scene(state("OH"), state(None)), "agreement.several_states")
    assert (fact.path, fact.known) == ("parties.b.state", False)


def test_two_states_are_several_whatever_the_third_is():
    assert resolve(scene(state("OH"), state("TX"), c=state(None)), "agreement.several_states").value == "yes"

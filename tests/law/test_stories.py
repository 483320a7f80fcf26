"""Each story comes out as it says; and each gate has its four kinds of story."""

import pytest

from dsa.law.parts import law_parts
from dsa.law.shape import Shapes
from dsa.library.regimes import load_regimes, regime_heads
from tests.law.stories import KEYS, Story, consider_story, ruling_of, stories

STORIES = stories()
KINDS = {"open", "tempting", "undecided", "pair"}
ANSWERS = {
    "gates", "pathways", "status", "tempting", "turns_on", "instruments", "demands", "duties", "stops", "contradiction",
}  # fmt: skip
WITHOUT_STORIES = {
    "privacy-act", "privacy-act-matching", "ssa-disclosure",
}  # fmt: skip
"""Gates whose stories are the flagship's and those beside it, in `tests/scenarios`."""


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.name)
def test_a_story_comes_out_as_it_says(story: Story):
    assert not set(story.says) - KEYS, set(story.says) - KEYS
    assert set(story.says) & ANSWERS, "the story says of no answer how it comes out"
    found = consider_story(story)
    ruling, says = ruling_of(story, found), story.says
    gates = {one.id: one.status or one.ruling for one in ruling.regimes}
    ways = {one.id: one for regime in ruling.regimes for one in regime.pathways}
    assert says["because"]
    for gate, status in (says.get("gates") or {}).items():
        reasons = [f"{one.because} {one.way}" for one in ruling.regimes if one.id == gate]
        assert gates.get(gate) == status, (gates, reasons)
    for way, status in (says.get("pathways") or {}).items():
        assert ways[way].status == status, ways[way].because
    assert ruling.status == says.get("status", ruling.status), (gates, ruling.because)
    if "tempting" in says:
        assert ways[says["tempting"]].status == "blocked", ways[says["tempting"]].because
    if "turns_on" in says:
        lacking = {fact for one in ruling.regimes for fact in one.missing}
        lacking |= {fact for one in ways.values() for fact in one.missing}
        assert says["turns_on"] in lacking, sorted(lacking)
    called = {(one.kind, one.need) for one in ruling.instruments}
    assert {*(says.get("instruments") or {}).items()} <= called, called
    assert {*(says.get("demands") or ())} <= {one.id for one in ruling.demands}
    assert {*(says.get("duties") or ())} <= {one.id for one in ruling.duties}
    if "stops" in says:
        stops = [one.citation for one in found.rulings.hard_stops if (one.flow, one.data) == (ruling.flow, ruling.data)]
        assert any(says["stops"] in one for one in stops), stops
    if "contradiction" in says:
        assert says["contradiction"] in {one.id for one in found.rulings.contradictions}


@pytest.mark.parametrize("story", [one for one in STORIES if one.says.get("shows") == "pair"], ids=lambda one: one.name)
def test_a_pair_is_one_fact_apart_and_the_answer_turns(story: Story):
    other = next(one for one in STORIES if one.file == story.file and one.says["story"] == story.says["like"])
    assert len(story.says["but"]) == 1
    changed = {
        gate for gate, status in story.says["gates"].items() if other.says["gates"].get(gate) not in (None, status)
    }
    assert changed, "no gate of the two stories comes out differently"


def test_each_gate_has_its_four_kinds_of_story():
    parts = law_parts(Shapes(load_regimes(regime_heads())))
    gates = {part.own for part in parts if part.kind == "gate"} - WITHOUT_STORIES
    told = {gate: {one.says.get("shows") for one in STORIES if one.file == gate} for gate in gates}
    assert {gate: KINDS - kinds for gate, kinds in told.items() if KINDS - kinds} == {}

"""Rule paths resolve from one data set in one flow; derived data know their ancestors."""

from typing import Any

from dsa.facts.scene import lineage, resolve, resolve_on_sheet, scenes, with_lineage
from dsa.model.facts import Scene
from tests.facts.test_sheet import question, sheet

FLOW = {"from": "ssa", "to": "opm", "data": ["hits"]}
WHOLE: dict[str, Any] = {
    "parties": {
        "ssa": {"level": "federal", "type": "social-security"},
        "opm": {"level": "federal", "type": "personnel-agency", "acts_for": "va"},
        "va": {"type": "veterans-agency", "acts_for": "none"},
    },
    "systems": {"numident": {"owner": "ssa", "system_of_records": "yes"}},
    "data": {
        "hits": {"origin": "derived", "derived_from": ["compared"], "system": "numident"},
        "roll": {"origin": "own-records", "derived_from": ["roll-sent"]},
        "deaths": {"origin": "state-vital-records"},
        "pensions": {"origin": "other-agency"},
    },
    "flows": {"f": FLOW, "roll-sent": {"from": "va", "to": "opm", "data": ["pensions"]}},
    "matches": {"compared": {"compares": ["roll", "deaths"], "results_in": "f", "purpose": ["audit"]}},
    "money": {"moves": "yes"},
}


def scene(whole: dict[str, Any] = WHOLE, *questions: Any) -> Scene:
    return scenes(sheet(whole, *questions))[0]


def value(path: str, whole: dict[str, Any] = WHOLE) -> object:
    return resolve(scene(whole), path).value


def changed(**groups: Any) -> dict[str, Any]:
    return {**WHOLE, **groups}


def test_there_is_a_scene_for_every_data_set_in_every_flow():
    two = changed(flows={"f": {**FLOW, "data": ["hits", "roll"]}, "g": FLOW}, matches={})
    assert [(one.flow, one.data, one.match) for one in scenes(sheet(two))] == [
        ("f", "hits", None),
        ("f", "roll", None),
        ("g", "hits", None),
    ]


def test_a_flow_belongs_to_the_matches_that_name_it():
    served = {"compares": ["roll"], "flows": ["f"]}
    two = changed(matches={"one": served, "two": {"compares": ["roll"], "results_in": "f"}, "other": {"compares": []}})
    assert [one.match for one in scenes(sheet(two)) if one.flow == "f"] == ["one", "two"]


def test_paths_of_parties_data_systems_and_the_agreement_resolve():
    assert value("from.type") == "social-security"
    assert value("to.type") == "personnel-agency"
    assert value("system.system_of_records") == "yes"
    assert value("data.origin") == "derived"
    assert value("flow.from") == "ssa"
    assert value("match.purpose") == ("audit",)
    assert value("agreement.money_moves") == "yes"
    assert resolve(scene(), "agreement.months").path == "agreement.months"
    assert resolve(scene(), "agreement.connects_systems").path == "safeguards.connects_systems"


def test_the_party_acted_for_resolves_and_none_stands_for_nobody():
    assert value("to.acts_for.type") == "veterans-agency"
    of_va = changed(flows={"f": {**FLOW, "to": "va"}})
    assert value("to.acts_for.type", of_va) == "none"
    assert resolve(scene(), "from.acts_for.type").path == "parties.ssa.acts_for"


def test_without_a_system_the_system_is_what_is_missing():
    found = resolve(Scene(scene().sheet, "f", "roll"), "system.owner")
    assert (found.known, found.path) == (False, "data.roll.system")


def test_a_flow_in_no_match_is_not_compared_by_computer():
    for matches in ({}, {"other": {"compares": ["roll"]}}):
        found = resolve(scene(changed(matches=matches)), "match.computerized")
        assert (found.value, found.path) == ("no", "matches")
        assert found.origin.startswith("derived: ")


def test_whether_a_computer_compares_is_unknown_where_the_intake_has_no_matches():
    found = resolve(scene(changed(matches=None)), "match.computerized")
    assert (found.known, found.path) == (False, "matches")
    assert "computer compare" in found.ask


def test_an_answer_is_found_on_the_node_that_the_question_is_asked_of():
    for on, path in (
        ("flow", "flows.f.answers.act.q"),
        ("data", "data.hits.answers.act.q"),
        ("match", "matches.compared.answers.act.q"),
        ("system", "systems.numident.answers.act.q"),
        ("agreement", "answers.act.q"),
        ("party", "parties.opm.answers.act.q"),
    ):
        assert resolve(scene(WHOLE, question("act.q", on)), "act.q").path == path


def test_a_question_of_parties_is_the_recipients_unless_only_the_sender_answered():
    answered = {**WHOLE["parties"], "ssa": {**WHOLE["parties"]["ssa"], "answers": {"act.q": "yes"}}}
    found = resolve(scene(changed(parties=answered), question("act.q", "party")), "act.q")
    assert (found.path, found.value) == ("parties.ssa.answers.act.q", "yes")


def test_a_question_that_no_regime_at_hand_asks_is_missing_under_its_own_name():
    found = resolve(scene(), "act.unheard_of")
    assert (found.path, found.known, found.label) == ("act.unheard_of", False, "unheard of")


def test_lineage_reaches_every_ancestor_through_matches_and_flows():
    found = lineage(scene())
    assert [(one.flow, one.data, one.match) for one in found] == [
        ("f", "roll", "compared"),
        ("f", "deaths", "compared"),
        ("f", "pensions", "compared"),
    ]


def test_lineage_ends_where_data_are_derived_from_themselves():
    circle = changed(data={**WHOLE["data"], "hits": {"derived_from": ["f"]}})
    assert lineage(scene(circle)) == ()


def test_scenes_with_their_lineage_stand_once():
    everywhere = with_lineage([scene(), scene()])
    assert [one.data for one in everywhere] == ["hits", "roll", "deaths", "pensions"]


def test_a_path_of_the_whole_project_needs_no_scene():
    facts = sheet(WHOLE)
    assert resolve_on_sheet(facts, "agreement.money_moves").value == "yes"
    assert resolve_on_sheet(facts, "outputs.publishes").path == "outputs.publishes"

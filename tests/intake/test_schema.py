"""The schema knows every field and every question; the class of each leaf is what the models say."""

import json

import pytest

from dsa.intake.read import parse_intake
from dsa.intake.schema import intake_schema, leaf_classes
from dsa.library.regimes import load_regimes, regime_heads
from dsa.library.shape import Place, fields
from dsa.library.starters import starters
from dsa.model.intake import Intake
from dsa.model.law import Question


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return [question for regime in load_regimes(regime_heads()).values() for question in regime.questions]


@pytest.fixture(scope="module")
def schema(questions):
    return intake_schema(questions)


def _node(schema, name: str):
    return schema if name == "Intake" else schema["$defs"][name]


def test_the_schema_says_which_draft_it_is_of_and_is_json(schema):
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


def test_every_question_stands_under_the_node_that_it_is_asked_of(schema, questions):
    names = {"flow": "Flow", "data": "DataSet", "match": "Match", "party": "Party", "system": "System"}
    for question in questions:
        answers = _node(schema, names.get(question.on, "Intake"))["properties"]["answers"]["properties"]
        answer = answers[question.fact]
        assert answer["leaf"] == ("deciding" if question.decides else "printed")
        assert (answer["who"], answer["ask"]) == (question.who, question.ask)


def test_an_answer_that_no_law_asks_for_is_outside_the_schema(schema):
    assert _node(schema, "Flow")["properties"]["answers"]["additionalProperties"] is False


def _leaf_fields(schema):
    for node in (schema, *schema["$defs"].values()):
        for name, field in node.get("properties", {}).items():
            if field.get("leaf"):
                yield name, field


def test_every_leaf_says_its_class_who_knows_and_how_it_is_asked(schema):
    found = list(_leaf_fields(schema))
    assert len(found) > 150
    for name, field in found:
        assert field["leaf"] in ("printed", "deciding", "optional", "structural"), name
        if name not in ("dsa", "fictional", "from"):
            assert field["who"], name
            assert field["ask"][-1] in "?.", name


def test_every_leaf_but_the_structural_may_be_unknown(schema):
    for name, field in _leaf_fields(schema):
        opens = {"$ref": "#/$defs/open"} in field.get("anyOf", [])
        assert opens == (field["leaf"] != "structural"), name


def test_yes_no_may_be_a_boolean_and_a_list_may_be_one_value(schema):
    assert {"type": "boolean"} in _node(schema, "DataSet")["properties"]["complete"]["anyOf"]
    uses = _node(schema, "Flow")["properties"]["uses"]["anyOf"]
    assert any("enum" in one and "stop-payment" in one["enum"] for one in uses)


def _models(place: Place, seen: set) -> set:
    if place.model and place.model not in seen:
        seen.add(place.model)
        for inner in fields(place.model).values():
            _models(inner, seen)
    return seen


def test_every_leaf_of_the_models_has_a_class():
    for model in _models(Place("group", Intake), set()):
        for name, place in fields(model).items():
            if place.kind in ("leaf", "leaves"):
                assert place.extra("leaf"), (model, name)


def test_the_class_of_each_given_leaf_is_told_by_its_path(questions):
    text = (
        "title: x\nparties: {a: {name: A, level: federal, answers: {privacy-act.assurance_signatory: B}}, b: {}}\n"
        "flows: {f: {from: a, to: b, data: d, uses: [audit, research], answers: {privacy-act.need_to_know: yes}}}\n"
        "data: {d: {elements: [{name: n, why: w}]}}\nmatches: {m: {compares: d, flows: f, records: {d: many}}}\n"
        "agreement: {terminate: {breach_days: 3, wind_down: unknown}}\n"
    )
    assert leaf_classes(parse_intake(text, "x").intake, questions) == {
        "title": "optional",
        "parties.a.name": "printed",
        "parties.a.level": "deciding",
        "parties.a.answers.privacy-act.assurance_signatory": "printed",
        "data.d.elements.0.name": "structural",
        "data.d.elements.0.why": "printed",
        "flows.f.from": "structural",
        "flows.f.to": "structural",
        "flows.f.data": "structural",
        "flows.f.uses": "deciding",
        "flows.f.answers.privacy-act.need_to_know": "deciding",
        "matches.m.compares": "structural",
        "matches.m.flows": "structural",
        "matches.m.records.d": "optional",
        "agreement.terminate.breach_days": "printed",
    }


def test_the_flagship_has_a_leaf_of_every_class(questions):
    intake = parse_intake(starters()["death-reported-once"].text, "x").intake
    assert set(leaf_classes(intake, questions).values()) == {"printed", "deciding", "optional", "structural"}

"""Every leaf of an intake is a fact with its origin, label, question and owner, given or missing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsa.facts.sheet import fact_sheet
from dsa.intake.read import parse_intake
from dsa.model.facts import FactSheet
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Question

WHOLE: dict[str, Any] = {
    "title": "Deaths",
    "parties": {"opm": {"short": "OPM", "level": "federal"}},
    "systems": {"roll": {"owner": "opm", "sorn": {"id": "OPM-1"}}, "orphan": {}},
    "data": {
        "hits": {
            "categories": ["identifiers"],
            "consent": ["none"],
            "elements": [{"name": "SSN", "category": "ssn"}, {"name": "date of death", "category": "death-fact"}],
        }
    },
    "flows": {"f": {"from": "opm", "to": "opm", "data": ["hits"], "uses": ["audit"]}},
    "disputes": [{"level": "directors", "days": 10}],
    "agreement": {"months": 18, "start": "2027-01-01"},
    "outputs": {"publishes": True},
}


AN_OPEN_CONSENT = """dsa: 1
title: Deaths
parties: {clinic: {level: private}}
systems: {charts: {owner: clinic}}
data: {files: {system: charts, consent: [part2-consent, unknown], complete: yes}}
"""


def question(fact: str, on: str = "flow", type_: str = "yes-no", **more: Any) -> Question:
    whole = {"fact": fact, "on": on, "type": type_, "ask": "Is it?", "why": "1 U.S.C. 1", "who": "finance"}
    return Question.model_validate({**whole, "decides": True, **more})


def sheet(
    whole: dict[str, Any],
    *questions: Question,
    asked: Mapping[str, str] | None = None,
    lines: Mapping[str, int] | None = None,
) -> FactSheet:
    read = ReadIntake(Intake.model_validate(whole), "deaths.yaml", asked or {}, lines or {})
    return fact_sheet(read, questions)


def changed(**groups: Any) -> dict[str, Any]:
    return {**WHOLE, **groups}


def test_a_given_leaf_has_its_value_and_its_line():
    facts = sheet(WHOLE, lines={"parties.opm.short": 7})
    assert facts["parties.opm.short"].value == "OPM"
    assert facts["parties.opm.short"].origin == "deaths.yaml:7"
    assert facts["parties.opm.level"].origin == "deaths.yaml"


def test_values_keep_their_kind_and_yes_and_no_are_words():
    facts = sheet(WHOLE)
    assert facts["agreement.months"].value == 18
    assert facts["agreement.start"].value == date(2027, 1, 1)
    assert facts["outputs.publishes"].value == "yes"
    assert facts["disputes.0.days"].value == 10
    assert facts["systems.roll.sorn.id"].value == "OPM-1"
    assert facts["flows.f.from"].value == "opm"


def test_a_missing_leaf_is_in_the_sheet_even_where_its_group_is_absent():
    facts = sheet(WHOLE).facts
    missing = facts["incident.notify_within"]
    assert (missing.value, missing.known, missing.origin) == (None, False, "")
    assert (missing.label, missing.who) == ("time for reporting an incident", "security")
    assert "flows.f.how.transmission" in facts
    assert not facts["users"].known
    assert "users.0.who" not in facts


def test_what_is_not_in_the_sheet_reads_as_missing():
    assert not sheet(WHOLE)["flows.nowhere.purpose"].known


def test_facts_of_a_party_or_a_system_belong_to_its_owner():
    facts = sheet(WHOLE)
    assert facts["parties.opm.address"].who == "opm"
    assert facts["systems.roll.authorization"].who == "opm"
    assert facts["systems.orphan.authorization"].who == "security"


def test_who_the_intake_names_is_asked_before_anyone_else():
    facts = sheet(WHOLE, asked={"parties.opm.address": "counsel", "agreement.end": ""})
    assert facts["parties.opm.address"].who == "counsel"
    assert facts["agreement.end"].who == "program"


def test_lists_of_data_flows_and_matches_are_complete_only_where_the_intake_says_so():
    assert not sheet(WHOLE)["flows.f.uses"].complete
    said = changed(flows={"f": {**WHOLE["flows"]["f"], "complete": "yes"}})
    assert sheet(said)["flows.f.uses"].complete
    assert sheet(WHOLE)["data.hits.consent"].complete
    assert not sheet(WHOLE)["data.hits.categories"].complete


def test_a_list_with_an_item_left_to_someone_is_never_complete():
    said = changed(flows={"f": {**WHOLE["flows"]["f"], "complete": "yes"}})
    for noted in ("flows.f.uses", "flows.f.uses.1"):
        listed = sheet(said, asked={noted: "counsel"})["flows.f.uses"]
        assert (listed.complete, listed.who) == (False, "counsel")


def test_a_consent_of_which_a_part_is_unknown_may_be_of_another_kind_too():
    read = parse_intake(AN_OPEN_CONSENT, "open.yaml")
    consent = fact_sheet(read)["data.files.consent"]
    assert (consent.value, consent.complete) == (("part2-consent",), False)


def test_kinds_of_information_are_also_those_of_the_elements():
    found = sheet(WHOLE, lines={"data.hits.categories": 9})["data.hits.categories"]
    assert found.value == ("identifiers", "ssn", "death-fact")
    assert found.origin == "derived from data.hits.categories and data.hits.elements (deaths.yaml:9)"


def test_matches_may_be_unknown_or_none_or_some():
    match = {"compares": ["hits"]}
    assert not sheet(WHOLE)["matches"].known
    assert sheet(changed(matches={}))["matches"].value == "none"
    assert sheet(changed(matches={"m": match}))["matches"].value == ("m",)


def test_a_question_is_a_missing_fact_on_every_node_that_it_is_on():
    facts = sheet(WHOLE, question("law.paid", label="payment"), question("law.deep", "system")).facts
    paid = facts["flows.f.answers.law.paid"]
    assert (paid.value, paid.ask, paid.why, paid.who, paid.label) == (
        None,
        "Is it?",
        "1 U.S.C. 1",
        "finance",
        "payment",
    )
    assert facts["systems.roll.answers.law.deep"].label == "deep"
    assert "parties.opm.answers.law.paid" not in facts


def test_answers_may_be_written_by_dotted_name_or_in_groups():
    for answers in ({"law.paid": "yes"}, {"law": {"paid": "yes"}}):
        said = changed(flows={"f": {**WHOLE["flows"]["f"], "answers": answers}})
        facts = sheet(said, question("law.paid"), lines={"flows.f.answers.law.paid": 30})
        assert facts["flows.f.answers.law.paid"].value == "yes"
        assert facts["flows.f.answers.law.paid"].origin == "deaths.yaml:30"


def test_answers_have_the_type_of_their_question():
    answers = {"law.days": "30", "law.on": "2027-01-01", "law.names": "one", "law.paid": True, "law.odd": "many"}
    questions = [
        question("law.days", "agreement", "number"),
        question("law.on", "agreement", "date"),
        question("law.names", "agreement", "list"),
        question("law.paid", "agreement"),
        question("law.odd", "agreement", "number"),
    ]
    facts = sheet(changed(answers=answers), *questions)
    assert facts["answers.law.days"].value == Decimal(30)
    assert facts["answers.law.on"].value == date(2027, 1, 1)
    assert facts["answers.law.names"].value == ("one",)
    assert facts["answers.law.paid"].value == "yes"
    assert facts["answers.law.odd"].value == "many"


def test_an_answer_that_nobody_asked_for_is_still_a_fact():
    assert sheet(changed(answers={"law.extra": "yes"}))["answers.law.extra"].value == "yes"


@given(st.dictionaries(st.text("abc-", min_size=1, max_size=4), st.none() | st.sampled_from(("OPM", "VA"))))
def test_every_fact_stands_under_its_own_path(shorts: dict[str, str | None]):
    facts = sheet({"parties": {key: {"short": short} for key, short in shorts.items()}}).facts
    assert all(fact.path == path for path, fact in facts.items())
    assert {key: facts[f"parties.{key}.short"].value for key in shorts} == shorts
    assert all(fact.label and fact.ask for fact in facts.values())


def test_a_government_body_is_taken_to_act_for_itself_and_the_sheet_says_so():
    text = """
parties:
  a: {level: state, type: snap-agency}
  b: {level: private, type: contractor}
  c: {level: state, type: it-service-agency}
  d: {level: state, type: snap-agency, acts_for: unknown}
  e: {level: state, type: snap-agency, acts_for: a}
"""
    sheet = fact_sheet(parse_intake(text, "i.yaml"))
    said = {key: sheet[f"parties.{key}.acts_for"].value for key in "abcde"}
    assert said == {"a": "none", "b": None, "c": None, "d": None, "e": "a"}
    assert sheet["parties.a.acts_for"].origin.startswith("taken so")


def test_a_body_of_tribes_is_not_asked_whom_it_acts_for():
    text = "parties: {center: {level: private, type: tribal-epidemiology-center}, council: {type: tribal-government}}"
    sheet = fact_sheet(parse_intake(text, "i.yaml"))
    assert {sheet[f"parties.{key}.acts_for"].value for key in ("center", "council")} == {"none"}
    assert "tribal" in sheet["parties.center.acts_for"].origin

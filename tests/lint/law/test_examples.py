from dsa.lint.law.examples import check
from tests.lint.law.register import codes, findings, with_


def test_an_answer_that_no_example_shows_is_found():
    found = findings(check, with_(lambda raw: raw["definitions"]["to-federal"]["examples"].pop()))
    assert [(one.code, one.message) for one in found] == [("example-missing", "no example gives `unknown`")]


def test_a_pathway_without_an_undecided_example_is_found():
    assert codes(check, with_(lambda raw: raw["pathways"][0]["examples"].pop())) == ["example-missing"]


def test_a_pathway_that_no_one_fact_turns_is_found():
    def blur(raw):
        shown = raw["pathways"][0]["examples"]
        shown[1]["facts"] = {"to.level": "state", "toy-act.agreed": "no"}
        shown[2]["facts"] = {}

    assert codes(check, with_(blur)) == ["no-fact-turns-it"]


def test_the_same_list_complete_and_open_ended_is_one_fact_apart():
    def open_end(raw):
        shown = raw["pathways"][0]["examples"]
        shown[0]["facts"] = {"data.subjects": ["deceased"]}
        shown[2]["facts"] = {"data.subjects...": ["deceased"]}
        shown[1]["facts"] = {"to.level": "state"}

    assert codes(check, with_(open_end)) == []


def test_a_condition_that_contradicts_itself_is_found():
    def contradict(raw):
        both = [{"fact": "to.level", "is": "federal"}, {"fact": "to.level", "is": "state"}]
        raw["definitions"]["to-federal"]["if"] = {"all": both}

    found = findings(check, with_(contradict))
    assert ("answer-unreachable", "no facts make it true") in [(one.code, one.message) for one in found]


def test_a_condition_that_says_openly_never_is_no_fault():
    def never(raw):
        raw["definitions"]["never"] = {
            "citation": "5 U.S.C. § 1",
            "if": {"any": []},
            "examples": [{"name": "whatever the facts", "facts": {}, "gives": "false"}],
        }

    assert codes(check, with_(never)) == []


def test_a_pathway_that_can_never_open_needs_no_open_example():
    def close(raw):
        raw["definitions"]["never"] = {
            "citation": "5 U.S.C. § 1",
            "if": {"any": []},
            "examples": [{"name": "n", "facts": {}, "gives": "false"}],
        }
        raw["pathways"][0]["conditions"][0]["if"] = {"definition": "never"}
        raw["pathways"][0]["examples"] = [{"name": "b", "facts": {}, "gives": "blocked"}]

    assert codes(check, with_(close)) == []


def test_every_answer_of_ours_is_shown(ours):
    assert codes(check, ours) == []

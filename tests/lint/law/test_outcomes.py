from dsa.lint.law.checks import check_law
from dsa.lint.law.outcomes import check
from tests.lint.law.register import TODAY, findings, with_


def test_an_example_that_the_rule_contradicts_is_found():
    def turn(raw):
        raw["definitions"]["to-federal"]["examples"][0]["facts"] = {"to.level": "state"}

    found = findings(check, with_(turn))
    assert [one.code for one in found] == ["example-comes-out-otherwise"]
    assert "says `true`, and the rule gives `false`" in found[0].message


def test_examples_are_not_tried_where_conditions_cannot_be_read():
    def lose(raw):
        raw["pathways"][0]["conditions"][0]["if"] = {"definition": "to-nobody"}

    assert {one.code for one in check_law(with_(lose), TODAY)} == {"law-names-nothing"}

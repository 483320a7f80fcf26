"""Which regimes are loaded: those that some scene raises, and those that they speak of."""

from typing import Any

from dsa.law.raised import raised
from dsa.law.referenced import defined_by, referenced
from tests.law.made import MadeHead, confirm, intake, pathway, regime, sheet_of, yes


def ids(condition: dict[str, Any], **more: Any) -> tuple[str, ...]:
    return raised(sheet_of(intake(**more)), {"act": MadeHead("act", "gate", condition)})


def test_a_regime_is_raised_unless_every_scene_rules_it_out():
    assert ids({"fact": "data.origin", "is": "own-records"}) == ("act",)
    assert ids({"fact": "data.form", "is": "public"}) == ("act",)
    assert ids({"fact": "data.origin", "is": "irs"}) == ()


def test_the_origin_of_an_ancestor_raises_a_regime_too():
    more = {
        "data": {"derived_from": ["earlier"]},
        "more_data": {"parent": {"origin": "irs"}},
        "more_flows": {"earlier": {"from": "b", "to": "a", "data": ["d"]}},
        "matches": {"compared": {"compares": ["parent"]}},
    }
    assert ids({"fact": "data.origin", "is": "irs"}, **more) == ()
    assert ids({"fact": "data.origin", "is": "irs"}, **{**more, "data": {"derived_from": ["compared"]}}) == ("act",)


def test_regimes_that_others_speak_of_are_named_once():
    speaks = regime(
        definitions={"far": {"citation": "1", "if": {"not": {"definition": "third.name"}}}},
        pathways=[pathway("p1", confirm("other.said")), pathway("p2", confirm("gate.opens"))],
        applies_when=[],
        instruments=[{"kind": "MOU", "need": "optional", "citation": "1", "because": "1", "if": yes("other.more")}],
    )
    assert set(referenced({"gate": speaks})) == {"third", "other"}
    assert referenced({"gate": speaks, "third": regime("third"), "other": regime("other")}) == ()


def test_of_a_regime_that_only_others_speak_of_the_definitions_alone_count():
    speaks = regime(
        definitions={"far": {"citation": "1", "if": {"definition": "third.name"}}},
        pathways=[pathway("p1", confirm("other.said"))],
        applies_when=[],
    )
    assert defined_by({"gate": speaks}) == ("third",)

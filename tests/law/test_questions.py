"""Questions are few, and the first are those that settle most: staff answer a handful, not a catalogue."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.law.made import answered, asked, confirm, pathway, regime, trigger, yes
from tests.law.stories import Story, consider_story, stories

MOST = 7
"""Questions that a clear flow may cost at once."""
ANSWERED = ("flows", "data", "parties", "systems", "matches")


def unanswered(story: Story) -> Story:
    """The story before anybody has answered a question of the law."""
    intake: dict[str, Any] = copy.deepcopy(dict(story.intake))
    for node in (intake, *_nodes(intake)):
        node.pop("answers", None)
    return Story(story.file, story.says, intake)


def _nodes(intake: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return (node for group in ANSWERED for node in (intake.get(group) or {}).values() if isinstance(node, dict))


CLEAR = [
    one
    for one in stories()
    if len(one.intake["flows"]) == 1 and (one.says.get("shows") == "open" or one.says.get("status") == "permitted")
]


@pytest.mark.parametrize("story", CLEAR, ids=lambda one: one.name)
def test_a_clear_flow_costs_at_most_seven_questions_that_matter(story: Story):
    questions = consider_story(unanswered(story)).rulings.questions
    matter = [one.fact for one in questions if one.matters]
    assert len(matter) <= MOST, matter


def test_what_matters_is_asked_before_what_does_not():
    for story in CLEAR:
        matters = [one.matters for one in consider_story(unanswered(story)).rulings.questions]
        assert matters == sorted(matters, reverse=True), story.name


def test_of_several_facts_that_tell_whether_a_law_applies_only_the_first_matters_yet():
    every = {"all": [yes("gate.attaches"), yes("gate.held"), yes("gate.paid")]}
    act = regime(
        questions=[asked(f"gate.{one}") for one in ("attaches", "held", "paid", "opens")],
        applies_when=[trigger(every)],
    )
    matter = {one.fact.rpartition(".")[2]: one.matters for one in answered({}, act).questions}
    assert matter == {"attaches": True, "held": False, "paid": False, "opens": False}


def test_what_the_nearest_way_lacks_matters_and_what_others_lack_is_asked_after():
    act = regime(
        questions=[asked(f"gate.{one}") for one in ("attaches", "a", "b", "c")],
        pathways=[pathway("p1", confirm("gate.a"), confirm("gate.b")), pathway("p2", confirm("gate.c"))],
    )
    found = answered({"gate.attaches": "yes"}, act).questions
    relied = {one.fact.rpartition(".")[2] for one in found if one.matters}
    assert relied == {"c"}
    assert {one.fact.rpartition(".")[2] for one in found} == {"a", "b", "c"}

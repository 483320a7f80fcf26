"""Every example inside a rule comes out as it says, and every pathway shows what it turns on."""

import pytest

from dsa.law.examples import Ran, run_examples
from dsa.law.parts import LawPart, law_parts
from dsa.law.shape import Shapes
from dsa.library.regimes import load_regimes, regime_heads
from dsa.model.law import Example, Pathway

REGIMES = load_regimes(tuple(regime_heads()))
RAN = tuple(run_examples(REGIMES))
PATHWAYS = [(part, pathway) for part in law_parts(Shapes(REGIMES)) for pathway in part.pathways]


def test_the_shipped_regimes_have_examples():
    assert len(RAN) >= 2 * len(PATHWAYS) > 0


@pytest.mark.parametrize("ran", RAN, ids=lambda ran: f"{ran.rule}: {ran.example.name}")
def test_an_example_comes_out_as_it_says(ran: Ran):
    assert ran.gave == ran.example.gives


@pytest.mark.parametrize(("part", "pathway"), PATHWAYS, ids=lambda one: one.id)
def test_a_pathway_has_two_examples_one_fact_apart_with_different_answers(part: LawPart, pathway: Pathway):
    pairs = [(one, other) for one in pathway.examples for other in pathway.examples if one.gives != other.gives]
    if not turns_on_facts(part, pathway):
        assert pathway.examples
        assert not pairs
        return
    assert any(facts_apart(*pair) == 1 for pair in pairs), (
        f"{pathway.id} has no two examples that share all facts but one and differ in their answer"
    )


def turns_on_facts(part: LawPart, pathway: Pathway) -> bool:
    """Whether any fact can change the answer; a pathway that is there to say "never" looks at none."""
    return bool(part.looks_at.by_pathway[pathway.id])


def facts_apart(one: Example, other: Example) -> int:
    """Facts, the as-of date among them, that two examples do not share; a missing fact is a fact apart."""
    facts = [{**each.facts, "as_of": each.as_of} for each in (one, other)]
    return sum(facts[0].get(path, "unknown") != facts[1].get(path, "unknown") for path in {*facts[0], *facts[1]})

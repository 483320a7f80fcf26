"""A register from end to end: every rule, every condition with its place, every condition inside a condition."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from dsa.model.law import Condition, Regime, Rule


class Placed(NamedTuple):
    """A condition, the regime whose names it uses, and the rule that it stands in."""

    regime: Regime
    where: str
    condition: Condition


def rules(regime: Regime) -> Iterator[Rule]:
    """Triggers, exclusions, bars, contradictions, pathways, requirements and duties, in the order of the file."""
    yield from regime.applies_when
    yield from regime.exclusions
    yield from regime.bars
    yield from regime.contradictions
    yield from regime.pathways
    yield from regime.requirements
    yield from regime.duties


def conditions(regime: Regime) -> Iterator[Placed]:
    """Every condition of a register, wherever it stands."""
    yield Placed(regime, "raised_when", regime.raised_when)
    for name, definition in regime.definitions.items():
        yield Placed(regime, name, definition.condition)
    for rule in rules(regime):
        if rule.condition is not None:
            yield Placed(regime, rule.id, rule.condition)
    for pathway in regime.pathways:
        for one in pathway.conditions:
            if one.condition is not None:
                yield Placed(regime, pathway.id, one.condition)
    yield from _of_the_rest(regime)


def _of_the_rest(regime: Regime) -> Iterator[Placed]:
    for duty in regime.duties:
        if duty.done_if is not None:
            yield Placed(regime, f"{duty.id}, done_if", duty.done_if)
    for part in regime.parts:
        if part.condition is not None:
            yield Placed(regime, f"part {part.name}", part.condition)
    for instrument in regime.instruments:
        if instrument.condition is not None:
            yield Placed(regime, f"instrument {instrument.kind}", instrument.condition)


def nodes(condition: Any) -> Iterator[dict[str, Any]]:
    """The condition and every condition inside it."""
    if isinstance(condition, dict):
        yield condition
        if "fact" not in condition:
            for inner in condition.values():
                yield from nodes(inner)
    elif isinstance(condition, list):
        for inner in condition:
            yield from nodes(inner)


def other_facts(regime: Regime) -> Iterator[tuple[str, str]]:
    """Rule paths that stand outside conditions, each with its rule: what people confirm, what a text or form needs."""
    for pathway in regime.pathways:
        yield from ((pathway.id, one.fact) for one in pathway.conditions if one.type == "confirm")
    asked = [(one.id, given) for one in regime.requirements for given in one.inputs]
    asked += [(one.form.name, given) for one in regime.instruments if one.form for given in one.form.facts]
    for where, given in asked:
        paths = (given.fact,) if isinstance(given.fact, str) else given.fact
        yield from ((where, path) for path in paths)

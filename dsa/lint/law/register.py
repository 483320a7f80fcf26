"""A register as its checks walk it: every rule, every condition with its place, every leaf of a condition."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dsa.model.finding import Code, Finding
from dsa.model.law import Condition, Regime, Rule

Registers = Mapping[str, Regime]
JOINS = ("all", "any")


class Placed(NamedTuple):
    """A condition, the regime whose names it uses, and the rule that it stands in."""

    regime: Regime
    where: str
    condition: Condition


def rules(regime: Regime) -> Iterator[Rule]:
    """Triggers, exclusions, bars, pathways, requirements and duties, in the order of the file."""
    yield from regime.applies_when
    yield from regime.exclusions
    yield from regime.bars
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


def leaves(condition: Condition) -> Iterator[dict[str, Any]]:
    """The facts that a condition asks, each with its verb, without going into definitions."""
    return (one for one in nodes(condition) if "fact" in one)


def found(code: Code, regime: Regime, where: str, message: str, hint: str = "", basis: str = "") -> Finding:
    """A finding in a register; the hint is how it should look where no better one is given."""
    place = f"{regime.regime}: {where}" if where else regime.regime
    return Finding(code=code.code, level=code.level, where=place, message=message, hint=hint or code.good, basis=basis)

"""Regimes that must be at hand because others speak of their questions or definitions."""

from collections.abc import Iterable, Iterator, Mapping

from dsa.law.conditions import conditions, nodes, other_facts
from dsa.model.intake import Intake
from dsa.model.law import Condition, Regime

_CORE = {"from", "to", "system", "data", "flow", "match", *Intake.model_fields}
"""First words of rule paths that are not names of regimes."""


def referenced(regimes: Mapping[str, Regime]) -> tuple[str, ...]:
    """Ids of other regimes of which the rules of some speak, so that their questions can be asked."""
    named = _named(path for regime in regimes.values() for path in _paths(regime))
    return tuple(one for one in named if one not in regimes)


def defined_by(regimes: Mapping[str, Regime]) -> tuple[str, ...]:
    """Ids of regimes of which the definitions of some speak: all that is read of a regime that is not raised."""
    held = (one.condition for regime in regimes.values() for one in regime.definitions.values())
    return _named(path for condition in held for path in _spoken(condition))


def _named(paths: Iterable[str]) -> tuple[str, ...]:
    found = (path.partition(".") for path in paths)
    return tuple(dict.fromkeys(first for first, dot, _ in found if dot and first not in _CORE))


def _paths(regime: Regime) -> Iterator[str]:
    """`regime.question` and `regime.name` of facts and definitions; core facts and the regime's own names too."""
    for placed in conditions(regime):
        yield from _spoken(placed.condition)
    yield from (path for _, path in other_facts(regime))


def _spoken(condition: Condition) -> Iterator[str]:
    for node in nodes(condition):
        yield from (node[key] for key in ("fact", "definition") if key in node)

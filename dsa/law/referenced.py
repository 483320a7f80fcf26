"""Regimes that must be at hand because others speak of their questions or definitions."""

from collections.abc import Iterator, Mapping

from dsa.law.conditions import conditions, nodes, other_facts
from dsa.model.intake import Intake
from dsa.model.law import Regime

_CORE = {"from", "to", "system", "data", "flow", "match", *Intake.model_fields}
"""First words of rule paths that are not names of regimes."""


def referenced(regimes: Mapping[str, Regime]) -> tuple[str, ...]:
    """Ids of regimes that are spoken of and not yet loaded, so that their questions can be asked."""
    spoken_of = (path.partition(".") for regime in regimes.values() for path in _paths(regime))
    named = dict.fromkeys(first for first, dot, _ in spoken_of if dot)
    return tuple(name for name in named if name not in _CORE and name not in regimes)


def _paths(regime: Regime) -> Iterator[str]:
    """`regime.question` and `regime.name` of facts and definitions; core facts and the regime's own names too."""
    for placed in conditions(regime):
        for node in nodes(placed.condition):
            yield from (node[key] for key in ("fact", "definition") if key in node)
    yield from (path for _, path in other_facts(regime))

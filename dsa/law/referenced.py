"""Regimes that must be at hand because others speak of their questions or definitions."""

from collections.abc import Iterator, Mapping
from typing import Any

from dsa.model.intake import Intake
from dsa.model.law import Regime

_CORE = {"from", "to", "system", "data", "flow", "match", *Intake.model_fields}
"""First words of rule paths that are not names of regimes."""


def referenced(regimes: Mapping[str, Regime]) -> tuple[str, ...]:
    """Ids of regimes that are spoken of and not yet loaded, so that their questions can be asked."""
    spoken_of = (name for regime in regimes.values() for name in _names(regime.model_dump(by_alias=True)))
    return tuple(dict.fromkeys(name for name in spoken_of if name not in _CORE and name not in regimes))


def _names(node: Any) -> Iterator[str]:
    """Regimes named in `fact: regime.question` of conditions and in `definition: regime.name`."""
    if isinstance(node, Mapping):
        for key in ("fact", "definition"):
            if isinstance(node.get(key), str) and "." in node[key]:
                yield node[key].partition(".")[0]
        for inner in node.values():
            yield from _names(inner)
    elif isinstance(node, (list, tuple)):
        for inner in node:
            yield from _names(inner)

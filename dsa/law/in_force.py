"""Law has days: which rules of a register are law on a day, and which are still to come."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dsa.model.law import Duty, Regime, Requirement, Rule

GROUPS = ("applies_when", "exclusions", "bars", "contradictions", "requirements", "duties")
"""Groups of rules that are left out on a day on which they are no law; pathways stay, and say why they are closed."""


def gone(rule: Rule, as_of: date) -> str:
    """Why a rule is no law on a day, or "" where it is."""
    if rule.valid_from and as_of < rule.valid_from:
        return f"it is no law before {rule.valid_from.isoformat()}"
    if rule.valid_until and as_of >= rule.valid_until:
        return f"it ceased to be law on {rule.valid_until.isoformat()}"
    return ""


def in_force(regimes: Mapping[str, Regime], as_of: date) -> dict[str, Regime]:
    """The registers as they are law on the day."""
    return {id_: _in_force(one, as_of) for id_, one in regimes.items()}


def to_come(regimes: Mapping[str, Regime], as_of: date) -> tuple[tuple[str, Requirement | Duty], ...]:
    """Terms and duties that become law on a later day, each with its regime."""
    found: list[tuple[str, Requirement | Duty]] = []
    for id_, regime in regimes.items():
        rules: tuple[Requirement | Duty, ...] = (*regime.requirements, *regime.duties)
        found += [(id_, one) for one in rules if one.valid_from and as_of < one.valid_from]
    return tuple(found)


def _in_force(regime: Regime, as_of: date) -> Regime:
    """The same object where no rule has days of its own, so that what is known of it is kept."""
    kept: dict[str, Any] = {}
    for group in GROUPS:
        rules: Sequence[Rule] = getattr(regime, group)
        lawful = tuple(one for one in rules if not gone(one, as_of))
        if len(lawful) < len(rules):
            kept[group] = lawful
    return regime.model_copy(update=kept) if kept else regime

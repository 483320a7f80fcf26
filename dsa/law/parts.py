"""The parts of a regime: each a gate or an overlay with its own triggers, pathways, requirements and duties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from dsa.errors import LibraryError, Problem
from dsa.model.law import (
    Condition,
    Duty,
    Exclusion,
    Part,
    PathCondition,
    Pathway,
    Regime,
    Requirement,
    Rule,
    Trigger,
)

AnyRule = TypeVar("AnyRule", bound=Rule)
JOIN = "applies"
"""Definition that says how the triggers of a register join; without it, any of them attaches the regime."""


@dataclass(frozen=True)
class LawPart:
    """A part with its rules at hand; a register without parts is one part that holds everything."""

    regime: Regime
    part: Part | None

    @property
    def id(self) -> str:
        """The regime's id, or `regime.part`."""
        return f"{self.regime.regime}.{self.part.name}" if self.part else self.regime.regime

    @property
    def own(self) -> str:
        """The regime whose definitions and values its conditions name."""
        return self.regime.regime

    @property
    def kind(self) -> Literal["gate", "overlay"]:
        """Whether it bars or only adds terms."""
        return self.part.kind if self.part else self.regime.kind

    @property
    def why(self) -> str:
        """Why it is a gate or an overlay: what bars, in the register's words."""
        return (self.part.kind_why if self.part else "") or self.regime.kind_why

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """What attaches it, as far as it is formal."""
        return tuple(one for one in self._listed(self.regime.applies_when, "triggers") if one.condition is not None)

    @cached_property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """What takes a flow out of it, as far as it is formal."""
        return tuple(one for one in self._listed(self.regime.exclusions, "exclusions") if one.condition is not None)

    @cached_property
    def pathways(self) -> tuple[Pathway, ...]:
        """Its pathways, in register order."""
        return tuple(self._listed(self.regime.pathways, "pathways"))

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """What it demands of the text, with what no part of the register names."""
        return tuple(self._listed(self.regime.requirements, "requirements", with_unlisted=True))

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """What it demands outside the text, with what no part of the register names."""
        return tuple(self._listed(self.regime.duties, "duties", with_unlisted=True))

    @cached_property
    def attaches(self) -> Condition:
        """What must all hold: raised, the part's own condition, a trigger, and no exclusion."""
        own = self.part.condition if self.part else None
        every = (self.regime.raised_when, own, self._join, *self.not_excluded)
        return {"all": [one for one in every if one is not None]}

    @cached_property
    def not_excluded(self) -> tuple[Condition, ...]:
        """One condition for each exclusion: that it does not hold."""
        return tuple({"not": one.condition} for one in self.exclusions)

    @cached_property
    def tests(self) -> Mapping[str, tuple[tuple[PathCondition, Condition | None], ...]]:
        """By pathway: each condition with what decides it; None for a `term` or an `act`, which never block."""
        return {one.id: _tests(one) for one in self.pathways}

    @cached_property
    def named_by(self) -> Mapping[str, tuple[str, ...]]:
        """By requirement or duty: the pathways of the regime whose terms and acts name it."""
        found: dict[str, tuple[str, ...]] = {}
        for pathway in self.regime.pathways:
            for id_ in dict.fromkeys(id_ for one in pathway.conditions for id_ in named(one)):
                found[id_] = (*found.get(id_, ()), pathway.id)
        return found

    @cached_property
    def regime_pathways(self) -> frozenset[str]:
        """Ids of the pathways of the whole regime."""
        return frozenset(one.id for one in self.regime.pathways)

    @property
    def _join(self) -> Condition | None:
        if self.part is None and JOIN in self.regime.definitions:
            return {"definition": JOIN}
        return {"any": [one.condition for one in self.triggers]} if self.triggers else None

    def _listed(self, rules: Iterable[AnyRule], group: str, with_unlisted: bool = False) -> list[AnyRule]:
        if self.part is None:
            return list(rules)
        named = getattr(self.part, group)
        elsewhere = {one for part in self.regime.parts for one in getattr(part, group)}
        return [one for one in rules if one.id in named or (with_unlisted and one.id not in elsewhere)]


def law_parts(regimes: Mapping[str, Regime]) -> tuple[LawPart, ...]:
    """Every part of every regime, in the order given."""
    return tuple(LawPart(regime, part) for regime in regimes.values() for part in regime.parts or (None,))


def _tests(pathway: Pathway) -> tuple[tuple[PathCondition, Condition | None], ...]:
    """Each condition with what decides it; None for a `term` or an `act`, which never block."""
    if not pathway.conditions:
        raise LibraryError(Problem(f"The pathway {pathway.id} has no condition.", hint="It would always be open."))
    tested = [(one, _test(one)) for one in pathway.conditions]
    if pathway.condition is not None:
        own = PathCondition.model_validate({"text": pathway.permits, "type": "fact", "if": pathway.condition})
        tested.insert(0, (own, pathway.condition))
    return tuple(tested)


def _test(one: PathCondition) -> Condition | None:
    if one.type == "confirm":
        return {"fact": one.fact, "is": "yes"}
    if one.type == "fact" and one.condition is None:
        raise LibraryError(Problem(f"The condition {one.text!r} decides and has no `if`."))
    return one.condition


def named(one: PathCondition) -> tuple[str, ...]:
    """Ids of the requirements of a term, or of the duties of an act."""
    listed = ((ids,) if isinstance(ids, str) else ids for ids in (one.requirement, one.duty))
    return tuple(id_ for ids in listed for id_ in ids)

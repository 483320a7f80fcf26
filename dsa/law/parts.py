"""The parts of a regime: each a gate or an overlay with its own triggers, pathways, requirements and duties."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from dsa.errors import LibraryError, Problem
from dsa.law.shape import Shape, Shapes
from dsa.model.law import (
    Bar,
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
from dsa.model.ways import ConditionResult

AnyRule = TypeVar("AnyRule", bound=Rule)
JOIN = "applies"
"""Definition that says how the triggers of a register join; without it, any of them attaches the regime."""


@dataclass(frozen=True)
class Tested:
    """A condition of a pathway with what decides it; nothing does for a `term` or an `act`, which never block."""

    condition: PathCondition
    shape: Shape | None

    @cached_property
    def bare(self) -> Mapping[bool | None, ConditionResult]:
        """By truth: the result without grounds, which is the same on every scene."""
        text, kind = self.condition.text, self.condition.type
        refers = named(self.condition) if kind in ("term", "act") else ()
        return {one: ConditionResult(text=text, type=kind, truth=one, refers=refers) for one in (True, False, None)}


@dataclass(frozen=True)
class LooksAt:
    """Every rule path that a part can turn on: to attach, in each pathway, at all."""

    to_attach: frozenset[str]
    by_pathway: Mapping[str, frozenset[str]]
    all: frozenset[str]


@dataclass(frozen=True)
class LawPart:
    """A part with its rules at hand; a register without parts is one part that holds everything."""

    regime: Regime
    part: Part | None
    shapes: Shapes

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
    def triggers(self) -> tuple[tuple[Shape, Trigger], ...]:
        """What attaches it, as far as it is formal, each with its condition."""
        return tuple(self._formal(self._listed(self.regime.applies_when, "triggers")))

    @cached_property
    def exclusions(self) -> tuple[tuple[Shape, Exclusion], ...]:
        """What takes a flow out of it, as far as it is formal, each with its condition."""
        return tuple(self._formal(self._listed(self.regime.exclusions, "exclusions")))

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """What it says to the reader of a refusal, with what no part of the register names."""
        return tuple(self._listed(self.regime.bars, "bars", with_unlisted=True))

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
    def attaches(self) -> Shape:
        """What must all hold: raised, the part's own condition, a trigger, and no exclusion."""
        own = self.part.condition if self.part else None
        excluded = ({"not": one.condition} for _, one in self.exclusions)
        every = (self.regime.raised_when, own, self._join, *excluded)
        return self.shapes.of({"all": [one for one in every if one is not None]}, self.own)

    @cached_property
    def tests(self) -> Mapping[str, tuple[Tested, ...]]:
        """By pathway: each condition with what decides it."""
        return {one.id: tuple(self._tested(one)) for one in self.pathways}

    @cached_property
    def looks_at(self) -> LooksAt:
        """The facts that its rulings can turn on."""
        by_pathway = {
            id_: frozenset().union(*(one.shape.looks_at for one in tests if one.shape))
            for id_, tests in self.tests.items()
        }
        to_attach = self.attaches.looks_at
        return LooksAt(to_attach, by_pathway, to_attach.union(*by_pathway.values()))

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

    def lists(self, id_: str) -> bool:
        """Whether a term or duty of the register is this part's: it names it, or no part does."""
        named = {part.name: {*part.requirements, *part.duties} for part in self.regime.parts}
        own = named.get(self.part.name, set()) if self.part else set()
        return id_ in own or not any(id_ in ids for ids in named.values())

    def _formal(self, rules: Iterable[AnyRule]) -> Iterator[tuple[Shape, AnyRule]]:
        return ((self.shapes.of(one.condition, self.own), one) for one in rules if one.condition is not None)

    def _tested(self, pathway: Pathway) -> Iterator[Tested]:
        if not pathway.conditions:
            raise LibraryError(Problem(f"The pathway {pathway.id} has no condition.", hint="It would always be open."))
        if pathway.condition is not None:
            own = PathCondition.model_validate({"text": pathway.permits, "type": "fact", "if": pathway.condition})
            yield Tested(own, self.shapes.of(pathway.condition, self.own))
        for one in pathway.conditions:
            test = _test(one)
            yield Tested(one, None if test is None else self.shapes.of(test, self.own))

    @property
    def _join(self) -> Condition | None:
        if self.part is None and JOIN in self.regime.definitions:
            return {"definition": JOIN}
        return {"any": [one.condition for _, one in self.triggers]} if self.triggers else None

    def _listed(self, rules: Iterable[AnyRule], group: str, with_unlisted: bool = False) -> list[AnyRule]:
        if self.part is None:
            return list(rules)
        named = getattr(self.part, group)
        elsewhere = {one for part in self.regime.parts for one in getattr(part, group)}
        return [one for one in rules if one.id in named or (with_unlisted and one.id not in elsewhere)]


def law_parts(shapes: Shapes, ruled: Iterable[str] | None = None) -> tuple[LawPart, ...]:
    """Every part of every regime, or of those that are `ruled`, in the order given."""
    regimes = [shapes.regimes[one] for one in (shapes.regimes if ruled is None else ruled)]
    return tuple(LawPart(regime, part, shapes) for regime in regimes for part in regime.parts or (None,))


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

"""What one run of the law works with: the parts of the regimes at hand, the regimes ruled out unread, the day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Literal, Protocol

from dsa.facts.scene import resolve, with_lineage
from dsa.law.attach import Judged, judge
from dsa.law.descent import Joined, join
from dsa.law.logic import Reading
from dsa.law.parts import LawPart, law_parts
from dsa.law.sentences import facts_fail, sentence
from dsa.law.shape import Shapes
from dsa.model.facts import Fact, Scene
from dsa.model.law import Bound, Condition, Duty, Pathway, Regime, Requirement
from dsa.model.ways import RegimeResult


class Head(Protocol):
    """What must be known of a regime before it is loaded."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> Literal["gate", "overlay"]:
        """Gate or overlay."""

    @property
    def raised_when(self) -> Condition:
        """A condition on core facts; where it is false, the regime is ruled out."""


@dataclass(frozen=True)
class Bench:
    """Regimes loaded, as they are law on the as-of date; heads of all."""

    regimes: Mapping[str, Regime]
    heads: Mapping[str, Head]
    as_of: date
    coming: tuple[tuple[str, Requirement | Duty], ...] = ()
    """Terms and duties that become law on a later day, each with its regime."""
    beside: Mapping[str, Regime] = field(default_factory=dict)
    """Regimes that no fact raises, of which rules name definitions."""

    @cached_property
    def shapes(self) -> Shapes:
        """The conditions of the regimes, in terms of all definitions at hand."""
        return Shapes({**self.beside, **self.regimes})

    @cached_property
    def parts(self) -> tuple[LawPart, ...]:
        """The parts of the regimes, in their order."""
        return law_parts(self.shapes, self.regimes)

    @cached_property
    def looking(self) -> Mapping[str, tuple[int, ...]]:
        """By rule path: the gates that can turn on it, each by its place among the gates."""
        found: dict[str, list[int]] = {}
        for number, part in enumerate(one for one in self.parts if one.kind == "gate"):
            for path in part.looks_at.all:
                found.setdefault(path, []).append(number)
        return {path: tuple(numbers) for path, numbers in found.items()}

    @cached_property
    def duties(self) -> Mapping[str, tuple[Regime, Duty]]:
        """Every duty by id, with its regime."""
        return {one.id: (regime, one) for regime in self.regimes.values() for one in regime.duties}

    @cached_property
    def may_collide(self) -> Mapping[str, Pathway | Requirement]:
        """By id: what may name another rule that it cannot be kept with."""
        found: dict[str, Pathway | Requirement] = {}
        for regime in self.regimes.values():
            found |= {one.id: one for one in regime.pathways} | {one.id: one for one in regime.requirements}
        return found

    @cached_property
    def bounds(self) -> tuple[tuple[Regime, Requirement | Duty, Bound], ...]:
        """Every rule that limits a term of an agreement, with its regime."""
        found: list[tuple[Regime, Requirement | Duty, Bound]] = []
        for regime in self.regimes.values():
            found += [(regime, one, one.bound) for one in regime.requirements if one.bound]
            found += [(regime, one, one.bound) for one in regime.duties if one.bound]
        return tuple(found)

    def reading(self, scene: Scene) -> Reading:
        """The law read on one scene."""
        return Reading(partial(resolve, scene), self.shapes.regimes, self.as_of, self.shapes)


@dataclass(frozen=True)
class Case:
    """One data set in one flow before the law: every scene it stands for, every part joined over them."""

    bench: Bench
    flow: str
    data: str
    readings: tuple[tuple[Scene, Reading], ...]
    joined: tuple[Joined, ...]
    ruled_out: tuple[RegimeResult, ...] = field(default=())
    """Regimes that were never raised, hence not loaded."""

    @property
    def name(self) -> str:
        """`flow/data`, as questions name what they unlock."""
        return f"{self.flow}/{self.data}"

    @cached_property
    def gates(self) -> tuple[Judged, ...]:
        """Every gate on every scene, in the order of the parts."""
        return tuple(one for each in self.joined if each.part.kind == "gate" for one in each.all)

    @property
    def shut(self) -> tuple[Judged, ...]:
        """Each gate that is not open, on each scene where it is not."""
        return tuple(one for one in self.gates if one.result.status in ("blocked", "undecided"))

    def fact(self, path: str) -> Fact:
        """The fact at a concrete path: as the sheet has it, or as a rule path gave it."""
        sheet = self.readings[0][0].sheet
        if path in sheet.facts:
            return sheet.facts[path]
        looked_up = (fact for _, reading in self.readings for fact in reading.facts.values() if fact.path == path)
        return next(looked_up, Fact(path))


def hear(bench: Bench, scenes: Sequence[Scene]) -> Case:
    """Rules every part for a data set in a flow, on its own scenes and on those of its ancestors."""
    readings = tuple((one, bench.reading(one)) for one in with_lineage(scenes))
    joined = tuple(
        join([judge(scene, part, reading, bench.as_of) for scene, reading in readings]) for part in bench.parts
    )
    out = tuple(_never_raised(bench, head, readings) for id_, head in bench.heads.items() if id_ not in bench.regimes)
    return Case(bench, scenes[0].flow, scenes[0].data, readings, joined, out)


def _never_raised(bench: Bench, head: Head, readings: Sequence[tuple[Scene, Reading]]) -> RegimeResult:
    shape = bench.shapes.of(head.raised_when)
    grounds = tuple(one for _, reading in readings for one in reading.grounds(shape))
    return RegimeResult(
        id=head.id,
        regime=head.id,
        kind=head.kind,
        ruling="does_not_apply",
        status=None,
        because=sentence(facts_fail(grounds)),
        citation="",
    )

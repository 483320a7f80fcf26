"""Small changes that would make a flow lawful: found by opening, gate by gate, the ways that are nearest."""

from collections.abc import Iterator
from datetime import date
from itertools import islice, product

from dsa.law.attach import Judged
from dsa.law.bench import Case
from dsa.law.in_force import gone
from dsa.law.leaves import unmet
from dsa.law.logic import Changed, Logic, Reading
from dsa.law.shape import Shape
from dsa.law.supposed import Supposed
from dsa.law.tries import Try, nearest_first, toward
from dsa.model.facts import Fact
from dsa.model.law import Pathway
from dsa.model.rulings import Change, FlowStatus, Remedy, RemedyKind

WAYS = 3
"""Ways through a gate that are tried."""
STEPS = 8
"""Facts that one way may need changed."""
PLANS = 9
"""Combinations of ways through several gates that are tried."""
GIVEN = 3
"""Remedies that are told."""
Steps = tuple[Try, ...]
ANOTHER_PROJECT: tuple[RemedyKind, ...] = ("another-purpose", "another-recipient", "another-source")
"""Changes that nobody should be told to make where what the project does may yet be lawful."""
_KINDS: dict[str, RemedyKind] = {
    "uses": "another-purpose",
    "purpose": "another-purpose",
    "categories": "fewer-elements",
    "subjects": "fewer-people",
    "form": "another-form",
    "consent": "consent",
    "ordered_by": "order-or-request",
    "origin": "another-source",
}


def remedies(case: Case, supposed: Supposed, status: FlowStatus) -> tuple[Remedy, ...]:
    """A few of different kinds, the smallest first; what no project can choose is touched only where all else fails."""
    if status not in ("blocked", "undecided"):
        return ()
    found = _found(case, supposed, whoever=False) or _found(case, supposed, whoever=True)
    by_kind: dict[RemedyKind, Remedy] = {}
    for one in sorted(found, key=lambda one: len(one.steps)):
        by_kind.setdefault(one.kind, one)
    if "confirmation" in by_kind:
        by_kind = {kind: one for kind, one in by_kind.items() if kind not in ANOTHER_PROJECT}
    return tuple(by_kind.values())[:GIVEN]


def _found(case: Case, supposed: Supposed, whoever: bool) -> list[Remedy]:
    gates: list[list[Steps]] = []
    for judged in case.shut:
        gates.append(list(_ways(judged, case.bench.as_of, whoever)))
        if not gates[-1]:
            return []
    plans = (_together(chosen) for chosen in islice(product(*gates), PLANS))
    lawful = (one for one in plans if one and supposed.lawful(_facts(one)))
    return [_remedy(case, supposed, _irreducible(supposed, one)) for one in lawful]


def _ways(judged: Judged, as_of: date, whoever: bool) -> Iterator[Steps]:
    there = (one for one in nearest_first(judged) if not gone(one, as_of))
    for pathway in islice(there, WAYS):
        steps = _toward(pathway, judged, whoever)
        if steps is not None:
            yield steps


def _toward(pathway: Pathway, judged: Judged, whoever: bool) -> Steps | None:
    """The changes that meet every condition of a way, one after the other; None where some cannot be met."""
    steps: list[Try] = []
    reading: Reading | Changed = judged.reading
    for one in judged.part.tests[pathway.id]:
        while one.shape and reading.read(one.shape) is not True:
            because = f"{pathway.citation}: {one.condition.text}"
            taken = next(_helping(one.shape, reading, because, whoever), None)
            if taken is None or len(steps) == STEPS:
                return None
            steps.append(taken[0])
            reading = taken[1]
    return tuple(steps)


def _helping(shape: Shape, reading: Reading | Changed, because: str, whoever: bool) -> Iterator[tuple[Try, Changed]]:
    """Changes after which the condition holds, or fewer tests stand in its way."""
    before = _unmet(shape, reading)
    for one in toward(shape, reading, because, whoever):
        other = reading.changed([one.fact])
        if other.read(shape) or _unmet(shape, other) < before:
            yield one, other


def _unmet(shape: Shape, reading: Logic) -> int:
    return sum(1 for _ in unmet(shape, reading))


def _together(chosen: tuple[Steps, ...]) -> Steps:
    """The changes of several ways as one plan; none where two of them want one fact otherwise."""
    steps = {(one.fact.path, one.fact.value): one for way in chosen for one in way}
    paths = {path for path, _ in steps}
    return tuple(steps.values()) if len(paths) == len(steps) else ()


def _irreducible(supposed: Supposed, steps: Steps) -> Steps:
    """Without the changes that it can do without."""
    for one in steps:
        without = tuple(other for other in steps if other is not one)
        if without and supposed.lawful(_facts(without)):
            steps = without
    return steps


def _facts(steps: Steps) -> list[Fact]:
    return [one.fact for one in steps]


def _remedy(case: Case, supposed: Supposed, steps: Steps) -> Remedy:
    then = supposed.outcome(_facts(steps))
    changes = tuple(Change(fact=one.fact.path, to=one.to, then=then, because=one.because) for one in steps)
    return Remedy(kind=_kind(case, steps), steps=changes, then=then)


def _kind(case: Case, steps: Steps) -> RemedyKind:
    """By the first change of something that is known; to supply what is missing is to confirm it."""
    for one in steps:
        path, last = one.fact.path, one.fact.path.rpartition(".")[2]
        if not case.fact(path).known:
            continue
        if path.startswith("parties."):
            to = case.readings[0][0].sheet.intake.flows[case.flow].to
            return "another-recipient" if path.split(".")[1] == to else "another-source"
        return _KINDS.get(last, "another-fact")
    return "confirmation"

"""Which facts to ask for: only those that can still change an undecided answer, what unlocks most first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dsa.law.attach import Judged
from dsa.law.bench import Case
from dsa.model.facts import Fact
from dsa.model.rulings import AskedQuestion, FlowRuling
from dsa.model.ways import PathwayResult

NEAREST = 0
"""Rank of what first tells whether a law applies, and of what is open on a way relied on."""
LAST = 9
"""Rank of what no answer turns on, only the words of the text."""


@dataclass
class _Wanted:
    """A missing fact, with what it can settle and how near that is."""

    fact: Fact
    citation: str
    rank: int
    unlocks: dict[str, None] = field(default_factory=dict)
    pairs: set[str] = field(default_factory=set)


def questions(heard: Sequence[tuple[Case, FlowRuling]]) -> tuple[AskedQuestion, ...]:
    """Facts of the nearest pathways and of open rulings first, then by how many answers they unlock."""
    found: dict[str, _Wanted] = {}
    for case, ruling in heard:
        if ruling.status != "blocked":
            for path, unlocks, citation, rank in _lacking(case, ruling):
                one = found.setdefault(path, _Wanted(case.fact(path), citation, rank))
                one.rank = min(one.rank, rank)
                one.unlocks[f"{case.name}: {unlocks}"] = None
                one.pairs.add(case.name)
    ordered = sorted(found.values(), key=lambda one: (one.rank, -len(one.pairs)))
    return tuple(_asked(one) for one in ordered)


def _lacking(case: Case, ruling: FlowRuling) -> Iterator[tuple[str, str, str, int]]:
    """Each missing path, what it unlocks, under which citation, and how near it is."""
    uncertain = {one.regime for one in ruling.instruments if not one.certain}
    for joined in case.joined:
        for one in joined.all if joined.part.kind == "gate" else ():
            if one.result.status == "undecided":
                yield from _of_gate(one)
            elif one.result.ruling == "cannot_tell" and one.part.own in uncertain:
                step, _ = _open_step(one)
                yield from ((path, one.result.id, one.result.citation, rank) for path, rank in _in_turn(step))
    yield from _of_demands(ruling)


def _of_demands(ruling: FlowRuling) -> Iterator[tuple[str, str, str, int]]:
    """What leaves open whether a law that applies demands something of the text: asked last, one step at a time."""
    applying = {one.regime for one in ruling.regimes if one.ruling == "applies"}
    for one in ruling.demands:
        if not one.certain and one.regime in applying:
            yield from ((path, one.id, one.citation, LAST) for path in one.missing[:1])


def _of_gate(judged: Judged) -> Iterator[tuple[str, str, str, int]]:
    """Whether the gate attaches comes first, one step at a time; then the ways through it."""
    result = judged.result
    step, raised = _open_step(judged)
    yield from ((path, result.id, result.citation, rank) for path, rank in _in_turn(step))
    for pathway in _relied_first(judged) if raised else ():
        relied = pathway.id in result.relies_on
        if relied or not step:
            rank = (NEAREST if relied else NEAREST + 1) + bool(step)
            yield from ((path, pathway.id, pathway.citation, rank) for path in pathway.missing)


def _open_step(judged: Judged) -> tuple[tuple[str, ...], bool]:
    """What the first condition of attaching that cannot be told lacks, and whether the regime is raised at all."""
    for number, one in enumerate(judged.part.attaches.inner):
        held = judged.reading.held(one)
        if held.truth is None:
            return held.missing, number > 0
    return (), True


def _in_turn(step: Iterable[str]) -> Iterator[tuple[str, int]]:
    """What tells whether a law applies, in the order of asking: the first answer may settle it without the rest."""
    return ((path, NEAREST + bool(place)) for place, path in enumerate(step))


def _relied_first(judged: Judged) -> Iterable[PathwayResult]:
    relied = judged.result.relies_on
    return sorted(judged.result.pathways, key=lambda one: one.id not in relied)


def _asked(one: _Wanted) -> AskedQuestion:
    return AskedQuestion(
        fact=one.fact.path,
        ask=one.fact.ask or f"What is the {one.fact.label or one.fact.path}?",
        why=one.fact.why or f"{one.citation} turns on it",
        who=one.fact.who,
        unlocks=tuple(one.unlocks),
        matters=one.rank == NEAREST,
    )

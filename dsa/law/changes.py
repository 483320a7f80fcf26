"""Which single change of fact would change the answer, found by trying."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from dsa.law import verbs
from dsa.law.attach import Judged, attaches, gate_status
from dsa.law.bench import ATTACHES, Case
from dsa.law.descent import flow_status, strictness
from dsa.law.logic import Reading
from dsa.law.pathway import path_status
from dsa.law.tries import Try, tries
from dsa.model.facts import Fact, Value
from dsa.model.law import Truth
from dsa.model.rulings import Change, FlowStatus, PathStatus

MOST_TRIED = 16
MOST_GIVEN = 5
MOST_OF_ONE_FACT = 3
_BETTER: dict[FlowStatus, int] = {"blocked": 0, "undecided": 1, "no_regime": 2, "permitted": 3}


def changes(case: Case, status: FlowStatus) -> tuple[Change, ...]:
    """Changes that would lift a blocked or undecided answer, the best outcome first, then the fewest words.

    Last come the answers that would bar what is still undecided: who is to confirm should know the price of no.
    """
    if status not in ("blocked", "undecided"):
        return ()
    found: list[tuple[int, int, Change]] = []
    for one in islice(_each_once(_tries(case)), MOST_TRIED):
        then = outcome(case, [one.fact])
        if then != status:
            change = Change(fact=one.fact.path, to=one.to, then=then, because=one.because)
            found.append((-_BETTER[then], len(verbs.words(one.fact.value)), change))
    found.sort(key=lambda each: each[:2])
    return _given([change for _, _, change in found])


def _given(ordered: list[Change]) -> tuple[Change, ...]:
    """The first few, with no fact named more often than need be."""
    named = Counter[str]()
    kept = []
    for one in ordered:
        named[one.fact] += 1
        if named[one.fact] <= MOST_OF_ONE_FACT:
            kept.append(one)
    return tuple(kept[:MOST_GIVEN])


def _each_once(proposed: Iterable[Try]) -> Iterator[Try]:
    seen: set[tuple[str, Value | None]] = set()
    for one in proposed:
        if (one.fact.path, one.fact.value) not in seen:
            seen.add((one.fact.path, one.fact.value))
            yield one


def _tries(case: Case) -> Iterator[Try]:
    for joined in case.joined:
        for one in joined.all if joined.part.kind == "gate" else ():
            if one.result.status in ("blocked", "undecided"):
                yield from tries(one, case.bench.as_of)


def outcome(case: Case, facts: Sequence[Fact]) -> FlowStatus:
    """The answer with some facts changed; only gates that look at them are ruled again."""
    changed = {id(reading): _changed(reading, facts) for _, reading in case.readings}
    gates: list[tuple[Truth, PathStatus | None]] = []
    for joined in case.joined:
        if joined.part.kind == "gate":
            each = [_again(case, judged, changed[id(judged.reading)]) for judged in joined.all]
            gates.append(max(each, key=lambda pair: strictness(*pair)))
    return flow_status(gates)


def _changed(reading: Reading, facts: Sequence[Fact]) -> Reading | None:
    """The reading with the facts changed; None where it looked at none of them."""
    other: Reading | None = None
    for fact in facts:
        other = (other or reading).changed(fact) or other
    return other


def _again(case: Case, judged: Judged, reading: Reading | None) -> tuple[Truth, PathStatus | None]:
    """Only what looks at the changed fact is read again."""
    stood = judged.result
    if reading is None:
        return stood.ruling, stood.status
    looks_at = case.bench.looks_at[judged.part.id]
    ruling = attaches(judged.part, reading) if looks_at[ATTACHES] & reading.changed_paths else stood.ruling
    before = {one.id: one.status for one in stood.pathways}
    return ruling, gate_status(
        ruling,
        (
            before[one.id]
            if one.id in before and not looks_at[one.id] & reading.changed_paths
            else path_status(one, judged.part, reading, case.bench.as_of)
            for one in judged.part.pathways
        ),
    )

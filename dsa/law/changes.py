"""Which single change of fact would change the answer, found by trying."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from dsa.law import verbs
from dsa.law.bench import Case
from dsa.law.supposed import Supposed
from dsa.law.tries import Try, tries
from dsa.model.facts import Value
from dsa.model.rulings import Change, FlowStatus

MOST_TRIED = 16
MOST_GIVEN = 5
MOST_OF_ONE_FACT = 3
_BETTER: dict[FlowStatus, int] = {"blocked": 0, "undecided": 1, "no_regime": 2, "permitted": 3}


def changes(case: Case, supposed: Supposed, status: FlowStatus) -> tuple[Change, ...]:
    """Changes that would lift a blocked or undecided answer, the best outcome first, then the fewest words.

    Last come the answers that would bar what is still undecided: who is to confirm should know the price of no.
    """
    if status not in ("blocked", "undecided"):
        return ()
    found: list[tuple[int, int, Change]] = []
    for one in islice(_each_once(_tries(case)), MOST_TRIED):
        then = supposed.outcome([one.fact])
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
    for one in case.shut:
        yield from tries(one, case.bench.as_of)

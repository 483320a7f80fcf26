"""What the answer would be if some facts were otherwise: only what looks at them is ruled again."""

from collections.abc import Iterator, Sequence

from dsa.law.attach import Judged, attaches, gate_status
from dsa.law.bench import Case
from dsa.law.descent import flow_status
from dsa.law.logic import Changed
from dsa.law.pathway import path_status
from dsa.model.facts import Fact, Value
from dsa.model.rulings import FlowStatus, PathStatus

Seen = tuple[int, tuple[tuple[str, Value | None], ...]]
"""A gate by its number, and the changed facts that it looks at."""


class Supposed:
    """A case with other facts. Sets of changes share most of them: a gate is ruled once for those that it looks at."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._ruled: dict[Seen, PathStatus | None] = {}

    def outcome(self, facts: Sequence[Fact]) -> FlowStatus:
        """The answer with the facts changed."""
        return flow_status(self._statuses(facts))

    def lawful(self, facts: Sequence[Fact]) -> bool:
        """Whether every gate that attaches would be open."""
        return all(status in (None, "open") for status in self._statuses(facts))

    def _statuses(self, facts: Sequence[Fact]) -> Iterator[PathStatus | None]:
        """Of each gate on each scene. Those already ruled come first: often they settle it, and nothing is read."""
        again: list[tuple[int, Judged]] = []
        for number, judged in enumerate(self._case.gates):
            seen = _seen(number, judged, facts)
            if not seen[1]:
                yield judged.result.status
            elif seen in self._ruled:
                yield self._ruled[seen]
            else:
                again.append((number, judged))
        readings: dict[int, Changed] = {}
        for number, judged in again:
            reading = readings.get(id(judged.reading)) or judged.reading.changed(facts)
            readings[id(judged.reading)] = reading
            yield self._rule(number, judged, reading, facts)

    def _rule(self, number: int, judged: Judged, reading: Changed, facts: Sequence[Fact]) -> PathStatus | None:
        status = _again(judged, reading, self._case)
        self._ruled[_seen(number, judged, facts)] = status  # seen anew: ruling may have asked for more
        return status


def _seen(number: int, judged: Judged, facts: Sequence[Fact]) -> Seen:
    """The gate with those of the facts of which a rule path that was asked for is one that it looks at."""
    asked_by, looks_at = judged.reading.asked_by, judged.part.looks_at.all
    touching = [one for one in facts if not looks_at.isdisjoint(asked_by.get(one.path, ()))]
    return number, tuple([(one.path, one.value) for one in touching])


def _again(judged: Judged, reading: Changed, case: Case) -> PathStatus | None:
    """The status of a gate of which something looks at a changed fact."""
    part, stood, paths = judged.part, judged.result, reading.paths
    walked = {one.id: one.status for one in stood.pathways if paths.isdisjoint(part.looks_at.by_pathway[one.id])}
    return gate_status(
        stood.ruling if paths.isdisjoint(part.looks_at.to_attach) else attaches(part, reading),
        (walked.get(one.id) or path_status(one, part, reading, case.bench.as_of) for one in part.pathways),
    )

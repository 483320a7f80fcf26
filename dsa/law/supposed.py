"""What the answer would be if some facts were otherwise: only what looks at them is ruled again."""

from collections.abc import Iterator, Mapping, Sequence

from dsa.law.attach import Judged, attaches, gate_status
from dsa.law.bench import Case
from dsa.law.descent import flow_status
from dsa.law.logic import Changed
from dsa.law.pathway import path_status
from dsa.model.facts import Fact, Value
from dsa.model.rulings import FlowStatus
from dsa.model.ways import PathStatus

Seen = tuple[int, tuple[tuple[str, Value | None], ...]]
"""A gate by its number, and the changed facts that it looks at."""


class Supposed:
    """A case with other facts. Sets of changes share most of them: a gate is ruled once for those that it looks at."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._stood = [one.result.status for one in case.gates]
        self._ruled: dict[Seen, PathStatus | None] = {}

    def outcome(self, facts: Sequence[Fact]) -> FlowStatus:
        """The answer with the facts changed."""
        return flow_status(self._statuses(facts))

    def lawful(self, facts: Sequence[Fact]) -> bool:
        """Whether every gate that attaches would be open."""
        return all(status in (None, "open") for status in self._statuses(facts))

    def _statuses(self, facts: Sequence[Fact]) -> Iterator[PathStatus | None]:
        """Of each gate on each scene. Those already ruled come first: often they settle it, and nothing is read."""
        touched = self._touched(facts)
        yield from (status for number, status in enumerate(self._stood) if number not in touched)
        seen = [(number, tuple(values)) for number, values in touched.items()]
        yield from (self._ruled[one] for one in seen if one in self._ruled)
        readings: dict[int, Changed] = {}
        for number in [number for number, values in seen if (number, values) not in self._ruled]:
            judged = self._case.gates[number]
            reading = readings.get(id(judged.reading)) or judged.reading.changed(facts)
            readings[id(judged.reading)] = reading
            status = _again(judged, reading, self._case)
            self._ruled[number, _seen(judged, facts)] = status
            yield status

    def _touched(self, facts: Sequence[Fact]) -> Mapping[int, Mapping[tuple[str, Value | None], None]]:
        """By number: the gates that look at a rule path that was asked for and that speaks of one of the facts."""
        readings, looking = self._case.readings, self._case.bench.looking
        found: dict[int, dict[tuple[str, Value | None], None]] = {}
        for fact in facts:
            for scene, (_, reading) in enumerate(readings):
                for path in reading.asked_by.get(fact.path, ()):
                    for gate in looking.get(path, ()):
                        found.setdefault(gate * len(readings) + scene, {})[fact.path, fact.value] = None
        return found


def _seen(judged: Judged, facts: Sequence[Fact]) -> tuple[tuple[str, Value | None], ...]:
    """Those of the facts that a gate looks at once it has been ruled with them: ruling may have asked for more."""
    asked_by, looks_at = judged.reading.asked_by, judged.part.looks_at.all
    return tuple([(one.path, one.value) for one in facts if not looks_at.isdisjoint(asked_by.get(one.path, ()))])


def _again(judged: Judged, reading: Changed, case: Case) -> PathStatus | None:
    """The status of a gate of which something looks at a changed fact."""
    part, stood, paths = judged.part, judged.result, reading.paths
    walked = {one.id: one.status for one in stood.pathways if paths.isdisjoint(part.looks_at.by_pathway[one.id])}
    return gate_status(
        stood.ruling if paths.isdisjoint(part.looks_at.to_attach) else attaches(part, reading),
        (walked.get(one.id) or path_status(one, part, reading, case.bench.as_of) for one in part.pathways),
    )

"""What the answer would be if some facts were otherwise: only what looks at them is ruled again."""

from collections.abc import Iterator, Sequence

from dsa.law.attach import Judged, attaches, gate_status
from dsa.law.bench import Case
from dsa.law.descent import flow_status
from dsa.law.logic import Changed
from dsa.law.pathway import path_status
from dsa.model.facts import Fact
from dsa.model.rulings import FlowStatus, PathStatus


def outcome(case: Case, facts: Sequence[Fact]) -> FlowStatus:
    """The answer with the facts changed."""
    return flow_status(_statuses(case, facts))


def would_be_lawful(case: Case, facts: Sequence[Fact]) -> bool:
    """Whether every gate that attaches would be open."""
    return all(status in (None, "open") for status in _statuses(case, facts))


def _statuses(case: Case, facts: Sequence[Fact]) -> Iterator[PathStatus | None]:
    """Of each gate on each scene. Those that stand come first: often they settle the answer, and nothing is read."""
    readings = {id(reading): reading.changed(*facts) for _, reading in case.readings}
    again: list[tuple[Judged, Changed]] = []
    for judged in case.gates:
        reading = readings[id(judged.reading)]
        if reading is None or reading.paths.isdisjoint(judged.part.looks_at.all):
            yield judged.result.status
        else:
            again.append((judged, reading))
    for judged, reading in again:
        yield _again(case, judged, reading)


def _again(case: Case, judged: Judged, reading: Changed) -> PathStatus | None:
    """The status of a gate of which something looks at a changed fact."""
    stood, looks_at = judged.result, judged.part.looks_at
    touched = not reading.paths.isdisjoint(looks_at.to_attach)
    before = {one.id: one.status for one in stood.pathways}
    return gate_status(
        attaches(judged.part, reading) if touched else stood.ruling,
        (
            before[one.id]
            if one.id in before and reading.paths.isdisjoint(looks_at.by_pathway[one.id])
            else path_status(one, judged.part, reading, case.bench.as_of)
            for one in judged.part.pathways
        ),
    )

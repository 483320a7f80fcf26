"""All that the law says of an intake on one day: the entrance to this package."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from dsa.errors import LibraryError, Problem
from dsa.facts.scene import scenes
from dsa.law.ahead import law_ahead
from dsa.law.bench import Bench, Case, Head, hear
from dsa.law.changes import changes
from dsa.law.collisions import collisions
from dsa.law.contradictions import contradictions
from dsa.law.demands import demands
from dsa.law.descent import flow_status
from dsa.law.duties import called, owed
from dsa.law.in_force import in_force, to_come
from dsa.law.questions import questions
from dsa.law.raised import raised
from dsa.law.remedies import remedies
from dsa.law.sentences import joined
from dsa.law.start import earliest_start, start_of
from dsa.law.stops import hard_stops
from dsa.law.strictest import strictest
from dsa.law.supposed import Supposed
from dsa.law.tables import rows
from dsa.model.facts import FactSheet, Scene
from dsa.model.law import Regime
from dsa.model.limits import ChosenRow
from dsa.model.rulings import FlowRuling, FlowStatus, Rulings


def rule(
    sheet: FactSheet,
    regimes: Mapping[str, Regime],
    heads: Mapping[str, Head],
    as_of: date,
    beside: Mapping[str, Regime] = MappingProxyType({}),
) -> Rulings:
    """Rules every data set in every flow. `regimes` must hold all that `heads` raise; it may hold more.

    Of the regimes `beside` only the definitions count, where rules of `regimes` name them.
    """
    _check_loaded(sheet, regimes, heads)
    bench = Bench(in_force(regimes, as_of), heads, as_of, to_come(regimes, as_of), beside)
    by_pair: dict[tuple[str, str], list[Scene]] = {}
    for scene in scenes(sheet):
        by_pair.setdefault((scene.flow, scene.data), []).append(scene)
    cases = [hear(bench, one) for one in by_pair.values()]
    heard = [(one, _ruling(one)) for one in cases]
    flows = tuple(ruling for _, ruling in heard)
    return Rulings(
        as_of=as_of,
        flows=flows,
        hard_stops=hard_stops(heard),
        contradictions=contradictions(cases),
        questions=questions(heard),
        earliest_start=earliest_start(flows),
    )


def _check_loaded(sheet: FactSheet, regimes: Mapping[str, Regime], heads: Mapping[str, Head]) -> None:
    lost = raised(sheet, {id_: head for id_, head in heads.items() if id_ not in regimes})
    if lost:
        raise LibraryError(Problem(f"Regimes that the facts raise were not loaded: {', '.join(lost)}."))


def _ruling(case: Case) -> FlowRuling:
    status = flow_status(one.result.status for one in case.gates)
    supposed = Supposed(case)
    ruling = FlowRuling(
        flow=case.flow,
        data=case.data,
        status=status,
        because=_because(case, status),
        regimes=(*(one.result for one in case.joined), *case.ruled_out),
        would_change=changes(case, supposed, status),
        remedies=remedies(case, supposed, status),
        law_ahead=law_ahead(case),
    )
    return ruling.model_copy(update=_to_do(case, status))


def _to_do(case: Case, status: FlowStatus) -> dict[str, Any]:
    """What a flow that is not barred asks of the text and of people, and when it may start."""
    if status == "blocked":
        wrong = tuple(one for one in called(case.joined) if one.need == "wrong")
        return {"instruments": wrong, "earliest_start": start_of(status, (), case.bench.as_of)}
    intake, bench = case.readings[0][0].sheet.intake, case.bench
    wanted = demands(case.joined, bench.regimes)
    decided = [one for one in intake.prevails if one.flow in (None, case.flow)]
    collided = collisions(case.joined, wanted, bench.may_collide, decided)
    give_way = {one.gives_way for one in collided}
    kept = tuple(one for one in wanted if one.id not in give_way)
    duties = owed(case.joined, bench.duties, bench.as_of)
    return {
        "demands": kept,
        "duties": duties,
        "instruments": called(case.joined),
        "rows": _rows(case),
        "earliest_start": start_of(status, duties, bench.as_of),
        "collisions": collided,
        "strictest": strictest(case, kept, duties),
    }


def _rows(case: Case) -> tuple[ChosenRow, ...]:
    """Rows of the regimes of which a part applies."""
    applying = dict.fromkeys(one.part.own for one in case.joined if one.result.ruling == "applies")
    scene = case.readings[0][0]
    return tuple(row for own in applying for row in rows(scene, case.bench.regimes[own]))


def _because(case: Case, status: FlowStatus) -> str:
    """The gates that decided, in a sentence each."""
    gates = [one.result for one in case.joined if one.part.kind == "gate" and one.result.status is not None]
    if status == "no_regime":
        return "No gate of the law library attaches."
    if status == "permitted":
        return f"Every gate that attaches is open: {joined(f'{one.id} by {one.relies_on[0]}' for one in gates)}."
    return " ".join(f"{one.id}: {one.way or one.because}" for one in gates if one.status == status)

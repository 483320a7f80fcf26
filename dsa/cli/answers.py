"""A project's answers as text for a terminal, and as the JSON that scripts rely on."""

from typing import Any

from dsa.cli import text
from dsa.model.law import FlowRuling
from dsa.pipeline import Project

SAYS = {
    "permitted": "may go ahead",
    "blocked": "may not go ahead",
    "undecided": "cannot be told yet",
    "no_regime": "no law in the library attaches",
}


def one_line(project: Project) -> str:
    """The answer in one sentence: how many flows may go, what is missing, the earliest start."""
    status = [one.status for one in project.rulings.flows]
    counts = [f"{status.count(one)} {SAYS[one]}" for one in SAYS if one in status]
    open_points = sum(len(one.open_points) for one in project.documents)
    start = project.rulings.earliest_start
    day = f"earliest lawful start {start.date.isoformat()}" if start.date else "no start can be computed"
    flows = "; ".join(counts) or "no flow is described"
    return f"Of {len(status)} data sets in flows: {flows}. {open_points} open points; {day}."


def answer(project: Project) -> None:
    """Prints what `dsa check` says."""
    text.line(project.read.intake.title or "(no title yet)")
    text.line(one_line(project))
    _stops(project)
    text.heading("Flows")
    for ruling in project.rulings.flows:
        text.line(f"{ruling.flow}, {ruling.data}: {SAYS[ruling.status]}", 2)
        text.line(ruling.because, 6, 0)
        if ruling.earliest_start.date:
            text.line(f"Not before {ruling.earliest_start.date}. {ruling.earliest_start.because}", 6, 0)
    _agreements(project)
    _questions(project)
    _others(project)
    start = project.rulings.earliest_start
    text.heading("Earliest lawful start")
    text.line(f"{start.date or 'None can be computed'}: {start.because}", 2, 0)


def _stops(project: Project) -> None:
    if project.rulings.hard_stops:
        text.heading("Barred")
    for stop in project.rulings.hard_stops:
        text.line(f"{stop.flow}, {stop.data}: {stop.what} ({stop.citation})", 2, 4)


def _agreements(project: Project) -> None:
    """Each kind with its reason once, and the parties that it stands between."""
    text.heading("Agreements")
    rows: dict[tuple[str, str, str], list[str]] = {}
    for one in project.plan.called_for:
        between = "-".join(one.parties) + (f" (drafted as {one.drafted_as})" if one.drafted_as else "")
        rows.setdefault((one.kind, one.need, one.because), []).append(between)
    for (kind, need, because), pairs in rows.items():
        text.line(f"{kind}, {need}: {', '.join(pairs)}. {because}", 2, 4)


def _questions(project: Project) -> None:
    """Each question once, with the places in the intake that its answers belong to."""
    rows: dict[tuple[str, str, str], list[str]] = {}
    for one in project.rulings.questions:
        rows.setdefault((one.ask, one.who, one.why), []).append(one.fact)
    if rows:
        text.heading("Questions that can still change an answer, most useful first")
    for number, ((ask, who, why), places) in enumerate(rows.items(), 1):
        text.line(f"{number}. {ask} [{who}]", 2, 3)
        text.line(why, 5, 0)
        for place in places:
            text.line(place, 5, 2)


def _others(project: Project) -> None:
    rest = [one for one in project.findings if one.code not in ("barred-flow", "undecided-flow")]
    if rest:
        text.heading("Findings")
    for one in rest:
        text.line(f"{one.level}: {one.code}: {one.message} ({one.where}) {one.hint}", 2, 4)


def as_data(project: Project, topic: str = "") -> dict[str, Any]:
    """The JSON of `check` and `explain`; ids are those of the registers."""
    rulings = project.rulings
    return {
        "title": project.read.intake.title,
        "as_of": rulings.as_of.isoformat(),
        "hard_stops": [one.model_dump(mode="json") for one in rulings.hard_stops],
        "flows": [_flow(one) for one in rulings.flows if topic in ("", *_topics(one))],
        "instruments": [_instrument(one) for one in project.plan.called_for],
        "questions": [one.model_dump(mode="json") for one in rulings.questions],
        "requirements": [one for document in project.documents for one in _requirements(project, document.id)],
        "duties": [one.model_dump(mode="json") for ruling in rulings.flows for one in ruling.duties],
        "earliest_start": rulings.earliest_start.model_dump(mode="json"),
        "open_points": {one.id: [vars(point) for point in one.open_points] for one in project.documents},
        "findings": [one.model_dump(mode="json") for one in project.findings],
    }


def _topics(ruling: FlowRuling) -> tuple[str, ...]:
    regimes = [one.id for one in ruling.regimes]
    return ruling.flow, ruling.data, *regimes, *(path.id for one in ruling.regimes for path in one.pathways)


def _flow(ruling: FlowRuling) -> dict[str, Any]:
    return {
        "id": ruling.flow,
        "data": ruling.data,
        "status": ruling.status,
        "because": ruling.because,
        "regimes": [
            {
                **one.model_dump(mode="json", include={"id", "kind", "ruling", "status", "because", "way", "citation"}),
                "relies_on": list(one.relies_on),
                "relies_because": one.relies_because,
            }
            for one in ruling.regimes
        ],
        "pathways": [
            path.model_dump(mode="json", include={"id", "status", "because", "missing", "citation", "permits"})
            for one in ruling.regimes
            for path in one.pathways
        ],
        "would_change": [one.model_dump(mode="json") for one in ruling.would_change],
        "earliest_start": ruling.earliest_start.model_dump(mode="json"),
    }


def _instrument(one: Any) -> dict[str, Any]:
    fields = ("kind", "need", "flows", "parties", "because", "citation", "drafted_as")
    return {name: getattr(one, name) for name in fields}


def _requirements(project: Project, document: str) -> list[dict[str, Any]]:
    return [{**one.model_dump(mode="json"), "document": document} for one in project.covered[document]]

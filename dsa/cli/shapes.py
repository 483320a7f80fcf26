"""The JSON of `dsa check` and `dsa explain`, on which scripts rely."""

from typing import Any

from dsa.cli.topics import Topic
from dsa.model.rulings import FlowRuling
from dsa.pipeline import Project, due_days


def as_data(project: Project, topic: str = "") -> dict[str, Any]:
    """The JSON of `check` and `explain`; ids are those of the registers."""
    rulings = project.rulings
    return {
        "title": project.read.intake.title,
        "as_of": rulings.as_of.isoformat(),
        "contradictions": [one.model_dump(mode="json") for one in rulings.contradictions],
        "hard_stops": [one.model_dump(mode="json") for one in rulings.hard_stops],
        "flows": [_flow(one) for one in rulings.flows if Topic(topic).is_of(one)],
        "instruments": [one.as_data() for one in project.plan.called_for],
        "questions": [one.model_dump(mode="json") for one in rulings.questions],
        "requirements": [one for document in project.documents for one in _requirements(project, document.id)],
        "duties": _duties(project),
        "earliest_start": rulings.earliest_start.model_dump(mode="json"),
        "open_points": {one.id: [vars(point) for point in one.open_points] for one in project.documents},
        "findings": [one.model_dump(mode="json") for one in project.findings],
    }


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
        "remedies": [one.model_dump(mode="json") for one in ruling.remedies],
        "would_change": [one.model_dump(mode="json") for one in ruling.would_change],
        "earliest_start": ruling.earliest_start.model_dump(mode="json"),
        "strictest": [one.model_dump(mode="json") for one in ruling.strictest],
        "collisions": [one.model_dump(mode="json") for one in ruling.collisions],
        "rows": [one.model_dump(mode="json") for one in ruling.rows],
    }


def _duties(project: Project) -> list[dict[str, Any]]:
    """Each with the last day on which it may be done, where one can be computed."""
    due = due_days(project)
    owed = [one for ruling in project.rulings.flows for one in ruling.duties]
    return [{**one.model_dump(mode="json"), "due": str(due[one.id]) if one.id in due else None} for one in owed]


def _requirements(project: Project, document: str) -> list[dict[str, Any]]:
    return [{**one.model_dump(mode="json"), "document": document} for one in project.covered[document]]

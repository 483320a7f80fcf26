"""The reasons of a project, as text: every law, every way, every clause, and what would change the answer."""

from dsa.cli import text
from dsa.cli.answers import SAYS
from dsa.model.law import FlowRuling, RegimeResult
from dsa.model.plan import Drafted, Instance, PlannedArticle, PlannedAttachment
from dsa.pipeline import Project

RULES = {"applies": "applies", "does_not_apply": "does not apply", "cannot_tell": "cannot tell whether it applies"}


def reasons(project: Project, topic: str = "") -> None:
    """Prints what `dsa explain` says of a topic, or of everything; a topic that nothing is called is an error."""
    flows = [one for one in project.rulings.flows if _speaks_of(one, topic)]
    clauses = [(drafted, one) for drafted in project.plan.drafted for one in _placed(drafted) if _is_about(one, topic)]
    if topic and not flows and not clauses:
        _unknown(project, topic)
    for ruling in flows:
        _flow(ruling)
    if clauses:
        text.heading("Clauses, and why each is there")
    for drafted, instance in clauses:
        text.line(f"{drafted.id}: {instance.id} ({instance.clause.title})", 2, 4)
        text.line(instance.because, 6, 0)


def _flow(ruling: FlowRuling) -> None:
    text.heading(f"{ruling.flow}, {ruling.data}: {SAYS[ruling.status]}")
    text.line(ruling.because, 2, 0)
    for regime in ruling.regimes:
        _regime(regime)
    if ruling.earliest_start.date:
        text.line(f"Not before {ruling.earliest_start.date}. {ruling.earliest_start.because}", 2, 0)
    if ruling.would_change:
        text.line("What would change the answer:", 2)
    for change in ruling.would_change:
        text.line(f"{change.fact} → {change.to}: then it {SAYS[change.then]}. {change.because}", 4)


def _regime(regime: RegimeResult) -> None:
    text.line(f"{regime.id} ({regime.citation}): {RULES[regime.ruling]}. {regime.because} {regime.way}", 2, 4)
    if regime.ruling == "does_not_apply":
        return
    for path in regime.pathways:
        relied = ", relied on" if path.id in regime.relies_on else ""
        text.line(f"{path.id} ({path.citation}): {path.status}{relied}. {path.because}", 6, 2)


def _placed(drafted: Drafted) -> list[Instance]:
    parts: tuple[PlannedArticle | PlannedAttachment, ...] = (*drafted.articles, *drafted.attachments)
    return [one for part in parts for one in part.instances]


def _speaks_of(ruling: FlowRuling, topic: str) -> bool:
    regimes = [one.id for one in ruling.regimes]
    paths = [path.id for one in ruling.regimes for path in one.pathways]
    demands = [one.id for one in ruling.demands]
    return topic in ("", ruling.flow, ruling.data, *regimes, *paths, *demands)


def _is_about(instance: Instance, topic: str) -> bool:
    keys = instance.binds.values()
    return topic in ("", instance.id, instance.clause.id, *keys, *instance.clause.satisfies)


def _unknown(project: Project, topic: str) -> None:
    import difflib

    from dsa.errors import Problem, UsageError

    known = {name for ruling in project.rulings.flows for name in (ruling.flow, ruling.data)}
    known |= {path.id for ruling in project.rulings.flows for one in ruling.regimes for path in one.pathways}
    known |= {one.id for ruling in project.rulings.flows for one in ruling.regimes}
    near = difflib.get_close_matches(topic, sorted(known), 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"A flow: {', '.join(project.read.intake.flows)}."
    raise UsageError(Problem(f"nothing here is called {topic!r}", "TOPIC", hint))

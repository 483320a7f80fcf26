"""The reasons of a project, as text: every law, every way, every clause, and what would change the answer."""

from collections.abc import Iterable
from pathlib import Path

from dsa.cli import text
from dsa.cli.forms import steps
from dsa.cli.topics import Topic, known_topics
from dsa.cli.verdict import SAYS, ends, law
from dsa.model.plan import Drafted, Instance, PlannedArticle, PlannedAttachment
from dsa.model.rulings import FlowRuling
from dsa.model.ways import RegimeResult
from dsa.pipeline import Project
from dsa.plan.findings import NO_TERM

RULES = {"applies": "applies", "does_not_apply": "does not apply", "cannot_tell": "cannot tell whether it applies"}
STATUS = {"open": "open", "undecided": "cannot be told yet", "blocked": "closed"}
_ORDER = tuple(STATUS)
"""Ways in the order in which a reader wants them."""


def reasons(project: Project, file: Path, asked: str = "") -> None:
    """Prints what `dsa explain` says of a topic, or of everything; a topic that nothing is called is an error."""
    topic = Topic(asked)
    flows = [one for one in project.rulings.flows if topic.is_of(one)]
    clauses = {one.id: [each for each in _placed(one) if topic.places(each, one)] for one in project.plan.drafted}
    if not flows and not any(clauses.values()) and (asked or not project.rulings.flows):
        _unknown(project, asked)
    beyond = {(one.flow, one.data) for one in project.rulings.beyond_remedy}
    for ruling in sorted(flows, key=lambda one: (one.flow, one.data) not in beyond):
        _flow(project, ruling, topic, file)
    for id_, placed in clauses.items():
        _clauses(id_, placed)


def _flow(project: Project, ruling: FlowRuling, topic: Topic, file: Path) -> None:
    text.heading(f"{ruling.flow} ({ends(project, ruling.flow)}), {ruling.data}: {SAYS[ruling.status]}")
    _beyond_remedy(project, ruling)
    if topic.is_whole(ruling) and ruling.status in ("blocked", "no_regime"):
        text.line(ruling.because, 2, 0)
    if topic.is_whole(ruling):
        _remedies(ruling)
        _changes(ruling)
    if topic.is_whole(ruling) and ruling.earliest_start.date:
        text.line(f"Not before {ruling.earliest_start.date}. {ruling.earliest_start.because}", 2, 0)
    for regime in sorted(ruling.regimes, key=lambda one: (one.ruling == "does_not_apply", one.status != "blocked")):
        if topic.is_whole(ruling) or topic.is_in(regime, ruling):
            _regime(regime, topic, file)
    if topic.is_whole(ruling):
        _meeting(ruling)
    for duty in ruling.duties if topic.name else ():
        if duty.id == topic.name:
            text.line(f"{duty.id} ({duty.citation}): {duty.requires} Who: {duty.who}. When: {duty.deadline}.", 2, 4)


def _beyond_remedy(project: Project, ruling: FlowRuling) -> None:
    """Bars that nothing lifts, before all else that is said of a flow."""
    for stop in project.rulings.beyond_remedy:
        if (stop.flow, stop.data) == (ruling.flow, ruling.data):
            text.line(f"{NO_TERM} ({stop.citation}): {stop.what}", 2, 0)


REMEDIES = {
    "confirmation": "What people must confirm, all of it",
    "another-purpose": "Another purpose",
    "fewer-elements": "Fewer elements",
    "fewer-people": "Fewer people",
    "another-form": "The data in another form",
    "consent": "Consent",
    "order-or-request": "An order, a law or a request that calls for it",
    "another-recipient": "Another recipient",
    "another-source": "Another source",
    "another-fact": "Another fact",
}


def _remedies(ruling: FlowRuling) -> None:
    """The smallest changes that would make the flow lawful; each alone suffices."""
    if ruling.remedies:
        text.line("What would make it lawful (any one of these):", 2)
    for one in ruling.remedies:
        changes = "; ".join(f"{': '.join(steps(each.fact))}: {each.to}" for each in one.steps)
        text.line(f"{REMEDIES[one.kind]}. {changes}", 4, 4)


def _changes(ruling: FlowRuling) -> None:
    """Which single answer would change the ruling."""
    if ruling.would_change:
        text.line("What would change the answer:", 2)
    for change in ruling.would_change:
        written = f"{': '.join(steps(change.fact))}: {change.to}"
        text.line(f"{written} (then it {SAYS[change.then]}). {change.because}", 4)


ABOUT = {"incident": "Reporting an incident", "retention": "Keeping the data", "redisclosure": "Passing the data on"}


def _meeting(ruling: FlowRuling) -> None:
    """Where several laws speak of one term, the strictest; laws that collide; rows of tables of law."""
    for term in ruling.strictest:
        others = f" It is stricter than {len(term.others)} other rule(s) in play." if term.others else ""
        text.line(f"{ABOUT[term.about]}: {term.governs.says} ({term.governs.citation}).{others}", 2, 4)
    for one in ruling.collisions:
        settled = (
            f" Counsel decided for {one.prevails}: {one.why}" if one.prevails else " Counsel decides which prevails."
        )
        text.line(f"Laws that collide ({'; '.join(one.citations)}): {one.says}{settled}", 2, 4)
    for row in ruling.rows:
        cells = "; ".join(f"{heading}: {cell}" for heading, cell in row.cells)
        unread = "" if row.verified == "read" else " Not read in its source: confirm."
        text.line(f"{row.title}, {row.key}: {cells} ({row.citation}).{unread}", 2, 4)


def _regime(regime: RegimeResult, topic: Topic, file: Path) -> None:
    """One law: whether it applies, then its ways, those that can still be gone first."""
    text.line(f"{law(regime)} [{regime.id}; {regime.citation}]: {RULES[regime.ruling]}. {regime.because}", 2, 4)
    if regime.ruling == "does_not_apply" or regime.kind == "overlay":
        return
    ways = sorted(regime.pathways, key=lambda one: (one.id not in regime.relies_on, _ORDER.index(one.status)))
    asked = [one for one in ways if one.id == topic.name]
    full = asked or [one for one in ways if one.status != "blocked" or topic.name == regime.id]
    for path in full:
        relied = ", and the draft takes it" if path.id in regime.relies_on else ""
        text.line(f"{path.id} ({path.citation}): {STATUS[path.status]}{relied}. {path.because}", 6, 2)
    closed = [one.id for one in ways if one not in full]
    if closed and not asked:
        text.line(f"Closed: {', '.join(closed)}. Why: dsa explain {file} {regime.id}", 6, 2)


def _placed(drafted: Drafted) -> list[Instance]:
    parts: tuple[PlannedArticle | PlannedAttachment, ...] = (*drafted.articles, *drafted.attachments)
    return [one for part in parts for one in part.instances]


def _clauses(drafted: str, placed: Iterable[Instance]) -> None:
    """Clauses by the reason for which they stand in a draft: each reason once."""
    found: dict[str, list[str]] = {}
    for one in placed:
        found.setdefault(one.because, []).append(f"{one.id} ({one.clause.title})")
    if found:
        text.heading(f"Clauses of {drafted}, and why each is there")
    for because, names in found.items():
        text.line(because, 2, 2)
        text.line(", ".join(names), 6, 0)


def _unknown(project: Project, topic: str) -> None:
    import difflib

    from dsa.errors import Problem, UsageError

    if not topic:
        raise UsageError(Problem("no flow is described yet", project.read.name, "The fields: dsa schema flows"))
    known = known_topics(project)
    near = difflib.get_close_matches(topic, sorted(known), 1)
    topics = [*project.read.intake.flows, *project.read.intake.data, *(one.id for one in project.plan.drafted)]
    hint = f"Did you mean {near[0]!r}?" if near else f"Flows, data sets, drafts: {', '.join(topics)}."
    rule = f"A rule of the law library: dsa law show {topic}"
    raise UsageError(Problem(f"nothing here is called {topic!r}", "TOPIC", f"{hint} {rule}"))

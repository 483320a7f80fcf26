"""Coverage: for each requirement that the law demands of a draft, which words meet it, if any."""

from collections.abc import Iterator, Mapping

from dsa.model.document import Blank, ClauseBlock, Confirm, Document, block_text, instances
from dsa.model.plan import Drafted
from dsa.model.rewrite import places
from dsa.model.rulings import Coverage as Status
from dsa.model.rulings import Covered, Demand

_ORDER: tuple[Status, ...] = ("met", "doubtful", "needs_fact", "gap")


def coverage(document: Document, drafted: Drafted) -> tuple[Covered, ...]:
    """One result for each demand, the best that any of its clause instances gives."""
    drawn = {one.id: one for one in instances(document)}
    schedules = {
        block.id: schedule.label
        for schedule in document.schedules
        for block in schedule.blocks
        if isinstance(block, ClauseBlock)
    }
    return tuple(_covered(demand, drafted, drawn, schedules) for demand in drafted.demands)


def _covered(
    demand: Demand, drafted: Drafted, drawn: Mapping[str, ClauseBlock], schedules: Mapping[str, str]
) -> Covered:
    serving = [drawn[id_] for id_ in _serving(demand, drafted) if id_ in drawn]
    results = [_answer(demand, drafted, block, schedules.get(block.id, "")) for block in serving]
    return min(results, key=lambda one: _ORDER.index(one.status), default=_gap(demand, drafted))


def _serving(demand: Demand, drafted: Drafted) -> Iterator[str]:
    asked = (demand.id, demand.flow, demand.data)
    in_articles = [one for article in drafted.articles for one in article.instances]
    in_schedules = [one for schedule in drafted.attachments for one in schedule.instances]
    for instance in (*in_articles, *in_schedules):
        if any((one.id, one.flow, one.data) == asked for one in instance.demands):
            yield instance.id


def _gap(demand: Demand, drafted: Drafted, clause: str = "") -> Covered:
    """What no words meet: a gap, or nothing yet where missing facts leave open whether it is demanded."""
    return Covered(
        id=demand.id,
        citation=demand.citation,
        force=demand.force,
        instrument=drafted.kind,
        flow=demand.flow,
        data=demand.data,
        status="gap" if demand.certain else "needs_fact",
        missing=demand.missing,
        clause=clause,
    )


def _answer(demand: Demand, drafted: Drafted, block: ClauseBlock, schedule: str) -> Covered:
    gap = _gap(demand, drafted, block.id)
    words = dict(block.satisfies).get(demand.id, ())
    printed = block_text(block)
    if not words or not all(one in printed for one in words):
        return gap
    missing = tuple(dict.fromkeys(_missing(block, words)))
    status: Status = "needs_fact" if missing else "met"
    section = schedule or _section(block, words[0])
    return gap.model_copy(update={"status": status, "section": section, "missing": missing, "words": words})


def _missing(block: ClauseBlock, words: tuple[str, ...]) -> Iterator[str]:
    for _, inlines in places(block):
        for one in inlines:
            if isinstance(one, Blank | Confirm) and any(one.text in passage for passage in words):
                yield one.source.fact


def _section(block: ClauseBlock, passage: str) -> str:
    """Label of the paragraph that holds a passage: `14.1`, `14.1(a)`."""
    for label, inlines in places(block):
        if passage in "".join(one.text for one in inlines):
            return label
    return ""

"""The first page: to whom, from whom, of what; the answer in a paragraph; the answer transfer by transfer."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dsa.advise.answering import missing_of, relied_ways
from dsa.advise.dates import long
from dsa.advise.groups import Group, between, moved
from dsa.advise.layout import CONFIRM, CONTRADICTIONS, ref, table
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, joined, runs
from dsa.model.document import Blank, Block, Cell, Paragraph, Row, Source, Table, TableColumn
from dsa.model.rulings import FlowRuling, FlowStatus
from dsa.model.terms import MARKINGS, PRIVILEGED

NAMED = 1
"""Missing facts that the table names before it says how many more there are."""


def front(teller: Teller, found: Sequence[Group]) -> tuple[Block, ...]:
    """The block of the heading, the answer, and the table."""
    heading = _heading(teller)
    answer = Paragraph(_answer(teller), WORDING, style="lead")
    first = (Paragraph(_unreliable(teller), WORDING, style="lead"),) if teller.matter.rulings.contradictions else ()
    return (heading, *first, answer, *((_glance(teller, found),) if found else ()))


def _unreliable(teller: Teller) -> Inlines:
    """What stands before every answer while facts contradict one another."""
    count = len({(one.id, one.says) for one in teller.matter.rulings.contradictions})
    return teller.say("unreliable", count=str(count), part=ref(CONTRADICTIONS))


def marking(teller: Teller) -> str:
    """What the paper says of itself, as the intake marks internal copies."""
    return MARKINGS[str(teller.matter.sheet["agreement.marking"].value or PRIVILEGED)]


def title(teller: Teller) -> Inlines:
    """The project's title."""
    return teller.fact("title") or teller.say("no_title")


def _heading(teller: Teller) -> Table:
    say = teller.say
    rows = [
        ("to", say("to"), _to(teller)),
        ("from", say("from"), (_blank(teller, "from_unknown", "memo.from"),)),
        ("date", say("date"), say("date_value", day=long(teller.matter.rulings.as_of))),
        ("re", say("re"), _re(teller)),
        ("state", say("state"), say("state_value")),
    ]
    made = tuple(Row((Cell(head, WORDING), Cell(value, WORDING)), key) for key, head, value in rows if value)
    columns = (TableColumn("", width=1), TableColumn("", width=5))
    return Table("", columns, made, teller.say.text("heading_summary"), WORDING, row_headers=True)


def _to(teller: Teller) -> Inlines:
    ours = teller.matter.sheet.intake.drafting_for
    if ours not in teller.matter.sheet.intake.parties:
        return (_blank(teller, "to_unknown", "memo.to"),)
    party = teller.fact(f"parties.{ours}.name") or teller.party(str(ours))
    return teller.say("to_office", party=party)


def _blank(teller: Teller, key: str, fact: str) -> Blank:
    return Blank(0, teller.say.text(key), teller.who("program"), Source(WORDING.clause, fact=fact))


def _re(teller: Teller) -> Inlines:
    count = len(teller.matter.rulings.flows)
    if not count:
        return teller.say("re_none", title=title(teller))
    parties = [party for one in teller.matter.rulings.flows for party in teller.matter.ends(one.flow)]
    return teller.say("re_value", title=title(teller), count=_number(teller, count), parties=teller.parties(parties))


def _answer(teller: Teller) -> Inlines:
    """Yes, no or not yet, in the words that the least certain transfer allows; what is lacking; from which day."""
    status = Counter(one.status for one in teller.matter.rulings.flows)
    if not status:
        return teller.say("answer_none")
    lacking = teller.matter.plan.lacking
    key = _verdict(status, bool(lacking))
    parts = [teller.say(f"answer_{key}", counts=_counts(teller, status))]
    beyond = [teller.transfer(one) for one in dict.fromkeys(one.flow for one in teller.matter.rulings.beyond_remedy)]
    if beyond:
        parts.append(teller.say("answer_beyond_remedy", transfers=joined(beyond, comma=";")))
    if lacking:
        kinds = joined([teller.kind(kind) for kind in dict.fromkeys(one.kind for one in lacking)])
        flows = dict.fromkeys(flow for one in lacking for flow in one.flows)
        parts.append(teller.say("answer_missing", kinds=kinds, count=_number(teller, len(flows))))
    start = teller.matter.rulings.earliest_start.date
    days = (start - teller.matter.rulings.as_of).days if start else 0
    if start:
        parts.append(teller.say("answer_start", days=str(days)) if days else teller.say("answer_start_none"))
    else:
        parts.append(teller.say("answer_no_start"))
    parts.append(teller.say("answer_questions", annex=ref(CONFIRM)))
    return tuple(one for place, part in enumerate(parts) for one in ((*runs(" "), *part) if place else part))


def _verdict(status: Counter[FlowStatus], lacking: bool) -> str:
    if set(status) == {"blocked"}:
        return "blocked"
    if lacking or status["blocked"]:
        return "partly"
    order: tuple[FlowStatus, ...] = ("undecided", "permitted", "no_regime")
    return next(one for one in order if status[one])


def _number(teller: Teller, count: int) -> Inlines:
    return teller.say("transfer_one") if count == 1 else teller.say("transfer_many", count=str(count))


def _counts(teller: Teller, status: Counter[FlowStatus]) -> Inlines:
    order: tuple[FlowStatus, ...] = ("permitted", "undecided", "blocked", "no_regime")
    parts = [
        teller.say(f"count_{one}", count=str(status[one]), verb=teller.say("is_one" if status[one] == 1 else "is_many"))
        for one in order
        if status[one]
    ]
    return teller.say("counts", total=_number(teller, status.total()), parts=joined(parts, comma=";"))


def _glance(teller: Teller, found: Sequence[Group]) -> Table:
    say = teller.say
    heads = (("transfer", 7), ("may", 3), ("way", 7), ("missing", 8), ("start", 4), ("ids", 4))
    columns = [(say(f"glance_{name}"), width) for name, width in heads]
    rows = [(one.anchor, tuple(_cells(teller, one))) for one in found]
    return table(columns, rows, say("glance_summary"), say("glance"))


def _cells(teller: Teller, group: Group) -> Iterator[Inlines]:
    ruling = group.first.ruling
    named: dict[str, Inlines] = {"ends": between(teller, group.flows), "data": moved(teller, group)}
    yield teller.say("glance_cell", **named, part=ref(group.anchor))
    yield teller.say(f"may_{ruling.status}")
    yield _way(teller, group)
    yield _missing(teller, group)
    yield _waiting(teller, ruling)
    yield runs(", ".join(group.flows))


def _way(teller: Teller, group: Group) -> Inlines:
    if group.first.ruling.status == "no_regime":
        return teller.say("way_no_law")
    if group.first.ruling.status == "blocked":
        return teller.say("way_none")
    return relied_ways(teller, group.first.ways) or teller.say("way_none")


def _missing(teller: Teller, group: Group) -> Inlines:
    """The first facts that are missing, and how many more; an agreement that the library lacks comes first."""
    ruling = group.first.ruling
    if ruling.status == "blocked":
        return teller.say("missing_change")
    found = [teller.say("missing_instrument", kind=runs(one.kind)) for one in teller.matter.lacking(ruling.flow)]
    found += missing_of(teller, ruling)
    if not found:
        return teller.say("missing_none")
    named = joined(found[:NAMED], comma=";")
    more = len(found) - NAMED
    return teller.say("missing_more", first=named, count=str(more)) if more > 0 else named


def _waiting(teller: Teller, ruling: FlowRuling) -> Inlines:
    """When the periods that the law sets would end; no day where an agreement must be drafted first."""
    day, lacking = ruling.earliest_start.date, teller.matter.lacking(ruling.flow)
    if lacking:
        return teller.say("wait_agreement", kind=joined([runs(one.kind) for one in lacking]))
    if not day or ruling.status == "blocked":
        return teller.say("no_day")
    days = (day - teller.matter.rulings.as_of).days
    return teller.say("wait_days", days=str(days)) if days > 0 else teller.say("no_wait")

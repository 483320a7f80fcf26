"""Parts that speak of all transfers together: what stops, which agreements, what comes first, what a mistake costs."""

from collections.abc import Iterable, Iterator

from dsa.advise.answering import nearest
from dsa.advise.asked import checked
from dsa.advise.groups import Group
from dsa.advise.layout import DUTIES, PENALTIES, Part, ref, table
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, bold, joined, runs
from dsa.model.document import Table
from dsa.model.plan import CalledFor
from dsa.model.rulings import Owed

_NEEDS = ("required", "recommended", "optional", "alternative", "wrong")

FIRST = ("signature", "start")
"""Steps that a duty must come before to stand among those that come first."""


def stops(teller: Teller, found: Iterable[Group]) -> Part | None:
    """Bars, agreements that the law requires and nobody has drafted, facts that contradict one another."""
    say, part = teller.say, Part("part-stops", teller.say("stops_title"))
    where = {(one.flow, one.data): group.anchor for group in found for one in group.opinions}
    for stop in teller.matter.rulings.hard_stops:
        head = say("stop_head", transfers=teller.transfer(stop.flow), data=teller.data(stop.data))
        named = {"says": teller.said(stop.bar.rstrip(".")), "citation": teller.cite(stop.citation)}
        see = say("stop_see", part=ref(where[stop.flow, stop.data]))
        part.section(head, say("stop", **named, nearest=nearest(teller, stop)), see)
    for one in _lacking(teller):
        cited = {"because": teller.said(one.because), "citation": teller.cite(one.citation)}
        part.section(
            say("lacks_head", kind=teller.kind(one.kind)), say("lacks", **cited, transfers=teller.transfers(one.flows))
        )
    for wrong in teller.matter.rulings.contradictions:
        cited = {"says": teller.said(wrong.says, wrong.id), "citation": teller.cite(wrong.citation, wrong.id)}
        mend = teller.said(wrong.mend, wrong.id)
        part.section(
            say("contradiction_head"), say("contradiction", **cited, checked=checked(teller, wrong.verified), mend=mend)
        )
    return part if part.blocks else None


def _lacking(teller: Teller) -> list[CalledFor]:
    return [one for one in teller.matter.plan.called_for if one.need == "required" and not one.drafted_as]


def agreements(teller: Teller) -> Part | None:
    """Whether the law requires an agreement at all; each kind with its need, parties, reason and citation."""
    called = [one for one in teller.matter.plan.called_for if one.need in _NEEDS]
    if not teller.matter.rulings.flows:
        return None
    say = teller.say
    kinds = [teller.kind(kind) for kind in dict.fromkeys(one.kind for one in called if one.need == "required")]
    sentence = say("agreements_required", kinds=joined(kinds)) if kinds else say("agreements_none")
    part = Part("part-agreements", say("agreements_title"))
    part.section(say("agreements_head"), say("agreements_lead", sentence=sentence))
    alike: dict[tuple[str, str, str, str], list[CalledFor]] = {}
    for one in sorted(called, key=lambda each: _NEEDS.index(each.need)):
        alike.setdefault((one.need, one.kind, one.because, one.citation), []).append(one)
    part.items(_agreement(teller, each) for each in alike.values())
    return part


def _agreement(teller: Teller, found: list[CalledFor]) -> Inlines:
    """Need and kind, the parties, the draft, and why."""
    first, say = found[0], teller.say
    named = {"need": bold(say(f"need_{first.need}")), "kind": bold(teller.kind(first.kind))}
    between = joined([teller.parties(one.parties) for one in found], comma=";")
    drafts = ", ".join(one.drafted_as for one in found if one.drafted_as)
    held = first.kind in teller.matter.catalogue.outlines
    draft = say("drafted", draft=drafts) if drafts else say("not_drafted" if held else "not_in_library")
    why = because(teller, first.because, first.citation)
    if first.need == "wrong":
        return say("agreement_wrong", **named, between=between, why=why)
    return say("agreement", **named, between=between, draft=draft, why=why)


def because(teller: Teller, text: str, citation: str) -> Inlines:
    """A reason with its citation, where it does not end with one already."""
    if not citation or text.rstrip().endswith(f"({citation})"):
        return teller.said(text)
    return teller.say("because_cited", because=teller.said(text), citation=teller.cite(citation))


def owed(teller: Teller) -> dict[str, list[Owed]]:
    """Duties by id, each with the transfers that owe it; those that are done are left out."""
    found: dict[str, list[Owed]] = {}
    for ruling in teller.matter.rulings.flows:
        for one in ruling.duties if ruling.status != "blocked" else ():
            if not one.done:
                found.setdefault(one.id, []).append(one)
    return found


def before_start(teller: Teller) -> Part | None:
    """Duties that delay the start by days that the law names, and the earliest day."""
    say = teller.say
    if not teller.matter.rulings.flows or all(one.status == "blocked" for one in teller.matter.rulings.flows):
        return None
    part = Part("part-start", say("start_title"))
    because = teller.said(teller.matter.rulings.earliest_start.because)
    others = [one for one in owed(teller).values() if one[0].before in FIRST and not one[0].lead_days]
    more = say("start_more", count=str(len(others)), annex=ref(DUTIES)) if others else ()
    part.plain(say("start_lead", because=because) if because else say("answer_no_start"), more)
    first = {id_: each for id_, each in owed(teller).items() if each[0].lead_days}
    part.table(duties_table(teller, first, say("start_summary")))
    return part


def duties_table(teller: Teller, found: dict[str, list[Owed]], summary: Inlines) -> Table:
    """Each duty, who owes it, when, under which citation, for which transfers."""
    say = teller.say
    heads = (("what", 10), ("who", 4), ("when", 5), ("cited", 6), ("for", 5))
    columns = [(say(f"duty_{name}"), width) for name, width in heads]
    rows = [(id_, tuple(_duty(teller, each))) for id_, each in found.items()]
    return table(columns, rows, summary)


def _duty(teller: Teller, found: list[Owed]) -> Iterator[Inlines]:
    first = found[0]
    yield teller.said(first.requires, first.id)
    yield runs(", ".join(dict.fromkeys(teller.who(one.who, one.flow) for one in found)))
    deadline = teller.said(first.deadline, first.id)
    days: dict[str, Inlines] = {"days": runs(str(first.lead_days)), "from": teller.said(first.counted_from, first.id)}
    yield teller.say("duty_days", **days) if first.lead_days else deadline
    yield teller.cite(first.citation, first.id) + runs("; ") + checked(teller, first.verified)
    flows = list(dict.fromkeys(one.flow for one in found))
    open_ = dict.fromkeys(one.flow for one in teller.matter.rulings.flows if one.status != "blocked")
    yield teller.say("duty_for_all") if len(flows) == len(open_) else runs(", ".join(flows))


def penalties(teller: Teller) -> Part | None:
    """What follows a breach of the laws that apply, law by law."""
    say, part = teller.say, Part(PENALTIES, teller.say("penalties_title"))
    registers = [(one, teller.matter.regimes[one].penalties) for one in teller.matter.attached()]
    for regime, found in registers:
        said = [
            say(
                "penalty",
                says=teller.said(one.text.rstrip("."), regime),
                citation=teller.cite(one.citation, regime),
                checked=checked(teller, one.verified),
            )
            for one in found
        ]
        if said:
            part.section(teller.law(regime), *said)
    return part if part.blocks else None

"""One question, as counsel reads it: asked, answered, the law, the way, the other ways, what may be said against."""

from collections.abc import Iterator

from dsa.advise.answering import nearest, stops
from dsa.advise.groups import Group
from dsa.advise.layout import AUTHORITIES, CLOSED, PENALTIES, Part, ref, table
from dsa.advise.opinion import LawSaid, Reading, ToConfirm, WaySaid, WouldChange
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined, runs
from dsa.model.citation import provision
from dsa.model.document import Table


def asked(teller: Teller, group: Group) -> Part:
    """The part of one group: its first opinion in full, the others by name."""
    first, say = group.first, teller.say
    title = say(
        "question_title", parties=_between(teller, group), data=joined([teller.data(one) for one in group.data])
    )
    part = Part(group.anchor, title)
    same = group.opinions[1:]
    others = say("question_same", transfers=teller.transfers(one.flow for one in same)) if same else ()
    part.section(say("question_head"), first.question, others)
    part.section(say("short_head"), first.short_answer)
    part.section(say("law_head"), say("law_lead"))
    part.table(_laws(teller, first.laws))
    for way in first.relied:
        _way(teller, part, way)
    _others(teller, part, group)
    _contrary(teller, part, first.contrary)
    _confirm(teller, part, first.confirm)
    _changes(teller, part, group)
    _risks(teller, part, group)
    return part


def _between(teller: Teller, group: Group) -> Inlines:
    """`SSA to OPM, VA and State Medicaid`; with several senders, `OPM and VA to SSA`."""
    senders, receivers = zip(*(teller.matter.ends(flow) for flow in group.flows), strict=True)
    return teller.say("between", **{"from": teller.parties(senders), "to": teller.parties(receivers)})


def checked(teller: Teller, how: str) -> Inlines:
    """How a rule was checked, in words."""
    return teller.say(f"checked_{how or 'unknown'}")


def _laws(teller: Teller, laws: tuple[LawSaid, ...]) -> Table:
    say = teller.say
    columns = [(say("law_law"), 4), (say("law_applies"), 3), (say("law_because"), 8), (say("law_cited"), 6)]
    ordered = sorted(laws, key=lambda one: (one.ruling == "does_not_apply", one.kind == "overlay"))
    rows = [(one.id, tuple(_law_cells(teller, one))) for one in ordered]
    return table(columns, rows, say("law_summary"))


def _law_cells(teller: Teller, one: LawSaid) -> Iterator[Inlines]:
    yield teller.law(one.regime)
    ends = teller.say("overlay") if one.kind == "overlay" else teller.say(f"gate_{one.status}") if one.status else ()
    yield teller.say(f"rules_{one.ruling}") + (ends if one.ruling == "applies" else ())
    yield teller.said(one.because, one.id)
    force = runs("; ") + teller.say("force", force=one.force) if one.force else ()
    yield teller.cite(one.citation, one.id) + runs("; ") + checked(teller, one.checked) + force


def _way(teller: Teller, part: Part, way: WaySaid) -> None:
    """The way relied on, and each of its conditions."""
    say = teller.say
    how = say("way_chosen") if way.chosen else say("way_first" if way.status == "open" else "way_nearest")
    cited = teller.cite(way.citation, way.id)
    permits = teller.said(way.permits.rstrip("."), way.id)
    words = say("way", citation=cited, permits=permits, chosen=how, status=say(f"way_{way.status}"))
    read = say("way_read") if way.checked == "read" else say("way_memory", where=teller.said(way.where_to_look))
    part.section(say("way_head", law=teller.law(way.law)), words, read)
    columns = [(say("conditions_condition"), 8), (say("conditions_state"), 3), (say("conditions_facts"), 8)]
    rows = [
        (f"{way.id}/{place}", (teller.said(one.text, way.id), say(one.state), one.facts))
        for place, one in enumerate(way.conditions)
    ]
    part.table(table(columns, rows, say("conditions_summary")))


def _others(teller: Teller, part: Part, group: Group) -> None:
    """Ways not relied on: open and undecided ones with their reason, closed ones by citation; of every transfer."""
    say = teller.say
    ways = {(one.id, one.status): one for each in group.opinions for one in each.ways if not one.relied}
    if not ways:
        return
    said = []
    for status, key in (("open", "others_open"), ("undecided", "others_undecided")):
        found = [_other(teller, group, one) for (_, has), one in ways.items() if has == status]
        if found:
            said.append(say(key, ways=joined(found, comma=";")))
    closed = {provision(one.citation): one.id for (_, has), one in ways.items() if has == "blocked"}
    if closed:
        cited = joined([teller.cite(citation, id_) for citation, id_ in closed.items()], comma=";")
        said.append(say("others_closed", citations=cited, annex=ref(CLOSED)))
    part.section(say("others_head"), *said)


def _other(teller: Teller, group: Group, way: WaySaid) -> Inlines:
    has = [one for one in group.opinions if any((each.id, each.status) == (way.id, way.status) for each in one.ways)]
    why = teller.said(_inner(way.because), way.id)
    cited = teller.cite(way.citation, way.id)
    if len(has) == len(group.opinions):
        return teller.say("other_way", citation=cited, why=why)
    flows = teller.transfers(one.flow for one in has)
    return teller.say("other_way_for", citation=cited, why=why, transfers=flows)


def _inner(sentence: str) -> str:
    text = sentence.strip().rstrip(".")
    return text[:1].lower() + text[1:]


def _contrary(teller: Teller, part: Part, readings: tuple[Reading, ...]) -> None:
    said = []
    for one in readings:
        if one.recorded and len(readings) > 1:
            named = {"way": teller.cite(provision(one.way)), "citation": teller.cite(one.citation)}
            said.append(teller.say("contrary_of", says=one.says, **named))
        else:
            cited = teller.say("contrary", says=one.says, citation=teller.cite(one.citation)) if one.recorded else ()
            said.append(cited or one.says)
    part.section(teller.say("contrary_head"), *said)


def _confirm(teller: Teller, part: Part, found: tuple[ToConfirm, ...]) -> None:
    say, relied = teller.say, [one for one in found if one.relied]
    if not relied:
        part.section(say("confirm_head"), say("confirm_none", annex=ref(AUTHORITIES)))
        return
    part.section(say("confirm_head"), say("confirm_lead"))
    columns = [(say("confirm_what"), 9), (say("confirm_who"), 3), (say("confirm_why"), 6)]
    rows = [
        (one.fact, (teller.said(one.ask, fact=one.fact), runs(one.who), teller.said(one.why, fact=one.fact)))
        for one in relied
    ]
    part.table(table(columns, rows, say("confirm_summary")))


def _changes(teller: Teller, part: Part, group: Group) -> None:
    say, first = teller.say, group.first
    alike: dict[tuple[str, str], list[WouldChange]] = {}
    for one in first.would_change:
        alike.setdefault((one.to, one.then), []).append(one)
    said = [_change(teller, found) for found in alike.values()] or [say("change_none")]
    if first.ruling.status == "blocked":
        said += [say("change_nearest", says=nearest(teller, one)) for one in stops(teller, first.ruling)]
    part.section(say("change_head"), *said)


def _change(teller: Teller, found: list[WouldChange]) -> Inlines:
    """Answers that have the same effect are said once."""
    first = found[0]
    then = teller.say(f"then_{first.then}")
    if len(found) == 1:
        cited = {"citation": teller.cite(first.citation), "fact": teller.said(first.label, fact=first.fact)}
        return teller.say("change", **cited, to=first.to, then=then)
    facts = joined([teller.said(one.label, fact=one.fact) for one in found], "or", ";")
    return teller.say("change_any", to=first.to, then=then, facts=facts)


def _risks(teller: Teller, part: Part, group: Group) -> None:
    laws = dict.fromkeys(one.regime for one in group.first.risks)
    if laws:
        named = joined([teller.law(one) for one in laws])
        part.section(teller.say("risks_head"), teller.say("risks", laws=named, part=ref(PENALTIES)))
    else:
        part.section(teller.say("risks_head"), teller.say("risks_none"))

"""One question, as counsel reads it: asked, answered, the law, the way, the other ways, what may be said against."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dsa.advise.answering import nearest, stops
from dsa.advise.groups import Group
from dsa.advise.layout import CLOSED, CONFIRM, PENALTIES, Part, ref
from dsa.advise.opinion import ConditionSaid, LawSaid, Opinion, Reading, WaySaid, WouldChange
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, bold, joined, runs
from dsa.model.citation import provision
from dsa.model.document import inlines_text

STATES = (
    "not_met", "not_so", "unknown", "to_confirm", "text_gap", "text_open", "act", "met", "confirmed", "in_text",
    "act_done",
)  # fmt: skip
"""States of conditions, what stands in the way first."""


@dataclass
class _Told:
    """Laws, ways and readings that an earlier part has said, with the section that says them."""

    laws: dict[str, str] = field(default_factory=dict)
    ways: dict[tuple[object, ...], str] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)
    """By way, the section that says what it permits."""
    readings: dict[str, str] = field(default_factory=dict)


def asked(teller: Teller, found: Iterable[Group]) -> list[Part]:
    """A part for each group; a way that stands as in an earlier part is not said again."""
    told = _Told()
    return [_asked(teller, one, told) for one in found]


def _asked(teller: Teller, group: Group, told: _Told) -> Part:
    """Its first opinion in full, the others by name."""
    first, say = group.first, teller.say
    data = joined([teller.data(one) for one in group.data])
    part = Part(group.anchor, say("question_title", parties=_between(teller, group), data=data))
    same = group.opinions[1:]
    others = say("question_same", transfers=teller.transfers(one.flow for one in same)) if same else ()
    part.section(say("question_head"), first.question, others)
    part.section(say("short_head"), first.short_answer)
    _laws(teller, part, group, told)
    for way in first.relied if first.ruling.status != "blocked" else ():
        _way(teller, part, way, told)
    _others(teller, part, group)
    _contrary(teller, part, first.contrary, told)
    _changes(teller, part, group)
    return part


def _between(teller: Teller, group: Group) -> Inlines:
    """`SSA to OPM, VA and State Medicaid`; with several senders, `OPM and VA to SSA`."""
    senders, receivers = zip(*(teller.matter.ends(flow) for flow in group.flows), strict=True)
    return teller.say("between", **{"from": teller.parties(senders), "to": teller.parties(receivers)})


def checked(teller: Teller, how: str) -> Inlines:
    """How a rule was checked, in words."""
    return teller.say(f"checked_{how or 'unknown'}")


def _laws(teller: Teller, part: Part, group: Group, told: _Told) -> None:
    """Gates that apply or may, each with its reason; overlays, and laws that do not reach it, by name."""
    say, laws = teller.say, group.first.laws
    gates = [one for one in laws if one.kind == "gate" and one.ruling != "does_not_apply"]
    over = {one.regime: one for one in laws if one.kind == "overlay" and one.ruling != "does_not_apply"}
    seen = {one.regime for one in gates} | set(over)
    quiet = {one.regime: teller.law(one.regime) for one in laws if one.regime not in seen}
    lead = say("law_lead") if gates else say("law_none")
    silent = say("law_quiet", laws=joined(list(quiet.values()), comma=";"), annex=ref(CLOSED)) if quiet else ()
    adds = [say("law_adds", law=teller.law(id_), citation=teller.cite(one.citation)) for id_, one in over.items()]
    added = say("law_over", laws=joined(adds, comma=";")) if adds else ()
    costs = say("risks", part=ref(PENALTIES)) if group.first.risks else ()
    anchor = f"{part.id}/law"
    part.section(say("law_head"), lead, added, silent, costs, anchor=anchor)
    part.items(_law(teller, one, told, anchor) for one in gates)


def _law(teller: Teller, one: LawSaid, told: _Told, anchor: str) -> Inlines:
    """One gate; where its reason has been said already, the section that says it."""
    say = teller.say
    ends = say(f"gate_{one.status}") if one.status else ()
    ruling = say(f"rules_{one.ruling}") + (ends if one.ruling == "applies" else ())
    named = {"law": bold(teller.law(one.regime)), "ruling": ruling}
    because = teller.said(one.because, one.id)
    if (words := f"{one.id}: {inlines_text(because)}") in told.laws:
        return say("law_same", **named, section=ref(told.laws[words]))
    told.laws[words] = anchor
    force = say("force", force=one.force) if one.force else ()
    cited = teller.cite(one.citation, one.id)
    return say("law", **named, because=because, citation=cited, checked=checked(teller, one.checked) + force)


def _way(teller: Teller, part: Part, way: WaySaid, told: _Told) -> None:
    """The way relied on, and its conditions by their state; where an earlier part has said both, its section."""
    say, head = teller.say, teller.say("way_head", law=teller.law(way.law))
    cited = teller.cite(way.citation, way.id)
    key = (way.id, way.chosen, tuple((one.text, one.state) for one in way.conditions))
    if key in told.ways:
        part.section(head, say("way_same", citation=cited, section=ref(told.ways[key])))
        return
    told.ways[key] = f"{part.id}/{way.id}"
    how = say("way_chosen") if way.chosen else say("way_first" if way.status == "open" else "way_nearest")
    if way.id in told.described:
        status = say(f"way_{way.status}")
        described = ref(told.described[way.id])
        part.section(
            head, say("way_again", citation=cited, section=described, chosen=how, status=status), anchor=told.ways[key]
        )
        _states(teller, part, way)
        return
    told.described[way.id] = told.ways[key]
    permits = teller.said(way.permits.rstrip("."), way.id)
    words = say("way", citation=cited, permits=permits, chosen=how, status=say(f"way_{way.status}"))
    read = say("way_read") if way.checked == "read" else say("way_memory", where=teller.said(way.where_to_look))
    part.section(head, words, read, anchor=told.ways[key])
    _states(teller, part, way)


def _states(teller: Teller, part: Part, way: WaySaid) -> None:
    by_state: dict[str, list[ConditionSaid]] = {}
    for one in sorted(way.conditions, key=lambda each: STATES.index(each.state)):
        by_state.setdefault(one.state, []).append(one)
    part.items(_state(teller, way, state, found) for state, found in by_state.items())


def _state(teller: Teller, way: WaySaid, state: str, found: list[ConditionSaid]) -> Inlines:
    """Conditions of one state; facts that several share are said with the first."""
    said, seen = [], set[str]()
    for one in found:
        facts = inlines_text(one.facts)
        text = teller.said(one.text.rstrip("."), way.id)
        said.append(text if facts in seen else teller.say("condition", condition=text, facts=one.facts))
        seen.add(facts)
    return teller.say("conditions", state=bold(teller.say(state)), conditions=joined(said, comma=";"))


def _others(teller: Teller, part: Part, group: Group) -> None:
    """Ways not relied on: open and undecided ones with their reason, closed ones by citation; of every transfer."""
    say = teller.say
    ways = {(one.id, one.status): one for each in group.opinions for one in each.ways if one.certain and not one.relied}
    if not ways:
        return
    said = []
    for status, key in (("open", "others_open"), ("undecided", "others_undecided")):
        found = [_other(teller, group, one) for (_, has), one in ways.items() if has == status]
        if found:
            said.append(say(key, ways=joined(found, comma=";")))
    closed: dict[str, set[str]] = {}
    for (id_, has), one in ways.items():
        if has == "blocked":
            closed.setdefault(one.law, set()).add(id_)
    if closed:
        counts = [say("closed_of", count=str(len(ids)), law=teller.law(law)) for law, ids in closed.items()]
        said.append(say("others_closed", counts=joined(counts), annex=ref(CLOSED)))
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


def _contrary(teller: Teller, part: Part, readings: tuple[Reading, ...], told: _Told) -> None:
    """The reading against each way relied on; one that an earlier part has said is referred to."""
    anchor, said = f"{part.id}/contrary", []
    for one in readings:
        text = inlines_text(one.says)
        if text in told.readings:
            said.append(
                teller.say("contrary_same", way=teller.cite(provision(one.way)), section=ref(told.readings[text]))
            )
            continue
        told.readings[text] = anchor
        said.append(_reading(teller, one, several=len(readings) > 1))
    part.section(teller.say("contrary_head"), *said, anchor=anchor)


def _reading(teller: Teller, one: Reading, *, several: bool) -> Inlines:
    if not one.recorded:
        return one.says
    citation = teller.cite(one.citation)
    if several:
        return teller.say("contrary_of", way=teller.cite(provision(one.way)), says=one.says, citation=citation)
    return teller.say("contrary", says=one.says, citation=citation)


def _changes(teller: Teller, part: Part, group: Group) -> None:
    """Which answers would change the ruling; of a bar, the nearest lawful change."""
    say, first = teller.say, group.first
    by_fact: dict[tuple[str, str], list[WouldChange]] = {}
    for one in first.would_change:
        by_fact.setdefault((one.fact, one.then), []).append(one)
    alike: dict[tuple[tuple[str, ...], str], list[WouldChange]] = {}
    for found in by_fact.values():
        alike.setdefault((tuple(one.to for one in found), found[0].then), []).append(found[0])
    said = [_change(teller, to, then, found) for (to, then), found in alike.items()] or [_unchanged(teller, first)]
    if first.ruling.status == "blocked":
        near = [say("change_nearest", says=nearest(teller, one)) for one in stops(teller, first.ruling)]
        said = [say("change_lead"), *said] if first.would_change else [*said, *near]
    part.section(say("change_head"), *said)


def _unchanged(teller: Teller, one: Opinion) -> Inlines:
    several = one.ruling.status == "undecided" and any(each.relied for each in one.confirm)
    return teller.say("change_several", part=ref(CONFIRM)) if several else teller.say("change_none")


def _change(teller: Teller, to: tuple[str, ...], then: str, found: list[WouldChange]) -> Inlines:
    """Answers that have the same effect are said once."""
    first, effect = found[0], teller.say(f"then_{then}")
    answers = joined([runs(one) for one in to], "or")
    if len(found) == 1:
        fact = teller.said(first.label, fact=first.fact)
        return teller.say("change", fact=fact, to=answers, then=effect, citation=teller.cite(first.citation))
    facts = joined([teller.said(one.label, fact=one.fact) for one in found], "or", ";")
    cited = joined([teller.cite(one) for one in dict.fromkeys(provision(each.citation) for each in found)])
    return teller.say("change_any", to=answers, then=effect, facts=facts, citation=cited)

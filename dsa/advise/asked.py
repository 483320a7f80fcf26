"""One question, as counsel reads it: asked, answered, the law, the way, the other ways, what may be said against."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dsa.advise.answering import facts_of_other
from dsa.advise.changing import changes
from dsa.advise.groups import Group, between, moved
from dsa.advise.layout import LAWS, Part, ref, table
from dsa.advise.opinion import ConditionSaid, Opinion, Reading, WaySaid
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, bold, joined, runs
from dsa.model.citation import provision
from dsa.model.document import inlines_text

STATES = (
    "not_met", "not_so", "unknown", "to_confirm", "text_gap", "text_open", "act", "met", "confirmed", "in_text",
    "act_done",
)  # fmt: skip
"""States of conditions, what stands in the way first."""
_SETTLED = ("met", "confirmed", "in_text", "act_done")
"""States that are said in one sentence."""


_LACKS = "Not known yet: "


@dataclass
class _Told:
    """Ways and readings that an earlier part has said, with the part or section that says them."""

    ways: dict[tuple[object, ...], str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    readings: dict[str, str] = field(default_factory=dict)


def asked(teller: Teller, found: Iterable[Group]) -> list[Part]:
    """A part for each group; a way that stands as in an earlier part is not said again."""
    told = _Told()
    return [_asked(teller, one, told) for one in found]


def _asked(teller: Teller, group: Group, told: _Told) -> Part:
    """Its first opinion in full, the others by name."""
    first, say = group.first, teller.say
    named: dict[str, Inlines] = {"parties": between(teller, group.flows), "data": moved(teller, group)}
    part = Part(group.anchor, say("question_title", **named))
    same = group.opinions[1:]
    others = say("question_same", transfers=joined([teller.ends(one.flow) for one in same], comma=";")) if same else ()
    part.section(say("question_head"), first.question, others)
    part.section(
        say("short_head"), first.short_answer, *_differing(teller, group), () if first.relied else _laws(teller, first)
    )
    rows = _rows(teller, part, group, told)
    part.table(table([((), 6), ((), 20)], rows, say("conditions_summary"), row_headers=True))
    _contrary(teller, part, first.contrary, told)
    changes(teller, part, group)
    return part


def _differing(teller: Teller, group: Group) -> Iterable[Inlines]:
    """Where further laws may reach only some of the transfers: which, and what would tell."""
    for one in group.opinions[1:]:
        doubtful = [each for each in one.doubtful if each not in group.first.doubtful]
        yield facts_of_other(teller, group.first.ruling, one.ruling)
        if doubtful:
            laws = joined([teller.law(each) for each in doubtful], "or")
            yield teller.say("short_also", transfer=teller.ends(one.flow), laws=laws)


def _laws(teller: Teller, one: Opinion) -> Inlines:
    """The gates that it must pass, or may have to, with their state."""
    gates = {each.regime: each for each in one.laws if each.kind == "gate" and each.ruling != "does_not_apply"}
    if not gates:
        return teller.say("law_none")
    said = []
    for each in gates.values():
        state = teller.say("gate_unknown") if each.ruling == "cannot_tell" else teller.say(f"gate_{each.status}")
        said.append(teller.say("law_state", law=teller.law(each.regime), state=state))
    return teller.say("law_lead", laws=joined(said, comma=";"), part=ref(LAWS))


Rows = list[tuple[str, tuple[Inlines, ...]]]


def _rows(teller: Teller, part: Part, group: Group, told: _Told) -> Rows:
    """Each way relied on with its conditions by their state, then the other ways."""
    rows: Rows = []
    for way in group.first.relied if group.status != "blocked" else ():
        rows += _way(teller, part, way, told)
    return rows + _others(teller, part, group, told)


def _way(teller: Teller, part: Part, way: WaySaid, told: _Told) -> Rows:
    """The way relied on and its conditions; where an earlier part has said both, that part."""
    say, key = teller.say, (way.id, way.chosen, tuple((one.text, one.state) for one in way.conditions))
    head, row = bold(say("way_head", law=teller.law(way.law))), f"{part.id}/{way.id}"
    where = told.ways.setdefault(key, part.id)
    if where != part.id:
        citation = teller.cite(provision(way.citation), way.id)
        return [(row, (head, say("way_same", citation=citation, part=ref(where))))]
    how = say("way_chosen") if way.chosen else say("way_first" if way.status == "open" else "way_nearest")
    named = {
        "pin": teller.pin(way.citation, way.checked, way.id),
        "chosen": how,
        "status": say(f"way_{way.status}"),
        "permits": teller.said(way.permits.rstrip("."), way.id),
    }
    look = () if way.checked == "read" else runs(" ") + teller.said(_upper(way.where_to_look))
    states = [(f"{row}/{state}", (say(state), words)) for state, words in _states(teller, way)]
    return [(row, (head, say("way", **named) + (look if len(look) > 1 else ()))), *states]


def _states(teller: Teller, way: WaySaid) -> Iterable[tuple[str, Inlines]]:
    """By state its conditions, what stands in the way first; what is settled without its facts."""
    by_state: dict[str, list[ConditionSaid]] = {}
    for one in sorted(way.conditions, key=lambda each: STATES.index(each.state)):
        by_state.setdefault(one.state, []).append(one)
    for state, found in by_state.items():
        if state in _SETTLED:
            yield state, joined([teller.said(one.text.rstrip("."), way.id) for one in found], comma=";")
        else:
            yield state, _state(teller, way, found)


def _state(teller: Teller, way: WaySaid, found: list[ConditionSaid]) -> Inlines:
    """Conditions of one state; facts that several share are said with the first."""
    said, seen = [], set[str]()
    for one in found:
        facts = inlines_text(one.facts)
        text = teller.said(one.text.rstrip("."), way.id)
        bare = facts in seen or not facts
        said.append(text if bare else teller.say("condition", condition=text, facts=one.facts))
        seen.add(facts)
    return joined(said, comma=";")


def _others(teller: Teller, part: Part, group: Group, told: _Told) -> Rows:
    """Ways not relied on that are not closed, with what they lack; of every transfer."""
    say = teller.say
    ways = {(one.id, one.status): one for each in group.opinions for one in each.ways if one.certain and not one.relied}
    said = []
    for status, key in (("open", "others_open"), ("undecided", "others_undecided")):
        found = [_other(teller, group, one) for (_, has), one in ways.items() if has == status]
        if found:
            said.append(say(key, ways=joined(found, comma=";")))
    if not said:
        return []
    words = joined(said, comma=" ") if len(said) > 1 else said[0]
    where = told.others.setdefault(inlines_text(words), part.id)
    again = say("others_same", part=ref(where))
    return [(f"{part.id}/others", (bold(say("others_head")), words if where == part.id else again))]


def _other(teller: Teller, group: Group, way: WaySaid) -> Inlines:
    has = [one for one in group.opinions if any((each.id, each.status) == (way.id, way.status) for each in one.ways)]
    pin = teller.pin(way.citation, way.checked, way.id)
    lacks = way.because.removeprefix(_LACKS).rstrip(".").partition(";")
    why = teller.said(lacks[0], way.id) + (teller.say("and_more") if lacks[1] else ())
    if way.status == "open":
        why = teller.say("no_closing")
    if len(has) == len(group.opinions):
        return teller.say("other_way", pin=pin, why=why)
    return teller.say("other_way_for", pin=pin, why=why, transfers=between(teller, [one.flow for one in has]))


def _upper(sentence: str) -> str:
    text = sentence.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _contrary(teller: Teller, part: Part, readings: tuple[Reading, ...], told: _Told) -> None:
    """The reading against each way relied on; one that an earlier part has said is referred to."""
    anchor, said = f"{part.id}/contrary", []
    for one in readings:
        text = inlines_text(one.says)
        if text in told.readings:
            way = teller.cite(provision(one.way))
            said.append(teller.say("contrary_same", way=way, section=ref(told.readings[text])))
            continue
        told.readings[text] = anchor
        said.append(_reading(teller, one, several=len(readings) > 1))
    part.section(teller.say("contrary_head"), *said, anchor=anchor)


def _reading(teller: Teller, one: Reading, *, several: bool) -> Inlines:
    if not one.recorded:
        return one.says
    pin = teller.pin(one.citation, one.checked)
    if several:
        return teller.say("contrary_of", way=teller.cite(provision(one.way)), says=one.says, pin=pin)
    return teller.say("contrary", says=one.says, pin=pin)

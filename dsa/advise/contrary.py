"""The best reading against each answer: the register's, or else the strongest that the facts leave; never silence."""

from collections.abc import Iterator

from dsa.advise.answering import stops
from dsa.advise.facts_told import told
from dsa.advise.layout import AUTHORITIES, ref
from dsa.advise.opinion import Reading, WaySaid
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, Part, joined
from dsa.law.attach import nearest_blocked
from dsa.model.document import inlines_text
from dsa.model.law import Bar, Contrary, Pathway
from dsa.model.rulings import FlowRuling, HardStop

MOST = 3
"""Conditions that an argument names."""


def contrary(teller: Teller, ruling: FlowRuling, ways: tuple[WaySaid, ...]) -> tuple[Reading, ...]:
    """Against each bar of a blocked transfer, or each way relied on of another."""
    if ruling.status == "blocked":
        return tuple(_against_bar(teller, ruling, one) for one in stops(teller, ruling))
    relied = tuple(_against_way(teller, one) for one in ways if one.relied and one.status != "blocked")
    return relied or (Reading("", _no_law(teller, ruling), "", recorded=False),)


def _no_law(teller: Teller, ruling: FlowRuling) -> Inlines:
    sender = teller.party(teller.matter.ends(ruling.flow)[0])
    named: dict[str, Part] = {"count": str(len(teller.matter.titles)), "from": sender, "annex": ref(AUTHORITIES)}
    return teller.say("contrary_no_law", **named)


def _recorded(teller: Teller, way: str, found: Contrary) -> Reading:
    says = teller.said(found.says.rstrip("."))
    return Reading(way, says, found.citation, recorded=True, checked=_checked(teller, found))


def _checked(teller: Teller, found: Contrary) -> str:
    """Whether what it rests on was read: as recorded of a rule that rests on the same."""
    same = (one for one in teller.matter.rules() if one.citation == found.citation)
    return "memory" if "not read" in found.says else next((one.verified for one in same), "")


def _against_way(teller: Teller, way: WaySaid) -> Reading:
    rule = teller.matter.rule(way.id)
    if isinstance(rule, Pathway) and rule.contrary:
        return _recorded(teller, way.citation, rule.contrary)
    named = teller.cite(way.citation, way.id)
    open_ = [one.text for one in way.conditions if one.truth is None]
    kept = [one.text for one in way.conditions if one.type in ("term", "act")] or [one.text for one in way.conditions]
    key, texts = ("contrary_unconfirmed", open_) if open_ else ("contrary_kept", kept)
    points = joined([teller.said(text, way.id) for text in texts[:MOST]], comma=";")
    return Reading(way.citation, teller.say(key, way=named, points=points), "", recorded=False)


def _against_bar(teller: Teller, ruling: FlowRuling, stop: HardStop) -> Reading:
    for bar in _bars(teller, ruling):
        if bar.says == stop.bar and bar.contrary:
            return _recorded(teller, stop.citation, bar.contrary)
    near = [nearest_blocked(one.pathways) for one in ruling.regimes if one.status == "blocked"]
    failed = [one for way in near if way for one in way.conditions if one.truth is False]
    facts = {inlines_text(one): one for one in told(teller, (ground for each in failed for ground in each.grounds))}
    points = joined(list(facts.values())[:MOST], comma=";") or teller.say("no_facts")
    return Reading(stop.citation, teller.say("contrary_bar", facts=points), "", recorded=False)


def _bars(teller: Teller, ruling: FlowRuling) -> Iterator[Bar]:
    for one in ruling.regimes:
        if one.regime in teller.matter.regimes:
            yield from teller.matter.regimes[one.regime].bars

"""From a ruling to an opinion: nothing is added that no register and no fact says."""

from collections.abc import Iterator

from dsa.advise.answering import question, short_answer, stops
from dsa.advise.conditions import conditions
from dsa.advise.contrary import contrary
from dsa.advise.matter import rules_of
from dsa.advise.mends import mends
from dsa.advise.naming import plain
from dsa.advise.opinion import LawSaid, Opinion, Risk, ToConfirm, WaySaid, WouldChange
from dsa.advise.teller import Teller
from dsa.model.rulings import FlowRuling
from dsa.model.ways import PathwayResult, RegimeResult


def opinions(teller: Teller) -> tuple[Opinion, ...]:
    """One for each data set in each flow, in the order of the rulings."""
    return tuple(_opinion(teller, one) for one in teller.matter.rulings.flows)


def _opinion(teller: Teller, ruling: FlowRuling) -> Opinion:
    ways = tuple(
        _way(teller, ruling, regime, one)
        for regime in ruling.regimes
        if regime.kind == "gate" and regime.ruling != "does_not_apply"
        for one in regime.pathways
    )
    return Opinion(
        ruling=ruling,
        question=question(teller, ruling),
        short_answer=short_answer(teller, ruling, ways),
        laws=tuple(_law(teller, one) for one in ruling.regimes if one.regime in teller.matter.regimes),
        ways=ways,
        contrary=contrary(teller, ruling, ways),
        risks=tuple(_risks(teller, ruling)),
        confirm=tuple(_confirm(teller, ruling)),
        would_change=tuple(_changes(teller, ruling)),
        mends=mends(teller, ruling),
        beyond_remedy=any(one.absolute for one in stops(teller, ruling)),
    )


def _law(teller: Teller, one: RegimeResult) -> LawSaid:
    register = teller.matter.regimes[one.regime]
    citation = one.citation or next(iter(register.citations), "")
    found = [rule for rule in rules_of(register) if rule.citation == citation]
    return LawSaid(
        id=one.id,
        regime=one.regime,
        kind=one.kind,
        ruling=one.ruling,
        status=one.status,
        because=one.because,
        citation=citation,
        checked=found[0].verified if found else "",
        force=(found[0].force or "") if found else "",
    )


def _way(teller: Teller, ruling: FlowRuling, regime: RegimeResult, one: PathwayResult) -> WaySaid:
    rule = teller.matter.rule(one.id)
    return WaySaid(
        id=one.id,
        law=regime.regime,
        citation=one.citation,
        permits=one.permits,
        status=one.status,
        because=one.because,
        certain=regime.ruling == "applies",
        relied=_relied(regime, one),
        chosen=one.id in teller.matter.sheet.intake.flows[ruling.flow].relies_on,
        checked=rule.verified if rule else "",
        where_to_look=rule.where_to_look if rule else "",
        conditions=conditions(teller, ruling, one),
    )


def _relied(regime: RegimeResult, one: PathwayResult) -> bool:
    """Whether the draft relies on it: not while nobody knows whether the law applies, nor on the closed of several."""
    if regime.ruling == "cannot_tell":
        return False
    still = any(way.id in regime.relies_on and way.status != "blocked" for way in regime.pathways)
    return one.id in regime.relies_on and (one.status != "blocked" or not still)


def _risks(teller: Teller, ruling: FlowRuling) -> Iterator[Risk]:
    applied = dict.fromkeys(one.regime for one in ruling.regimes if one.ruling != "does_not_apply")
    for regime in applied:
        for one in teller.matter.regimes[regime].penalties:
            yield Risk(regime, one.text, one.citation, one.verified)


def _confirm(teller: Teller, ruling: FlowRuling) -> Iterator[ToConfirm]:
    """Questions that can still settle this transfer, those on the ways relied on first."""
    gates = [one for one in ruling.regimes if one.kind == "gate"]
    relied = {one.id for one in gates} | {id_ for one in gates if one.ruling == "applies" for id_ in one.relies_on}
    found = []
    for one in teller.matter.rulings.questions:
        ways = [way for pair, _, way in (each.partition(": ") for each in one.unlocks) if pair == _pair(ruling)]
        if ways:
            who = teller.who(one.who, ruling.flow)
            found.append(ToConfirm(one.fact, one.ask, who, one.why, bool(relied & set(ways))))
    yield from sorted(found, key=lambda one: not one.relied)


def _pair(ruling: FlowRuling) -> str:
    return f"{ruling.flow}/{ruling.data}"


def _changes(teller: Teller, ruling: FlowRuling) -> Iterator[WouldChange]:
    for one in ruling.would_change:
        citation = one.because.partition(": ")[0]
        yield WouldChange(one.fact, teller.label(one.fact), plain(one.to), one.then, citation)

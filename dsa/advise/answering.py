"""The question in a sentence, and the short answer with the facts that decide it."""

from collections.abc import Iterable, Iterator

from dsa.advise.facts_told import deciding
from dsa.advise.opinion import WaySaid
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, joined, runs
from dsa.model.citation import provision
from dsa.model.document import Run, Source, inlines_text
from dsa.model.rulings import FlowRuling, HardStop
from dsa.model.ways import Ground

MOST = 4
"""Deciding facts that a short answer names."""
ASKED = 7
"""Missing facts that it names."""
_SPACE = runs(" ")


def question(teller: Teller, ruling: FlowRuling) -> Inlines:
    """`May SSA send OPM the …, in order to …?`"""
    sender, receiver = teller.matter.ends(ruling.flow)
    named = {"from": teller.party(sender), "to": teller.party(receiver), "what": what(teller, ruling.data)}
    purpose = teller.fact(f"flows.{ruling.flow}.purpose")
    if not purpose:
        return teller.say("question_no_purpose", **named)
    return teller.say("question", **named, purpose=purpose)


def what(teller: Teller, data: str) -> Inlines:
    """`the record of a death that …`; the data set's name where the intake does not say what it is."""
    return teller.say("what", what=teller.fact(f"data.{data}.what") or teller.data(data))


def short_answer(teller: Teller, ruling: FlowRuling, ways: tuple[WaySaid, ...]) -> Inlines:
    """Yes, no or not yet; by which way; what is missing; the deciding facts; under which agreement only."""
    parts = [_verdict(teller, ruling, ways), _facts(teller, ruling)]
    for one in teller.matter.lacking(ruling.flow):
        parts.append(teller.say("short_lacks", kind=teller.kind(one.kind), citation=teller.cite(one.citation)))
    for one in teller.matter.own_forms(ruling.flow):
        if one.form:
            named = {"name": runs(one.form.name), "issuer": runs(one.form.issued_by)}
            parts.append(teller.say("short_own_form", **named, citation=teller.cite(one.citation)))
    return _spaced(parts)


def _spaced(parts: Iterable[Inlines]) -> Inlines:
    made: Inlines = ()
    for part in parts:
        made += (_SPACE if made and part else ()) + part
    return made


def _verdict(teller: Teller, ruling: FlowRuling, ways: tuple[WaySaid, ...]) -> Inlines:
    match ruling.status:
        case "permitted":
            return teller.say("short_permitted", ways=relied_ways(teller, ways))
        case "blocked":
            return _spaced(_barred(teller, one) for one in stops(teller, ruling))
        case "undecided":
            return _undecided(teller, ruling, ways)
        case "no_regime":
            return teller.say("short_no_regime")


def relied_ways(teller: Teller, ways: Iterable[WaySaid]) -> Inlines:
    """The first provision of each way that the draft relies on."""
    relied = {provision(one.citation): one.id for one in ways if one.relied}
    return joined([teller.cite(citation, id_) for citation, id_ in relied.items()])


def stops(teller: Teller, ruling: FlowRuling) -> tuple[HardStop, ...]:
    """The hard stops of one transfer."""
    return tuple(teller.matter.rulings.hard_stops[place] for place in teller.matter.stops(ruling))


def nearest(teller: Teller, stop: HardStop) -> Inlines:
    """What the nearest way wants and the facts do not give, as the ruling says it."""
    same = stop.what.casefold().startswith(stop.bar.casefold())
    return teller.said((stop.what[len(stop.bar) :] if same else stop.what).lstrip(". "))


def _barred(teller: Teller, stop: HardStop) -> Inlines:
    says = teller.said(stop.bar[:1].upper() + stop.bar[1:].rstrip("."))
    return teller.say("short_blocked", says=says, citation=teller.cite(stop.citation), nearest=nearest(teller, stop))


def _undecided(teller: Teller, ruling: FlowRuling, ways: tuple[WaySaid, ...]) -> Inlines:
    """What the ways relied on lack, and what would tell whether further laws apply."""
    settle = _lacking(teller, ruling)
    doubtful = [one for one in ruling.regimes if one.kind == "gate" and one.ruling == "cannot_tell"]
    said = [runs(teller.say("short_not_yet"))]
    if any(one.relied for one in ways):
        key = "short_undecided" if settle else "short_open"
        missing = {"missing": _few(teller, settle)} if settle else {}
        said.append(teller.say(key, ways=relied_ways(teller, ways), **missing))
    if doubtful:
        laws = joined([teller.law(one) for one in dict.fromkeys(each.regime for each in doubtful)], "or")
        facts = _labels(teller, [fact for one in doubtful for fact in one.missing])
        said.append(teller.say("short_cannot_tell", laws=laws, missing=_few(teller, facts)))
    return _spaced(said)


def missing_of(teller: Teller, ruling: FlowRuling) -> list[Inlines]:
    """What is not known of the gates that are undecided: on the ways relied on, then whether further laws apply."""
    return _labels(teller, missing_facts(ruling))


def missing_facts(ruling: FlowRuling) -> list[str]:
    """The facts that the short answer names as missing, each once."""
    doubtful = [one for one in ruling.regimes if one.kind == "gate" and one.ruling == "cannot_tell"]
    return list(dict.fromkeys([*_facts_lacking(ruling), *(fact for one in doubtful for fact in one.missing)]))


def _facts_lacking(ruling: FlowRuling) -> list[str]:
    gates = [one for one in ruling.regimes if one.kind == "gate" and one.ruling == "applies"]
    relied = [way for one in gates if one.status == "undecided" for way in one.pathways if way.id in one.relies_on]
    return [fact for way in relied if way.status == "undecided" for fact in way.missing]


def _lacking(teller: Teller, ruling: FlowRuling) -> list[Inlines]:
    """What the ways relied on lack, of the gates that apply."""
    return _labels(teller, _facts_lacking(ruling))


def _labels(teller: Teller, paths: list[str]) -> list[Inlines]:
    """What facts are, in words, each once."""
    first = {teller.label(path): path for path in reversed(paths)}
    order = dict.fromkeys(teller.label(path) for path in paths)
    return [(Run(label, Source(WORDING.clause, fact=first[label])),) for label in order]


def _few(teller: Teller, found: list[Inlines]) -> Inlines:
    more = len(found) - ASKED
    return joined([*found[:ASKED], *([teller.say("more", count=str(more))] if more > 0 else [])], comma=";")


def _facts(teller: Teller, ruling: FlowRuling) -> Inlines:
    facts = deciding(teller, _deciding(ruling), MOST)
    return teller.say("short_facts", facts=joined(facts, comma=";")) if facts else ()


def facts_of_other(teller: Teller, first: FlowRuling, other: FlowRuling) -> Inlines:
    """The deciding facts of a transfer that shares an answer, where they are other facts."""
    known = {inlines_text(one) for one in deciding(teller, _deciding(first), MOST)}
    own = [one for one in deciding(teller, _deciding(other), MOST) if inlines_text(one) not in known]
    if not own:
        return ()
    return teller.say("short_facts_of", transfer=teller.ends(other.flow), facts=joined(own, comma=";"))


def _deciding(ruling: FlowRuling) -> Iterator[Ground]:
    """Facts that the conditions of the ways relied on turned on; for a bar, those that failed on the nearest way."""
    for regime in ruling.regimes:
        sure = regime.ruling == "applies"
        relied = [one for one in regime.pathways if one.id in regime.relies_on and one.status != "blocked" and sure]
        for one in relied if ruling.status != "blocked" else ():
            yield from (ground for each in one.conditions if each.type == "fact" for ground in each.grounds)

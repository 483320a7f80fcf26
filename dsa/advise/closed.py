"""What was considered and does not carry: laws that reach no transfer, ways by the fact that closes them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dsa.advise.facts_told import value_said
from dsa.advise.groups import Group, where
from dsa.advise.layout import CLOSED, Part, table
from dsa.advise.opinion import LawSaid, Opinion
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined
from dsa.model.ways import ConditionResult, PathwayResult

_LOOKS = re.compile(r" \(the law looks for (?:[^()]|\([^()]*\))*\)")
_WHOSE = re.compile(r" \([^()]*\)$")
VALUES = 4
"""Values of a fact that a row names."""


@dataclass
class _Reason:
    """A fact that closes ways: its values, and the ways with what each wants."""

    values: dict[str, None] = field(default_factory=dict)
    ways: dict[str, tuple[PathwayResult, str]] = field(default_factory=dict)


def closed(teller: Teller, found: Sequence[Group]) -> Part:
    """Laws, then ways."""
    part = Part(CLOSED, teller.say("closed_title"))
    opinions = [one for group in found for one in group.opinions]
    _laws(teller, part, found, opinions)
    _ways(teller, part, opinions)
    return part


def _laws(teller: Teller, part: Part, found: Sequence[Group], opinions: Iterable[Opinion]) -> None:
    say = teller.say
    laws: dict[str, tuple[LawSaid, list[str]]] = {}
    for one in opinions:
        reached = {law.regime for law in one.laws if law.ruling != "does_not_apply"}
        for law in one.laws:
            if law.ruling == "does_not_apply" and law.regime not in reached:
                laws.setdefault(law.regime, (law, []))[1].append(one.flow)
    if laws:
        part.plain(say("quiet_lead"))
    columns = [(say("quiet_law"), 6), (say("closed_because"), 13), (say("closed_for"), 6)]
    rows = [(id_, tuple(_law(teller, found, law, flows))) for id_, (law, flows) in laws.items()]
    part.table(table(columns, rows, say("quiet_summary")))


def _law(teller: Teller, found: Sequence[Group], law: LawSaid, flows: list[str]) -> Iterator[Inlines]:
    yield teller.law(law.regime)
    yield teller.said(_LOOKS.sub("", law.because), law.id)
    yield where(teller, found, flows, barred=True)


def _ways(teller: Teller, part: Part, opinions: Iterable[Opinion]) -> None:
    say, reasons = teller.say, _reasons(opinions)
    if reasons:
        part.plain(say("closed_lead"))
    columns = [(say("closed_fact"), 6), (say("closed_ways"), 18)]
    rows = [(f"closed/{label}", tuple(_cells(teller, label, one))) for label, one in reasons.items()]
    part.table(table(columns, rows, say("closed_summary")))


def _reasons(opinions: Iterable[Opinion]) -> dict[str, _Reason]:
    """By the label of the fact that closes them; each way stands where it first closed."""
    reasons: dict[str, _Reason] = {}
    seen: dict[str, str] = {}
    for way, failed in _closed(opinions):
        ground = next((one for one in failed.grounds if one.said), None)
        label = _WHOSE.sub("", ground.label) if ground else ""
        label = seen.setdefault(way.id, label)
        held = reasons.setdefault(label, _Reason())
        held.ways.setdefault(way.id, (way, failed.text))
        if ground and _WHOSE.sub("", ground.label) == label:
            held.values[f"{ground.fact.rpartition('.')[2]}={ground.said}"] = None
    return reasons


def _closed(opinions: Iterable[Opinion]) -> Iterator[tuple[PathwayResult, ConditionResult]]:
    """Closed ways of laws that apply, each with the first condition that fails."""
    for opinion in opinions:
        relied = {one.id for one in opinion.relied}
        for regime in opinion.ruling.regimes:
            if regime.kind == "gate" and regime.ruling == "applies":
                for way in regime.pathways:
                    failed = next((one for one in way.conditions if one.truth is False), None)
                    if way.status == "blocked" and way.id not in relied and failed:
                        yield way, failed


def _cells(teller: Teller, label: str, one: _Reason) -> Iterator[Inlines]:
    values = [value_said(teller, *_pair(each)) for each in one.values]
    more = [teller.say.text("more", count=str(len(values) - VALUES))] if len(values) > VALUES else []
    named = "; ".join([*values[:VALUES], *more])
    yield teller.said(f"{label}: {named}" if named else label) or teller.say("no_facts")
    yield joined([_way(teller, way, wants) for way, wants in one.ways.values()], comma=";")


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _way(teller: Teller, way: PathwayResult, wants: str) -> Inlines:
    return teller.say("closed_way", citation=teller.cite(way.citation, way.id), wants=teller.said(wants.rstrip(".")))

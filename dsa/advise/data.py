"""A memorandum as data for scripts; ids are those of the registers."""

from collections.abc import Mapping
from typing import Any

from dsa.advise.calendar import Entry, calendar
from dsa.advise.memo import Memo
from dsa.advise.opinion import Opinion, WaySaid
from dsa.advise.precedents import Found
from dsa.library.precedents import Notice
from dsa.model.plan import Plan
from dsa.model.rulings import Covered


def as_data(made: Memo, plan: Plan, covered: Mapping[str, tuple[Covered, ...]]) -> dict[str, Any]:
    """One entry for each data set in each flow; precedents, instruments and coverage of the whole project."""
    return {
        "memo": [_opinion(made, one) for one in made.opinions],
        "precedents": [_found(one) for one in made.precedents],
        "instruments": [one.as_data() for one in plan.called_for],
        "coverage": [{"document": id_, **one.model_dump(mode="json")} for id_, held in covered.items() for one in held],
        "contradictions": [one.model_dump(mode="json") for one in made.matter.rulings.contradictions],
        "duties": [_duty(one) for one in calendar(made.matter.sheet, made.matter.rulings)],
        "pitfalls": {one: list(made.matter.regimes[one].pitfalls) for one in made.matter.attached()},
    }


def _duty(one: Entry) -> dict[str, Any]:
    return {**vars(one), "day": one.day.isoformat() if one.day else ""}


def _opinion(made: Memo, one: Opinion) -> dict[str, Any]:
    return {
        "flow": one.flow,
        "data": one.data,
        "question": made.text(one.question),
        "short_answer": made.text(one.short_answer),
        "status": one.ruling.status,
        "law": [vars(law) for law in one.laws],
        "conditions": [_condition(made, way, place) for way in one.relied for place in range(len(way.conditions))],
        "other_ways": [_way(way) for way in one.ways if not way.relied],
        "contrary": [
            {"against": each.way, "says": made.text(each.says), "citation": each.citation, "recorded": each.recorded}
            for each in one.contrary
        ],
        "risks": [vars(each) for each in one.risks],
        "confirm": [vars(each) for each in one.confirm],
        "would_change": [vars(each) for each in one.would_change],
        "remedies": [each.model_dump(mode="json") for each in one.ruling.remedies],
        "collisions": [each.model_dump(mode="json") for each in one.ruling.collisions],
        "earliest_start": one.ruling.earliest_start.model_dump(mode="json"),
    }


def _way(way: WaySaid) -> dict[str, Any]:
    return {"way": way.id, "citation": way.citation, "status": way.status, "because": way.because}


def _condition(made: Memo, way: WaySaid, place: int) -> dict[str, Any]:
    one = way.conditions[place]
    return {
        "way": way.id,
        "citation": way.citation,
        "condition": one.text,
        "type": one.type,
        "state": one.state,
        "facts": made.text(one.facts),
    }


def _found(one: Found) -> dict[str, Any]:
    return {
        "flow": one.flow,
        "data": one.data,
        "precedents": [{**_notice(notice), "authority": str(own)} for notice, own in one.precedents],
        "related": [_notice(notice) for notice in one.related],
    }


def _notice(one: Notice) -> dict[str, Any]:
    return {
        "number": one.number,
        "citation": one.citation,
        "published": one.published.isoformat() if one.published else "",
        "parties": [side.name for side in one.sides],
        "title": one.title,
        "authorities": list(one.authorities),
        "evidence": one.evidence,
        "source": one.source,
    }

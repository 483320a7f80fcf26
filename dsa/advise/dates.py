"""Duties and days: those that delay the first transfer in the body, all of them in one table of an annex."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from dsa.advise.calendar import Entry, calendar
from dsa.advise.layout import DUTIES, Part, ref, table
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, bold, runs
from dsa.law.term import term
from dsa.model.document import Table

FIRST = ("signature", "start")
"""Steps that a duty must come before to stand among those that come first."""


def long(day: dt.date) -> str:
    """`January 5, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


def short(day: dt.date) -> str:
    """`Jan. 5, 2026`."""
    return f"{day:%b}. {day.day}, {day.year}" if f"{day:%B}" != f"{day:%b}" else long(day)


def before_start(teller: Teller) -> Part | None:
    """Duties that delay the start by days of their own, and the earliest day."""
    rulings = teller.matter.rulings
    if not rulings.flows or all(one.status == "blocked" for one in rulings.flows):
        return None
    say, part = teller.say, Part("part-start", teller.say("start_title"))
    waits = {one.id for ruling in rulings.flows for one in ruling.duties if one.lead_days}
    entries = _open(teller)
    others = {one.id for one in entries if one.before in FIRST and one.id not in waits}
    more = say("start_more", count=str(len(others))) if others else ()
    because = teller.said(rulings.earliest_start.because)
    part.plain(say("start_lead", because=because, annex=ref(DUTIES)) if because else say("answer_no_start"), more)
    return part


def duties(teller: Teller) -> Part:
    """Every duty and every day of the agreement's own: by day, then in the words of the law."""
    say, part = teller.say, Part(DUTIES, teller.say("duties_title"))
    if term(teller.matter.sheet, teller.matter.rulings).assumed:
        part.plain(say("calendar_lead"))
    part.table(_table(teller, _open(teller), "duties_summary"))
    return part


def _open(teller: Teller) -> list[Entry]:
    return [one for one in calendar(teller.matter.sheet, teller.matter.rulings) if not one.done]


def _table(teller: Teller, entries: Iterable[Entry], summary: str) -> Table:
    heads = (("day", 4), ("who", 5), ("what", 12), ("before", 3), ("cited", 6))
    columns = [(teller.say(f"duty_{name}"), width) for name, width in heads]
    rows = [
        (f"{id_}/{place}", tuple(_cells(teller, list(same))))
        for place, (id_, same) in enumerate(groupby(entries, key=lambda one: one.id))
    ]
    return table(columns, rows, teller.say(summary))


def _cells(teller: Teller, same: list[Entry]) -> Iterator[Inlines]:
    """One duty, with each of its days that follow one another."""
    one, late = same[0], any(each.late for each in same)
    days = [each.day for each in same if each.day]
    when = runs("; ".join(short(day) for day in days)) if days else teller.said(one.when, one.id)
    yield when + (bold(teller.say("duty_late")) if late else ())
    yield runs(", ".join(dict.fromkeys(teller.who(one.who, flow) for flow in _flows(teller, one))))
    yield teller.said(one.what, one.id)
    yield teller.say(f"before_{one.before}") if one.before else ()
    own = not one.regime
    yield teller.say("duty_own") if own else teller.pin(one.citation, one.verified, one.id)


def _flows(teller: Teller, one: Entry) -> list[str]:
    """Its flows that are not barred; its first flow where all are."""
    barred = {ruling.flow for ruling in teller.matter.rulings.flows if ruling.status == "blocked"}
    return [flow for flow in one.flows if flow not in barred] or list(one.flows[:1])

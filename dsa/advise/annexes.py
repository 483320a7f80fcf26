"""The annexes: coverage, duties, authorities, ways that are closed, mistakes, State law."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dsa.advise.answer import long
from dsa.advise.asked import checked
from dsa.advise.authorities import authorities
from dsa.advise.calendar import calendar, term
from dsa.advise.layout import AUTHORITIES, CLOSED, DUTIES, Part, table
from dsa.advise.opinion import Opinion
from dsa.advise.overall import duties_table, owed
from dsa.advise.teller import Teller
from dsa.advise.terms import limits
from dsa.advise.wording import Inlines, joined, runs
from dsa.model.rulings import Covered, Demand

Said = TypeVar("Said")
_LEAST_FIRST = ("gap", "needs_fact", "doubtful", "met")
SECTIONS = 3
"""Sections that a cell of the coverage table names."""


def annex_parts(teller: Teller, opinions: tuple[Opinion, ...]) -> tuple[Part, ...]:
    """Those annexes that have something to say."""
    made = (
        _authorities(teller, opinions),
        _coverage(teller),
        _duties(teller),
        _calendar(teller),
        limits(teller),
        _states(teller),
        _closed(teller, opinions),
        _pitfalls(teller),
    )
    return tuple(one for one in made if one and one.blocks)


def _coverage(teller: Teller) -> Part:
    """Each requirement, and the sections of each draft that answer it."""
    say, drafts = teller.say, list(teller.matter.covered)
    part = Part("annex-coverage", say("coverage_title"))
    if not drafts:
        part.plain(say("coverage_none"))
        return part
    part.plain(say("coverage_lead"))
    columns = [(say("coverage_what"), 9), (say("coverage_cited"), 7), *((runs(one), 4) for one in drafts)]
    demands = {one.id: one for ruling in teller.matter.rulings.flows for one in ruling.demands}
    ids = dict.fromkeys(one.id for covered in teller.matter.covered.values() for one in covered)
    rows = [(id_, tuple(_coverage_cells(teller, demands[id_]))) for id_ in ids if id_ in demands]
    part.table(table(columns, rows, say("coverage_summary")))
    return part


def _coverage_cells(teller: Teller, demand: Demand) -> Iterator[Inlines]:
    yield teller.said(demand.short or demand.requires, demand.id)
    how = runs("; ") + checked(teller, demand.verified) if demand.verified != "read" else ()
    yield teller.cite(demand.citation, demand.id) + teller.say("force", force=demand.force) + how
    for covered in teller.matter.covered.values():
        yield _covered(teller, [one for one in covered if one.id == demand.id])


def _covered(teller: Teller, found: list[Covered]) -> Inlines:
    if not found:
        return teller.say("coverage_not_asked")
    least = min((one.status for one in found), key=_LEAST_FIRST.index)
    sections = list(dict.fromkeys(one.section for one in found if one.section))
    named = ", ".join([*sections[:SECTIONS], "…"] if len(sections) > SECTIONS else sections)
    if least == "gap":
        return teller.say("coverage_gap")
    if not named:
        return teller.say("coverage_waits")
    return teller.say(f"coverage_{least}", sections=named)


def _duties(teller: Teller) -> Part:
    part = Part(DUTIES, teller.say("duties_title"))
    part.table(duties_table(teller, owed(teller), teller.say("duties_summary")))
    return part


def _calendar(teller: Teller) -> Part:
    """Days that can be computed, in order."""
    say, part = teller.say, Part("annex-calendar", teller.say("calendar_title"))
    entries = [one for one in calendar(teller.matter.sheet, teller.matter.rulings) if one.day and not one.done]
    columns = [(say("calendar_day"), 4), (say("duty_what"), 10), (say("duty_who"), 4), (say("duty_cited"), 6)]
    rows = [
        (
            f"{one.id}/{one.day}/{place}",
            (
                runs(long(one.day) if one.day else ""),
                teller.said(one.what, one.id),
                runs(teller.who(one.who)),
                teller.cite(one.citation, one.id),
            ),
        )
        for place, one in enumerate(entries)
    ]
    if rows and term(teller.matter.sheet, teller.matter.rulings).assumed:
        part.plain(say("calendar_lead"))
    part.table(table(columns, rows, say("calendar_summary")))
    return part


def _states(teller: Teller) -> Part:
    """Rows of State law that the parties' States choose, each once."""
    say, part = teller.say, Part("annex-states", teller.say("states_title"))
    found = {
        (one.regime, one.table, one.key, one.citation): one
        for ruling in teller.matter.rulings.flows
        for one in ruling.rows
    }
    columns = [(say("states_state"), 3), (say("states_subject"), 4), (say("states_says"), 10), (say("states_cited"), 6)]
    rows = [
        (
            "/".join(key),
            (
                say("states_all") if one.key == "*" else runs(one.key),
                teller.said(one.title),
                joined([teller.said(f"{head}: {text}") for head, text in one.cells if text != one.key], comma=";"),
                teller.cite(one.citation, one.regime) + runs("; ") + checked(teller, one.verified),
            ),
        )
        for key, one in found.items()
    ]
    if rows:
        part.plain(say("states_lead"))
    part.table(table(columns, rows, say("states_summary")))
    return part


def _authorities(teller: Teller, opinions: tuple[Opinion, ...]) -> Part:
    say, part = teller.say, Part(AUTHORITIES, teller.say("authorities_title"))
    found = authorities(teller, opinions)
    if found:
        part.plain(say("authorities_lead"))
    heads = (("authority", 5), ("provisions", 7), ("checked", 6), ("who", 6))
    columns = [(say(f"authorities_{name}"), width) for name, width in heads]
    part.table(table(columns, [(one.name, one.cells(teller)) for one in found], say("authorities_summary")))
    quiet = [teller.law(one) for one in teller.matter.titles if one not in teller.matter.attached()]
    laws = joined(quiet, comma=";")
    part.plain(say("raised_not", laws=laws) if laws else say("raised_all"))
    return part


def _closed(teller: Teller, opinions: tuple[Opinion, ...]) -> Part:
    """Laws that do not reach a transfer, and ways that are closed: each once, with its first reason."""
    say, part = teller.say, Part(CLOSED, teller.say("closed_title"))
    laws = _each_once((law.id, one.flow, law) for one in opinions for law in one.laws if law.ruling == "does_not_apply")
    if laws:
        part.plain(say("quiet_lead"))
    columns = [(say("quiet_law"), 6), (say("closed_because"), 12), (say("closed_for"), 7)]
    rows = [
        (id_, (teller.law(law.regime), teller.said(law.because, id_), _for(teller, flows)))
        for id_, (law, flows) in laws.items()
    ]
    part.table(table(columns, rows, say("quiet_summary")))
    ways = _each_once(
        (way.id, one.flow, way)
        for one in opinions
        for way in one.ways
        if way.certain and way.status == "blocked" and not way.relied
    )
    if ways:
        part.plain(say("closed_lead"))
    columns = [(say("closed_way"), 6), (say("closed_because"), 11), (say("closed_for"), 5), (say("closed_rule"), 4)]
    made = [
        (id_, (teller.cite(way.citation, id_), teller.said(way.because, id_), _for(teller, flows), runs(id_)))
        for id_, (way, flows) in ways.items()
    ]
    part.table(table(columns, made, say("closed_summary")))
    return part


def _each_once(found: Iterable[tuple[str, str, Said]]) -> dict[str, tuple[Said, list[str]]]:
    """By id, the first and the flows that share it."""
    made: dict[str, tuple[Said, list[str]]] = {}
    for id_, flow, one in found:
        flows = made.setdefault(id_, (one, []))[1]
        if flow not in flows:
            flows.append(flow)
    return made


def _for(teller: Teller, flows: list[str]) -> Inlines:
    every = dict.fromkeys(one.flow for one in teller.matter.rulings.flows)
    return teller.say("duty_for_all") if len(flows) == len(every) else runs(", ".join(flows))


def _pitfalls(teller: Teller) -> Part:
    say, part = teller.say, Part("annex-pitfalls", teller.say("pitfalls_title"))
    columns = [(say("pitfalls_law"), 4), (say("pitfalls_what"), 15)]
    rows = [
        (f"{regime}/{place}", (teller.law(regime), teller.said(text, regime)))
        for regime in teller.matter.attached()
        for place, text in enumerate(teller.matter.regimes[regime].pitfalls)
    ]
    part.table(table(columns, rows, say("pitfalls_summary")))
    return part

"""How the drafts meet each requirement: one row a requirement, what is missing first, all drafts in one cell."""

from collections.abc import Iterable, Iterator

from dsa.advise.layout import Part, table
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined
from dsa.model.rulings import Covered, Demand

_LEAST_FIRST = ("gap", "needs_fact", "doubtful", "met")
SECTIONS = 3
"""Sections that a cell of the table names of one draft."""


def coverage(teller: Teller) -> Part:
    """Each requirement, and the sections of the drafts that answer it."""
    say, part = teller.say, Part("annex-coverage", teller.say("coverage_title"))
    if not teller.matter.covered:
        part.plain(say("coverage_none"))
        return part
    part.plain(say("coverage_lead"))
    columns = [(say("coverage_what"), 11), (say("coverage_cited"), 7), (say("coverage_where"), 8)]
    demands = {one.id: one for ruling in teller.matter.rulings.flows for one in ruling.demands}
    found: dict[str, dict[str, list[Covered]]] = {}
    for draft, covered in teller.matter.covered.items():
        for one in covered:
            if one.id in demands:
                found.setdefault(one.id, {}).setdefault(draft, []).append(one)
    order = sorted(found, key=lambda id_: min(_LEAST_FIRST.index(one.status) for one in _all(found[id_])))
    rows = [(id_, tuple(_cells(teller, demands[id_], found[id_]))) for id_ in order]
    part.table(table(columns, rows, say("coverage_summary")))
    return part


def _all(drafts: dict[str, list[Covered]]) -> Iterator[Covered]:
    return (one for found in drafts.values() for one in found)


def _cells(teller: Teller, demand: Demand, drafts: dict[str, list[Covered]]) -> Iterator[Inlines]:
    yield teller.said(demand.short or demand.requires, demand.id)
    yield teller.pin(demand.citation, demand.verified, demand.id)
    alike: dict[str, list[str]] = {}
    for draft, found in drafts.items():
        alike.setdefault(_answer(teller, found), []).append(draft)
    every = len(alike) == 1 and len(drafts) == len(teller.matter.covered)
    yield joined([_in_drafts(teller, said, [] if every else names) for said, names in alike.items()], comma=";")


def _in_drafts(teller: Teller, said: str, drafts: list[str]) -> Inlines:
    if not drafts:
        return teller.say("coverage_every", sections=said)
    return teller.say("coverage_in", sections=said, drafts=", ".join(map(teller.draft, drafts)))


def _answer(teller: Teller, found: Iterable[Covered]) -> str:
    listed = list(found)
    least = min((one.status for one in listed), key=_LEAST_FIRST.index)
    sections = list(dict.fromkeys(one.section for one in listed if one.section))
    named = ", ".join([*sections[:SECTIONS], "…"] if len(sections) > SECTIONS else sections)
    if least == "gap":
        return teller.say.text("coverage_gap")
    return teller.say.text(f"coverage_{least}", sections=named) if named else teller.say.text("coverage_waits")

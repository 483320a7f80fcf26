"""The part of a memorandum on published notices: precedents by authority, related notices, or none."""

from collections.abc import Iterator

from dsa.advise.dates import long
from dsa.advise.layout import Part, table
from dsa.advise.precedents import Found
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, joined, runs
from dsa.library.precedents import Notice, Side
from dsa.model.document import Run, Source

MOST, RELATED = 5, 3
"""Rows that the tables show; the JSON has all."""


def notices(teller: Teller, found: tuple[Found, ...], count: int) -> Part:
    """Precedents, related notices, or that none was found."""
    say = teller.say
    part = Part("annex-precedents", say("precedents_title"))
    part.plain(say("precedents_lead", count=str(count)))
    resting = {one.number: (one, str(own)) for each in found for one, own in each.precedents}
    if resting:
        shown = list(resting.values())[:MOST]
        _table(teller, part, [(one, say("precedent", authority=teller.cite(own))) for one, own in shown], len(resting))
    else:
        part.plain(say("precedents_none"))
    related = {one.number: one for each in found for one in each.related if one.number not in resting}
    part.plain(say("related") if related else say("related_none"))
    near = [(one, runs(one.program or one.title)) for one in list(related.values())[:RELATED]]
    _table(teller, part, near, len(related))
    return part


def _table(teller: Teller, part: Part, shown: list[tuple[Notice, Inlines]], total: int) -> None:
    heads = (("cited", 5), ("date", 4), ("parties", 6), ("about", 7), ("evidence", 4))
    columns = [(teller.say(f"precedents_{name}"), width) for name, width in heads]
    rows = [(f"notice/{one.number or one.title}", tuple(_cells(teller, one, about))) for one, about in shown]
    part.table(table(columns, rows, teller.say("precedents_summary")))
    if total > len(shown):
        part.plain(teller.say("related_more", count=str(total - len(shown))))


def _cells(teller: Teller, one: Notice, about: Inlines) -> Iterator[Inlines]:
    yield (Run(named(teller, one), Source(WORDING.clause, rule=f"notice:{one.number}")),)
    yield runs(long(one.published) if one.published else "")
    yield joined([runs(_called(side)) for side in one.sides])
    yield about
    yield runs(one.evidence)


def named(teller: Teller, one: Notice) -> str:
    """The Federal Register citation, else the document number."""
    if one.citation:
        return one.citation.replace(" FR ", " Fed. Reg. ")
    if " FR " in one.number:
        return one.number.replace(" FR ", " Fed. Reg. ")
    return teller.say.text("notice_number", number=one.number) if one.number else teller.say.text("notice_unnumbered")


def _called(side: Side) -> str:
    return side.acronym or side.name

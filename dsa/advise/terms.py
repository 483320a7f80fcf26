"""Where laws pull in different directions, and where several limit one term: what governs, and what was chosen."""

from collections.abc import Iterator, Sequence

from dsa.advise.dates import long
from dsa.advise.groups import Group, where
from dsa.advise.layout import LIMITS, Part, ref, table
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined
from dsa.law.sentences import sentence
from dsa.law.strictest import within
from dsa.model.limits import Collision, Limit, Strictest

_WITHIN = {True: "within_yes", False: "within_no", None: "within_unknown"}
_STATUS = ("permitted", "undecided")
"""Flows whose terms matter."""


def terms(teller: Teller) -> Part | None:
    """Collisions and the strictest limits, each once for all transfers that share it; None where there are none."""
    part = Part("part-terms", teller.say("terms_title"))
    if any(one.strictest for one in teller.matter.rulings.flows if one.status in _STATUS):
        part.section(teller.say("strictest"), teller.say("strictest_lead", annex=ref(LIMITS)), *_beyond(teller))
    _collisions(teller, part)
    days = _ahead(teller)
    if days:
        part.section(teller.say("ahead_title"), *days)
    return part if part.blocks else None


def limits(teller: Teller, groups: Sequence[Group]) -> Part:
    """The limit that governs each term, and the weaker ones."""
    part = Part(LIMITS, teller.say("strictest"))
    _strictest(teller, part, groups)
    return part


def _beyond(teller: Teller) -> list[Inlines]:
    """Terms of the intake that do not keep a limit, each once."""
    found = {
        (one.about, limit.id): (one, limit)
        for ruling in teller.matter.rulings.flows
        for one in ruling.strictest
        for limit in (one.governs, *one.others)
        if ruling.status in _STATUS and within(limit, one.chosen) is False
    }
    return [
        teller.say(
            "strictest_beyond",
            term=teller.say(f"term_{one.about}"),
            chosen=teller.said(one.chosen),
            says=teller.said(limit.says.rstrip("."), limit.id),
            citation=teller.cite(limit.citation, limit.id),
        )
        for one, limit in found.values()
    ]


def _ahead(teller: Teller) -> list[Inlines]:
    """Each known change of the law once, by its day."""
    return [
        teller.say(
            "ahead",
            change=teller.say(f"ahead_{'way-lost' if not one.carried else one.what}", day=long(one.on)),
            pin=teller.pin(one.citation, one.verified, one.id),
            says=teller.said(sentence(one.says), one.id),
        )
        for one, _ in teller.matter.rulings.law_ahead
    ]


def _collisions(teller: Teller, part: Part) -> None:
    found: dict[tuple[str, str, str, bool], tuple[Collision, list[str]]] = {}
    for ruling in teller.matter.rulings.flows:
        for one in ruling.collisions:
            key = (one.one, one.other, one.prevails, one.certain)
            found.setdefault(key, (one, []))[1].append(ruling.flow)
    for one, flows in found.values():
        cited = joined([teller.cite(each) for each in one.citations], comma=";")
        said = teller.said(one.says.rstrip("."))
        head = teller.transfers(flows)
        part.section(head, teller.say("collision", says=said, citations=cited, decided=_decided(teller, one)))


def _decided(teller: Teller, one: Collision) -> Inlines:
    if not one.prevails:
        return teller.say("collision_open")
    citation = one.citations[0] if one.prevails == one.one else one.citations[1]
    return teller.say("collision_decided", citation=teller.cite(citation), why=teller.said(one.why))


def _strictest(teller: Teller, part: Part, groups: Sequence[Group]) -> None:
    say = teller.say
    found: dict[tuple[str, str, tuple[str, ...]], tuple[Strictest, list[str]]] = {}
    for ruling in teller.matter.rulings.flows:
        for one in ruling.strictest if ruling.status in _STATUS else ():
            key = (one.about, one.governs.id, tuple(each.id for each in one.others))
            found.setdefault(key, (one, []))[1].append(ruling.flow)
    heads = (("term", 4), ("limit", 8), ("others", 7), ("chosen", 5), ("for", 5))
    columns = [(say(f"strictest_{name}"), width) for name, width in heads]
    rows = [
        (f"{one.about}/{one.governs.id}/{place}", tuple(_cells(teller, one, where(teller, groups, flows))))
        for place, (one, flows) in enumerate(found.values())
    ]
    part.table(table(columns, rows, say("strictest_summary")))


def _cells(teller: Teller, one: Strictest, where_: Inlines) -> Iterator[Inlines]:
    yield teller.say(f"term_{one.about}")
    yield _limit(teller, one.governs, with_check=True)
    weaker = {each.id: each for each in one.others}
    yield joined([_limit(teller, each) for each in weaker.values()], comma=";") or teller.say("strictest_none")
    chosen = teller.said(one.chosen)
    yield teller.say(_WITHIN[one.within], chosen=chosen) if chosen else teller.say("chosen_none")
    yield where_


def _limit(teller: Teller, one: Limit, *, with_check: bool = False) -> Inlines:
    marked = with_check or one.verified == "memory"
    cited = teller.pin(one.citation, one.verified, one.id) if marked else teller.cite(one.citation, one.id)
    return teller.say("limit", says=teller.said(one.says.rstrip("."), one.id), citation=cited)

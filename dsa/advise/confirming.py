"""What must be confirmed, and by whom: each question once, with every transfer that waits for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dsa.advise.layout import AUTHORITIES, CONFIRM, Part, ref, table
from dsa.advise.opinion import Opinion, ToConfirm
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, runs


@dataclass
class Asked:
    """One question, and the flows that wait for the answer."""

    first: ToConfirm
    flows: list[str] = field(default_factory=list)
    who: list[str] = field(default_factory=list)


def confirming(teller: Teller, opinions: tuple[Opinion, ...]) -> Part | None:
    """Questions that are open on ways relied on; further questions only by their number."""
    if not opinions:
        return None
    say, part = teller.say, Part(CONFIRM, teller.say("confirm_title"))
    relied = _asked(opinions, relied=True)
    further = [key for key in _asked(opinions, relied=False) if key not in relied]
    more = say("confirm_more", count=str(len(further))) if further else ()
    part.plain(say("confirm_lead") if relied else say("confirm_none", annex=ref(AUTHORITIES)), more)
    columns = [(say("confirm_what"), 13), (say("confirm_who"), 4), (say("confirm_for"), 6)]
    rows = [(one.first.fact, tuple(_cells(teller, one))) for one in relied.values()]
    part.table(table(columns, rows, say("confirm_summary")))
    return part


def _asked(opinions: Iterable[Opinion], *, relied: bool) -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    for opinion in opinions:
        for one in opinion.confirm:
            if one.relied == relied:
                held = found.setdefault(one.ask, Asked(one))
                held.flows.append(opinion.flow)
                held.who.append(one.who)
    return found


def _cells(teller: Teller, one: Asked) -> Iterator[Inlines]:
    fact = one.first.fact
    why = teller.said(one.first.why.rstrip("."), fact=fact)
    yield teller.say("confirm_asked", ask=teller.said(one.first.ask, fact=fact), why=why)
    yield runs(", ".join(dict.fromkeys(one.who)))
    yield runs(", ".join(dict.fromkeys(one.flows)))

"""What must be confirmed, and by whom: each question once, with every transfer that waits for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dsa.advise.groups import Group, where
from dsa.advise.layout import AUTHORITIES, CONFIRM, Part, ref, table
from dsa.advise.matter import Matter
from dsa.advise.opinion import Opinion, ToConfirm
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined, runs

_CLAUSE = re.compile(r"; |(?<![A-Z§])\. (?=[A-Z])")
"""Where the first reason for a question ends."""
COUNSEL = "counsel"
"""Whom the intake names for a question of law."""


@dataclass
class Asked:
    """One question, and the flows that wait for the answer."""

    first: ToConfirm
    flows: list[str] = field(default_factory=list)
    who: list[str] = field(default_factory=list)


def confirming(teller: Teller, found: Sequence[Group]) -> Part | None:
    """Questions that are open on ways relied on; further questions only by their number."""
    opinions = [one for group in found for one in group.opinions]
    if not opinions:
        return None
    say, part = teller.say, Part(CONFIRM, teller.say("confirm_title"))
    relied = _asked(opinions, relied=True)
    further = [key for key in _asked(opinions, relied=False) if key not in relied]
    more = say("confirm_more", count=str(len(further))) if further else ()
    _add_left_open(teller, relied)
    part.plain(say("confirm_lead") if relied else say("confirm_none", annex=ref(AUTHORITIES)), more)
    columns = [(say("confirm_what"), 14), (say("confirm_who"), 4), (say("confirm_for"), 7)]
    rows = [(one.first.fact, tuple(_cells(teller, found, one))) for one in relied.values()]
    part.table(table(columns, rows, say("confirm_summary")))
    part.plain(_authorities(teller))
    return part


def _authorities(teller: Teller) -> Inlines:
    """Acts for which the intake names no authority yet, with the parties."""
    acts: dict[str, list[str]] = {}
    for one in teller.matter.sheet.intake.authorities:
        if not one.cite and one.party and one.lets:
            acts.setdefault(one.lets, []).append(one.party)
    named = [teller.say("authority_to", act=act, parties=teller.parties(found)) for act, found in acts.items()]
    return teller.say("confirm_authority", acts=joined(named, comma=";")) if named else ()


def _asked(opinions: Iterable[Opinion], *, relied: bool) -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    for opinion in opinions:
        for one in opinion.confirm:
            if one.relied == relied:
                held = found.setdefault(one.ask, Asked(one))
                held.flows.append(opinion.flow)
                held.who.append(one.who)
    return found


def _add_left_open(teller: Teller, relied: dict[str, Asked]) -> None:
    """Questions of law that the intake leaves to counsel, whether or not a way relied on waits for them."""
    matter = teller.matter
    for path in (path for path, who in matter.asked.items() if who == COUNSEL and ".answers." in path):
        one, flows = matter.sheet[path], _flows(matter, path)
        if one.value is None and one.ask and flows:
            first = ToConfirm(path, one.ask, teller.who(COUNSEL), one.why, relied=False)
            held = relied.setdefault(one.ask, Asked(first))
            held.flows += flows
            held.who.append(first.who)


def _flows(matter: Matter, path: str) -> tuple[str, ...]:
    """Flows that the node of a path belongs to."""
    group, name = path.split(".")[:2]
    if group == "matches":
        one = (matter.sheet.intake.matches or {})[name]
        return (*one.flows, *([one.results_in] if one.results_in else ()))
    pairs = [(ruling.flow, ruling.data) for ruling in matter.rulings.flows]
    return tuple(flow for flow, data in pairs if name == {"data": data, "flows": flow}.get(group))


def _cells(teller: Teller, found: Sequence[Group], one: Asked) -> Iterator[Inlines]:
    fact = one.first.fact
    why = teller.said(_CLAUSE.split(one.first.why, maxsplit=1)[0].rstrip("."), fact=fact)
    yield teller.say("confirm_asked", ask=teller.said(one.first.ask, fact=fact), why=why)
    yield runs(", ".join(dict.fromkeys(one.who)))
    yield where(teller, found, one.flows, barred=True)

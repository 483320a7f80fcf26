"""Notices that rest on the same program authority as a transfer, and others between the same parties."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dsa.advise.matter import Matter
from dsa.library.precedents import Notice, Side, codified
from dsa.model.rulings import FlowRuling

_USC = re.compile(r"\b(\d+) U\.? ?S\.? ?C\.? (?:§§? ?)?(\d+[a-z]*(?:-\d+[a-z]*)?)((?:\([0-9A-Za-z]+\))*)")
_ACT = re.compile(r"(?:[Ss]ection|§) ?(\d+[A-Z]?(?:-\d+)?)((?:\([0-9A-Za-z]+\))*) of the Social Security Act")
_ACT_FIRST = re.compile(r"Social Security Act (?:section|§) ?(\d+[A-Z]?(?:-\d+)?)((?:\([0-9A-Za-z]+\))*)")
_SUB = re.compile(r"\(([0-9A-Za-z]+)\)")
_PRIVACY_ACT = ("5", "552a")
"""Every match shares its procedure, so that it makes no notice a precedent."""


@dataclass(frozen=True)
class Provision:
    """A section of the United States Code, with as many of its subdivisions as a citation names."""

    title: str
    section: str
    within: tuple[str, ...] = ()

    def reaches(self, other: "Provision") -> bool:
        """Whether one of the two lies in the other, or they are the same."""
        shared = min(len(self.within), len(other.within))
        same = (self.title, self.section) == (other.title, other.section)
        return same and self.within[:shared] == other.within[:shared]

    def __str__(self) -> str:
        subs = "".join(f"({one})" for one in self.within)
        return f"{self.title} U.S.C. § {self.section}{subs}"


@dataclass(frozen=True)
class Found:
    """What the portfolio holds for one transfer."""

    flow: str
    data: str
    precedents: tuple[tuple[Notice, Provision], ...]
    """Each notice, with the provision of the transfer that it rests on."""
    related: tuple[Notice, ...]


def provisions(citations: Iterable[str]) -> tuple[Provision, ...]:
    """The sections of the Code that citations name, the Privacy Act left out, each once."""
    found = (one for cite in citations for one in _provisions(cite))
    return tuple(dict.fromkeys(one for one in found if (one.title, one.section) != _PRIVACY_ACT))


def _provisions(cite: str) -> Iterator[Provision]:
    for title, section, subs in _USC.findall(cite):
        yield Provision(title, section, tuple(_SUB.findall(subs)))
    for section, subs in (*_ACT.findall(cite), *_ACT_FIRST.findall(cite)):
        if section in codified():
            yield Provision("42", codified()[section], tuple(_SUB.findall(subs)))


def precedents(matter: Matter, notices: Iterable[Notice]) -> tuple[Found, ...]:
    """For each transfer that may still go, the notices on its own authority, and others between its parties."""
    listed = tuple(notices)
    return tuple(_found(matter, one, listed) for one in matter.rulings.flows if one.status != "blocked")


def _found(matter: Matter, ruling: FlowRuling, notices: tuple[Notice, ...]) -> Found:
    own = provisions(_authorities(matter, ruling))
    on_authority = [(one, held) for one in notices for held in _resting(one, own)[:1]]
    chosen = {id(one) for one, _ in on_authority}
    parties = [_names(matter, party) for party in matter.ends(ruling.flow)]
    related = [one for one in notices if id(one) not in chosen and _between(one, parties)]
    newest = sorted(on_authority, key=lambda one: str(one[0].published or ""), reverse=True)
    late = sorted(related, key=lambda one: str(one.published or ""), reverse=True)
    return Found(ruling.flow, ruling.data, tuple(newest), tuple(late))


def _resting(notice: Notice, own: tuple[Provision, ...]) -> list[Provision]:
    theirs = provisions(notice.authorities)
    return [one for one in own if any(one.reaches(each) for each in theirs)]


def _authorities(matter: Matter, ruling: FlowRuling) -> Iterator[str]:
    """Citations of the ways relied on, and of the authorities that the intake gives for the flow."""
    for regime in ruling.regimes:
        yield from (one.citation for one in regime.pathways if one.id in regime.relies_on)
    for given in matter.sheet.intake.authorities:
        if given.flow in (ruling.flow, None) and given.cite:
            yield given.cite


def _names(matter: Matter, party: str) -> frozenset[str]:
    one = matter.sheet.intake.parties[party]
    return frozenset(name.casefold() for name in (one.name, one.short) if name)


def _between(notice: Notice, parties: list[frozenset[str]]) -> bool:
    """Whether the two parties stand on different sides of a notice."""
    sides = [_called(one) for one in notice.sides]
    first, second = parties
    return any(
        bool(one & first) and bool(other & second)
        for place, one in enumerate(sides)
        for at, other in enumerate(sides)
        if place != at
    )


def _called(side: Side) -> frozenset[str]:
    return frozenset(part.casefold() for part in (side.name, *side.acronym.split("/")) if part)

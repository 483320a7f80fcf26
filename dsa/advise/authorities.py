"""The table of authorities: each source with its provisions and how they were checked, what was not read first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dsa.advise.answering import stops
from dsa.advise.groups import Group
from dsa.advise.layout import AUTHORITIES, Part, table
from dsa.advise.opinion import Opinion
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined
from dsa.model.citation import provision

_ROOT = re.compile(r"(\d+ (?:U\.S\.C\.|C\.F\.R\.) (?:§§? ?|[Pp]art |pt\. )?[\w.–-]*\w)(.*)")


@dataclass
class Authority:
    """One source of law, such as a section of the Code."""

    name: str
    provisions: dict[str, str] = field(default_factory=dict)
    """What is cited of it, to `read`, `memory` or ""."""
    look: str = ""

    @property
    def read(self) -> bool:
        """Whether all that is cited of it was read."""
        return all(one == "read" for one in self.provisions.values())

    def cells(self, teller: Teller) -> tuple[Inlines, ...]:
        """Name and provisions, how checked and where to look."""
        known = sorted((one for one in self.provisions if one), key=_natural)
        cited = joined([teller.cite(one) for one in known])
        name = teller.cite(self.name)
        whole = teller.say("authority_of", authority=name, provisions=cited) if known else name
        return whole, self._checked(teller)

    def _checked(self, teller: Teller) -> Inlines:
        if self.read:
            return teller.say("checked_read")
        unread = [teller.cite(name) for name, has in sorted(self.provisions.items()) if has != "read" and name]
        some = "read" in self.provisions.values() and unread
        said = teller.say("authority_memory", provisions=joined(unread)) if some else teller.say("checked_memory")
        return teller.say("authority_look", checked=said, where=teller.said(self.look)) if self.look else said


def authorities_annex(teller: Teller, found: Sequence[Group]) -> Part:
    """The table, what was not read first; then what no fact raises."""
    say, part = teller.say, Part(AUTHORITIES, teller.say("authorities_title"))
    cited = sorted(authorities(teller, [one for group in found for one in group.opinions]), key=lambda one: one.read)
    if cited:
        part.plain(say("authorities_lead"))
    columns = [(say("authorities_authority"), 14), (say("authorities_checked"), 10)]
    part.table(table(columns, [(one.name, one.cells(teller)) for one in cited], say("authorities_summary")))
    quiet = [teller.law(one) for one in teller.matter.titles if one not in teller.matter.attached()]
    laws = joined(quiet, comma=";")
    part.plain(say("raised_not", laws=laws) if laws else say("raised_all"))
    return part


def authorities(teller: Teller, opinions: Iterable[Opinion]) -> tuple[Authority, ...]:
    """Every authority that the memorandum relies on, in the order of their names."""
    found: dict[str, Authority] = {}
    for _, citation, how, look in _cited(teller, opinions):
        for name, piece in _pieces(citation):
            one = found.setdefault(name, Authority(name))
            one.provisions[piece] = _surer(one.provisions.get(piece, ""), how)
            one.look = one.look or look
    return tuple(found[name] for name in sorted(found, key=_order))


def _natural(provision: str) -> list[tuple[int, str]]:
    """Provisions as a reader counts them: (2) before (10)."""
    return [(int(one), "") if one.isdigit() else (0, one) for one in re.findall(r"\w+", provision)]


def _surer(one: str, other: str) -> str:
    return next((how for how in ("read", "memory") if how in (one, other)), "")


def _order(name: str) -> tuple[int, str]:
    number = re.match(r"\d+", name)
    return (int(number[0]) if number else 1000, name)


def _pieces(citation: str) -> Iterator[tuple[str, str]]:
    """Source and provision of each part of a citation: `5 U.S.C. § 552a` and `(b)(3), (a)(7)`."""
    for piece in citation.split("; "):
        found = _ROOT.fullmatch(piece)
        if not found:
            yield piece, ""
            continue
        for within in re.split(r", (?=\()", found[2].strip(" ,")):
            yield found[1], within


def _cited(teller: Teller, opinions: Iterable[Opinion]) -> Iterator[tuple[str, str, str, str]]:
    """Regime, citation, how checked and where to look, of all that the parts above cite."""
    for opinion in opinions:
        for law in (one for one in opinion.laws if one.ruling != "does_not_apply"):
            yield law.regime, law.citation, law.checked, ""
        for way in opinion.ways:
            if way.certain and (way.relied or way.status != "blocked"):
                yield way.law, way.citation, way.checked, way.where_to_look
        for reading in (one for one in opinion.contrary if one.citation):
            yield "", reading.citation, reading.checked, ""
        yield from _bars(teller, opinion)
        for called in opinion.ruling.instruments:
            yield called.regime, called.citation, _recorded(teller, called.citation), ""
        for duty in opinion.ruling.duties if opinion.ruling.status != "blocked" else ():
            yield duty.regime, duty.citation, duty.verified, ""
        for citation in (each for one in opinion.ruling.collisions for each in one.citations):
            yield "", citation, _recorded(teller, citation), ""


def _recorded(teller: Teller, citation: str) -> str:
    """How a rule that rests on the same, or on a part or the whole of it, was checked."""
    held = [one for one in teller.matter.rules() if one.citation]
    same = [one for one in held if one.citation == citation] or [
        one for one in held if one.citation.startswith(provision(citation)) and one.verified == "read"
    ]
    return same[0].verified if same else ""


def _bars(teller: Teller, opinion: Opinion) -> Iterator[tuple[str, str, str, str]]:
    for stop in stops(teller, opinion.ruling):
        for law in opinion.laws:
            for bar in teller.matter.regimes[law.regime].bars:
                if bar.says == stop.bar:
                    yield law.regime, bar.citation, bar.verified, bar.where_to_look

"""The table of authorities: each source with its provisions, how the registers were checked, and who confirms it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dsa.advise.answering import stops
from dsa.advise.opinion import Opinion
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined

_ROOT = re.compile(r"(\d+ (?:U\.S\.C\.|C\.F\.R\.) (?:§§? ?|[Pp]art |pt\. )?[\w.–-]*\w)(.*)")


@dataclass
class Authority:
    """One source of law, such as a section of the Code."""

    name: str
    month: str
    """When the register that relies on it was last read against its sources."""
    provisions: dict[str, str] = field(default_factory=dict)
    """What is cited of it, to `read`, `memory` or ""."""
    look: str = ""

    def cells(self, teller: Teller) -> tuple[Inlines, ...]:
        """Name, provisions, how checked, who confirms."""
        known = sorted((one for one in self.provisions if one), key=_natural)
        cited = joined([teller.cite(one) for one in known]) if known else teller.say("coverage_not_asked")
        return teller.cite(self.name), cited, self._checked(teller), self._who(teller)

    def _checked(self, teller: Teller) -> Inlines:
        said = [teller.say("authority_read", month=self.month)] if "read" in self.provisions.values() else []
        for how, key in (("memory", "authority_memory"), ("", "authority_unknown")):
            found = [name for name, has in self.provisions.items() if has == how]
            if any(found):
                said.append(teller.say(key, provisions=joined([teller.cite(name) for name in found if name])))
            elif found:
                said.append(teller.say(f"checked_{how or 'unknown'}"))
        return joined(said, comma=";")

    def _who(self, teller: Teller) -> Inlines:
        if all(one == "read" for one in self.provisions.values()):
            return teller.say("confirm_cite")
        if not self.look:
            return teller.say("confirm_unread")
        return teller.say("confirm_first", where=teller.said(self.look))


def authorities(teller: Teller, opinions: tuple[Opinion, ...]) -> tuple[Authority, ...]:
    """Every authority that the memorandum relies on, in the order of their names."""
    found: dict[str, Authority] = {}
    for regime, citation, how, look in _cited(teller, opinions):
        for name, provision in _pieces(citation):
            one = found.setdefault(name, Authority(name, teller.matter.regimes[regime].as_of))
            one.provisions[provision] = _surer(one.provisions.get(provision, ""), how)
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


def _cited(teller: Teller, opinions: tuple[Opinion, ...]) -> Iterator[tuple[str, str, str, str]]:
    """Regime, citation, how checked and where to look, of all that the parts above cite."""
    for opinion in opinions:
        for law in (one for one in opinion.laws if one.ruling != "does_not_apply"):
            yield law.regime, law.citation, law.checked, ""
        for way in opinion.ways:
            if way.relied:
                yield way.law, way.citation, way.checked, way.where_to_look
        for risk in opinion.risks:
            yield risk.regime, risk.citation, risk.checked, ""
        yield from _bars(teller, opinion)
        for called in opinion.ruling.instruments:
            yield called.regime, called.citation, "", ""
        for duty in opinion.ruling.duties:
            yield duty.regime, duty.citation, duty.verified, ""


def _bars(teller: Teller, opinion: Opinion) -> Iterator[tuple[str, str, str, str]]:
    for stop in stops(teller, opinion.ruling):
        for law in opinion.laws:
            for bar in teller.matter.regimes[law.regime].bars:
                if bar.says == stop.bar:
                    yield law.regime, bar.citation, bar.verified, bar.where_to_look

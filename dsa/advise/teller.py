"""How a paper names things: parties, data, laws, agreements, offices, citations; ids of rules never reach the page."""

import re
from collections.abc import Iterable
from functools import cached_property

from dsa.advise.matter import Matter
from dsa.advise.wording import WORDING, Inlines, Part, Wording, joined
from dsa.model.citation import printed
from dsa.model.document import Run, Source
from dsa.model.typography import typeset

OFFICES = {
    "program": "program office",
    "counsel": "counsel",
    "privacy": "privacy office",
    "security": "security office",
    "records": "records office",
    "finance": "finance office",
    "counterpart": "the other side",
}
"""Who usually knows, in words; otherwise a party knows."""


class Teller:
    """The names of one matter, in the words of one paper."""

    def __init__(self, matter: Matter, say: Wording) -> None:
        self.matter, self.say = matter, say

    def fact(self, path: str, instead: str = "") -> Inlines:
        """A fact as given; `instead` where it is missing."""
        value = self.matter.sheet[path].value
        text = " ".join(str(value).split()) if value is not None else instead
        return (Run(text, Source(WORDING.clause, fact=path)),) if text else ()

    def party(self, party: str) -> Inlines:
        """The short name of a party, or its id."""
        return self.fact(f"parties.{party}.short", party)

    def parties(self, ids: Iterable[str]) -> Inlines:
        """Several parties, each once."""
        return joined([self.party(one) for one in dict.fromkeys(ids)])

    def data(self, data: str) -> Inlines:
        """What a data set is called: its id, in words."""
        return (Run(data.replace("-", " ").replace("_", " "), Source(WORDING.clause, fact=f"data.{data}")),)

    def transfer(self, flow: str) -> Inlines:
        """`SSA to OPM (tell-opm)`."""
        sender, receiver = self.matter.ends(flow)
        name = Run(flow, Source(WORDING.clause, fact=f"flows.{flow}"))
        ends: dict[str, Part] = {"from": self.party(sender), "to": self.party(receiver)}
        return self.say("transfer", **ends, flow=name)

    def transfers(self, flows: Iterable[str]) -> Inlines:
        """Several transfers, each once."""
        return joined([self.transfer(one) for one in dict.fromkeys(flows)])

    def law(self, regime: str) -> Inlines:
        """A body of law by the name that people know it by."""
        name = self.matter.titles.get(regime, regime).partition(":")[0].partition(" (")[0]
        return (Run(typeset(name), Source(WORDING.clause, rule=regime)),)

    def cite(self, citation: str, rule: str = "") -> Inlines:
        """A citation in the short form of legal practice."""
        return (Run(typeset(printed(citation)), Source(WORDING.clause, rule=rule)),) if citation else ()

    def said(self, text: str, rule: str = "", fact: str = "") -> Inlines:
        """Words of the registers or the rulings, with citations in the place of rules' ids."""
        words = typeset(self.without_ids(text).strip())
        return (Run(words, Source(WORDING.clause, fact=fact, rule=rule)),) if words else ()

    def kind(self, kind: str) -> Inlines:
        """A kind of agreement, in words."""
        name = self.matter.catalogue.phrases.get("kind", {}).get(kind, kind)
        return (Run(f"{name} ({kind})" if name != kind else kind, WORDING),)

    def who(self, who: str, flow: str = "") -> str:
        """Who knows or must act: an office, a party, or the side of a flow that a register means."""
        parties = self.matter.sheet.intake.parties
        ends = dict(zip(("source", "recipient"), self.matter.ends(flow), strict=True)) if flow else {}
        party = parties.get(ends.get(who, who))
        return OFFICES.get(who) or (party.short if party and party.short else who)

    def label(self, path: str) -> str:
        """What a fact is, in words."""
        return self.matter.sheet[path].label or path.rpartition(".")[2].replace("_", " ")

    def without_ids(self, text: str) -> str:
        """The text with the citation of each rule in the place of its id."""
        pattern, cited = self._ids
        return pattern.sub(lambda found: cited[found.group(1)], text)

    @cached_property
    def _ids(self) -> tuple[re.Pattern[str], dict[str, str]]:
        """A pattern of every rule's id, its citation behind it or not, and the citations."""
        cited = {id_: cite or "the rule" for id_, cite in self.matter.citations().items()}
        named = {one: self.matter.titles[one].partition(":")[0].partition(" (")[0] for one in self.matter.regimes}
        words = [f"{re.escape(id_)}(?![\\w-])" for id_ in sorted(cited | named, key=len, reverse=True) if "-" in id_]
        behind = "|".join(sorted({re.escape(f" ({one})") for one in cited.values()}, key=len, reverse=True))
        return re.compile(rf"(?<![\w.-])({'|'.join(words) or '(?!)'})(?:{behind or '(?!)'})?"), named | cited

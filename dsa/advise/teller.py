"""How a paper names things: parties, data, laws, agreements, offices, citations; ids never reach the page."""

import re
from collections.abc import Iterable
from functools import cached_property

from dsa.advise import naming
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


_LAW = ("law", "condition")
"""Forces that go without saying."""


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
        """What a data set is."""
        return (Run(typeset(naming.data(self.matter, data)), Source(WORDING.clause, fact=f"data.{data}.what")),)

    def brief(self, data: str) -> Inlines:
        """What a data set is, in a few words."""
        return (Run(typeset(naming.brief(self.matter, data)), Source(WORDING.clause, fact=f"data.{data}.what")),)

    def ends(self, flow: str) -> Inlines:
        """`SSA to OPM`."""
        sender, receiver = self.matter.ends(flow)
        return self.say("between", **{"from": self.party(sender), "to": self.party(receiver)})

    def transfer(self, flow: str) -> Inlines:
        """`SSA to OPM (report of a death …)`; with the use where another moves the same data between the same two."""
        data = [self.brief(one.data) for one in self.matter.rulings.flows if one.flow == flow]
        named: dict[str, Part] = {"ends": self.ends(flow), "data": joined(data)}
        if flow not in naming.twins(self.matter):
            return self.say("transfer", **named)
        return self.say("transfer_for", **named, uses=self.uses(flow))

    def uses(self, flow: str) -> Inlines:
        """The uses of a flow, in words."""
        uses = self.matter.sheet.intake.flows[flow].uses or ()
        words = naming.plain(", ".join(uses)) if uses else self.say.text("no_uses")
        return (Run(words, Source(WORDING.clause, fact=f"flows.{flow}.uses")),)

    def transfers(self, flows: Iterable[str]) -> Inlines:
        """Several transfers, each once; those of the same data by their parties together."""
        return joined([self.transfer(one) for one in dict.fromkeys(flows)], comma=";")

    def law(self, regime: str) -> Inlines:
        """A body of law by the name that people know it by."""
        name = self.matter.titles.get(regime, regime).partition(":")[0].partition(" (")[0].partition("; ")[0]
        return (Run(typeset(name), Source(WORDING.clause, rule=regime)),)

    def cite(self, citation: str, rule: str = "") -> Inlines:
        """A citation in the short form of legal practice."""
        return (Run(typeset(printed(citation)), Source(WORDING.clause, rule=rule)),) if citation else ()

    def checked(self, how: str, rule: str = "") -> Inlines:
        """Whether somebody is recorded to have read it: `read`, `read in part`, or `not read: confirm`."""
        held = self.matter.rule(rule)
        if how != "read":
            return self.say("checked_memory")
        return self.say("checked_part" if held and held.verified_note else "checked_read")

    def pin(self, citation: str, how: str, rule: str = "") -> Inlines:
        """`42 U.S.C. § 405(r)(3); read`: what a proposition rests on, and whether that was read."""
        held = self.matter.rule(rule)
        force = self.say("force", force=held.force) if held and held.force and held.force not in _LAW else ()
        return self.say("pin", citation=self.cite(citation, rule), checked=self.checked(how, rule) + force)

    def said(self, text: str, rule: str = "", fact: str = "") -> Inlines:
        """Words of the registers or the rulings, with citations and names in the place of ids."""
        words = typeset(naming.named(self.matter, self.without_ids(text)).strip())
        return (Run(words, Source(WORDING.clause, fact=fact, rule=rule)),) if words else ()

    def kind(self, kind: str) -> Inlines:
        """A kind of agreement, in words."""
        name = self.matter.catalogue.phrases.get("kind", {}).get(kind, kind)
        return (Run(f"{name} ({kind})" if name != kind else kind, WORDING),)

    def draft(self, id_: str) -> str:
        """A draft by its parties, `SSA–OPM`; by its kind where it has more than two."""
        one = next((one for one in self.matter.plan.drafted if one.id == id_), None)
        if one is None:
            return id_
        alike = [each for each in self.matter.plan.drafted if each.parties == one.parties]
        names = "–".join(naming.party(self.matter, each) for each in one.parties)
        if len(one.parties) > 2:
            return str(one.kind) if len(alike) == 1 else id_
        return names if len(alike) == 1 else f"{names} {one.kind}"

    def who(self, who: str, flow: str = "") -> str:
        """Who knows or must act: an office, a party, or the side of a flow that a register means."""
        parties = self.matter.sheet.intake.parties
        ends = dict(zip(("source", "recipient"), self.matter.ends(flow), strict=True)) if flow else {}
        party = parties.get(ends.get(who, who))
        return OFFICES.get(who) or (party.short if party and party.short else who)

    def label(self, path: str) -> str:
        """What a fact is, in words."""
        label = self.matter.sheet[path].label or path.rpartition(".")[2].replace("_", " ")
        return naming.named(self.matter, label)

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

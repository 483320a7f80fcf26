"""What a clause body can name in one draft: the facts, seen from the instrument and from the clause's own key."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dsa.compose.instrument import common
from dsa.compose.shape import described, found
from dsa.compose.views import Routes, Several, View
from dsa.compose.words import Item, Marker, Words, inlines, printed, tidy
from dsa.errors import LibraryError
from dsa.model.catalogue import Catalogue
from dsa.model.citation import provision
from dsa.model.document import Blank, Inline, Run, Source
from dsa.model.facts import FactSheet
from dsa.model.plan import Drafted
from dsa.model.rulings import Rulings

OWNERS = {
    "program": "program staff",
    "counsel": "counsel",
    "privacy": "privacy office",
    "security": "security office",
    "records": "records office",
    "finance": "finance office",
    "counterpart": "the other party",
}
"""Who is to supply a fact, in the words of a blank."""

OFFICES = frozenset(OWNERS) - {"counterpart"}
"""Those of them that every party has."""

_ONE = {
    "from": "parties", "to": "parties", "party": "parties", "owner": "parties", "done_by": "parties",
    "consent_by": "parties", "controller": "parties", "publisher": "parties", "origin_party": "parties",
    "system": "systems", "flow": "flows", "results_in": "flows",
}  # fmt: skip
_MANY = {"compares": "data", "data": "data", "flows": "flows", "onward": "parties", "parties": "parties"}
"""Leaves that hold ids, and of what; text that is no such id stays text."""


class Names:
    """The names of one draft, and the words that its templates have printed so far."""

    def __init__(self, drafted: Drafted, sheet: FactSheet, rulings: Rulings, catalogue: Catalogue) -> None:
        self.drafted, self.sheet, self.rulings, self.catalogue = drafted, sheet, rulings, catalogue
        self.printed: list[tuple[Inline, ...]] = []
        self.common = common(self)

    def token(self, value: Any) -> str:
        """A mark that stands for a value while text is parsed; `printed` keeps what it stands for."""
        if not isinstance(value, Marker):
            raise LibraryError("The clause names something that is not there.")
        self.printed.append(inlines(value._words()))
        return f"\ue000{len(self.printed) - 1}\ue001"

    def filled(self, text: str, source: Source) -> tuple[Inline, ...]:
        """Rendered text of one line with its marks replaced by what they stand for; it is not parsed."""
        done: list[Inline] = []
        for place, piece in enumerate(re.split("\ue000([0-9]+)\ue001", text)):
            found = self.printed[int(piece)] if place % 2 else (Run(tidy(piece)),) if piece.strip() else ()
            done += (replace(one, source=replace(one.source, clause=source.clause)) for one in found)
        return tuple(done)

    def blank(self, path: str) -> Blank:
        """The blank for a missing fact, not yet numbered."""
        return Blank(0, self.sheet[path].label or described(path).label, self.supplier(path), Source(fact=path))

    def supplier(self, path: str) -> str:
        """Who is to supply a fact, in words; a list of groups is supplied by whoever knows its first entry."""
        fact, known = self.sheet[path], described(path)
        unsaid = not fact.label or (known.listed and fact.who == "program")
        who = known.who if unsaid else fact.who
        office, party = self.owner(who), self._holder(path)
        return f"{party} {office}" if party and who in OFFICES else office

    def _holder(self, path: str) -> str:
        """The short name of the party that a fact belongs to: its own, its system's owner or its flow's sender."""
        group, _, rest = path.partition(".")
        key = rest.split(".")[0]
        match group:
            case "parties":
                party = key
            case "systems":
                party = self.told(f"systems.{key}.owner")
            case "data":
                party = self.told(f"systems.{self.told(f'data.{key}.system')}.owner")
            case "flows":
                party = self.told(f"flows.{key}.from")
            case "authorities":
                party = self.told(f"authorities.{key}.party")
            case _:
                party = ""
        return self.told(f"parties.{party}.short")

    def owner(self, who: str) -> str:
        """Who knows, in words: a party's short name, or an office."""
        party = self.sheet.intake.parties.get(who)
        return OWNERS.get(who) or (party.short if party and party.short else who)

    def at(self, path: str) -> View:
        """A view of one place."""
        return View(self, path)

    def constant(self, *texts: str) -> Words:
        """Words that are no fact."""
        return Words(self, tuple(Item(text) for text in texts))

    def told(self, path: str) -> str:
        """A fact as plain text, "" where it is missing."""
        value = self.sheet[path].value
        return "" if value is None else tidy(" ".join(map(printed, value if isinstance(value, tuple) else (value,))))

    def called(self, party: str) -> str:
        """What a party is called where no blank can stand: its short name, else its name, else its id."""
        return self.told(f"parties.{party}.short") or self.told(f"parties.{party}.name") or party

    def below(self, path: str, name: str) -> Marker:
        """What a dotted path names next."""
        known = described(path)
        if known.leaf and not known.keyed:
            if self.sheet[path].known:
                raise AttributeError(name)
            return self.at(path)
        below = f"answers.{name}" if path == "agreement.answers" else f"{path}.{name}"
        return self._followed(below, name)

    def _followed(self, path: str, name: str) -> Marker:
        value = self.sheet[path].value
        if name in ("label", "route", "may_be_matched") and re.fullmatch(r"flows\.[^.]+\.\w+", path):
            return self._of_draft(path.split(".")[1], name)
        if path.startswith("flows.") and name == "datasets":
            flow = path.split(".")[1]
            return self.several("data", path, [data for one, data in self.drafted.pairs if one == flow])
        if isinstance(value, str) and self._is_id(_ONE.get(name, ""), value):
            return self.at(f"{_ONE[name]}.{value}")
        if isinstance(value, tuple) and all(self._is_id(_MANY.get(name, ""), one) for one in value):
            return self.several(_MANY[name], path, value)
        return self.at(path)

    def _of_draft(self, flow: str, name: str) -> Marker:
        """What a flow has in this draft and not in the intake: its label, its route through each gate."""
        if name == "may_be_matched":
            return self.constant("yes" if self._may_be_matched(flow) else "no")
        label = self.label(flow)
        if not label:
            raise AttributeError(name)
        return self.constant(label) if name == "label" else Routes(self, self._routes(flow))

    def _may_be_matched(self, flow: str) -> bool:
        """Whether the law on matching could come to reach a flow that no comparison by computer names."""
        one, intake = self.sheet.intake.flows[flow], self.sheet.intake
        federal = any(intake.parties[party].level == "federal" for party in (one.from_, one.to))
        compared = any(flow in (*match.flows, match.results_in) for match in (intake.matches or {}).values())
        return federal and not compared

    def label(self, flow: str) -> str:
        """`Transfer 2`: what the draft calls a flow that it covers; "" for any other flow."""
        flows = self.drafted.flows
        return f"Transfer {flows.index(flow) + 1}" if flow in flows else ""

    def labels(self, path: str) -> str:
        """The transfers that a fact is about, by the flow or data set that its path names; "" where none is."""
        group, _, rest = path.partition(".")
        place = {"flows": 0, "data": 1}.get(group)
        key = rest.split(".")[0]
        found = [self.label(pair[0]) for pair in self.drafted.pairs if place is not None and pair[place] == key]
        return " and ".join(dict.fromkeys(found))

    def _routes(self, flow: str) -> dict[str, Marker]:
        """By regime, the provisions on which the draft relies for one flow, each once."""
        found: dict[str, dict[str, None]] = {}
        for ruling in self.rulings.flows:
            for regime in ruling.regimes if ruling.flow == flow else ():
                relied = [one.citation for one in regime.pathways if one.id in regime.relies_on]
                found.setdefault(regime.regime, {}).update(dict.fromkeys(map(provision, relied)))
        return {regime: self.constant(*citations) for regime, citations in found.items() if citations}

    def _is_id(self, group: str, value: str) -> bool:
        return bool(group) and value in getattr(self.sheet.intake, group)

    def several(self, group: str, path: str, ids: Iterable[str]) -> Several:
        """Parties, flows or data sets by id."""
        return Several(self, path, tuple(self.at(f"{group}.{one}") for one in ids))

    def children(self, path: str) -> tuple[View, ...]:
        """Views of the groups that stand below a path, in the intake's order."""
        if not described(path).listed:
            return ()
        node = found(self.sheet.intake, path)
        names = node if isinstance(node, Mapping) else range(len(node or ()))
        return tuple(self.at(f"{path}.{name}") for name in names)

    def lists(self, path: str) -> bool:
        """Whether a path is a list of groups."""
        return described(path).listed

    def anything(self, path: str) -> bool:
        """Whether anything is known below a path."""
        if self.lists(path):
            return bool(self.children(path))
        return any(fact.known for name, fact in self.sheet.facts.items() if name.startswith(f"{path}."))

    def phrase(self, path: str, text: str) -> str:
        """How a word of the vocabulary is printed where a path holds it."""
        fields = [name for name in path.split(".") if not name.isdigit()]
        phrase = self.catalogue.phrases.get(fields[-1] if path else "kind", {}).get(text)
        return phrase or (text if " " in text else text.replace("-", " "))

    def short_of(self, party: str) -> Item | None:
        """The short name of a party by its id; None where there is no such party."""
        if party not in self.sheet.intake.parties:
            return None
        path = f"parties.{party}.short"
        value = self.sheet[path].value
        return Item(None if value is None else str(value), path)

    def context(self, binds: Mapping[str, str]) -> dict[str, Marker]:
        """All that a clause body may name, given what the clause is bound to."""
        bound: dict[str, Marker] = {}
        for name, group in (("party", "parties"), ("flow", "flows"), ("data", "data"), ("match", "matches")):
            if name in binds:
                bound[name] = self.at(f"{group}.{binds[name]}")
        if "flow" in binds:
            bound |= {end: self.below(f"flows.{binds['flow']}", end) for end in ("from", "to")}
        if "data" in binds:
            bound["system"] = self.below(f"data.{binds['data']}", "system")
        return {**self.common, **bound}

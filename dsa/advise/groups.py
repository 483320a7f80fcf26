"""Opinions that say the same of several transfers are said once; bars first, then what is open, then what is not."""

from collections.abc import Iterable
from dataclasses import dataclass

from dsa.advise.layout import ref
from dsa.advise.naming import twins
from dsa.advise.opinion import Opinion
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined
from dsa.model.document import inlines_text

_ORDER = {"blocked": 0, "undecided": 1, "permitted": 2, "no_regime": 3}


@dataclass(frozen=True)
class Group:
    """Opinions that are alike, the first of which is written out."""

    opinions: tuple[Opinion, ...]

    @property
    def first(self) -> Opinion:
        """The one that is written out."""
        return self.opinions[0]

    @property
    def anchor(self) -> str:
        """Name of the part that holds it."""
        return f"{self.first.flow}/{self.first.data}"

    @property
    def flows(self) -> tuple[str, ...]:
        """Flow ids, each once."""
        return tuple(dict.fromkeys(one.flow for one in self.opinions))

    @property
    def data(self) -> tuple[str, ...]:
        """Data set ids, each once."""
        return tuple(dict.fromkeys(one.data for one in self.opinions))

    @property
    def status(self) -> str:
        """The status that they share."""
        return self.first.ruling.status


def groups(opinions: tuple[Opinion, ...]) -> tuple[Group, ...]:
    """Alike opinions together: absolute bars, then by status, then in the order of the intake."""
    alike: dict[tuple[object, ...], list[Opinion]] = {}
    for one in opinions:
        alike.setdefault(one.alike(), []).append(one)
    made = [Group(tuple(found)) for found in alike.values()]
    return tuple(sorted(made, key=lambda one: (not one.first.beyond_remedy, _ORDER[one.first.ruling.status])))


def between(teller: Teller, flows: Iterable[str]) -> Inlines:
    """`SSA to OPM, VA and State Medicaid`; with several senders, `OPM and VA to SSA`."""
    senders, receivers = zip(*(teller.matter.ends(flow) for flow in flows), strict=True)
    return teller.say("between", **{"from": teller.parties(senders), "to": teller.parties(receivers)})


def moved(teller: Teller, group: Group) -> Inlines:
    """What its transfers move, in a few words; for which use, where another part moves the same between the same."""
    briefs = {inlines_text(one): one for one in (teller.brief(data) for data in group.data)}
    data = joined(list(briefs.values()))
    if group.status == "blocked" and twins(teller.matter) & set(group.flows):
        return teller.say("moved_for", data=data, uses=teller.uses(group.first.flow))
    return data


def where(teller: Teller, found: Iterable[Group], flows: Iterable[str], *, barred: bool = False) -> Inlines:
    """The parts that speak of some flows, with the parties where a part speaks of others too; or `all transfers`."""
    wanted, groups_ = set(flows), tuple(found)
    every = {flow for one in groups_ if barred or one.status != "blocked" for flow in one.flows}
    if every <= wanted and len(groups_) > 1:
        return teller.say("duty_for_all")
    named = []
    for one in groups_:
        some = [flow for flow in one.flows if flow in wanted]
        if some and len(some) < len(one.flows):
            named.append(teller.say("part_of", part=ref(one.anchor), transfers=between(teller, some)))
        elif some:
            named.append((ref(one.anchor),))
    return joined(named)

"""Clause instances: one clause, once for each thing that its scope speaks of."""

from collections.abc import Iterable

from dsa.model.catalogue import Clause
from dsa.model.facts import FactSheet
from dsa.model.plan import Instance
from dsa.model.rulings import Demand
from dsa.plan.grouping import Group


def instances(
    clause: Clause, group: Group, sheet: FactSheet, *, only_demanded: bool, alternatives: tuple[Clause, ...] = ()
) -> tuple[Instance, ...]:
    """The instances of a clause in one instrument; with `only_demanded`, those that a demand calls for."""
    found = []
    for binds in _bindings(clause, group, sheet):
        demands = tuple(_demands(clause, group, binds))
        if demands or not only_demanded:
            key = binds.get(clause.scope, "")
            id_ = f"{clause.id}#{key}" if key else clause.id
            found.append(Instance(id_, clause, binds, _because(demands), demands, alternatives))
    return tuple(found)


def _bindings(clause: Clause, group: Group, sheet: FactSheet) -> list[dict[str, str]]:
    pairs = [(one.flow, one.data) for one in group.rulings]
    match clause.scope:
        case "agreement":
            return [{}]
        case "party":
            return [{"party": party} for party in group.parties]
        case "flow":
            return [{"flow": flow} for flow in group.flows]
        case "data":
            return [{"data": data} for data in dict.fromkeys(data for _, data in pairs)]
        case "match":
            matches = sheet.intake.matches or {}
            flows = set(group.flows)
            return [{"match": id_} for id_, match in matches.items() if flows & {*match.flows, match.results_in}]


def _demands(clause: Clause, group: Group, binds: dict[str, str]) -> Iterable[Demand]:
    for ruling in group.rulings:
        for demand in ruling.demands:
            same_flow = binds.get("flow", demand.flow) == demand.flow
            same_data = binds.get("data", demand.data) == demand.data
            if demand.id in clause.satisfies and same_flow and same_data:
                yield demand


def _because(demands: tuple[Demand, ...]) -> str:
    if not demands:
        return "This kind of agreement has it, whatever the law that attaches."
    cites = ", ".join(dict.fromkeys(one.citation for one in demands))
    forces = {one.force for one in demands}
    verb = "Required by" if "law" in forces else "Called for by"
    sure = "" if all(one.certain for one in demands) else " (a missing fact leaves open whether it is demanded)"
    unread = ", ".join(dict.fromkeys(one.citation for one in demands if one.verified == "memory"))
    confirm = f" The text of {unread} was not read in its source: confirm it." if unread else ""
    return f"{verb} {cites}{sure}.{confirm}"

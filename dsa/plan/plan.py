"""The plan of a project, made in one pass: group, fill the slots, look for gaps."""

from collections.abc import Iterator

from dsa.model.catalogue import Catalogue
from dsa.model.facts import FactSheet
from dsa.model.plan import CalledFor, Drafted, Instance, Plan
from dsa.model.rulings import Demand, FlowRuling, Rulings
from dsa.plan.findings import findings
from dsa.plan.grouping import Group, called_for, groups
from dsa.plan.slots import articles, attachments


def plan(sheet: FactSheet, rulings: Rulings, catalogue: Catalogue) -> Plan:
    """Which instruments between whom, which clause in which slot, and what stands in the way."""
    found = tuple(one for one in groups(sheet.intake, rulings, catalogue) if one.kind in catalogue.outlines)
    called = called_for(sheet.intake, rulings, found)
    drafted = tuple(_drafted(group, sheet, catalogue, called) for group in found)
    return Plan(drafted, called, tuple(findings(sheet, rulings, called, drafted)))


def _drafted(group: Group, sheet: FactSheet, catalogue: Catalogue, called: tuple[CalledFor, ...]) -> Drafted:
    outline = catalogue.outlines[group.kind]
    schedules = attachments(outline, group, sheet, catalogue)
    scheduled = [instance for schedule in schedules for instance in schedule.instances]
    body = articles(outline, group, sheet, catalogue, scheduled)
    demands = tuple(demand for ruling in group.rulings for demand in _owed_by(group.kind, ruling))
    return Drafted(
        id=group.id,
        kind=group.kind,
        title=group.title or outline.title,
        need=group.need,
        because=group.because,
        parties=group.parties,
        flows=group.flows,
        pairs=tuple((one.flow, one.data) for one in group.rulings),
        outline=outline,
        articles=body,
        attachments=schedules,
        left_out=group.left_out,
        demands=demands,
        called_for=tuple(one for one in called if one.drafted_as != group.id and one.need != "wrong"),
        gaps=_gaps(demands, [*scheduled, *(one for article in body for one in article.instances)]),
    )


def _owed_by(kind: str, ruling: FlowRuling) -> Iterator[Demand]:
    """What this kind of agreement must say; what an instrument of another kind would owe is not its to say."""
    elsewhere = {one.regime for one in ruling.instruments if one.need == "required" and one.kind != kind}
    return (demand for demand in ruling.demands if demand.regime not in elsewhere)


def _gaps(demands: tuple[Demand, ...], placed: list[Instance]) -> tuple[Demand, ...]:
    served = {(one.id, one.flow, one.data) for instance in placed for one in instance.demands}
    return tuple(one for one in demands if (one.id, one.flow, one.data) not in served)

"""Whatever a register names, it or another register at hand holds."""

from collections.abc import Iterable, Iterator
from datetime import date

from dsa.law.conditions import conditions, nodes, rules
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import Duty, Regime, Requirement

CODE = Code(
    code="law-names-nothing",
    level="blocks",
    means="A register names a rule, a definition or a dated value that no register holds.",
    bad="{definition: proper-paymnet}",
    good="{definition: ensures-proper-payment}",
)


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Names in conditions, pathways, parts, duties, instruments.

    `see`, `same_as` and `conflicts_with` may name rules of registers that are not at hand; they decide nothing.
    """
    known = {rule.id for regime in registers.values() for rule in rules(regime)}
    for regime in registers.values():
        yield from _definitions(regime, registers)
        yield from _values(regime)
        for where, kind, id_ in _named(regime):
            if id_ not in known:
                yield found(CODE, regime, where, f"there is no {kind} {id_!r}")
        yield from _tables(regime)


def _definitions(regime: Regime, registers: Registers) -> Iterator[Finding]:
    for placed in conditions(regime):
        for node in nodes(placed.condition):
            name = str(node.get("definition", ""))
            if name and not _defined(name, regime, registers):
                yield found(CODE, regime, placed.where, f"there is no definition {name!r}")


def _defined(name: str, regime: Regime, registers: Registers) -> bool:
    other, _, inner = name.rpartition(".")
    return name in regime.definitions or (other in registers and inner in registers[other].definitions)


def _values(regime: Regime) -> Iterator[Finding]:
    wanted = [
        (placed.where, str(value["over"]))
        for placed in conditions(regime)
        for node in nodes(placed.condition)
        for value in node.values()
        if isinstance(value, dict) and "over" in value
    ]
    for where, name in (*wanted, *_counted(regime)):
        if name not in regime.values:
            yield found(CODE, regime, where, f"there is no dated value {name!r}", "Add it under `values`.")


def _tables(regime: Regime) -> Iterator[Finding]:
    bounded: list[Requirement | Duty] = [*regime.requirements, *regime.duties]
    for rule in bounded:
        chosen = rule.bound.by_state if rule.bound else None
        table = regime.tables.get(chosen.table) if chosen else None
        if chosen and (table is None or not any(chosen.column in row for row in table.rows)):
            yield found(CODE, regime, rule.id, f"there is no column {chosen.column!r} in a table {chosen.table!r}")


def _counted(regime: Regime) -> Iterator[tuple[str, str]]:
    """Dated values by which duties count days and months."""
    for duty in regime.duties:
        numbers = [str(duty.lead.days)] if duty.lead else []
        numbers += [str(number) for one in duty.falls for number in (one.months, one.days)]
        yield from ((duty.id, one.lstrip("-")) for one in numbers if not one.lstrip("-").isdigit())


def _named(regime: Regime) -> Iterator[tuple[str, str, str]]:
    pathways = {one.id for one in regime.pathways}
    for pathway in regime.pathways:
        for one in pathway.conditions:
            yield from ((pathway.id, "requirement", id_) for id_ in _each(one.requirement))
            yield from ((pathway.id, "duty", id_) for id_ in _each(one.duty))
    tied = [(one.id, one.conditional_on) for one in regime.requirements]
    tied += [(one.id, one.conditional_on) for one in regime.duties]
    yield from ((where, "pathway", id_) for where, id_ in tied if id_ and id_ not in pathways)
    for duty in regime.duties:
        first = (duty.lead.after,) if duty.lead and duty.lead.after else ()
        yield from ((duty.id, "duty", id_) for id_ in (*duty.after, *first))
    for instrument in regime.instruments:
        if instrument.pathway:
            yield f"instrument {instrument.kind}", "pathway", instrument.pathway
    for part in regime.parts:
        listed = (*part.triggers, *part.exclusions, *part.bars, *part.pathways, *part.requirements, *part.duties)
        yield from ((f"part {part.name}", "rule", id_) for id_ in listed)


def _each(ids: str | Iterable[str]) -> Iterable[str]:
    return (ids,) if isinstance(ids, str) and ids else ids

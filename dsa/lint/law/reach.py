"""Which answers a condition can give at all: tried on facts where they are few, else reasoned from its shape."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice, product
from typing import Any

from dsa.law.conditions import nodes
from dsa.law.logic import Reading
from dsa.law.verbs import words
from dsa.lint.law.register import Registers
from dsa.model.facts import Fact
from dsa.model.law import Condition, Pathway, Regime

Truths = tuple[bool | None, ...]
ALL: Truths = (True, False, None)
TRIES = 3000
"""Sets of facts that are tried before the shape must do."""
ELSE = "(another word)"
NEVER: Condition = {"any": []}


def impossible(condition: Condition, regime: Regime, registers: Registers) -> bool:
    """Whether a condition says openly that it never holds: `any: []`, or a definition that is."""
    if set(condition) == {"definition"}:
        owner, name = _owner(str(condition["definition"]), regime, registers)
        return owner is not None and impossible(owner.definitions[name].condition, owner, registers)
    return condition == NEVER


def truths(condition: Condition, regime: Regime, registers: Registers, as_of: date) -> Truths:
    """The truths that the condition can have, of true, false and cannot tell."""
    asked = _asked(condition, regime, registers)
    tried = _product(asked)
    if tried is None:
        return _by_shape(condition, regime, registers)
    found: set[bool | None] = set()
    for facts in tried:
        found.add(Reading(_look(facts), registers, as_of).truth(condition, regime.regime))
    return tuple(one for one in ALL if one in found)


def pathway_answers(pathway: Pathway, regime: Regime, registers: Registers, as_of: date) -> list[str]:
    """The statuses that a pathway can have, by the shape of its conditions."""
    each = [_by_shape(one.condition, regime, registers) for one in pathway.conditions if one.condition is not None]
    each += [ALL for one in pathway.conditions if one.type == "confirm"]
    if (False,) in each:
        return ["blocked"]
    able = {truth for one in each for truth in one}
    return [name for truth, name in ((True, "open"), (False, "blocked"), (None, "undecided")) if truth in able]


def _asked(condition: Condition, regime: Regime, registers: Registers) -> dict[str, list[Any]]:
    """Each fact that the condition asks, through its definitions, with values worth trying."""
    found: dict[str, list[Any]] = {}
    for node in nodes(condition):
        if "fact" in node:
            wanted = next(value for key, value in node.items() if key != "fact")
            values = found.setdefault(str(node["fact"]), [None, ELSE])
            values += [one for one in _worth(wanted, regime, as_number=isinstance(wanted, dict)) if one not in values]
        elif "definition" in node:
            owner, name = _owner(str(node["definition"]), regime, registers)
            if owner is not None:
                for path, more in _asked(owner.definitions[name].condition, owner, registers).items():
                    values = found.setdefault(path, [None, ELSE])
                    values += [one for one in more if one not in values]
    return found


def _worth(wanted: Any, regime: Regime, as_number: bool) -> list[Any]:
    if as_number:
        limits = [one.value for one in regime.values.get(str(wanted.get("over")), ())]
        return [str(limit + step) for limit in limits for step in (0, 1)]
    return list(words(wanted))


def _product(asked: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]] | None:
    size = 1
    for values in asked.values():
        size *= len(values)
    if size > TRIES:
        return None
    return (dict(zip(asked, row, strict=True)) for row in islice(product(*asked.values()), TRIES))


def _look(facts: Mapping[str, Any]) -> Any:
    return lambda path: Fact(path, facts.get(path))


def _by_shape(condition: Condition, regime: Regime, registers: Registers) -> Truths:
    """Truths of a condition whose facts are taken to be independent of each other."""
    key, inner = next(iter(condition.items()))
    if "fact" in condition:
        return ALL
    if key == "definition":
        owner, name = _owner(str(inner), regime, registers)
        return _by_shape(owner.definitions[name].condition, owner, registers) if owner else ALL
    if key == "not":
        return _ordered({None if one is None else not one for one in _by_shape(inner, regime, registers)})
    return _joined([_by_shape(one, regime, registers) for one in inner], ends=key == "any")


def _joined(each: list[Truths], ends: bool) -> Truths:
    """`any` ends with true, `all` with false; what cannot tell stays so unless another ends it."""
    able: set[bool | None] = {not ends}
    for one in each:
        able = {_both(left, right, ends) for left in able for right in one}
    return _ordered(able)


def _both(left: bool | None, right: bool | None, ends: bool) -> bool | None:
    if ends in (left, right):
        return ends
    return None if None in (left, right) else not ends


def _ordered(able: set[bool | None]) -> Truths:
    return tuple(one for one in ALL if one in able)


def _owner(name: str, regime: Regime, registers: Registers) -> tuple[Regime | None, str]:
    if name in regime.definitions:
        return regime, name
    other, _, inner = name.rpartition(".")
    home = registers.get(other)
    return (home, inner) if home and inner in home.definitions else (None, name)

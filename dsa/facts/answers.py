"""Answers to the questions that regimes ask: facts on every node that a question is `on`, given or missing."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from dsa.facts.leaves import plain
from dsa.facts.place import Place
from dsa.model.facts import Fact, Value
from dsa.model.intake import Intake
from dsa.model.law import Question


@dataclass(frozen=True)
class _Asked:
    """A node that questions are asked of."""

    on: str
    path: str
    given: Mapping[str, Any]


def answers(intake: Intake, questions: Iterable[Question], place: Place) -> Iterator[Fact]:
    """Facts such as `flows.a.answers.ssa-disclosure.reimbursement_agreed`; also what nobody asked for, if given."""
    by_node: dict[str, dict[str, Question]] = {}
    for question in questions:
        by_node.setdefault(question.on, {})[question.fact] = question
    for node in _nodes(intake):
        asked = by_node.get(node.on, {})
        given = dict(_flat(node.given))
        for name in [*asked, *(one for one in given if one not in asked)]:
            yield _fact(f"{node.path}.{name}", name, asked.get(name), given.get(name), place)


def _nodes(intake: Intake) -> Iterator[_Asked]:
    groups: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
        ("party", "parties", intake.parties),
        ("system", "systems", intake.systems),
        ("data", "data", intake.data),
        ("flow", "flows", intake.flows),
        ("match", "matches", intake.matches or {}),
    )
    for on, group, nodes in groups:
        for key, node in nodes.items():
            yield _Asked(on, f"{group}.{key}.answers", node.answers)
    yield _Asked("agreement", "answers", intake.answers)


def _flat(given: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in given.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _fact(path: str, name: str, question: Question | None, given: Any, place: Place) -> Fact:
    value = plain(given)
    origin = place.origin(path) if value is not None else ""
    complete = path not in place.lists_with_gaps
    label = name.rpartition(".")[2].replace("_", " ")
    if question is None:
        return Fact(path, value, origin, complete, label, place.who(path, "program"), f"What is the {label}?")
    who = place.who(path, question.who)
    return Fact(
        path, _typed(value, question.type), origin, complete, question.label or label, who, question.ask, question.why
    )


def _typed(value: Value | None, kind: str) -> Value | None:
    """The answer as its question means it; what cannot be read so stays text."""
    if not isinstance(value, str):
        return value
    with suppress(ValueError, InvalidOperation):
        if kind == "date":
            return date.fromisoformat(value)
        if kind == "number":
            return Decimal(value)
    return (value,) if kind == "list" else value

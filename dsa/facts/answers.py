"""Answers to the questions that regimes ask: facts on every node that a question is `on`, given or missing.

Every node of a kind is asked every question of its kind; few are looked at, and each is made when somebody asks for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from dsa.facts.leaves import plain
from dsa.facts.place import Place
from dsa.model.facts import Fact, Value
from dsa.model.intake import Intake
from dsa.model.law import Question


@dataclass(frozen=True)
class _Asked:
    """A node of the intake with the questions that are asked of it and the answers as they are written."""

    asked: Mapping[str, Question]
    written: Mapping[str, Any]

    @cached_property
    def given(self) -> Mapping[str, Any]:
        """Answers by the name of their question."""
        return dict(_flat(self.written))

    @property
    def names(self) -> Mapping[str, Any]:
        """What it is asked, then what it answers without being asked."""
        return {**self.asked, **self.given}

    def __contains__(self, name: str) -> bool:
        return name in self.asked or name in self.given


class Answers(Mapping[str, Fact]):
    """Facts such as `flows.a.answers.ssa-disclosure.reimbursement_agreed`; also what nobody asked for, if given."""

    def __init__(self, intake: Intake, questions: Iterable[Question], place: Place) -> None:
        asked: dict[str, dict[str, Question]] = {}
        for question in questions:
            asked.setdefault(question.on, {})[question.fact] = question
        self._nodes = {path: _Asked(asked.get(on, {}), written) for on, path, written in _nodes(intake)}
        self._place = place
        self._made: dict[str, Fact] = {}

    def __getitem__(self, path: str) -> Fact:
        found = self._made.get(path)
        if found is None:
            node, name = self._asked(path)
            if node is None or name not in node:
                raise KeyError(path)
            found = _fact(path, name, node.asked.get(name), node.given.get(name), self._place)
            self._made[path] = found
        return found

    def __contains__(self, path: object) -> bool:
        node, name = self._asked(path) if isinstance(path, str) else (None, "")
        return node is not None and name in node

    def __iter__(self) -> Iterator[str]:
        return (f"{path}.{name}" for path, node in self._nodes.items() for name in node.names)

    def __len__(self) -> int:
        return sum(len(node.names) for node in self._nodes.values())

    def _asked(self, path: str) -> tuple[_Asked | None, str]:
        """The node whose answer a path would be, and the name of the question."""
        steps = 1 if path.startswith("answers.") else 3  # ids have no dot: `flows.a.answers`
        parts = path.split(".", steps)
        return self._nodes.get(".".join(parts[:steps])), parts[-1]


def _nodes(intake: Intake) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """What questions are `on`, the path of the answers there, and the answers as written."""
    groups: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
        ("party", "parties", intake.parties),
        ("system", "systems", intake.systems),
        ("data", "data", intake.data),
        ("flow", "flows", intake.flows),
        ("match", "matches", intake.matches or {}),
    )
    for on, group, nodes in groups:
        for key, node in nodes.items():
            yield on, f"{group}.{key}.answers", node.answers
    yield "agreement", "answers", intake.answers


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

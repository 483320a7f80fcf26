"""The core facts that rules may speak of, and the words each takes: read off the intake's own models."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from dsa.model.exchange import DataSet, Flow, Match
from dsa.model.intake import Intake
from dsa.model.party import Party, System

ROOTS: dict[str, type[BaseModel]] = {
    "from": Party,
    "to": Party,
    "system": System,
    "data": DataSet,
    "flow": Flow,
    "match": Match,
}
MOVED = {"agreement.money_moves": "money.moves", "agreement.connects_systems": "safeguards.connects_systems"}
ACTS_FOR = "acts_for"
"""A party may act for another, of which the same may be asked: `from.acts_for.type`."""


class UnknownFactError(KeyError):
    """No model has the field."""


@cache
def words_of(path: str) -> frozenset[str] | None:
    """The words that a core fact takes; None where any value will do. Raises `UnknownFactError`."""
    root, *rest = MOVED.get(path, path).split(".")
    if root in ("from", "to") and rest[:1] == [ACTS_FOR] and len(rest) > 1:
        rest = rest[1:]
    if root in ROOTS and rest:
        return _literals(_field(ROOTS[root], rest))
    if root in Intake.model_fields:
        return _literals(_field(Intake, [root, *rest]))
    raise UnknownFactError(path)


def _field(model: type[BaseModel], steps: list[str]) -> Any:
    for field in model.model_fields.items():
        name, info = field
        if steps[0] in (name, info.alias):
            whole = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
            return _inside(whole, steps[1:])
    raise UnknownFactError(".".join(steps))


def _inside(annotation: Any, steps: list[str]) -> Any:
    if not steps:
        return annotation
    for model in _models(annotation):
        return _field(model, steps)
    raise UnknownFactError(".".join(steps))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, Annotated, tuple):
        for inner in get_args(annotation):
            yield from _models(inner)


def _literals(annotation: Any) -> frozenset[str] | None:
    found = frozenset(_words(annotation))
    return found or None


def _words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    elif get_origin(annotation) in (Union, UnionType, Annotated, tuple):
        for inner in get_args(annotation):
            yield from _words(inner)

"""The core facts that rules may speak of, and the words each takes: read off the intake's own models."""

from functools import cache

from pydantic import BaseModel

from dsa.facts.scene import MOVED
from dsa.facts.states import SEVERAL_STATES
from dsa.library.shape import place_at
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
ACTS_FOR = "acts_for"
"""A party may act for another, of which the same may be asked: `from.acts_for.type`."""


class UnknownFactError(KeyError):
    """No model has the field."""


@cache
def words_of(path: str) -> frozenset[str] | None:
    """The words that a core fact takes; None where any value will do. Raises `UnknownFactError`."""
    if path == SEVERAL_STATES:
        return frozenset({"yes", "no"})
    root, *rest = MOVED.get(path, path).split(".")
    if root in ("from", "to") and rest[:1] == [ACTS_FOR] and len(rest) > 1:
        rest = rest[1:]
    place = place_at(ROOTS[root], rest) if root in ROOTS and rest else place_at(Intake, [root, *rest])
    if place is None:
        raise UnknownFactError(path)
    return frozenset(place.words) or None

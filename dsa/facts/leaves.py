"""Every leaf of the intake as a fact, given or missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from dsa.facts.place import Place
from dsa.library import shape
from dsa.model.facts import Fact, Value
from dsa.model.intake import Intake


@dataclass(frozen=True)
class Leaves:
    """Facts by path in the order of the file format; answers to the law are not among them."""

    made: dict[str, Fact] = field(default_factory=dict)
    later: "dict[str, Callable[[], Leaves]]" = field(default_factory=dict)
    """By the path of a list of groups, such as a data set's elements: what makes the facts of its items."""


def leaves(intake: Intake, place: Place) -> Leaves:
    """Every leaf of the intake; those of lists of groups, which can be very long, are left for later."""
    found = Leaves()
    _node(Intake, intake, "", place, found)
    return found


def _node(model: type[BaseModel], node: BaseModel | None, path: str, place: Place, found: Leaves) -> None:
    said = getattr(node, "complete", None)
    for key, spot in shape.fields(model).items():
        here = f"{path}.{key}" if path else key
        value = getattr(node, spot.attribute, None)
        if spot.kind == "leaf":
            found.made[here] = _fact(spot, here, plain(value), place)
        elif spot.kind == "leaves":
            found.made[here] = _fact(spot, here, plain(value), place, place.complete(here, said))
        elif spot.kind == "group" and spot.model:
            _node(spot.model, value, here, place, found)
        elif key != "answers":
            _holder(spot, value, here, place, found)


def _holder(spot: shape.Place, value: Any, here: str, place: Place, found: Leaves) -> None:
    """A list or a map of others: a fact that names them, and theirs."""
    inside = list(value.items()) if isinstance(value, Mapping) else [(str(n), one) for n, one in enumerate(value or ())]
    found.made[here] = _fact(spot, here, _names(spot, value, inside), place)
    if spot.kind == "rows" and inside:
        found.later[here] = lambda: _items(spot, here, inside, place, Leaves())
    else:
        _items(spot, here, inside, place, found)


def _items(spot: shape.Place, here: str, inside: list[tuple[str, Any]], place: Place, found: Leaves) -> Leaves:
    """The facts of each item of a list or a map."""
    for key, one in inside:
        if spot.model:
            _node(spot.model, one, f"{here}.{key}", place, found)
        else:
            found.made[f"{here}.{key}"] = _fact(spot, f"{here}.{key}", plain(one), place)
    return found


def _names(spot: shape.Place, value: Any, inside: list[tuple[str, Any]]) -> Value | None:
    """Ids of the groups, or the first value of each group in a list; an empty `matches` says that there are none."""
    if spot.attribute == "matches" and value is not None and not inside:
        return "none"
    if spot.kind != "rows" or spot.model is None:
        return tuple(key for key, _ in inside) or None
    first = next(iter(spot.model.model_fields))
    return tuple(str(getattr(one, first, None) or key) for key, one in inside) or None


def _fact(spot: shape.Place, path: str, value: Value | None, place: Place, complete: bool = True) -> Fact:
    origin = place.origin(path) if value is not None else ""
    label = spot.what or spot.attribute
    who = place.who(path, spot.extra("who") or "program")
    return Fact(path, value, origin, complete, label, who, spot.extra("ask") or f"What is the {label}?")


def plain(value: Any) -> Value | None:
    """A value as facts hold it: `yes` and `no` for booleans, a tuple of texts for a list, None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return tuple(map(str, value)) or None
    return value if isinstance(value, (str, int, date, Decimal)) else str(value)

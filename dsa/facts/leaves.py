"""Every leaf of the intake as a fact, given or missing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from dsa.facts.place import Place
from dsa.library import shape
from dsa.model.facts import Fact, Value
from dsa.model.intake import Intake


def leaves(intake: Intake, place: Place) -> dict[str, Fact]:
    """Facts by path in the order of the file format; answers to the law are not among them."""
    found: dict[str, Fact] = {}
    _node(Intake, intake, "", place, found)
    return found


def _node(model: type[BaseModel], node: BaseModel | None, path: str, place: Place, found: dict[str, Fact]) -> None:
    said = getattr(node, "complete", None)
    for key, field in shape.fields(model).items():
        here = f"{path}.{key}" if path else key
        value = getattr(node, field.attribute, None)
        if field.kind == "leaf":
            found[here] = _fact(field, here, plain(value), place)
        elif field.kind == "leaves":
            found[here] = _fact(field, here, plain(value), place, place.complete(here, said))
        elif field.kind == "group" and field.model:
            _node(field.model, value, here, place, found)
        elif key != "answers":
            _holder(field, value, here, place, found)


def _holder(field: shape.Place, value: Any, here: str, place: Place, found: dict[str, Fact]) -> None:
    """A list or a map of others: a fact that names them, and theirs."""
    inside = list(value.items()) if isinstance(value, Mapping) else [(str(n), one) for n, one in enumerate(value or ())]
    found[here] = _fact(field, here, _names(field, value, inside), place)
    for key, one in inside:
        if field.model:
            _node(field.model, one, f"{here}.{key}", place, found)
        else:
            found[f"{here}.{key}"] = _fact(field, f"{here}.{key}", plain(one), place)


def _names(field: shape.Place, value: Any, inside: list[tuple[str, Any]]) -> Value | None:
    """Ids of the groups, or the first value of each group in a list; an empty `matches` says that there are none."""
    if field.attribute == "matches" and value is not None and not inside:
        return "none"
    if field.kind != "rows" or field.model is None:
        return tuple(key for key, _ in inside) or None
    first = next(iter(field.model.model_fields))
    return tuple(str(getattr(one, first, None) or key) for key, one in inside) or None


def _fact(field: shape.Place, path: str, value: Value | None, place: Place, complete: bool = True) -> Fact:
    origin = place.origin(path) if value is not None else ""
    label = field.what or field.attribute
    who = place.who(path, field.extra("who") or "program")
    return Fact(path, value, origin, complete, label, who, field.extra("ask") or f"What is the {label}?")


def plain(value: Any) -> Value | None:
    """A value as facts hold it: `yes` and `no` for booleans, a tuple of texts for a list, None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return tuple(map(str, value)) or None
    return value if isinstance(value, (str, int, date, Decimal)) else str(value)

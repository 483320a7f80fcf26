"""Every leaf of the intake as a fact, given or missing."""

from collections.abc import Iterator, Mapping
from typing import Any

from dsa.facts.fields import IntakeField, fields_of
from dsa.facts.place import Place
from dsa.model.facts import Fact, Value
from dsa.model.intake import Intake
from dsa.model.leaf import Node


def leaves(intake: Intake, place: Place) -> Iterator[Fact]:
    """Facts in the order of the file format; answers to the law are not among them."""
    return _node(Intake, intake, "", place)


def _node(model: type[Node], node: Node | None, path: str, place: Place) -> Iterator[Fact]:
    said = getattr(node, "complete", None)
    for field in fields_of(model):
        here = f"{path}.{field.key}" if path else field.key
        value = getattr(node, field.attribute, None)
        if field.kind == "leaf":
            yield _fact(field, here, plain(value), place)
        elif field.kind == "list":
            yield _fact(field, here, plain(value), place, place.complete(here, said))
        elif field.kind != "answers":
            yield from _holder(field, value, here, place, said)


def _holder(field: IntakeField, value: Any, here: str, place: Place, said: str | None) -> Iterator[Fact]:
    """A field that holds others, with what it holds."""
    if field.kind == "group" and field.model:
        yield from _node(field.model, value, here, place)
        return
    inside = list(value.items()) if isinstance(value, Mapping) else [(str(n), one) for n, one in enumerate(value or ())]
    yield _fact(field, here, _names(field, value, inside), place, place.complete(here, said))
    for key, one in inside:
        if field.model:
            yield from _node(field.model, one, f"{here}.{key}", place)
        else:
            yield _fact(field, f"{here}.{key}", plain(one), place)


def _names(field: IntakeField, value: Any, inside: list[tuple[str, Any]]) -> Value | None:
    """Ids of the groups, or the first value of each group in a list; an empty `matches` says that there are none."""
    if field.key == "matches" and value is not None and not inside:
        return "none"
    if field.kind != "groups" or field.model is None:
        return tuple(key for key, _ in inside) or None
    first = fields_of(field.model)[0].attribute
    return tuple(str(getattr(one, first, None) or key) for key, one in inside) or None


def _fact(field: IntakeField, path: str, value: Value | None, place: Place, complete: bool = True) -> Fact:
    origin = place.origin(path) if value is not None else ""
    return Fact(path, value, origin, complete, field.label, place.who(path, field.who), field.ask)


def plain(value: Any) -> Value | None:
    """A value as facts hold it: `yes` and `no` for booleans, a tuple of texts for a list, None for nothing."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return tuple(map(str, value)) or None
    return None if value == "" else value

"""What a pydantic model allows at a path: for facts, messages, the schema, and the checks of the law."""

import datetime as dt
import functools
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Kind = Literal["group", "keyed", "rows", "map", "leaf", "leaves"]
"""One group; groups by id; a list of groups; single values by name; a single value; a list of values."""


@dataclass(frozen=True)
class Place:
    """A field of a model: what kind of thing may stand there."""

    kind: Kind
    model: type[BaseModel] | None = None
    """Of the group, or of each group in it."""
    words: tuple[str, ...] = ()
    """The words allowed, where only some are."""
    types: tuple[Any, ...] = ()
    """Python types of a single value: `str`, `int`, `bool`, `date`, `Decimal`."""
    field: FieldInfo | None = None
    attribute: str = ""
    """Its name in the model: `from_` for the field `from`."""

    @property
    def what(self) -> str:
        """Its label in words, "" if it has none."""
        return (self.field.description or "") if self.field else ""

    def extra(self, key: str) -> str:
        """What the field says of itself under `leaf`, `who` or `ask`."""
        found = self.field.json_schema_extra if self.field else None
        return str(found.get(key, "")) if isinstance(found, dict) else ""


@functools.cache
def fields(model: type[BaseModel]) -> Mapping[str, Place]:
    """The fields of a model, by the name that a file gives them, in order."""
    return {
        info.alias or name: replace(_place(info.annotation, info), attribute=name)
        for name, info in model.model_fields.items()
    }


def place_at(model: type[BaseModel], path: Sequence[str]) -> Place | None:
    """What stands at a concrete path (`parties ssa level`); None where the model knows no such path."""
    place: Place | None = Place("group", model)
    for step in path:
        place = _step(place, step) if place else None
    return place


def _step(place: Place, step: str) -> Place | None:
    match place.kind:
        case "group":
            return fields(place.model).get(step) if place.model else None
        case "keyed":
            return Place("group", place.model, field=place.field)
        case "rows":
            return Place("group", place.model, field=place.field) if step.isdigit() else None
        case "map":
            return Place("leaf", None, place.words, place.types, place.field)
        case "leaves":
            return Place("leaf", None, place.words, place.types, place.field) if step.isdigit() else None
        case "leaf":
            return None


def _place(annotation: Any, info: FieldInfo) -> Place:
    options = list(_options(annotation))
    first = options[0]
    origin, inner = get_origin(first), get_args(first)
    if isinstance(first, type) and issubclass(first, BaseModel):
        return Place("group", first, field=info)
    if origin is dict:
        model = next((one for one in _options(inner[1]) if isinstance(one, type) and issubclass(one, BaseModel)), None)
        return Place("keyed", model, field=info) if model else Place("map", None, (), (inner[1],), info)
    if origin is tuple:
        within = _place(inner[0], info)
        return Place("rows" if within.model else "leaves", within.model, within.words, within.types, info)
    words = tuple(word for one in options if get_origin(one) is Literal for word in get_args(one))
    kinds = tuple(one for one in options if get_origin(one) is not Literal)
    return Place("leaf", None, words, kinds, info)


def _options(annotation: Any) -> Iterator[Any]:
    """The types that an annotation allows, without None, unions and notes."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _options(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for one in get_args(annotation):
            yield from _options(one)
    elif annotation is not types.NoneType:
        yield annotation


def takes_date(place: Place) -> bool:
    """Whether a date, and nothing else, may stand there."""
    return dt.date in place.types

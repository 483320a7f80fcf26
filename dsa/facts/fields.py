"""What the fields of the intake models say of themselves: label, question, and who usually knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from dsa.model.leaf import Node

Kind = Literal["leaf", "list", "group", "groups", "groups-by-id", "values-by-id", "answers"]
"""A value, a list of texts, a group, a list of groups, groups by id, plain values by id, answers to the law."""


@dataclass(frozen=True)
class IntakeField:
    """One field of an intake model, as facts are made from it."""

    attribute: str
    key: str
    """Its name in the file: `from` for the attribute `from_`."""
    kind: Kind
    model: type[Node] | None
    label: str
    who: str
    ask: str


@cache
def fields_of(model: type[Node]) -> tuple[IntakeField, ...]:
    """The fields of an intake model, in the order of the file format."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


def _field(name: str, info: FieldInfo) -> IntakeField:
    kind, model = _kind(name, info.annotation)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, Mapping) else {}
    label = info.description or name
    ask = str(extra.get("ask") or f"What is the {label}?")
    return IntakeField(name, info.alias or name, kind, model, label, str(extra.get("who") or "program"), ask)


def _kind(name: str, annotation: Any) -> tuple[Kind, type[Node] | None]:
    if name == "answers":
        return "answers", None
    bare = _bare(annotation)
    if _is_model(bare):
        return "group", bare
    inner = [_bare(one) for one in get_args(bare)]
    if get_origin(bare) is dict:
        return ("groups-by-id", inner[1]) if _is_model(inner[1]) else ("values-by-id", None)
    if get_origin(bare) is tuple:
        return ("groups", inner[0]) if _is_model(inner[0]) else ("list", None)
    return "leaf", None


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated` and without `None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        rest = [one for one in get_args(annotation) if one is not type(None)]
        return _bare(rest[0]) if len(rest) == 1 else annotation
    return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Node)

"""What the intake's models say of a path: its words in a blank, who knows, whether it is a leaf or a group."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dsa.model.intake import Intake


@dataclass(frozen=True)
class Described:
    """A place of the intake."""

    label: str
    who: str
    leaf: bool
    """True where a value stands, false where groups stand below."""
    keyed: bool
    """Whether values stand below it under names of the user's own, as answers do."""
    listed: bool
    """Whether groups stand below it, by number or by id."""
    optional: bool
    """Whether a draft may do without it."""
    yes_no: bool
    """Whether the answer is yes or no, and nothing else."""


@lru_cache(maxsize=4096)
def described(path: str) -> Described:
    """What the models say of a concrete path; for a path that they do not know, its last name in plain words."""
    kind: Any = Intake
    field: FieldInfo | None = None
    for name in path.split("."):
        kind = _bare(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            field = _field(kind, name)
            kind = field.annotation if field else None
        else:
            field, kind = _inside(field, kind, name)
    extra = field.json_schema_extra if field else None
    said: Mapping[str, Any] = extra if isinstance(extra, dict) else {}
    label = (field.description if field else "") or path.rsplit(".", 1)[-1].replace("_", " ").replace("-", " ")
    holder = get_origin(_bare(kind))
    groups = _holds_groups(kind)
    who = str(said.get("who") or _first_who(kind))
    keyed, listed = holder is dict and not groups, holder in (tuple, dict) and groups
    return Described(label, who, not groups, keyed, listed, said.get("leaf") == "optional", _is_yes_no(kind, path))


def found(intake: Intake, path: str) -> Any:
    """What stands in the intake at a path: a model, a tuple, a dict, a value; None where nothing does."""
    node: Any = intake
    for name in path.split("."):
        if isinstance(node, Mapping):
            node = node.get(name)
        elif isinstance(node, tuple):
            node = node[int(name)] if name.isdigit() and int(name) < len(node) else None
        else:
            node = getattr(node, "from_" if name == "from" else name, None)
    return node


def _first_who(kind: Any) -> str:
    """Who knows the first field of the groups that a list holds."""
    inner = next((one for one in map(_bare, get_args(_bare(kind))) if _is_model(one)), None)
    extra = next(iter(inner.model_fields.values())).json_schema_extra if inner else None
    return str(extra.get("who", "program")) if isinstance(extra, dict) else "program"


def _field(model: type[BaseModel], name: str) -> FieldInfo | None:
    return next((one for key, one in model.model_fields.items() if name in (key, one.alias)), None)


def _inside(field: FieldInfo | None, kind: Any, name: str) -> tuple[FieldInfo | None, Any]:
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        inner = _bare(arguments[1])
        return (field if _is_model(inner) else None), inner
    if get_origin(kind) is tuple and name.isdigit():
        return field, arguments[0]
    return None, None


def _bare(kind: Any) -> Any:
    while get_origin(kind) is Annotated or _is_optional(kind):
        kind = next(one for one in get_args(kind) if one is not type(None))
    return kind


def _is_yes_no(kind: Any, path: str) -> bool:
    return ".answers." in f".{path}" or set(get_args(_bare(kind))) == {"yes", "no"}


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in (Union, type(int | None)) and type(None) in get_args(kind)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _holds_groups(kind: Any) -> bool:
    bare = _bare(kind)
    inner = [_bare(one) for one in get_args(bare)] if get_origin(bare) in (tuple, dict) else [bare]
    return any(_is_model(one) for one in inner)

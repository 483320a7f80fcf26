"""How an intake field says what it is for: its class, its question, and who usually knows."""

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict

LeafClass = Literal["printed", "deciding", "optional", "structural"]
"""What happens when a leaf is missing.

*printed*: a numbered blank and an open point. *deciding*: an undecided ruling and a question; where no ruling of
this project turns on it, a blank. *optional*: nothing but the draft's words change. *structural*: the intake is
refused.
"""

Who = Literal["program", "counsel", "privacy", "security", "records", "finance", "counterpart"]


class Node(BaseModel):
    """The root of every intake model: frozen, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


_HEAD = re.compile(r" (?:of|that|who|whom|where|by|to|beside|for|made|compared|served|concerned|allowed)\b")
"""What ends the noun of a label."""


def leaf(kind: LeafClass, what: str, *, ask: str = "", who: Who = "program", default: Any = None) -> Any:
    """A field that may be missing. `what` is its label in a blank; `ask` is how it is asked of program staff."""
    extra: JsonDict = {"leaf": kind, "who": who, "ask": ask or _asked(what, many=default == ())}
    return Field(default=default, description=what, json_schema_extra=extra)


def _asked(what: str, *, many: bool = False) -> str:
    """A label as a question: some labels are half a question already."""
    first, *rest = what.split()
    if first == "who" or (first == "what" and rest[0] in ("is", "happens")):
        return f"{what[0].upper()}{what[1:]}?"
    if first in ("whether", "what"):
        return f"Say {what}."
    named = _HEAD.split(what)[0]
    return f"What {'are' if many and named.endswith('s') else 'is'} the {what}?"


def needed(what: str, *, who: Who = "program") -> Any:
    """A field without which the intake is not an intake."""
    return Field(description=what, json_schema_extra={"leaf": "structural", "who": who, "ask": _asked(what)})


def group(what: str, default: Any = None) -> Any:
    """A field that only holds others."""
    return Field(default=default, description=what)


def _yes_no(value: Any) -> Any:
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


YesNo = Annotated[Literal["yes", "no"], BeforeValidator(_yes_no)]
"""`yes` or `no`; YAML's `true` and `false` are taken for them."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
"""Some texts; a single one may be written without a list."""

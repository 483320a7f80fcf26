"""What pydantic refuses, said so that a person can mend it: file and line, what was found, what is allowed."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dsa.errors import Problem
from dsa.library.shape import Place, fields, place_at

LONGEST = 60
"""Characters of a found value that a message repeats."""
MANY = 24
"""Allowed words of which a message lists all, although one is near."""

_EXPECTED = {
    "int": "a whole number, such as 30",
    "decimal": "an amount, such as 1250.00",
    "date": "a date, written 2027-01-31",
    "bool": "true or false",
    "string": "text",
    "tuple": "a list",
    "dict": "a group of fields",
    "model": "a group of fields",
}


def nearest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that someone most likely meant, or ""."""
    return next(iter(difflib.get_close_matches(word, list(allowed), 1, 0.6)), "")


def meant(word: str, allowed: Iterable[str]) -> str:
    """A hint: the nearest word, and the words allowed (of a long list only where no word is near)."""
    words = list(allowed)
    near = nearest(word, words)
    if near and len(words) > MANY:
        return f"Did you mean `{near}`? `dsa schema` lists all {len(words)}."
    guess = f"Did you mean `{near}`? " if near else ""
    return f"{guess}Allowed: {', '.join(words)}." if words else f"{guess}Nothing is allowed here."


def shown_value(value: Any) -> str:
    """A found value, short enough for a message."""
    if isinstance(value, (list, tuple)):
        return "a list"
    if isinstance(value, dict):
        return "a group"
    text = "nothing" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def line_of(path: Sequence[str], lines: Mapping[str, int]) -> int:
    """The line of a path, or of the nearest thing that holds it."""
    for end in range(len(path), -1, -1):
        found = lines.get(".".join(path[:end]))
        if found:
            return found
    return 1


def where(name: str, path: Sequence[str], lines: Mapping[str, int]) -> str:
    """`intake.yaml:12, parties.ssa.level`."""
    return f"{name}:{line_of(path, lines)}" + (f", {'.'.join(path)}" if path else "")


def refusals(
    trouble: ValidationError, model: type[BaseModel], name: str, lines: Mapping[str, int]
) -> tuple[Problem, ...]:
    """One problem for each place that pydantic refuses, in the order of the file."""
    found: dict[tuple[str, ...], Problem] = {}
    for error in trouble.errors(include_url=False, include_context=False):
        path = _known_path(model, error)
        if path not in found:
            message, hint = _said(model, path, error)
            found[path] = Problem(message, where(name, path, lines), hint)
    return tuple(found[path] for path in sorted(found, key=lambda path: (line_of(path, lines), path)))


def _known_path(model: type[BaseModel], error: ErrorDetails) -> tuple[str, ...]:
    """The path in the file: pydantic adds the branch of a union, which no file has."""
    path = tuple(str(step) for step in error["loc"] if step != "[key]")
    if error["type"] == "extra_forbidden":
        return path
    while path and place_at(model, path) is None:
        path = path[:-1]
    return path


def _said(model: type[BaseModel], path: tuple[str, ...], error: ErrorDetails) -> tuple[str, str]:
    if error["type"] == "extra_forbidden":
        return _unknown_field(model, path)
    place = place_at(model, path)
    if error["type"] == "missing":
        what = place.what if place else ""
        return f"`{path[-1]}` is missing{f': the {what}' if what else ''}.", "It must be given: the rest hangs on it."
    found = shown_value(error["input"])
    if place and place.words and not isinstance(error["input"], (list, dict)):
        return f"`{found}` is not a word that `{_field_name(path)}` knows.", meant(found, place.words)
    return _wrong_kind(place, path, found, error)


def _field_name(path: tuple[str, ...]) -> str:
    return next((step for step in reversed(path) if not step.isdigit()), "the file")


def _unknown_field(model: type[BaseModel], path: tuple[str, ...]) -> tuple[str, str]:
    parent = place_at(model, path[:-1])
    allowed = list(fields(parent.model)) if parent and parent.model else []
    inside = f"`{_field_name(path[:-1])}`" if path[:-1] else "the file"
    return f"`{path[-1]}` is not a field of {inside}.", meant(path[-1], allowed)


def _wrong_kind(place: Place | None, path: tuple[str, ...], found: str, error: ErrorDetails) -> tuple[str, str]:
    sort = error["type"].split("_")[0]
    wanted = _EXPECTED.get(sort)
    if place and wanted and place.kind == "map" and sort == "string":
        wanted = "text"
    if not wanted:
        return f"`{found}` cannot stand as `{_field_name(path)}`: {error['msg']}.", ""
    hint = f"Expected: {wanted}."
    if place and place.kind in ("group", "rows") and place.model:
        hint = (
            f"Expected: {'a list of groups' if sort == 'tuple' else 'a group'} with {', '.join(fields(place.model))}."
        )
    elif place and place.kind == "keyed":
        hint = f"Expected: {place.what or 'groups by id'}, each `id:` with its fields below it."
    return f"`{_field_name(path)}` holds {_quoted(found)}, which is not {wanted.split(',')[0]}.", hint


def _quoted(found: str) -> str:
    return found if found in ("a list", "a group", "nothing") else f"`{found}`"


def checked(
    model: type[BaseModel], data: Any, name: str, lines: Mapping[str, int], fail: Callable[..., Exception]
) -> Any:
    """The model made of the data, or `fail` raised with every refusal."""
    try:
        return model.model_validate(data)
    except ValidationError as trouble:
        raise fail(*refusals(trouble, model, name, lines)) from None


def duplicates(words: Iterable[str]) -> Iterator[str]:
    """Words that stand more than once, each once."""
    seen: dict[str, int] = {}
    for word in words:
        seen[word] = seen.get(word, 0) + 1
        if seen[word] == 2:
            yield word

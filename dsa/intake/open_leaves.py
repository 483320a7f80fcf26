"""Leaves that nobody has answered: taken out of the intake, and kept as who is to answer them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel

from dsa.errors import Problem
from dsa.intake.plain_words import meant
from dsa.library.refusals import where
from dsa.library.shape import Place, place_at
from dsa.library.strict_yaml import Marked
from dsa.model.leaf import Who

_ASK = re.compile(r"ask-([a-z0-9-]+)")


@dataclass
class Answered:
    """The intake without open leaves: its data, the line of each path as the data now have it, and who is asked."""

    data: Any
    lines: dict[str, int] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def without_open_leaves(marked: Marked, model: type[BaseModel], name: str) -> Answered:
    """Takes out `unknown`, `ask-WHO` and empty values. An open item of a list is noted under the path of its list."""
    parties = marked.data.get("parties") if isinstance(marked.data, dict) else None
    walk = _Walk(name, model, marked.lines, tuple(parties) if isinstance(parties, dict) else ())
    walk.out.lines[""] = 1
    walk.out.data = walk.group(marked.data or {}, (), ())
    return walk.out


class _Walk:
    def __init__(self, name: str, model: type[BaseModel], lines: Mapping[str, int], parties: tuple[str, ...]) -> None:
        self.name, self.model, self.lines, self.parties = name, model, lines, parties
        self.out = Answered({})

    def value(self, value: Any, was: tuple[str, ...], now: tuple[str, ...]) -> Any:
        """The value without what is open in it; `was` is its path in the file, `now` its path in the result."""
        self.out.lines[".".join(now)] = self.lines.get(".".join(was), 1)
        if isinstance(value, dict):
            return self.group(value, was, now)
        return self.items(value, was, now) if isinstance(value, list) else value

    def group(self, data: Any, was: tuple[str, ...], now: tuple[str, ...]) -> Any:
        if not isinstance(data, dict):
            return data
        kept: dict[str, Any] = {}
        for key, value in data.items():
            path = (*was, key)
            if not self.is_open(value, path, (*now, key)):
                kept[key] = self.value(value, path, (*now, key))
            elif self.is_entry(was):
                kept[key] = self.value({}, path, (*now, key))
        return kept

    def items(self, data: list[Any], was: tuple[str, ...], now: tuple[str, ...]) -> list[Any]:
        kept: list[Any] = []
        for number, value in enumerate(data):
            path = (*was, str(number))
            if not self.is_open(value, path, now):
                kept.append(self.value(value, path, (*now, str(len(kept)))))
        return kept

    def is_entry(self, path: tuple[str, ...]) -> bool:
        """Whether what stands at the path is groups by id: an entry without an answer is still an entry."""
        place: Place | None = place_at(self.model, path)
        return place is not None and place.kind == "keyed"

    def is_open(self, value: Any, was: tuple[str, ...], now: tuple[str, ...]) -> bool:
        """Whether the value is no answer; if it names someone, that is kept under the path `now`."""
        if value is None or value == "":
            return True
        word = value.lower() if isinstance(value, str) else ""
        asked = _ASK.fullmatch(word)
        if word != "unknown" and not asked:
            return False
        who = asked.group(1) if asked else ""
        allowed = (*get_args(Who), *self.parties)
        if who and who not in allowed:
            hint = meant(str(value), ("unknown", *(f"ask-{one}" for one in allowed)))
            self.out.problems.append(
                Problem(f"`{value}` asks someone unknown.", where(self.name, was, self.lines), hint)
            )
        path = ".".join(now)
        self.out.asked[path] = self.out.asked.get(path) or who
        self.out.lines.setdefault(path, self.lines.get(".".join(was), 1))
        return True


def leaves(data: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every single value in data, with its path, in the order of the file."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*path, str(number)))
    else:
        yield path, data

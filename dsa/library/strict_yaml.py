"""YAML without surprises: what a person wrote is what is read, and every value knows its line.

Only `true` and `false` are booleans. Numbers, dates, `yes` and `no` stay text for the models to judge. Nothing, `~` and
`null` mean that a value is missing. Keys stand once; anchors, tags and further documents are refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import yaml

from dsa.errors import DsaError, LibraryError, Problem
from dsa.library.characters import refused_in_text, refused_in_value

LARGEST = 1024 * 1024
"""Bytes that a file may hold."""
DEEPEST = 24
"""Groups and lists that may stand inside each other."""

_PLAIN = {"true": True, "false": False, "": None, "~": None, "null": None}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_REMEDIES = {
    "mapping values are not allowed": "Put a value that holds `: ` into quotes.",
    "nesting depth": "No form of ours nests so deep; look for a bracket that is not closed.",
    "found a tab character": "Indent with spaces, not tabs.",
    "cannot start any token": "Indent with spaces, not tabs; put a value that begins with a mark into quotes.",
    "did not find expected key": "Lines of one group begin in the same column; put quotes around odd values.",
    "could not find expected ':'": "Each line of a group is `field: value`.",
    "unexpected end of stream": "A quote or a bracket is opened and never closed.",
    "expected <document start>": "Lines of one group begin in the same column.",
    "expected <block end>": "Lines of one group begin in the same column.",
    "did not find expected ',' or": "A `[` or `{` is not closed, or a comma is missing.",
}


@dataclass(frozen=True)
class Marked:
    """What a file says, and the line of every path (`parties.ssa.name`, `flows.a.data.0`; "" is the whole)."""

    data: Any
    lines: Mapping[str, int]


@dataclass
class _Open:
    """A group or list that is being read."""

    path: str
    into: dict[str, Any] | list[Any]
    first: dict[str, int] = field(default_factory=dict)
    key: str | None = None


def read_text(path: Path, error: type[DsaError] = LibraryError) -> str:
    """The text of a file; refused with its line where it is not UTF-8, or where it is larger than `LARGEST`."""
    try:
        raw = path.read_bytes()
    except OSError as trouble:
        reason = (trouble.strerror or "cannot be opened").lower()
        raise error(Problem(f"The file cannot be read: {reason}.", str(path), "Check the name.")) from None
    return decode(raw, str(path), error)


def decode(raw: bytes, name: str, error: type[DsaError] = LibraryError) -> str:
    """Bytes as UTF-8 text, without a byte-order mark."""
    if len(raw) > LARGEST:
        raise error(
            Problem(f"The file is larger than {LARGEST} bytes.", name, "Move long tables into files of their own.")
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = raw.count(b"\n", 0, trouble.start) + 1
        hint = "Save the file as UTF-8."
        raise error(Problem("The file is not UTF-8 text.", f"{name}:{line}", hint)) from None


def read_yaml(text: str, name: str, error: type[DsaError] = LibraryError) -> Marked:
    """One YAML document. Every fault is raised together, as `error`, with file and line."""
    problems = list(refused_in_text(text, name))
    if len(text.encode("utf-8", "replace")) > LARGEST:
        problems.append(Problem(f"The file is larger than {LARGEST} bytes.", name, "Move long tables elsewhere."))
    if problems:
        raise error(*problems)
    reading = _Reading(name)
    try:
        for event in _events(text):
            reading.take(event)
    except _FatalError:
        pass
    except yaml.MarkedYAMLError as trouble:
        reading.problems.append(_syntax(trouble, name))
    except yaml.YAMLError as trouble:
        reading.problems.append(Problem(f"The file is not YAML: {trouble}.", name))
    if reading.problems:
        raise error(*reading.problems)
    return Marked(reading.data, reading.lines)


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_Loader))


def _syntax(trouble: yaml.MarkedYAMLError, name: str) -> Problem:
    mark = trouble.problem_mark or trouble.context_mark
    where = f"{name}:{mark.line + 1}" if mark else name
    said = trouble.problem or "not YAML"
    hint = next((remedy for sign, remedy in _REMEDIES.items() if sign in said), "See the lines just above, too.")
    return Problem(f"This is not well-formed YAML: {said}.", where, hint)


class _FatalError(Exception):
    """Reading cannot go on; the reason is among the problems."""


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Reading:
    """Builds data and lines from parser events, in one pass and without recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.data: Any = None
        self.lines: dict[str, int] = {"": 1}
        self.problems: list[Problem] = []
        self._stack: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Reads one event."""
        match event:
            case yaml.ScalarEvent():
                self._refuse_marks(event, event.tag)
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_marks(event, event.tag)
                self._begin(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()
            case yaml.AliasEvent():
                self._say(event, f"`*{event.anchor}` repeats another value.", "Write the value out again.")
                self._place(event, None)
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(event, "A second document begins here.", "Keep one document in a file, without a further `---`.")

    def _say(self, event: yaml.Event, message: str, hint: str) -> None:
        self.problems.append(Problem(message, f"{self.name}:{_line(event)}", hint))

    def _stop(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        self._say(event, message, hint)
        raise _FatalError

    def _refuse_marks(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            self._say(event, f"`&{event.anchor}` names a value for repeating it.", "Write each value out.")
        if tag is not None:
            self._say(event, f"`{tag}` is a YAML tag.", "Leave the tag out; put a text that begins with ! in quotes.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1] if self._stack else None
        if top and isinstance(top.into, dict) and top.key is None:
            self._begin_entry(event, top)
            return
        self._place(event, self._value(event))

    def _value(self, event: yaml.ScalarEvent) -> Any:
        bad = self._hidden(event)
        if bad:
            self._say(event, f"The value holds {bad}.", "Take the character out.")
        return _PLAIN.get(event.value, event.value) if event.style is None or event.style == "" else event.value

    def _hidden(self, event: yaml.ScalarEvent) -> str:
        """A character that an escape has brought in; only double quotes have escapes, and the text itself is clean."""
        return refused_in_value(event.value) if event.style == '"' else ""

    def _begin_entry(self, event: yaml.ScalarEvent, top: _Open) -> None:
        key, line = event.value, _line(event)
        bad = self._hidden(event)
        if bad:
            self._say(event, f"The field name holds {bad}.", "Take the character out.")
        if key in top.first:
            self._say(event, f"`{key}` stands twice, in lines {top.first[key]} and {line}.", "Keep one of the two.")
        top.first.setdefault(key, line)
        top.key = key
        self.lines.setdefault(f"{top.path}.{key}" if top.path else key, line)

    def _begin(self, event: yaml.Event, new: dict[str, Any] | list[Any]) -> None:
        if len(self._stack) >= DEEPEST:
            hint = "No form of ours nests so deep; look for a bracket that is not closed."
            self._stop(event, f"Groups stand more than {DEEPEST} deep in each other.", hint)
        top = self._stack[-1] if self._stack else None
        if top and isinstance(top.into, dict) and top.key is None:
            self._stop(event, "A field name must be plain text.", "Write `field: value`.")
        self._stack.append(_Open(self._place(event, new), new))

    def _place(self, event: yaml.Event, value: Any) -> str:
        """Puts a value where it belongs, and gives its path."""
        if not self._stack:
            self.data = value
            return ""
        top = self._stack[-1]
        if isinstance(top.into, dict):
            key, top.key = top.key or "", None
            top.into.setdefault(key, value)
            return f"{top.path}.{key}" if top.path else key
        path = f"{top.path}.{len(top.into)}" if top.path else str(len(top.into))
        self.lines.setdefault(path, _line(event))
        top.into.append(value)
        return path

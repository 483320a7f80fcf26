"""Lines that YAML cannot read, explained to someone who filled a form by hand: which line, and how to write it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dsa.errors import Problem

SYNTAX = "This is not well-formed YAML"
"""How the reader begins what it says of a line that the parser refuses."""

_FIELD = re.compile(r"\s*(?P<item>- +)?(?P<key>[A-Za-z0-9_][\w.-]*):(?: +(?P<value>.*))?$")
_GLUED = re.compile(r"(?:- +)?([a-z_][\w.-]*):([^\s/].*)")
_BLOCK = re.compile(r"[|>][-+]?")
_WHOLE = {"'": re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?$"), '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?$')}
_MARKS = "@`%&*!?|>"
"""Signs that mean something of their own at the beginning of a value."""
_COLUMNS = "Begin the lines of one group in the same column."

Said = tuple[str, str] | None
"""What is wrong with a line, and how to write it."""


@dataclass(frozen=True)
class _Line:
    """A line with something on it."""

    number: int
    text: str
    indent: int
    key: str = ""
    value: str = ""
    """Without a comment; "" for a line that opens a group, and for one that is no field."""


def explained(text: str, name: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, with those of the parser said in terms of the form, as far as the cause can be seen."""
    found = tuple(problems)
    rest = tuple(one for one in found if not one.message.startswith(SYNTAX))
    cause = _cause(text, name) if len(rest) < len(found) else None
    return (*rest, cause) if cause else found


def _cause(text: str, name: str) -> Problem | None:
    """What is wrong with the first line that no form has."""
    columns: list[int] = [0]
    before: _Line | None = None
    for line in _lines(text):
        said = _within(line) or (_beside(line, before, columns) if before else None)
        if said:
            return Problem(said[0], f"{name}:{line.number}", said[1])
        columns = [*(one for one in columns if one < line.indent), line.indent]
        before = line
    return None


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold something, without those of a text that runs over several lines (`>-`)."""
    block: int | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        indent = len(raw) - len(raw.lstrip())
        if not raw.strip() or raw.lstrip().startswith("#") or (block is not None and indent > block):
            continue
        line = _line(number, raw, indent)
        block = indent if _BLOCK.fullmatch(line.value) else None
        yield line


def _line(number: int, raw: str, indent: int) -> _Line:
    text = raw.rstrip() if "\t" in raw[:indent] else raw.strip()
    found = _FIELD.match(raw)
    if not found:
        return _Line(number, text, indent)
    value = (found["value"] or "").strip()
    bare = value if value[:1] in ("'", '"') else re.sub(r"(^|\s)#.*$", "", value).strip()
    return _Line(number, text, indent + len(found["item"] or ""), found["key"], bare)


def _within(line: _Line) -> Said:
    """What is wrong with a line by itself."""
    if line.text[:1].isspace():
        return "The line begins with a tab.", "Begin it with blanks: two for each step further in."
    glued = None if line.key else _GLUED.fullmatch(line.text)
    if glued:
        return f"No blank stands after the colon of `{glued[1]}`.", f"Write `{glued[1]}: {_short(glued[2])}`."
    if line.value[:1] in _WHOLE:
        return _quoted(line)
    return _colon(line) or _mark(line)


def _quoted(line: _Line) -> Said:
    quote = line.value[0]
    if _WHOLE[quote].match(line.value):
        return None
    if line.value.count(quote) > 1:
        hint = "Put the other kind of quote around the whole text: \"…\" or '…'."
        return f"The text of `{line.key}` holds the quote that stands around it.", hint
    return f"The quote before the text of `{line.key}` is not closed.", f"End the text with {quote}, too."


def _colon(line: _Line) -> Said:
    if line.value[:1] in ("[", "{", "") or ": " not in line.value:
        return None
    if line.key == "answers":
        hint = f"Give the answer a line of its own below, two blanks further in: `{_short(line.value)}`."
        return "`answers:` and an answer stand on one line.", hint
    return f"The text of `{line.key}` holds a colon.", f'Put it in quotes: `{line.key}: "{_short(line.value)}"`.'


def _mark(line: _Line) -> Said:
    mark = line.value[:1]
    if not mark or mark not in _MARKS or _BLOCK.fullmatch(line.value):
        return None
    message = f"The text of `{line.key}` begins with `{mark}`, which is a sign of its own here."
    return message, "Write `unknown`." if line.value == "?" else f'Put it in quotes: "{_short(line.value)}".'


def _beside(line: _Line, before: _Line, columns: list[int]) -> Said:
    """What is wrong with where a line begins, after the line before it."""
    if line.text.startswith("- ") and before.key and not before.value and line.indent < before.indent:
        return f"The list item stands further out than `{before.key}:` that it belongs to.", _COLUMNS
    if not line.key:
        return None
    if before.key and before.value and line.indent > before.indent:
        return f"`{line.key}` stands further in than `{before.key}`, the field above it.", _COLUMNS
    if line.indent < before.indent and line.indent not in columns:
        would = " or ".join(str(one) for one in columns)
        return f"`{line.key}` begins after {line.indent} blanks; the groups above it begin after {would}.", _COLUMNS
    return None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"

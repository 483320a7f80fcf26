"""Plain text for a terminal of 80 columns: wrapped, indented, without colour."""

import json
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from dsa.errors import Problem

WIDTH = 79
KEPT = "\N{NO-BREAK SPACE}"
"""A blank at which no line ends; printed as a plain one, so that what is copied from a terminal is plain text."""


def line(text: str = "", indent: int = 0, hang: int | None = None, *, err: bool = False) -> None:
    """One paragraph; continuation lines hang by `hang` more columns than the first, and none ends at a `KEPT`."""
    first, later = " " * indent, " " * (indent + (2 if hang is None else hang))
    filled = textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
    )
    typer.echo(filled.replace(KEPT, " "), err=err)


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def heading(text: str) -> None:
    """A heading, set off by a blank line."""
    typer.echo("")
    line(text)


def problems(found: "Iterable[Problem]") -> None:
    """Each problem with its place, and below it what is allowed or what to do next."""
    for one in found:
        line(f"{one.where}: {one.message}" if one.where else one.message, err=True)
        if one.hint:
            line(one.hint, 4, 0, err=True)


def as_json(value: Any) -> None:
    """One JSON value, in the order given."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))

"""Plain text for a terminal of 80 columns: wrapped, indented, without colour."""

import json
import textwrap
from typing import Any

import typer

WIDTH = 79


def line(text: str = "", indent: int = 0, hang: int | None = None, *, err: bool = False) -> None:
    """One paragraph; continuation lines hang by `hang` more columns than the first."""
    first, later = " " * indent, " " * (indent + (2 if hang is None else hang))
    typer.echo(
        textwrap.fill(
            text, WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
        ),
        err=err,
    )


def heading(text: str) -> None:
    """A heading, set off by a blank line."""
    typer.echo(f"\n{text}")


def as_json(value: Any) -> None:
    """One JSON value, in the order given."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))

"""Options that several commands share, each defined once; the only place where the clock is read."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        from dsa.errors import Problem, UsageError

        raise UsageError(Problem(f"{text!r} is not a date", "--as-of", "Write it as 2026-11-24.")) from None


def today() -> str:
    """Today in ISO form, the default of --as-of."""
    return dt.date.today().isoformat()


IntakeFile = Annotated[Path, typer.Argument(help="Intake file (YAML).", metavar="FILE")]
AsOf = Annotated[
    dt.date,
    typer.Option(
        "--as-of",
        parser=_day,
        metavar="DATE",
        default_factory=today,
        show_default="today",
        help="The day whose law counts.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
All = Annotated[bool, typer.Option("--all", help="Show every question, not only the ten most useful.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 while open points remain.")]

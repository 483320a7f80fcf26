"""Folders that commands write into: named by hand, in the formats asked for; what an earlier run left is said."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dsa.cli import text

FORMATS = ("docx", "pdf")


def named(to: Path | None, file: Path, command: str) -> Path:
    """The folder to write into; without one, a UsageError that shows how a command names it."""
    from dsa.errors import Problem, UsageError

    if to is None:
        raise UsageError(Problem("no folder is named", f"dsa {command}", f"Name one: dsa {command} {file} --to out"))
    return to


def chosen(given: str, allowed: tuple[str, ...], option: str) -> list[Any]:
    """The words of an option that takes several, in the order allowed; a UsageError where one is not known."""
    from dsa.errors import Problem, UsageError

    chosen = [one.strip() for one in given.split(",") if one.strip()]
    wrong = [one for one in chosen if one not in allowed]
    if wrong or not chosen:
        what = ", ".join(wrong) or "nothing"
        raise UsageError(Problem(f"{what!r} is not known here", option, f"Allowed: {', '.join(allowed)}."))
    return [one for one in allowed if one in chosen]


def left_over(names: Iterable[str]) -> None:
    """Says which files stand in the folder that this run did not write."""
    for name in names:
        text.line(f"Left from an earlier run, and not written again: {name}", err=True)

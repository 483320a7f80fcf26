"""`dsa calendar`: what must be done by when, and by whom."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dsa.cli import text
from dsa.cli.options import AsOf, IntakeFile, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dsa.advise.calendar import Entry
    from dsa.law.term import Term


def calendar(
    file: IntakeFile,
    as_of: AsOf,
    ics: Annotated[Path | None, typer.Option(help="Also write an iCalendar file there.", metavar="FILE.ics")] = None,
    as_json: Json = False,
) -> None:
    """Say who must do what by which day: notices, boards, reports, renewal, destruction."""
    from dsa.pipeline import by_day, consider_file, write_ics

    found = consider_file(file, as_of)
    when, entries = by_day(found)
    if ics:
        write_ics(found, ics)
        text.line(f"Wrote {ics}.", err=True)
    if as_json:
        text.as_json({"term": _plain(asdict(when)), "duties": [_plain(asdict(one)) for one in entries]})
        return
    _heads(when)
    _listed(entries)


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in fields.items()}


def _heads(when: "Term") -> None:
    """From which days the others are counted."""
    if when.start is None:
        text.line("No start is given, and none can be computed: days are given in the words of the law.")
    elif when.assumed:
        text.line(f"Counted from {when.start}, the earliest lawful start: the intake gives no `agreement.start`.")
    else:
        text.line(f"Counted from {when.start}, the start that the intake gives.")
    if when.end:
        text.line(f"The last day is {when.end}, counted inclusively.")


def _listed(entries: "Sequence[Entry]") -> None:
    dated = [one for one in entries if one.day and not one.done]
    undated = [one for one in entries if not one.day and not one.done]
    done = [one for one in entries if one.done]
    for heading, group in (("By day", dated), ("When it comes", undated), ("Done already", done)):
        if group:
            text.heading(heading)
        for one in group:
            _entry(one)


def _entry(one: "Entry") -> None:
    late = " (this day has passed)" if one.late else ""
    text.line(f"{f'{one.day}{late}: ' if one.day else ''}{one.what}", 2, 4)
    blocks = f" Before the {one.before}." if one.before else ""
    after = f" After {text.listed(one.follows)}." if one.follows else ""
    unread = " Not read in its source: confirm." if one.verified == "memory" else ""
    when = f" {one.when[:1].upper()}{one.when[1:].rstrip('.')}." if one.when else ""
    text.line(f"{one.who or 'Nobody named'}; {one.citation}.{when}{blocks}{after}{unread} [{one.id}]", 6, 2)

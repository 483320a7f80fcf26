"""Finding one thing by its id, and reporting the findings of a check."""

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

import typer

from dsa.cli import text
from dsa.errors import Problem, UsageError
from dsa.model.finding import Finding

Found = TypeVar("Found")


def pick(id_: str, known: Mapping[str, Found], what: str) -> Found:
    """The thing of that id; where there is none, an error that names the nearest."""
    if id_ in known:
        return known[id_]
    near = difflib.get_close_matches(id_, sorted(known), 3, 0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "List them all with the command 'list'."
    raise UsageError(Problem(f"there is no {what} {id_!r}", "ID", hint))


def report(findings: Iterable[Finding], what: str, as_json: bool) -> None:
    """Prints findings; exits with 4 where one blocks, since the library is then not fit to draft from."""
    found = tuple(findings)
    if as_json:
        text.as_json([one.model_dump(mode="json") for one in found])
    for one in () if as_json else found:
        text.line(f"{one.level}: {one.where}: {one.message} [{one.code}] {one.hint}")
    blocks = sum(one.level == "blocks" for one in found)
    if not as_json:
        typer.echo(f"{what}: {len(found)} findings, {blocks} of them block.", err=True)
    if blocks:
        raise typer.Exit(4)

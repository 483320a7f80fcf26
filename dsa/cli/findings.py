"""`dsa findings`: what each finding code means."""

from typing import TYPE_CHECKING, Annotated

import typer

from dsa.cli import text
from dsa.cli.options import Json

if TYPE_CHECKING:
    from dsa.model.finding import Code

app = typer.Typer(help="Finding codes: list, show.", no_args_is_help=True, rich_markup_mode=None)


def _codes() -> "dict[str, Code]":
    from dsa.lint.document.checks import CODES as DOCUMENT
    from dsa.lint.law.checks import CODES as LAW
    from dsa.lint.library.checks import CODES as LIBRARY
    from dsa.plan.findings import CODES as PLAN

    return {one.code: one for one in (*PLAN, *LIBRARY, *LAW, *DOCUMENT)}


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Every code, its level and what it means."""
    codes = _codes().values()
    if as_json:
        return text.as_json([one.model_dump() for one in codes])
    for one in codes:
        text.line(f"{one.code} ({one.level}): {one.means}")
    return None


@app.command("show")
def show(code: Annotated[str, typer.Argument(help="A finding code.", metavar="CODE")], as_json: Json = False) -> None:
    """One code: what it means, a bad example and a good one."""
    from dsa.cli.lookup import pick

    one = pick(code, _codes(), "finding")
    if as_json:
        return text.as_json(one.model_dump())
    text.line(f"{one.code} ({one.level}): {one.means}")
    text.line(f"Bad: {one.bad}", 2, 4)
    text.line(f"Good: {one.good}", 2, 4)
    return None

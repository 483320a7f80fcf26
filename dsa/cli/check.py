"""`dsa check`: may we, what is missing, what stands in the way."""

import typer

from dsa.cli import text
from dsa.cli.options import All, AsOf, IntakeFile, Json, Strict


def check(file: IntakeFile, as_of: AsOf, every: All = False, as_json: Json = False, strict: Strict = False) -> None:
    """Say of each flow whether it may go ahead, what is missing, and what blocks."""
    from dsa.cli.answers import answer
    from dsa.cli.shapes import as_data
    from dsa.pipeline import study

    project = study(file, as_of)
    if as_json:
        text.as_json(as_data(project))
    else:
        answer(project, file, every)
    open_points = any(one.open_points for one in project.documents)
    if project.blocks or (strict and (open_points or project.findings)):
        raise typer.Exit(1)

"""`dsa draft`: writes the agreements, with the record."""

from pathlib import Path
from typing import Annotated, Any

import typer

from dsa.cli import text
from dsa.cli.options import AsOf, IntakeFile, Json, Strict

COPIES = ("internal", "exchange")
FORMATS = ("docx", "pdf")


def draft(
    file: IntakeFile,
    as_of: AsOf,
    to: Annotated[Path, typer.Option("--to", help="Folder for the drafts.", metavar="DIR")],
    copy: Annotated[
        str, typer.Option("--copy", help="internal (with notes), exchange (for the other side), or both by a comma.")
    ] = "internal",
    formats: Annotated[str, typer.Option("--format", help="docx, pdf, or both by a comma.")] = "docx,pdf",
    as_json: Json = False,
    strict: Strict = False,
) -> None:
    """Draft every agreement that the rulings call for, with schedules, record and checksums."""
    from dsa.cli.answers import one_line
    from dsa.pipeline import draft as write
    from dsa.pipeline import study

    copies, forms = _chosen(copy, COPIES, "--copy"), _chosen(formats, FORMATS, "--format")
    project = study(file, as_of)
    paths = write(project, to, copies, forms)
    if as_json:
        text.as_json(
            {
                "files": [str(one) for one in paths],
                "findings": [one.model_dump(mode="json") for one in project.findings],
                "open_points": {one.id: len(one.open_points) for one in project.documents},
            }
        )
    else:
        for path in paths:
            typer.echo(path)
        for finding in project.findings:
            typer.echo(f"{finding.level}: {finding.where}: {finding.message}", err=True)
        typer.echo(one_line(project), err=True)
        if "exchange" in copies:
            typer.echo("Send only what is in the exchange folder; record.json and internal copies stay here.", err=True)
    if project.blocks or (strict and any(one.open_points for one in project.documents)):
        raise typer.Exit(1)


def _chosen(given: str, allowed: tuple[str, ...], option: str) -> list[Any]:
    from dsa.errors import Problem, UsageError

    chosen = [one.strip() for one in given.split(",") if one.strip()]
    wrong = [one for one in chosen if one not in allowed]
    if wrong or not chosen:
        raise UsageError(Problem(f"{given!r} is not known here", option, f"Allowed: {', '.join(allowed)}."))
    return [one for one in allowed if one in chosen]

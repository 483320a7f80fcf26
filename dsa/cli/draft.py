"""`dsa draft`: writes the agreements, with the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dsa.cli import text
from dsa.cli.folders import FORMATS, chosen, left_over, named
from dsa.cli.options import AsOf, IntakeFile, Json, Strict

if TYPE_CHECKING:
    from dsa.pipeline import Project

COPIES = ("internal", "exchange")


def draft(
    file: IntakeFile,
    as_of: AsOf,
    to: Annotated[
        Path | None, typer.Option("--to", help="Folder for the drafts; must be given.", metavar="DIR")
    ] = None,
    copy: Annotated[
        str, typer.Option("--copy", help="internal (with notes), exchange (for the other side), or both by a comma.")
    ] = "internal",
    formats: Annotated[str, typer.Option("--format", help="docx, pdf, or both by a comma.")] = "docx,pdf",
    as_json: Json = False,
    strict: Strict = False,
) -> None:
    """Draft every agreement that the rulings call for, with schedules, record and checksums."""
    from dsa.pipeline import draft as write
    from dsa.pipeline import study

    folder = named(to, file, "draft")
    copies, forms = chosen(copy, COPIES, "--copy"), chosen(formats, FORMATS, "--format")
    project = study(file, as_of)
    drafts = write(project, folder, copies, forms)
    if as_json:
        text.as_json(
            {
                "files": [str(one) for one in drafts.paths],
                "left_over": list(drafts.left_over),
                "findings": [one.model_dump(mode="json") for one in project.findings],
                "open_points": {one.id: len(one.open_points) for one in project.documents},
            }
        )
    else:
        for path in drafts.paths:
            typer.echo(path)
        _say(project, file, drafts.paths, "exchange" in copies)
        left_over(drafts.left_over)
    if project.blocks or (strict and any(one.open_points for one in project.documents)):
        raise typer.Exit(1)


def _say(project: "Project", file: Path, paths: tuple[Path, ...], exchange: bool) -> None:
    """The answer in a sentence, what is left out and why, what to open, what may be sent."""
    from dsa.cli.verdict import blanks, one_line

    text.line(f"{one_line(project)} {blanks(project)}", err=True)
    for finding in project.findings:
        if finding.level == "blocks":
            text.line(f"Blocks: {finding.where}: {finding.message}", err=True)
    if project.documents:
        first = next(one for one in paths if one.stem == project.documents[0].id)
        text.line(f"Open first: {first}", err=True)
    else:
        text.line("No agreement is drafted: no flow may go ahead, or none is described.", err=True)
    text.line(f"All questions, and the lines that answer them: dsa check {file}", err=True)
    if exchange:
        text.line("Send only what is in the exchange folder; record.json and internal copies stay here.", err=True)

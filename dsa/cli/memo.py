"""`dsa memo`: the authority memorandum that ends the argument, or the reasoned refusal."""

from pathlib import Path
from typing import Annotated

import typer

from dsa.cli import text
from dsa.cli.folders import FORMATS, chosen, left_over, named
from dsa.cli.options import AsOf, IntakeFile, Json


def memo(
    file: IntakeFile,
    as_of: AsOf,
    to: Annotated[
        Path | None, typer.Option("--to", help="Folder for the memorandum; must be given.", metavar="DIR")
    ] = None,
    formats: Annotated[str, typer.Option("--format", help="docx, pdf, or both by a comma.")] = "docx,pdf",
    as_json: Json = False,
) -> None:
    """Write the authority memorandum: may each transfer go, by which way, what is missing, what speaks against it."""
    from dsa.advise.data import as_data
    from dsa.cli.verdict import one_line
    from dsa.pipeline import memorandum, study, write_memorandum

    folder, forms = named(to, file, "memo"), chosen(formats, FORMATS, "--format")
    project = study(file, as_of)
    made = memorandum(project)
    written = write_memorandum(project, made, folder, forms)
    if as_json:
        text.as_json({"files": [str(one) for one in written.paths], **as_data(made, project.plan, project.covered)})
    else:
        for path in written.paths:
            typer.echo(path)
        text.line(one_line(project), err=True)
        left_over(written.left_over)
    if project.blocks:
        raise typer.Exit(1)

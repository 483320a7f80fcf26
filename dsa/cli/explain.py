"""`dsa explain`: why, flow by flow, rule by rule, clause by clause."""

from typing import Annotated

import typer

from dsa.cli import text
from dsa.cli.options import AsOf, IntakeFile, Json


def explain(
    file: IntakeFile,
    as_of: AsOf,
    topic: Annotated[
        str, typer.Argument(help="A flow, data set, law, way through it, duty, clause or draft; all where absent.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Say why: laws, ways that are open or blocked, what would change the answer, why each clause is there."""
    from dsa.cli.reasons import reasons
    from dsa.cli.shapes import as_data
    from dsa.pipeline import study

    project = study(file, as_of)
    if as_json:
        text.as_json(as_data(project, topic))
    else:
        reasons(project, file, topic)

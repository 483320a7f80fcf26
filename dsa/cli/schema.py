"""`dsa schema`: what an intake may hold, for programs and for people."""

from typing import Annotated

import typer

from dsa.cli import text


def schema(
    field: Annotated[
        str, typer.Argument(help="A field, such as flows or parties.type: say in words what it takes.", metavar="FIELD")
    ] = "",
) -> None:
    """Print the JSON Schema of an intake: the core, and every question of the law; or one field in words."""
    from dsa.cli.fields import describe
    from dsa.intake.schema import intake_schema
    from dsa.library.regimes import load_regimes, regime_heads

    if field:
        return describe(field)
    regimes = load_regimes(regime_heads()).values()
    text.as_json(intake_schema(question for regime in regimes for question in regime.questions))
    return None

"""`dsa schema`: the JSON Schema of an intake."""

from dsa.cli import text


def schema() -> None:
    """Print the JSON Schema of an intake: the core, and every question that the law library asks."""
    from dsa.intake.schema import intake_schema
    from dsa.library.regimes import load_regimes, regime_heads

    regimes = load_regimes(regime_heads()).values()
    text.as_json(intake_schema(question for regime in regimes for question in regime.questions))

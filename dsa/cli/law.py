"""`dsa law`: the law library."""

from typing import Annotated, Any

import typer

from dsa.cli import text
from dsa.cli.options import AsOf, Json

app = typer.Typer(help="The law library: list, show, check.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list", short_help="Every body of law in the library.")
def list_(as_json: Json = False) -> None:
    """Every body of law in the library, with its requirements, pathways and duties."""
    from dsa.library.regimes import load_regimes, regime_heads

    regimes = load_regimes(regime_heads()).values()
    if as_json:
        return text.as_json({"regimes": [_summary(one) for one in regimes]})
    for one in regimes:
        text.line(f"{one.regime} ({one.kind}, as of {one.as_of}): {one.title}")
        counts = f"{len(one.pathways)} pathways, {len(one.requirements)} requirements, {len(one.duties)} duties"
        text.line(f"{counts}, {len(one.questions)} questions", 2)
    return None


def _summary(regime: Any) -> dict[str, Any]:
    return {
        "id": regime.regime,
        "title": regime.title,
        "kind": regime.kind,
        "as_of": regime.as_of,
        "requirements": [_entry(one) for one in regime.requirements],
        "pathways": [_entry(one) for one in regime.pathways],
        "duties": [_entry(one) for one in regime.duties],
    }


def _entry(rule: Any) -> dict[str, Any]:
    says = getattr(rule, "requires", None) or rule.permits
    return {"id": rule.id, "citation": rule.citation, "force": rule.force, "verified": rule.verified, "says": says}


@app.command("show", short_help="One body of law, or one rule.")
def show(
    rule: Annotated[str, typer.Argument(help="Id of a regime or rule.", metavar="ID")], as_json: Json = False
) -> None:
    """One body of law, or one rule: citation, how it was checked, conditions."""
    from dsa.cli.lookup import pick
    from dsa.library.regimes import load_regimes, regime_heads

    regimes = load_regimes(regime_heads())
    rules: dict[str, Any] = dict(regimes)
    for regime in regimes.values():
        for group in (regime.applies_when, regime.exclusions, regime.pathways, regime.requirements, regime.duties):
            rules |= {one.id: one for one in group}
    found = pick(rule, rules, "regime or rule")
    if as_json:
        return text.as_json(found.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    if rule in regimes:
        return _show_regime(found)
    return _show_rule(found)


def _show_regime(regime: Any) -> None:
    text.line(f"{regime.regime}: {regime.title} ({regime.kind})")
    text.line(regime.kind_why, 2, 0)
    for name in ("applies_when", "exclusions", "pathways", "requirements", "duties"):
        text.heading(name.replace("_", " "))
        for one in getattr(regime, name):
            text.line(f"{one.id} ({one.citation}; {one.verified})", 2, 4)


def _show_rule(rule: Any) -> None:
    text.line(f"{rule.id} ({rule.citation})")
    for name in (
        "when",
        "excludes",
        "permits",
        "requires",
        "deadline",
        "who",
        "force",
        "force_note",
        "note",
        "corrected",
    ):
        if getattr(rule, name, None):
            text.line(f"{name.replace('_', ' ')}: {getattr(rule, name)}", 2, 4)
    how = {"read": "the provision was read in a stored copy", "memory": "not read; confirm before relying on it"}
    text.line(f"checked: {how[rule.verified]}. {rule.verified_note}", 2, 4)
    for one in getattr(rule, "conditions", ()):
        text.line(f"{one.type}: {one.text}" if hasattr(one, "type") else str(one), 4, 2)


@app.command("check", short_help="Check the law library.")
def check(as_of: AsOf, as_json: Json = False) -> None:
    """Check the law library: citations, dates, ids, words, examples, entries unchecked for a year."""
    from dsa.cli.lookup import report
    from dsa.library.regimes import load_regimes, regime_heads
    from dsa.lint.law.checks import check_law

    report(check_law(load_regimes(regime_heads()), as_of), "The law library", as_json)

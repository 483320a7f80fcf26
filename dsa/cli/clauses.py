"""`dsa clauses`: the clause library."""

from typing import Annotated

import typer

from dsa.cli import text
from dsa.cli.options import Json

app = typer.Typer(help="The clause library: list, show, check.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Every clause: id, title, status, what it satisfies."""
    from dsa.library.catalogue import load_catalogue

    clauses = load_catalogue().clauses.values()
    if as_json:
        return text.as_json([one.model_dump(mode="json", exclude={"body", "file"}) for one in clauses])
    for one in clauses:
        text.line(f"{one.id} ({one.status}, version {one.version}): {one.title}")
    return None


@app.command("show", short_help="One clause: its words, why it exists, what it meets.")
def show(clause: Annotated[str, typer.Argument(help="Id of a clause.", metavar="ID")], as_json: Json = False) -> None:
    """One clause: its words, why it exists, which requirements it meets by which words."""
    from dsa.cli.lookup import pick
    from dsa.library.catalogue import load_catalogue

    one = pick(clause, load_catalogue().clauses, "clause")
    if as_json:
        return text.as_json(one.model_dump(mode="json", exclude={"file"}))
    text.line(f"{one.id}: {one.title} (version {one.version}, {one.status}; no agency's counsel has signed it)")
    if one.sign_off:
        text.line(f"Signed by {one.sign_off.office} on {one.sign_off.date}.")
    text.line(one.plain)
    _body(one.body)
    for requirement, words in one.satisfies.items():
        text.line(f"{requirement}: by the words {' … '.join(repr(word) for word in words)}", 2, 4)
    if one.note:
        text.line(f"Note to counsel: {one.note}", 2, 4)
    return None


def _body(body: str) -> None:
    """The words as they stand in the library, with what the marks in them mean."""
    text.heading("Its words; {{ }} is filled from the intake, {% %} chooses, [[ ]] becomes a section number:")
    for paragraph in body.strip().splitlines():
        text.line(
            paragraph.strip(), 2 + len(paragraph) - len(paragraph.lstrip()), 2 if paragraph.lstrip()[:1] == "-" else 0
        )
    text.line()


@app.command("check", short_help="Check the library.")
def check(as_json: Json = False) -> None:
    """Check the library: each file, needs against body, words against requirements, references, terms."""
    from dsa.cli.lookup import report
    from dsa.library.catalogue import load_catalogue
    from dsa.library.regimes import load_regimes, regime_heads
    from dsa.lint.library.checks import check_library

    report(check_library(load_catalogue(), load_regimes(regime_heads())), "The clause library", as_json)

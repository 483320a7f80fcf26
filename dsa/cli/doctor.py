"""`dsa doctor`: what this installation can do, and what it lacks."""

import sys

import typer

from dsa.cli import text
from dsa.cli.options import Json


def doctor(as_json: Json = False) -> None:
    """Check the installation: Python, content, law, Pango for PDF. Exits with 5 where something is missing."""
    rows = list(_rows())
    if as_json:
        text.as_json([{"what": what, "ok": ok, "says": says} for what, ok, says in rows])
    for what, ok, says in () if as_json else rows:
        text.line(f"{'ok     ' if ok else 'MISSING'} {what}: {says}", 0, 8)
    if not all(ok for _, ok, _ in rows):
        raise typer.Exit(5)


def _rows() -> list[tuple[str, bool, str]]:
    from dsa.library.catalogue import load_catalogue
    from dsa.library.regimes import regime_heads
    from dsa.writers.pdf.system import pango_missing

    catalogue, missing = load_catalogue(), pango_missing()
    return [
        ("Python", sys.version_info >= (3, 11), sys.version.split()[0]),
        ("clauses", bool(catalogue.clauses), f"{len(catalogue.clauses)} read"),
        ("agreements", bool(catalogue.outlines), ", ".join(sorted(catalogue.outlines)) or "none"),
        ("law", bool(regime_heads()), ", ".join(regime_heads()) or "none"),
        ("Word", True, "no system library is needed"),
        ("PDF", missing is None, missing or "Pango found"),
    ]

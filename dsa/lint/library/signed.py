"""A signed clause still has the words that were signed."""

from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding
from dsa.model.finding import Code, Finding
from dsa.model.identity import digest

CODE = Code(
    code="sign-off-broken",
    level="blocks",
    means="A clause is marked signed, but its words are not those that an office signed.",
    bad="status: signed, with a body edited since.",
    good="status: proposed until the office signs again.",
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """Signed without a sign-off, or with another text."""
    for clause in shelf.catalogue.clauses.values():
        if clause.status == "signed" and (not clause.sign_off or clause.sign_off.digest != digest(clause.body)):
            yield finding(
                CODE, clause, "the words differ from those signed", "Set status to proposed, or have it signed."
            )

"""The words said to meet a requirement stand in the body."""

from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding, squeezed
from dsa.model.finding import Code, Finding

CODE = Code(
    code="evidence-not-in-body",
    level="blocks",
    means="A clause claims to satisfy a requirement by words that its body does not hold.",
    bad='satisfies: {sec-m1712-report: "reports at once"} over a body that says "within 1 hour".',
    good="The words copied from the body.",
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """One finding for each snippet that the body lacks."""
    for clause in shelf.catalogue.clauses.values():
        body = squeezed(clause.body)
        for requirement, words in clause.satisfies.items():
            for snippet in words:
                if squeezed(snippet) not in body:
                    yield finding(CODE, clause, f"{requirement}: not in the body: {snippet!r}", "Copy the words.")

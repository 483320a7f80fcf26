"""Citations in clauses are well formed."""

from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding
from dsa.model.citation import fault
from dsa.model.finding import Code, Finding

CODE = Code(
    code="citation-ill-formed",
    level="blocks",
    means="A citation that no reader could look up.",
    bad="5 USC section 552a",
    good="5 U.S.C. § 552a(o)(1)(D)",
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """One finding for each citation of `basis` that is ill formed."""
    for clause in shelf.catalogue.clauses.values():
        for cite in clause.basis:
            wrong = fault(cite)
            if wrong:
                yield finding(CODE, clause, f"{cite!r}: {wrong}", CODE.good)

"""`needs` names exactly the facts that the body uses."""

from collections.abc import Iterator

from dsa.compose.language import used_paths
from dsa.lint.library.shelf import Shelf, finding
from dsa.model.finding import Code, Finding

CODE = Code(
    code="needs-differ-from-body",
    level="blocks",
    means="`needs` and the body disagree on the facts that the clause uses.",
    bad="needs: [incident.notify] over a body that uses incident.notify_within.",
    good="needs: [incident.notify_within]",
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """One finding for each direction in which a clause is wrong."""
    for clause in shelf.catalogue.clauses.values():
        used, needs = set(used_paths(clause)), set(clause.needs)
        if used - needs:
            yield finding(CODE, clause, f"used but not in needs: {', '.join(sorted(used - needs))}", "Add them.")
        if needs - used:
            yield finding(CODE, clause, f"in needs but not used: {', '.join(sorted(needs - used))}", "Take them out.")

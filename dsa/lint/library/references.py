"""Every reference in a clause and every entry of an outline leads somewhere."""

import re
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding
from dsa.model.catalogue import Catalogue
from dsa.model.finding import Code, Finding

DANGLING = Code(
    code="dangling-reference",
    level="blocks",
    means="A reference in double brackets names no clause, article or schedule.",
    bad="[[incident.notise]]",
    good="[[incident.notice]]",
)
OUTLINE = Code(
    code="outline-names-nothing",
    level="blocks",
    means="An outline names a clause or a family that the library does not hold.",
    bad="entries: [{clause: data.descripton}]",
    good="entries: [{clause: data.description}]",
)
UNPLACED = Code(
    code="clause-in-no-outline",
    level="warns",
    means="No outline places this clause, so that no draft can ever hold it.",
    bad="A clause file that was left behind.",
    good="A clause that some outline names, or whose status is retired.",
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """References, outlines, and clauses that no outline places."""
    catalogue = shelf.catalogue
    targets = set(catalogue.clauses) | _places(catalogue)
    for clause in catalogue.clauses.values():
        for target in re.findall(r"\[\[(.*?)\]\]", clause.body):
            if target not in targets:
                yield finding(
                    DANGLING, clause, f"[[{target}]] leads nowhere", "Name a clause id, article:ID or schedule:ID."
                )
    yield from _outlines(catalogue)
    placed = _placed(catalogue)
    for clause in catalogue.clauses.values():
        in_family = clause.family and f"family:{clause.family.name}" in placed
        if clause.slot != "definitions" and clause.id not in placed and not in_family and clause.status != "retired":
            yield finding(
                UNPLACED, clause, "no outline names it", "Name it in templates/KIND/outline.yaml, or retire it."
            )


def _places(catalogue: Catalogue) -> set[str]:
    outlines = catalogue.outlines.values()
    articles = {f"article:{one.id}" for outline in outlines for one in outline.articles}
    return articles | {f"schedule:{one.id}" for outline in outlines for one in outline.attachments}


def _placed(catalogue: Catalogue) -> set[str]:
    entries = [
        one for outline in catalogue.outlines.values() for article in outline.articles for one in article.entries
    ]
    schedules = {id_ for outline in catalogue.outlines.values() for one in outline.attachments for id_ in one.clauses}
    return {one.clause for one in entries} | {f"family:{one.family}" for one in entries if one.family} | schedules


def _outlines(catalogue: Catalogue) -> Iterator[Finding]:
    families = {f"family:{one.family.name}" for one in catalogue.clauses.values() if one.family}
    for name in sorted(_placed(catalogue) - {""} - set(catalogue.clauses) - families):
        yield Finding(
            code=OUTLINE.code,
            level="blocks",
            where="templates",
            message=f"{name!r} is not in clauses/",
            hint="Mend it.",
        )

"""Every reference in a clause and every entry of an outline leads somewhere."""

import re
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding
from dsa.model.catalogue import Catalogue, Outline
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
    return {name for outline in catalogue.outlines.values() for name in _names(outline)}


def _names(outline: Outline) -> Iterator[str]:
    """Clauses by id, and families as `family:name`."""
    for article in outline.articles:
        for entry in article.entries:
            yield f"family:{entry.family}" if entry.family else entry.clause
    for attachment in outline.attachments:
        yield from attachment.clauses


def _outlines(catalogue: Catalogue) -> Iterator[Finding]:
    families = {f"family:{one.family.name}" for one in catalogue.clauses.values() if one.family}
    for kind, outline in catalogue.outlines.items():
        for name in sorted(set(_names(outline)) - set(catalogue.clauses) - families):
            message = f"{name!r} is not in clauses/"
            yield Finding(
                code=OUTLINE.code,
                level=OUTLINE.level,
                where=f"templates/{kind}",
                message=message,
                hint="Name a clause of the library, or add one.",
            )

"""Defined terms: the definitions that the clauses of a draft use, and those that these use in turn."""

import re
from collections.abc import Iterable

from dsa.model.catalogue import Catalogue, Clause
from dsa.model.plan import Instance


def definitions_for(used: Iterable[Clause], catalogue: Catalogue) -> list[Instance]:
    """Instances of the definitions needed, in alphabetical order of the terms."""
    terms = {one.title: one for one in catalogue.clauses.values() if one.slot == "definitions"}
    found: dict[str, Clause] = {}
    todo = [one.body for one in used]
    while todo:
        body = todo.pop()
        for title, clause in terms.items():
            if title not in found and uses(body, title):
                found[title] = clause
                todo.append(clause.body)
    ordered = sorted(found.values(), key=lambda clause: clause.title.casefold())
    return [Instance(one.id, one, {}, "A clause of this draft uses the term.") for one in ordered]


def uses(body: str, term: str) -> bool:
    """Whether a text uses a defined term, singular or plural."""
    stem, plural = (term[:-1], "(?:y|ies)") if term.endswith("y") else (term, "(?:s|es)?")
    return re.search(rf"\b{re.escape(stem)}{plural}\b", body) is not None

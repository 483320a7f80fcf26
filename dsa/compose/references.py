"""References: `[[incident.notice]]` becomes Section 14.1, `[[article:incident]]` Article 14, and so on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dsa.errors import LibraryError, Problem
from dsa.model.document import Article, ClauseBlock, CrossRef, Document, Paragraph


@dataclass(frozen=True)
class Target:
    """What a reference may point to."""

    anchor: str
    word: str
    number: str


def anchor(prefix: str, name: str) -> str:
    """A name for bookmarks: letters, digits and underscores."""
    return f"{prefix}_{re.sub('[^A-Za-z0-9_]', '_', name)}"


def targets(document: Document) -> dict[str, Target]:
    """What can be referred to: articles, schedules, clause instances, and clauses by their first instance."""
    found: dict[str, Target] = {}
    for article in (*document.articles, *document.schedules):
        whole = _whole(article)
        found[f"{'schedule' if article.is_schedule else 'article'}:{article.id}"] = whole
        for block in article.blocks:
            if isinstance(block, ClauseBlock):
                target = whole if article.is_schedule else _section(block) or whole
                found.setdefault(block.clause.id, target)
                found[block.id] = target
    return found


def _whole(article: Article) -> Target:
    if article.is_schedule:
        return Target(article.anchor, "Schedule", article.label.removeprefix("Schedule "))
    return Target(article.anchor, "Article", article.label.rstrip("."))


def _section(block: ClauseBlock) -> Target | None:
    first = next((one for one in block.blocks if isinstance(one, Paragraph) and one.label), None)
    return Target(first.anchor, "Section", first.label) if first else None


def resolved(reference: CrossRef, known: Mapping[str, Target], files: Mapping[str, str]) -> CrossRef:
    """The reference with its number; `files` gives the file of each clause instance. Raises LibraryError."""
    _, _, key = reference.source.clause.partition("#")
    target = (known.get(f"{reference.target}#{key}") if key else None) or known.get(reference.target)
    if target is None:
        where = files.get(reference.source.clause, reference.source.clause)
        message = f"`[[{reference.target}]]` points to nothing in this draft."
        raise LibraryError(Problem(message, where, "Refer to a clause, article or schedule that the outline holds."))
    return replace(reference, target=target.anchor, word=target.word, number=target.number)

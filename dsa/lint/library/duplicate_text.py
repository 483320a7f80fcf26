"""One rule stands in one clause: a sentence that two clauses share will be amended in one of them only."""

import re
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding, prose
from dsa.lint.library.voice import sentences
from dsa.model.catalogue import Clause
from dsa.model.finding import Code, Finding

CODE = Code(
    code="sentence-in-two-clauses",
    level="warns",
    means="Two clauses that can stand in one draft hold the same long sentence.",
    bad="clauses/audit/records.md and clauses/retention/period.md both say how long access logs are kept.",
    good="One of them says it; the other refers to it: as [[audit.records]] provides.",
)
WORDS = 12


def check(shelf: Shelf) -> Iterator[Finding]:
    """One finding at the later clause; alternatives of one family never stand together in a draft."""
    first: dict[str, Clause] = {}
    for clause in shelf.catalogue.clauses.values():
        for key, sentence in _long_sentences(clause):
            other = first.setdefault(key, clause)
            if other.id != clause.id and not _alternatives(clause, other):
                message = f"{other.id} holds this sentence too: {sentence[:60]!r} …"
                yield finding(CODE, clause, message, "Say it in one clause, and refer to that from the other.")


def _long_sentences(clause: Clause) -> Iterator[tuple[str, str]]:
    """Each sentence of at least twelve words, once, with what is compared: its words, case and points apart."""
    if clause.slot == "definitions" or clause.status == "retired":
        return
    found = {" ".join(re.findall(r"[\w'’]+", one.casefold())): one for one in sentences(prose(clause.body))}
    yield from ((key, one) for key, one in found.items() if len(key.split()) >= WORDS)


def _alternatives(one: Clause, other: Clause) -> bool:
    return bool(one.family and other.family and one.family.name == other.family.name)

"""A clause satisfies only requirements that exist, and never by promising to obey the law."""

import re
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding
from dsa.model.finding import Code, Finding

UNKNOWN = Code(
    code="unknown-requirement",
    level="blocks",
    means="A clause claims to satisfy a requirement that no register holds.",
    bad="satisfies: {ssa-r3-propose: ...}",
    good="satisfies: {ssa-r3-purpose: ...}",
)
PROMISE = Code(
    code="promise-of-compliance",
    level="blocks",
    means="The words that are to meet a requirement only promise to obey a law; actor, act and object are missing.",
    bad="The Recipient shall comply with 5 U.S.C. § 552a.",
    good="The Recipient shall report a Breach to the Provider within 1 hour after it discovers it.",
)
PLEDGE = re.compile(
    r"\bshall (?:at all times )?(?:comply|act in accordance|conform|abide)\b[^.;]*(?:law|U\.S\.C|C\.F\.R|Act|polic)",
    re.I,
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """Both kinds."""
    known = {one.id for regime in shelf.regimes.values() for one in regime.requirements}
    for clause in shelf.catalogue.clauses.values():
        for requirement, words in clause.satisfies.items():
            if requirement not in known:
                yield finding(UNKNOWN, clause, f"no register holds {requirement!r}", "See dsa law list --json.")
            if all(PLEDGE.search(one) for one in words):
                yield finding(
                    PROMISE, clause, f"{requirement} is met by a bare promise", "Name actor, act, object, deadline."
                )

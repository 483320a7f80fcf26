"""Defined terms: defined once, used, and not used without definition."""

import re
from collections import Counter
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding, prose
from dsa.model.finding import Code, Finding
from dsa.plan.terms import uses

TWICE = Code(
    code="term-defined-twice",
    level="blocks",
    means="Two definitions give one term.",
    bad="clauses/definitions/breach.md and data-breach.md, both titled Breach.",
    good="One definition for one term.",
)
UNUSED = Code(
    code="term-unused",
    level="warns",
    means="A definition whose term no clause uses.",
    bad="A definition of Data Steward in a library that never speaks of one.",
    good="A definition for a term used in more than one clause.",
)
UNDEFINED = Code(
    code="term-undefined",
    level="warns",
    means="A capitalised term in the middle of a sentence that no definition gives.",
    bad="The Custodian shall keep a log.",
    good="The Receiving Party shall keep an access log.",
)
# Names and words that are capitals by nature, not by definition.
PROPER = {
    "Act", "Agreement", "Article", "Attachment", "Board", "Budget", "Circular", "Code", "Computer",
    "Comptroller", "Congress", "Constitution", "Data", "Department", "Electronic", "Federal", "Form", "General",
    "Government", "Indian", "Integrity", "Management", "Matching", "Medicaid", "Medicare", "National", "Office",
    "Part", "Parties", "Party", "Privacy", "Protection", "Public", "Records", "Register", "Registry",
    "Schedule", "Section", "Security", "Senate", "Social", "State", "States", "System", "Treasury", "Tribe",
    "United", "Veterans",
    # Official titles.
    "Administrator", "Archivist", "Attorney", "Commissioner", "Director", "Governor", "Inspector", "President",
    "Secretary",
    # The calendar.
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "June", "July", "August", "September", "October", "November", "December",
}  # fmt: skip
# The Cryptographic Module Validation Program; the Secretary of Health and Human Services.
NAMES = re.compile(
    r"(?:[A-Z][a-z]+ ){2,}(?:Act|Administration|Board|Bureau|Commission|Council|Court|Institute|Program)\b"
    r"|\b(?:Bureau|Commissioner|Department|Director|Office|Secretary) (?:of|for) [A-Z]\w+(?:,? (?:and )?[A-Z]\w+)*"
)


def check(shelf: Shelf) -> Iterator[Finding]:
    """Terms defined twice, never used, or used without definition."""
    clauses = shelf.catalogue.clauses.values()
    definitions = [one for one in clauses if one.slot == "definitions"]
    titles = Counter(one.title for one in definitions)
    for one in definitions:
        if titles[one.title] > 1:
            yield finding(TWICE, one, f"{one.title!r} is defined {titles[one.title]} times", "Keep one.")
        if not any(uses(other.body, one.title) for other in clauses if other.id != one.id):
            yield finding(UNUSED, one, f"no clause uses {one.title!r}", "Delete it, or use it.")
    known = {word for title in titles for word in title.split()} | PROPER
    for clause in clauses:
        for word in sorted(_capitals(prose(clause.body)) - known):
            if word.rstrip("s") not in known:
                yield finding(UNDEFINED, clause, f"{word!r} is written as a term and defined nowhere", "Define it.")


def _capitals(text: str) -> set[str]:
    """Capitalised words after an article or the like, save those within the name of a law or a body."""
    plain = NAMES.sub("", text)
    return set(re.findall(r"\b(?i:a|an|the|each|any|this|that|of) ([A-Z][a-z]{3,})\b", plain))

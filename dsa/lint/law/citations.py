"""Every rule cites its law, in a form that a reader can look up."""

import re
from collections.abc import Iterator
from datetime import date

from dsa.law.conditions import rules
from dsa.lint.law.register import Registers, found
from dsa.model.citation import fault
from dsa.model.finding import Code, Finding
from dsa.model.law import Regime, Trigger

CODE = Code(
    code="law-citation-ill-formed",
    level="blocks",
    means="A citation in a register that no reader could look up.",
    bad="42 USC 405(r)",
    good="42 U.S.C. § 405(r)(3)",
)
UNCITED = Code(
    code="rule-without-citation",
    level="blocks",
    means="A pathway, exclusion, requirement or duty that names no law.",
    bad="requires: the recipient pays, with no citation",
    good="citation: 42 U.S.C. § 405(r)(3)(A)",
)
AGENCY_PAPER = re.compile(r"(?:SSA|IRS|CISA|CMS|HHS|VA|OPM|Treasury|Census|DOJ|ED) [A-Z].+")
"""An agency's own instruction or model, cited by agency and title."""


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Ill-formed citations, and rules without one."""
    for regime in registers.values():
        for where, text in cited(regime):
            for wrong in faults(text):
                yield found(CODE, regime, where, wrong)
        for rule in rules(regime):
            if not rule.citation and not isinstance(rule, Trigger):
                yield found(UNCITED, regime, rule.id, "no law is cited")


def faults(text: str) -> Iterator[str]:
    """What is wrong with each citation of a list that semicolons part."""
    for piece in re.split(r"; (?=[A-Z0-9])", text):
        wrong = None if AGENCY_PAPER.fullmatch(piece) else fault(piece)
        if wrong:
            yield f"{piece!r}: {wrong}"


def cited(regime: Regime) -> Iterator[tuple[str, str]]:
    """Every citation of a register, with its place."""
    yield from (("citations", one) for one in regime.citations)
    yield from ((name, one.citation) for name, one in regime.definitions.items())
    yield from ((rule.id, rule.citation) for rule in rules(regime) if rule.citation)
    yield from ((name, one.citation) for name, dated in regime.values.items() for one in dated)
    yield from ((f"instrument {one.kind}", one.citation) for one in regime.instruments)
    yield from ((one.id, one.conflict.citation) for one in regime.pathways if one.conflict)
    yield from (("penalties", one.citation) for one in regime.penalties)

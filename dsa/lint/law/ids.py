"""An id names one rule, in all registers together; it is permanent."""

from collections.abc import Iterator
from datetime import date

from dsa.law.conditions import rules
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding

CODE = Code(
    code="id-used-twice",
    level="blocks",
    means="Two rules carry one id, so that a draft could not say which it meets.",
    bad="- id: ssa-r3 under pathways and again under requirements",
    good="- id: ssa-r3, once",
)


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """A finding for each further rule that carries an id already taken."""
    taken: dict[str, str] = {}
    for regime in registers.values():
        for rule in rules(regime):
            if rule.id in taken:
                yield found(CODE, regime, rule.id, f"the id is taken in {taken[rule.id]}", "Give the newer rule an id.")
            else:
                taken[rule.id] = regime.regime

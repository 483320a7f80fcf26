"""All checks of the registers, in the order in which a lawyer would mend what they find."""

from datetime import date

from dsa.lint.law import age, citations, contrary, dates, examples, facts, ids, outcomes, questions, references
from dsa.lint.law.register import Registers
from dsa.model.finding import Code, Finding

CHECKS = (references, ids, facts, citations, dates, questions, examples, outcomes, contrary, age)
CODES: tuple[Code, ...] = tuple(
    value for module in CHECKS for value in vars(module).values() if isinstance(value, Code)
)
BEFORE_TRYING = (references, facts)
"""Where these find something, conditions cannot be tried on facts."""
TRYING = (examples, outcomes, contrary)


def check_law(regimes: Registers, as_of: date) -> tuple[Finding, ...]:
    """Every finding over the registers; examples are looked at only where conditions can be read at all."""
    broken = any(True for module in BEFORE_TRYING for _ in module.check(regimes, as_of))
    chosen = [module for module in CHECKS if not (broken and module in TRYING)]
    return tuple(one for module in chosen for one in module.check(regimes, as_of))

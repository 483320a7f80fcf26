"""A register says when it was last read against its sources; after a year it must be read again."""

from collections.abc import Iterator
from datetime import date

from dsa.lint.law.dates import MONTH
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding

CODE = Code(
    code="law-unchecked-for-a-year",
    level="warns",
    means="Nobody has read this register against its sources for more than twelve months.",
    bad="as_of: 2024-03, on a day in 2026",
    good="as_of: 2026-11",
)
MONTHS = 12


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """A finding for each register whose month is more than twelve months before the day."""
    for regime in registers.values():
        if not MONTH.fullmatch(regime.as_of):
            continue
        year, month = map(int, regime.as_of.split("-"))
        since = (as_of.year - year) * 12 + as_of.month - month
        if since > MONTHS:
            message = f"last read in {regime.as_of}, {since} months ago"
            yield found(CODE, regime, "as_of", message, "Read it against its sources, then set as_of.")

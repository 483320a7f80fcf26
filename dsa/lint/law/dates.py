"""Dated law is dated well: months are months, ranges run forward, and no day has two values."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import DatedValue, Regime

CODE = Code(
    code="dates-do-not-run",
    level="blocks",
    means="A rule or a value ends before it begins, or two values hold on one day.",
    bad="from: 2026-12-27, until: 2023-12-27",
    good="from: 2023-12-27, until: 2026-12-27",
)
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """The register's month, the pathways' days, the values' days."""
    for regime in registers.values():
        if not MONTH.fullmatch(regime.as_of):
            yield found(CODE, regime, "as_of", f"{regime.as_of!r} is not a month", "Write as_of: 2026-11.")
        for pathway in regime.pathways:
            if pathway.valid_from and pathway.valid_until and pathway.valid_from >= pathway.valid_until:
                yield found(CODE, regime, pathway.id, "valid_from is not before valid_until")
        yield from _of_values(regime)


def _of_values(regime: Regime) -> Iterator[Finding]:
    for name, dated in regime.values.items():
        for one in dated:
            if one.until and one.until <= one.from_:
                yield found(CODE, regime, name, f"the value from {one.from_} ends on {one.until}")
        for earlier, later in pairwise(dated):
            if _overlap(earlier, later):
                message = f"on {later.from_} both {earlier.value} and {later.value} {later.unit} would hold"
                yield found(CODE, regime, name, message, "End the earlier value on the day on which the later begins.")


def _overlap(earlier: DatedValue, later: DatedValue) -> bool:
    return earlier.until is None or earlier.until > later.from_

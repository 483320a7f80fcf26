"""Lengths of time as people write them (`24 hours`, `10 business days`), so that two can be compared."""

import re
from dataclasses import dataclass

_LENGTH = re.compile(
    r"(?:within )?(?:one|an|a|\d+) ?(hour|day|business day|working day|week|month|year)s?", re.IGNORECASE
)
_HOURS = {
    "hour": (1, 1),
    "day": (24, 24),
    "week": (168, 168),
    "month": (28 * 24, 31 * 24),
    "year": (365 * 24, 366 * 24),
}
"""Fewest and most hours of one."""
_WORKING = 5


@dataclass(frozen=True)
class Span:
    """A length of time; a month or a business day may be shorter or longer, so both ends are kept, in hours."""

    least: int
    most: int


def span(text: str) -> Span | None:
    """The length that a text gives, or None where it gives none or says more than a length."""
    found = _LENGTH.fullmatch(text.strip().rstrip("."))
    if not found:
        return None
    unit = found.group(1).lower().replace("working", "business")
    digits = re.search(r"\d+", text)
    count = int(digits.group()) if digits else 1
    if unit == "business day":
        weekends = -(-count // _WORKING)
        return Span(count * 24, (count + 2 * weekends) * 24)
    least, most = _HOURS[unit]
    return Span(count * least, count * most)

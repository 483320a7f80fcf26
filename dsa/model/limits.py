"""Where laws meet on one data set in one flow: limits, collisions, rows of State law, changes on a known day."""

import datetime as dt
from typing import Literal

from dsa.model.frozen import Frozen
from dsa.model.law import About, Force, Strictness


class Limit(Frozen):
    """A limit that one rule sets on a term of the agreement."""

    about: About
    id: str
    regime: str
    citation: str
    force: Force
    verified: Literal["read", "memory"]
    says: str
    at_most: str = ""
    """`60 days`; empty where the law names no number."""
    passing_on: Strictness | None = None
    state: str = ""
    """Of a limit that a State's law sets."""
    certain: bool = True


class Strictest(Frozen):
    """Of the limits on one term, the one that governs, with those that it is stricter than or equal to."""

    about: About
    governs: Limit
    others: tuple[Limit, ...] = ()
    chosen: str = ""
    """What the intake says, or ""."""
    within: bool | None = None
    """Whether what the intake says keeps the limit; None where they cannot be compared."""


class Collision(Frozen):
    """Two rules in play on one flow and data set that cannot both be kept as they stand."""

    one: str
    other: str
    citations: tuple[str, str]
    says: str
    certain: bool = True
    prevails: str = ""
    """Of the two, the one that counsel has decided for; "" while nobody has."""
    why: str = ""

    @property
    def gives_way(self) -> str:
        """The one that counsel decided against, or ""."""
        return {self.one: self.other, self.other: self.one}.get(self.prevails, "")


class ChosenRow(Frozen):
    """A row of a table of law that the parties' facts choose: a prompt for counsel, as good as its `verified`."""

    regime: str
    table: str
    title: str
    key: str
    """What chose it, such as a State; `*` where it holds everywhere."""
    cells: tuple[tuple[str, str], ...]
    """Heading and text of each column worth printing that is not empty."""
    citation: str
    verified: Literal["read", "memory"]


LawChanges = Literal["way-ends", "way-begins", "rule-ends", "rule-begins"]


class LawChange(Frozen):
    """Law that begins or ends on a known day after the day of the ruling, and that concerns a data set in a flow."""

    id: str
    regime: str
    citation: str
    verified: Literal["read", "memory"]
    on: dt.date
    """First day of the new state of the law."""
    what: LawChanges
    says: str
    """What it permits or requires."""
    carried: bool = True
    """Of a way that ends: whether another way of the same law is not closed on that day."""

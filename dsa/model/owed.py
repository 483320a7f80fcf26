"""Duties outside the text with their days, and the earliest day on which data may move."""

import datetime as dt
from typing import Literal

from dsa.model.frozen import Frozen
from dsa.model.law import Event, Force


class FallsOn(Frozen):
    """A day on which a duty falls due, in whole months and days from an event."""

    on: Event
    months: int = 0
    days: int = 0
    every_months: int = 0
    each_year_on: str = ""
    label: str = ""
    verified: Literal["read", "memory"] = "read"


class Owed(Frozen):
    """A duty outside the text for one flow and data set."""

    id: str
    regime: str
    flow: str
    data: str
    requires: str
    citation: str
    deadline: str
    who: str
    force: Force = "law"
    lead_days: int | None = None
    lead_citation: str = ""
    """What the number of days rests on, where that is another text than the duty's own."""
    counted_from: str = ""
    after: str = ""
    verified: Literal["read", "memory"] = "read"
    """`memory` where the duty or its number of days was not read in its source."""
    done: bool = False
    perhaps_done: bool = False
    """Whether a missing fact leaves open that it has been done already."""
    before: str = ""
    """`signature`, `start` or `renewal`: the step that may not be taken until this is done."""
    follows: tuple[str, ...] = ()
    """Duties that come first, with or without a number of days."""
    falls: tuple[FallsOn, ...] = ()


class EarliestStart(Frozen):
    """The earliest lawful start, and the duty that sets it; no date where nothing may go."""

    date: dt.date | None = None
    because: str = ""
    sooner: dt.date | None = None
    """The day if what may have been done already has been; None where that changes nothing."""

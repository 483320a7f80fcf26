"""From when to when the agreement runs: the days from which others are counted."""

import datetime as dt
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from dsa.model.facts import FactSheet
from dsa.model.rulings import Rulings


@dataclass(frozen=True)
class Term:
    """The days from which others are counted; `assumed` where the start is the earliest lawful one."""

    start: dt.date | None = None
    end: dt.date | None = None
    """Last day."""
    signature: dt.date | None = None
    assumed: bool = False


def term(sheet: FactSheet, rulings: Rulings) -> Term:
    """Start, last day and signature. A term of months ends on the day before the month is full: counted inclusively."""
    agreement = sheet.intake.agreement
    start = agreement.start if agreement else None
    first = start or rulings.earliest_start.date
    end = _date(agreement.end if agreement else None)
    if end is None and first and agreement and agreement.months:
        end = first + relativedelta(months=agreement.months, days=-1)
    return Term(first, end, agreement.signed if agreement else None, assumed=start is None and first is not None)


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text or "")
    except ValueError:
        return None

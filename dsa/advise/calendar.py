"""Duties as a calendar: who must do what by which day, what blocks what; days computed from the intake."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dateutil.relativedelta import relativedelta

from dsa.law.ahead import CHANGES
from dsa.law.sentences import sentence
from dsa.law.term import Term, term
from dsa.model.facts import FactSheet
from dsa.model.owed import FallsOn, Owed
from dsa.model.rulings import Rulings

STEPS = ("signature", "start", "renewal")


@dataclass(frozen=True)
class Entry:
    """One thing to do: on a day where one can be computed, else in the words of the law."""

    id: str
    what: str
    who: str
    day: dt.date | None
    when: str
    """The deadline in words."""
    flows: tuple[str, ...]
    citation: str
    regime: str = ""
    """Empty for what the agreement itself sets."""
    before: str = ""
    follows: tuple[str, ...] = ()
    done: bool = False
    late: bool = False
    """Whether its day had passed on the as-of date."""
    verified: str = "read"


def calendar(sheet: FactSheet, rulings: Rulings) -> tuple[Entry, ...]:
    """Every duty of flows that are not barred and every day of the agreement's own; dated ones first, by day."""
    when = term(sheet, rulings)
    duties = _each_once(rulings)
    latest = latest_days([one for one, _ in duties.values()], when)
    found = [entry for one, flows in duties.values() for entry in _of_duty(one, flows, when, latest)]
    found += _of_agreement(sheet, when, tuple(sheet.intake.flows))
    found += _of_law(rulings, when)
    checked = (replace(one, late=_late(one, rulings.as_of)) for one in found)
    return tuple(sorted(checked, key=lambda one: (one.day is None, one.day or dt.date.max, one.regime, one.id)))


def latest_days(duties: Iterable[Owed], when: Term) -> dict[str, dt.date]:
    """The last day on which each duty before a step may be done so that the step keeps its day.

    A duty with days of its own must be done that many days before whatever waits for it.
    """
    owed = {one.id: one for one in duties if not one.done}
    found: dict[str, dt.date] = {}
    for id_ in owed:
        _latest(id_, owed, when, found, ())
    return found


def _latest(
    id_: str, owed: Mapping[str, Owed], when: Term, found: dict[str, dt.date], above: tuple[str, ...]
) -> dt.date | None:
    if id_ in found or id_ in above:
        return found.get(id_)
    one = owed[id_]
    waiting = [_latest(other.id, owed, when, found, (*above, id_)) for other in owed.values() if id_ in other.follows]
    days = [day for day in (*waiting, _step(one, when)) if day]
    if not days:
        return None
    found[id_] = min(days) - dt.timedelta(days=one.lead_days or 0)
    return found[id_]


def _step(one: Owed, when: Term) -> dt.date | None:
    """The day of the step that the duty comes before; of a renewal, the last day of the agreement."""
    return {"start": when.start, "signature": when.signature or when.start, "renewal": when.end}.get(one.before)


def _each_once(rulings: Rulings) -> dict[str, tuple[Owed, tuple[str, ...]]]:
    found: dict[str, tuple[Owed, tuple[str, ...]]] = {}
    for ruling in rulings.flows:
        for one in ruling.duties:
            first, flows = found.get(one.id, (one, ()))
            kept = one if first.done and not one.done else first
            found[one.id] = (kept, tuple(dict.fromkeys((*flows, ruling.flow))))
    return found


def _of_duty(one: Owed, flows: tuple[str, ...], when: Term, latest: Mapping[str, dt.date]) -> Iterator[Entry]:
    entry = Entry(
        id=one.id,
        what=one.requires,
        who=one.who,
        day=latest.get(one.id),
        when=one.deadline,
        flows=flows,
        citation=one.citation,
        regime=one.regime,
        before=one.before,
        follows=one.follows,
        done=one.done,
        verified=one.verified,
    )
    days = [(falls, day) for falls in one.falls for day in days_of(falls, when)]
    if entry.day or not days:
        yield entry
    for falls, day in days:
        what = f"{falls.label}: {one.requires}" if falls.label else one.requires
        verified = "memory" if "memory" in (one.verified, falls.verified) else "read"
        yield replace(entry, what=what, day=day, verified=verified)


def days_of(falls: FallsOn, when: Term) -> tuple[dt.date, ...]:
    """The days on which something falls, up to the agreement's last day where it recurs."""
    anchor = {"start": when.start, "end": when.end, "signature": when.signature}.get(falls.on)
    if falls.each_year_on:
        return _each_year(falls.each_year_on, when)
    if anchor is None:
        return ()
    first = anchor + relativedelta(months=falls.months) + dt.timedelta(days=falls.days)
    if not falls.every_months:
        return (first,)
    return tuple(_again(anchor, falls, when.end or first))


def _again(anchor: dt.date, falls: FallsOn, end: dt.date) -> Iterator[dt.date]:
    """Counted each time from the anchor, so that the 31st comes back after a short month."""
    months = falls.months
    while (day := anchor + relativedelta(months=months) + dt.timedelta(days=falls.days)) <= end:
        yield day
        months += falls.every_months


def _each_year(month_day: str, when: Term) -> tuple[dt.date, ...]:
    if when.start is None:
        return ()
    month, day = map(int, month_day.split("-"))
    end = when.end or when.start + relativedelta(years=1)
    years = range(when.start.year, end.year + 1)
    days = (dt.date(year, 1, 1) + relativedelta(month=month, day=day) for year in years)
    return tuple(one for one in days if when.start <= one <= end)


def _of_law(rulings: Rulings, when: Term) -> Iterator[Entry]:
    """Days on which the law itself changes, up to the last day of the agreement."""
    for one, flows in rulings.law_ahead:
        if when.end is None or one.on <= when.end:
            yield Entry(
                id=f"law-changes-{one.id}",
                what=sentence(f"{CHANGES[one.what]}: {one.says}"),
                who="counsel of each party",
                day=one.on,
                when="",
                flows=flows,
                citation=one.citation,
                regime=one.regime,
                verified=one.verified,
            )


def _of_agreement(sheet: FactSheet, when: Term, flows: tuple[str, ...]) -> Iterator[Entry]:
    """Days that the parties' own terms set."""
    for id_, what, who, day, path in _own_days(sheet, when):
        if day:
            yield Entry(id_, what, who, day, "", flows, f"the parties' own term ({path})")


def _own_days(sheet: FactSheet, when: Term) -> Iterator[tuple[str, str, str, dt.date | None, str]]:
    intake, both = sheet.intake, "each party"
    yield "term-begins", "The agreement begins", both, when.start, "agreement.start"
    yield "term-ends", "The agreement ends: its last day", both, when.end, "agreement.months"
    kept = intake.retention
    gone = _after(when.end, kept.days if kept else None)
    what = {"return": "Return", "archive": "Archive"}.get(kept.then or "" if kept else "", "Destroy")
    yield "data-gone", f"{what} the data that are left", "recipient", gone, "retention.days"
    certified = _after(gone, kept.certificate_days if kept else None)
    yield (
        "destruction-certified",
        "Certify the destruction in writing",
        "recipient",
        certified,
        "retention.certificate_days",
    )


def _after(day: dt.date | None, days: int | None) -> dt.date | None:
    return day + dt.timedelta(days=days) if day and days is not None else None


def _late(one: Entry, as_of: dt.date) -> bool:
    return bool(one.day and one.day < as_of and not one.done and one.before in STEPS)

"""The earliest day on which data may lawfully move."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from dsa.law.sentences import joined
from dsa.model.citation import provision
from dsa.model.owed import EarliestStart, Owed
from dsa.model.rulings import FlowRuling, FlowStatus


def start_of(status: FlowStatus, duties: Iterable[Owed], as_of: date) -> EarliestStart:
    """Of one data set in one flow: not before the longest wait among duties that are not done."""
    if status == "blocked":
        return EarliestStart(because="Barred: no day can be given.")
    owed = {one.id: one for one in duties if one.lead_days is not None and not one.done}
    sure = {id_: one for id_, one in owed.items() if not one.perhaps_done}
    (longest, day), (_, sooner) = _last(owed, as_of), _last(sure, as_of)
    still = "; and only once what is undecided has been settled" if status == "undecided" else ""
    perhaps = f"; {sooner} if already done: {joined(id_ for id_ in owed if id_ not in sure)}" if sooner < day else ""
    because = f"{_why(longest, owed)}{perhaps}{still}."
    return EarliestStart(date=day, because=because, sooner=sooner if sooner < day else None)


def _last(owed: Mapping[str, Owed], as_of: date) -> tuple[Owed | None, date]:
    """The duty that takes longest, and the day on which it is over."""
    longest = max(owed.values(), key=lambda one: _days(one, owed), default=None)
    return longest, as_of + timedelta(days=_days(longest, owed) if longest else 0)


def earliest_start(flows: Iterable[FlowRuling]) -> EarliestStart:
    """Of all flows that are not barred, together: the last of their days."""
    going = [one for one in flows if one.earliest_start.date]
    if not going:
        return EarliestStart(because="No flow may go.")
    last = max(going, key=lambda one: one.earliest_start.date or date.min)
    because = f"For all flows together, set by {last.flow}. {last.earliest_start.because}"
    sooner = max(one.earliest_start.sooner or one.earliest_start.date or date.min for one in going)
    day = last.earliest_start.date
    return EarliestStart(date=day, because=because, sooner=sooner if day and sooner < day else None)


def _days(duty: Owed, owed: Mapping[str, Owed], above: tuple[str, ...] = ()) -> int:
    """Its own days, after those of the duty that comes first; duties in a circle are counted once each."""
    before, above = owed.get(duty.after), (*above, duty.id)
    return (duty.lead_days or 0) + (_days(before, owed, above) if before and before.id not in above else 0)


def _why(longest: Owed | None, owed: Mapping[str, Owed]) -> str:
    if longest is None:
        return "No duty known to the law library delays the start"
    before = owed.get(longest.after)
    first = f"{_wait(before)}; then " if before else ""
    return f"{first}{_wait(longest)}"


def _wait(duty: Owed) -> str:
    counted = f", counted from {duty.counted_from}" if duty.counted_from else ""
    unread = " (a number not read in its source: confirm it)" if duty.verified == "memory" else ""
    rests = duty.lead_citation
    number = f", a number of {rests}" if rests and provision(rests) != provision(duty.citation) else ""
    return f"{duty.id} ({duty.citation}) takes {duty.lead_days} days{number}{counted}{unread}"

"""The calendar of duties as an iCalendar file, for whatever program people keep their days in."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from dsa.advise.calendar import Entry


def ics(entries: Iterable[Entry], title: str, as_of: dt.date) -> bytes:
    """All-day events for what has a day and is not done. The same entries give the same bytes."""
    book = Calendar()
    book.add("prodid", "-//dsa//duties//EN")
    book.add("version", "2.0")
    book.add("x-wr-calname", title)
    for one in entries:
        if one.day and not one.done:
            book.add_component(_event(one, one.day, title, as_of))
    return bytes(book.to_ical())


def _event(one: Entry, day: dt.date, title: str, as_of: dt.date) -> Event:
    event = Event()
    name = f"{title}\n{one.id}\n{one.what}\n{day.isoformat()}"
    event.add("uid", f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@dsa")
    event.add("dtstamp", dt.datetime(as_of.year, as_of.month, as_of.day, tzinfo=dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", one.what)
    event.add("description", "\n".join(_told(one)))
    event.add("transp", "TRANSPARENT")
    return event


def _told(one: Entry) -> list[str]:
    unread = " (not read in its source: confirm)" if one.verified == "memory" else ""
    told = [f"Who: {one.who or 'not said'}", f"Under: {one.citation}{unread}"]
    told += [f"When: {one.when}"] if one.when else []
    told += [f"Before: {one.before}"] if one.before else []
    told += [f"After: {', '.join(one.follows)}"] if one.follows else []
    return [*told, f"Flows: {', '.join(one.flows)}"]

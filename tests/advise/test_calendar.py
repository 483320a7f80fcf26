"""The days of duties: none too late for what waits for it, none lost, recurring ones up to the last day."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from dsa.advise.calendar import Entry, calendar, days_of, latest_days
from dsa.advise.icalendar_file import ics
from dsa.law.term import Term, term
from dsa.model.facts import FactSheet
from dsa.model.intake import Intake
from dsa.model.owed import FallsOn, Owed
from dsa.model.rulings import Rulings

START = dt.date(2027, 6, 1)
DATES = st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31))
MONTHS = st.integers(1, 60)


def owed(id_: str, *, lead: int | None = None, follows: tuple[str, ...] = (), before: str = "start", **more) -> Owed:
    said = {
        "regime": "r",
        "flow": "f",
        "data": "d",
        "requires": id_,
        "citation": "1 U.S.C. § 1",
        "deadline": "",
        "who": "x",
    }
    return Owed(id=id_, lead_days=lead, follows=follows, before=before, **{**said, **more})


def test_a_duty_that_delays_the_start_is_due_so_many_days_before_it():
    assert latest_days([owed("notice", lead=30)], Term(START)) == {"notice": dt.date(2027, 5, 2)}


def test_what_comes_first_is_due_so_many_days_before_what_waits_for_it():
    report, notice = owed("report", lead=30), owed("notice", lead=30, follows=("report",))
    assert latest_days([report, notice], Term(START))["report"] == dt.date(2027, 4, 2)


def test_a_duty_that_is_done_holds_nothing_up():
    report, notice = owed("report", lead=30), owed("notice", lead=30, follows=("report",), done=True)
    assert latest_days([report, notice], Term(START)) == {"report": dt.date(2027, 5, 2)}


def test_duties_that_wait_for_one_another_are_not_followed_for_ever():
    assert latest_days([owed("a", lead=1, follows=("b",)), owed("b", lead=1, follows=("a",))], Term(START))


@given(st.lists(st.tuples(st.integers(0, 90), st.booleans()), min_size=1, max_size=6), DATES)
def test_no_duty_is_due_later_than_what_waits_for_it_allows(chain: list[tuple[int, bool]], start: dt.date):
    duties = [
        owed(f"d{n}", lead=lead, follows=(f"d{n - 1}",) if n and linked else ())
        for n, (lead, linked) in enumerate(chain)
    ]
    latest = latest_days(duties, Term(start))
    for one in duties:
        assert latest[one.id] + dt.timedelta(days=one.lead_days or 0) <= start
        for first in one.follows:
            before = next(each for each in duties if each.id == first)
            assert latest[first] + dt.timedelta(days=before.lead_days or 0) <= latest[one.id]


@given(DATES, MONTHS)
def test_a_term_of_months_ends_on_the_day_before_the_month_is_full(start: dt.date, months: int):
    intake = Intake.model_validate({"agreement": {"start": start, "months": months}})
    when = term(FactSheet(intake), Rulings(as_of=START, flows=()))
    assert (when.start, when.assumed) == (start, False)
    assert when.end == start + relativedelta(months=months) - dt.timedelta(days=1)


def test_a_day_that_the_intake_gives_for_the_end_is_taken_before_the_months():
    intake = Intake.model_validate({"agreement": {"start": START, "months": 18, "end": "2027-12-31"}})
    assert term(FactSheet(intake), Rulings(as_of=START, flows=())).end == dt.date(2027, 12, 31)


@given(DATES, MONTHS, st.integers(1, 24))
def test_what_recurs_falls_inside_the_term_and_keeps_its_distance(start: dt.date, months: int, every: int):
    when = Term(start, start + relativedelta(months=months, days=-1))
    days = days_of(FallsOn(on="start", months=every, every_months=every), when)
    assert len(days) == (months - 1) // every if start.day <= 28 else abs(len(days) - (months - 1) // every) <= 1
    assert all(start < day <= when.end for day in days if when.end)
    assert list(days) == sorted({*days})


@given(DATES, st.integers(1, 36), st.integers(1, 12))
def test_a_window_before_the_end_opens_before_it_closes(start: dt.date, months: int, window: int):
    when = Term(start, start + relativedelta(months=months, days=-1))
    (opens,) = days_of(FallsOn(on="end", months=-window), when)
    assert when.end is not None
    assert opens < when.end
    assert opens + relativedelta(months=window) <= when.end


def test_a_day_of_the_calendar_comes_each_year_of_the_term():
    when = Term(START, dt.date(2029, 5, 31))
    assert days_of(FallsOn(on="other", each_year_on="11-01"), when) == (dt.date(2027, 11, 1), dt.date(2028, 11, 1))


def test_nothing_is_computed_from_a_day_that_nobody_knows():
    assert days_of(FallsOn(on="incident", days=60), Term(START)) == ()
    assert days_of(FallsOn(on="end", months=-3), Term(START)) == ()


def test_the_flagship_counts_from_the_earliest_lawful_start_and_says_so(flagship):
    when = term(flagship.sheet, flagship.rulings)
    assert when.assumed
    assert when.start == flagship.rulings.earliest_start.date
    entries = calendar(flagship.sheet, flagship.rulings)
    by_id = {one.id: one for one in entries}
    waits = {one.id: one.lead_days or 0 for ruling in flagship.rulings.flows for one in ruling.duties}
    for id_ in ("pa-r-report", "pa-e11"):
        day = by_id[id_].day
        assert day is not None
        assert day + dt.timedelta(days=waits[id_]) <= when.start


def test_every_duty_of_a_flow_that_may_go_is_in_the_calendar(flagship):
    listed = {one.id for one in calendar(flagship.sheet, flagship.rulings)}
    assert {duty.id for ruling in flagship.rulings.flows for duty in ruling.duties} <= listed


def test_what_has_a_day_comes_first_and_in_order(flagship):
    days = [one.day for one in calendar(flagship.sheet, flagship.rulings)]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days == dated + [None] * (len(days) - len(dated))


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=80)


@given(TEXTS, TEXTS, DATES)
def test_an_ics_file_gives_back_what_was_put_in(what: str, who: str, day: dt.date):
    entry = Entry("d", what, who, day, "", ("f",), "1 U.S.C. § 1")
    back = Calendar.from_ical(ics([entry], "Project", START))
    (event,) = back.walk("VEVENT")
    assert str(event["summary"]) == what
    assert event.decoded("dtstart") == day
    assert f"Who: {who or 'not said'}" in str(event["description"])


def test_the_same_entries_give_the_same_file(flagship):
    entries = calendar(flagship.sheet, flagship.rulings)
    assert ics(entries, "t", START) == ics(entries, "t", START)
    assert ics(entries, "t", START).count(b"BEGIN:VEVENT") == sum(1 for one in entries if one.day and not one.done)

"""What would change the answer, what to ask first, and the earliest start."""

from datetime import date

from dsa.model.rulings import Rulings
from tests.law.made import (
    answered,
    asked,
    confirm,
    duty,
    fact,
    intake,
    only,
    pathway,
    regime,
    requirement,
    ruled,
    yes,
)

PAYS = {"fact": "flow.uses", "only": ["proper-payment", "stop-payment"]}


def test_the_uses_that_a_bar_looks_for_are_offered():
    act = regime(pathways=[pathway("p1", fact(PAYS))])
    one = only(answered({"gate.attaches": "yes"}, act))
    assert [(each.fact, each.to, each.then) for each in one.would_change] == [
        ("flows.f.uses", "proper-payment, stop-payment", "permitted")
    ]


def test_uses_that_are_barred_are_left_out_and_the_others_kept():
    act = regime(pathways=[pathway("p1", fact(PAYS))])
    one = only(answered({"gate.attaches": "yes"}, act, flow={"uses": ["audit", "proper-payment"]}))
    assert [each.to for each in one.would_change] == ["proper-payment"]


def test_who_the_parties_are_and_where_data_came_from_is_never_offered():
    for each in ({"fact": "from.type", "is": "census"}, {"fact": "data.origin", "is": "survivor"}):
        act = regime(pathways=[pathway("p1", fact(each))])
        assert only(answered({"gate.attaches": "yes"}, act)).would_change == ()


def test_permitted_comes_before_undecided_and_few_words_before_many():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.sure")],
        pathways=[
            pathway("p1", fact(PAYS), confirm("gate.sure")),
            pathway("p2", fact({"fact": "data.form", "is": "aggregate"})),
        ],
    )
    one = only(ruled(intake(data={"form": "identified", "answers": {"gate.attaches": "yes"}}), act))
    assert [(each.fact, each.then) for each in one.would_change] == [
        ("data.d.form", "permitted"),
        ("flows.f.uses", "undecided"),
    ]


def test_a_limit_that_is_exceeded_is_offered_as_the_limit():
    act = regime(pathways=[pathway("p1", fact({"not": {"fact": "agreement.months", "at_least": 19}}))])
    one = only(answered({"gate.attaches": "yes"}, act, agreement={"months": 24}))
    assert [(each.fact, each.to) for each in one.would_change] == [("agreement.months", "18")]


def test_a_permitted_flow_has_nothing_to_change():
    assert only(answered({"gate.attaches": "yes", "gate.opens": "yes"}, regime())).would_change == ()


def several() -> Rulings:
    """Two undecided flows: one question serves both, on the nearest way; another serves one, further off."""
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.a"), asked("gate.b"), asked("gate.c", "flow")],
        pathways=[
            pathway("far", confirm("gate.a"), confirm("gate.b"), confirm("gate.c")),
            pathway("near", confirm("gate.c"), confirm("gate.a")),
        ],
    )
    given = intake(
        data={"answers": {"gate.attaches": "yes"}},
        more_flows={"g": {"from": "b", "to": "a", "data": ["d"], "uses": ["audit"], "complete": "yes"}},
    )
    return ruled(given, act)


def test_what_unlocks_most_on_the_nearest_way_is_asked_first():
    asked_of = [one.fact for one in several().questions]
    assert asked_of == [
        "data.d.answers.gate.a",
        "flows.f.answers.gate.c",
        "flows.g.answers.gate.c",
        "data.d.answers.gate.b",
    ]


def test_a_question_says_why_and_of_whom_and_what_it_unlocks():
    first = several().questions[0]
    assert (first.ask, first.why, first.who) == ("gate.a?", "1 U.S.C. 1", "counsel")
    assert first.unlocks == ("f/d: near", "f/d: far", "g/d: near", "g/d: far")


def test_a_core_fact_is_asked_in_its_own_words():
    act = regime(pathways=[pathway("p1", fact({"fact": "flow.program", "is": "snap"}))])
    (one,) = answered({"gate.attaches": "yes"}, act).questions
    assert one.ask == "Which benefit program do the data serve?"
    assert one.why == "1 U.S.C. p1 turns on it"


def test_the_earliest_start_waits_for_the_longest_duty_that_is_not_done():
    waits = [
        duty("short", lead={"days": 10, "counted_from": "report"}),
        duty("long", lead={"days": 60, "counted_from": "report"}, done_if=yes("gate.reported")),
        duty("none"),
    ]
    act = regime(duties=waits, questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.reported")])
    said = {"gate.attaches": "yes", "gate.opens": "yes"}
    assert answered(said, act).earliest_start.date == date(2027, 1, 23)
    assert "long (1 U.S.C. long) takes 60 days, counted from report" in answered(said, act).earliest_start.because
    assert answered({**said, "gate.reported": "yes"}, act).earliest_start.date == date(2026, 12, 4)


def test_undecided_answers_are_said_beside_the_date():
    start = answered({"gate.attaches": "yes"}, regime()).earliest_start
    assert start.date == date(2026, 11, 24)
    assert "what is undecided" in start.because


def test_there_is_no_start_where_nothing_may_go():
    start = answered({"gate.attaches": "yes", "gate.opens": "no"}, regime()).earliest_start
    assert (start.date, start.because) == (None, "No flow may go.")


def test_what_only_the_text_turns_on_is_asked_last():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.both")],
        requirements=[requirement("says-so", **{"if": yes("gate.both")})],
    )
    found = answered({"gate.attaches": "yes"}, act).questions
    assert [one.fact for one in found] == ["data.d.answers.gate.opens", "data.d.answers.gate.both"]
    assert found[-1].unlocks == ("f/d: says-so",)
    assert [one.fact for one in answered({"gate.attaches": "yes", "gate.both": "no"}, act).questions] == [
        "data.d.answers.gate.opens"
    ]


def test_the_start_is_given_for_what_may_have_been_done_already_too():
    published = duty("notice", lead={"days": 30, "counted_from": "publication"}, done_if=yes("gate.published"))
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.opens"), asked("gate.published")],
        pathways=[pathway("p1", confirm("gate.opens"), {"text": "published", "type": "act", "duty": "notice"})],
        duties=[published],
    )
    said = {"gate.attaches": "yes", "gate.opens": "yes"}
    days = {
        answer: answered({**said, "gate.published": answer}, act).earliest_start for answer in ("yes", "no", "unknown")
    }
    assert (days["yes"].date, days["yes"].sooner) == (date(2026, 11, 24), None)
    assert (days["no"].date, days["no"].sooner) == (date(2026, 12, 24), None)
    assert (days["unknown"].date, days["unknown"].sooner) == (date(2026, 12, 24), date(2026, 11, 24))
    assert "2026-11-24 if already done: notice" in days["unknown"].because


def test_duties_that_wait_for_one_another_are_counted_once_each():
    waits = [
        duty("one", lead={"days": 30, "counted_from": "notice", "after": "two"}),
        duty("two", lead={"days": 10, "counted_from": "notice", "after": "one"}),
    ]
    act = regime(
        pathways=[pathway("p1", confirm("gate.opens"), {"text": "done", "type": "act", "duty": ["one", "two"]})],
        duties=waits,
    )
    found = answered({"gate.attaches": "yes", "gate.opens": "yes"}, act)
    assert found.earliest_start.date == date(2027, 1, 3)

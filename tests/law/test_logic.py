"""Conditions obey Kleene's laws, and say which facts decided and which are missing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.errors import LibraryError
from dsa.law.given import Given
from dsa.law.logic import Held, Reading, holds_on_sheet
from dsa.model.facts import Fact
from dsa.model.law import Regime
from tests.law.made import intake, regime, sheet_of, yes

WORDS = ("a", "b", "c")
SCALARS = ("flow.method", "data.form")
LISTS = ("flow.uses", "data.categories")

scalar_leaf = st.builds(
    lambda path, verb, word: {"fact": path, verb: word},
    st.sampled_from(SCALARS),
    st.sampled_from(("is", "is_not")),
    st.sampled_from(WORDS),
)
includes_leaf = st.builds(
    lambda path, word: {"fact": path, "includes": word}, st.sampled_from(LISTS), st.sampled_from(WORDS)
)
several_leaf = st.builds(
    lambda path, verb, words: {"fact": path, verb: words},
    st.sampled_from((*SCALARS, *LISTS)),
    st.sampled_from(("any_of", "only")),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True),
)
conditions = st.recursive(
    scalar_leaf | includes_leaf | several_leaf,
    lambda inner: (
        st.builds(lambda every: {"all": every}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda some: {"any": some}, st.lists(inner, max_size=3))
        | st.builds(lambda one: {"not": one}, inner)
    ),
    max_leaves=8,
)
facts = st.fixed_dictionaries(
    {
        **{path: st.none() | st.sampled_from(WORDS) for path in SCALARS},
        **{path: st.tuples(st.lists(st.sampled_from(WORDS), max_size=3, unique=True), st.booleans()) for path in LISTS},
    }
)


def looked_up(said: Mapping[str, Any]) -> dict[str, Fact]:
    scalars = {path: Fact(path, said[path]) for path in SCALARS}
    lists = {path: Fact(path, tuple(said[path][0]) or None, complete=said[path][1]) for path in LISTS}
    return {**scalars, **lists}


def truth(condition: dict[str, Any], said: Mapping[str, Any]) -> bool | None:
    known = looked_up(said)
    return Reading(lambda path: known[path], {}).truth(condition)


def held(condition: dict[str, Any], said: Mapping[str, Any], *regimes: Regime, as_of: date | None = None) -> Held:
    by_id = {one.regime: one for one in regimes}
    own = regimes[0].regime if regimes else ""
    reading = Reading(Given(said), by_id, as_of)
    return reading.held(reading.shapes.of(condition, own))


@given(st.lists(conditions, min_size=1, max_size=3), facts)
def test_not_all_is_any_not(several: list[dict[str, Any]], said: dict[str, Any]):
    assert truth({"not": {"all": several}}, said) is truth({"any": [{"not": one} for one in several]}, said)


@given(st.lists(conditions, min_size=1, max_size=3), facts)
def test_not_any_is_all_not(several: list[dict[str, Any]], said: dict[str, Any]):
    assert truth({"not": {"any": several}}, said) is truth({"all": [{"not": one} for one in several]}, said)


@given(conditions, facts)
def test_not_not_changes_nothing(condition: dict[str, Any], said: dict[str, Any]):
    assert truth({"not": {"not": condition}}, said) is truth(condition, said)


@given(st.lists(conditions, min_size=1, max_size=4), facts, st.randoms(use_true_random=False))
def test_order_does_not_matter(several: list[dict[str, Any]], said: dict[str, Any], shuffled: Any):
    other = list(several)
    shuffled.shuffle(other)
    assert truth({"all": several}, said) is truth({"all": other}, said)
    assert truth({"any": several}, said) is truth({"any": other}, said)


@given(st.data(), conditions, facts)
def test_learning_more_never_turns_an_answer_round(
    data: st.DataObject, condition: dict[str, Any], said: dict[str, Any]
):
    before = truth(condition, said)
    after = truth(condition, data.draw(more_known(said)))
    assert before is None or after is before


def more_known(said: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The same facts, and possibly more: what is missing may be given, an open list may grow or be closed."""
    scalars = {path: st.just(said[path]) if said[path] else st.none() | st.sampled_from(WORDS) for path in SCALARS}
    return st.fixed_dictionaries({**scalars, **{path: grown(*said[path]) for path in LISTS}})


def grown(listed: list[str], complete: bool) -> st.SearchStrategy[tuple[list[str], bool]]:
    if complete and listed:
        return st.just((listed, complete))
    further = st.lists(st.sampled_from(WORDS), max_size=2)
    return st.tuples(further.map(lambda more: list(dict.fromkeys([*listed, *more]))), st.booleans())


@given(conditions, facts)
def test_an_answer_has_grounds_and_what_cannot_be_told_lacks_a_fact(condition: dict[str, Any], said: dict[str, Any]):
    known = looked_up(said)
    reading = Reading(lambda path: known[path], {})
    result = reading.held(reading.shapes.of(condition))
    assert bool(result.missing) is (result.truth is None)
    assert set(result.missing) <= {one.fact for one in result.grounds} or result.truth is not None


@pytest.mark.parametrize(
    ("leaf", "said", "expected"),
    [
        ({"fact": "flow.uses", "includes": "a"}, {"flow.uses": ["a"]}, True),
        ({"fact": "flow.uses", "includes": "a"}, {"flow.uses": ["b"]}, False),
        ({"fact": "flow.uses", "includes": "a"}, {"flow.uses...": ["b"]}, None),
        ({"fact": "flow.uses", "only": ["a"]}, {"flow.uses": ["a"]}, True),
        ({"fact": "flow.uses", "only": ["a"]}, {"flow.uses...": ["a"]}, None),
        ({"fact": "flow.uses", "only": ["a"]}, {"flow.uses...": ["a", "b"]}, False),
        ({"fact": "flow.uses", "only": ["a"]}, {"flow.uses": []}, None),
        ({"fact": "flow.method", "only": ["a", "b"]}, {"flow.method": "b"}, True),
        ({"fact": "flow.method", "any_of": ["a", "b"]}, {"flow.method": "c"}, False),
        ({"fact": "flow.method", "is_not": "a"}, {}, None),
        ({"fact": "flow.method", "is_not": "a"}, {"flow.method": "b"}, True),
        ({"fact": "flow.method", "is": "yes"}, {"flow.method": True}, True),
        ({"fact": "flow.method", "is": True}, {"flow.method": "yes"}, True),
        ({"fact": "flow.method", "known": "true"}, {}, False),
        ({"fact": "flow.method", "known": True}, {"flow.method": "a"}, True),
        ({"fact": "flow.method", "known": False}, {"flow.method": "unknown"}, True),
        ({"fact": "agreement.months", "at_least": "19"}, {"agreement.months": 19}, True),
        ({"fact": "agreement.months", "at_least": 19}, {"agreement.months": 18}, False),
        ({"fact": "agreement.start", "at_least": "2027-01-01"}, {"agreement.start": date(2026, 12, 31)}, False),
        ({"fact": "agreement.months", "at_least": 19}, {"agreement.months": "a year"}, None),
        ({"any": []}, {}, False),
    ],
)
def test_each_verb_answers(leaf: dict[str, Any], said: dict[str, Any], expected: bool | None):
    assert held(leaf, said).truth is expected


def test_over_compares_with_the_value_in_force_on_the_day():
    dated = [
        {"from": "2020-01-01", "until": "2027-01-01", "value": 12, "unit": "months", "citation": "1 U.S.C. 2"},
        {"from": "2027-01-01", "value": 18, "unit": "months", "citation": "1 U.S.C. 2"},
    ]
    act = regime(values={"longest-term": dated})
    condition = {"fact": "agreement.months", "at_least": {"over": "longest-term"}}
    said = {"agreement.months": 18}
    assert held(condition, said, act, as_of=date(2026, 12, 31)).truth is True
    assert held(condition, said, act, as_of=date(2027, 1, 1)).truth is False
    assert held(condition, said, act, as_of=date(2019, 1, 1)).truth is None
    assert held(condition, said, act, as_of=date(2026, 12, 31)).grounds[0].wants == "more than 12 months"


def test_a_definition_is_found_in_its_own_regime_or_by_the_name_of_another():
    one = regime("one", definitions={"big": {"citation": "1 U.S.C. 3", "if": yes("one.attaches")}})
    two = regime("two", definitions={"big": {"citation": "1 U.S.C. 4", "if": {"not": {"definition": "one.big"}}}})
    assert held({"definition": "big"}, {"one.attaches": "yes"}, two, one).truth is False


def test_grounds_say_what_the_fact_says_and_what_the_rule_wants():
    result = held({"not": {"fact": "flow.uses", "includes": "audit"}}, {"flow.uses": ["audit"]})
    assert [(one.fact, one.said, one.wants) for one in result.grounds] == [("flow.uses", "audit", "not audit")]


def test_an_open_list_lacks_the_word_that_it_is_complete():
    one = intake(flow={"complete": "no"})
    reading = Reading(lambda path: sheet_of(one)["flows.f.uses"], {})
    lacking = reading.held(reading.shapes.of({"fact": "flow.uses", "only": ["audit"]}))
    assert lacking.missing == ("flows.f.complete",)


def test_a_definition_in_terms_of_itself_is_refused():
    circle = {
        "one": {"citation": "1 U.S.C. 3", "if": {"definition": "two"}},
        "two": {"citation": "1 U.S.C. 3", "if": {"not": {"definition": "one"}}},
    }
    with pytest.raises(LibraryError, match="in terms of itself"):
        held({"definition": "one"}, {}, regime(definitions=circle))


@pytest.mark.parametrize(
    "wrong",
    [
        {"all": []},
        {"all": [], "any": []},
        {"some": []},
        {"not": []},
        {"fact": "flow.uses"},
        {"fact": "flow.uses", "is": "a", "only": ["a"]},
        {"fact": "flow.uses", "has": "a"},
        {"fact": "flow.uses", "is": {"over": "x"}},
        {"definition": "nowhere"},
        {"fact": "agreement.months", "at_least": {"over": "nowhere"}},
    ],
)
def test_a_malformed_condition_is_a_fault_of_the_library(wrong: dict[str, Any]):
    with pytest.raises(LibraryError):
        held(wrong, {"flow.uses": ["a"]})


def test_a_condition_over_the_whole_project_needs_no_scene():
    sheet = sheet_of(intake(money={"moves": "yes"}))
    assert holds_on_sheet({"fact": "agreement.money_moves", "is": "yes"}, sheet) is True
    assert holds_on_sheet({"fact": "outputs.publishes", "is": "yes"}, sheet) is None


@pytest.mark.parametrize(
    ("value", "complete", "truth"),
    [(("audit",), False, True), (("audit",), True, True), (("offset",), False, False), (None, True, False)],
)
def test_names_asks_only_whether_the_intake_names_a_word(value: Any, complete: bool, truth: bool):
    reading = Reading(lambda path: Fact(path, value, complete=complete), {})
    assert reading.truth({"fact": "flow.uses", "names": ["audit"]}) is truth

"""Facts changed to see what would follow: the answer is as if the law were read afresh."""

import copy
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsa.facts.scene import scenes
from dsa.law.bench import Bench, Case, hear
from dsa.law.logic import Reading
from dsa.law.shape import Shapes
from dsa.law.supposed import Supposed
from dsa.model.facts import Fact
from dsa.model.law import Regime
from tests.law.made import TODAY, answered, asked, confirm, fact, intake, only, pathway, regime, sheet_of, yes
from tests.law.test_logic import SCALARS, WORDS, conditions, facts, looked_up

changes = st.dictionaries(st.sampled_from(SCALARS), st.sampled_from(WORDS), min_size=1)


@given(st.lists(conditions, min_size=1, max_size=4), st.data(), facts, changes)
def test_what_is_read_again_is_as_if_read_afresh(
    several: list[dict[str, Any]], data: st.DataObject, said: dict[str, Any], changed: dict[str, str]
):
    known, others = looked_up(said), {path: Fact(path, word) for path, word in changed.items()}
    before = Reading(known.__getitem__, {})
    for one in data.draw(st.lists(st.sampled_from(several))):
        before.truth(one)
    again = before.changed(others.values())
    afresh = Reading({**known, **others}.__getitem__, {})
    assert [again.truth(one) for one in several] == [afresh.truth(one) for one in several]


@given(conditions)
def test_conditions_that_say_the_same_are_one(condition: dict[str, Any]):
    shapes = Shapes({})
    one, other = shapes.of(condition), shapes.of(copy.deepcopy(condition))
    assert one is not other
    assert one.number == other.number


def test_a_limit_of_one_regime_is_not_that_of_another():
    shapes = Shapes({})
    over = {"fact": "agreement.months", "at_least": {"over": "longest"}}
    assert shapes.of(over, "one").number != shapes.of(over, "two").number


ANSWER = st.sampled_from(("yes", "no"))
NAMES = [f"{act}.{each}" for act in ("one", "two") for each in ("attaches", "a", "b")]


def acts() -> tuple[Regime, ...]:
    return tuple(
        regime(
            act,
            questions=[asked(f"{act}.{each}") for each in ("attaches", "a", "b")],
            pathways=[
                pathway(f"{act}-1", confirm(f"{act}.a")),
                pathway(f"{act}-2", confirm(f"{act}.b"), fact({"not": yes("one.a")})),
            ],
        )
        for act in ("one", "two")
    )


def heard(said: dict[str, str]) -> Case:
    several = acts()
    sheet = sheet_of(intake(data={"answers": said}), *several)
    return hear(Bench({one.regime: one for one in several}, {}, TODAY), scenes(sheet))


@given(
    st.dictionaries(st.sampled_from(NAMES), ANSWER),
    st.lists(st.dictionaries(st.sampled_from(NAMES), ANSWER, min_size=1), min_size=1, max_size=4),
)
def test_what_is_supposed_comes_out_as_a_project_of_which_it_is_true(
    said: dict[str, str], several: list[dict[str, str]]
):
    case = heard(said)
    supposed = Supposed(case)
    for changed in several:
        others = [replace(case.fact(f"data.d.answers.{name}"), value=word) for name, word in changed.items()]
        assert supposed.outcome(others) == only(answered({**said, **changed}, *acts())).status
        assert supposed.lawful(others) is (supposed.outcome(others) in ("permitted", "no_regime"))

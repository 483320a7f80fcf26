"""Facts changed to see what would follow: the answer is as if the law were read afresh."""

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsa.law.logic import Reading
from dsa.law.shape import Shapes
from dsa.model.facts import Fact
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

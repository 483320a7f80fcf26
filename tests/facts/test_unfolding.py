"""A sheet whose long lists are made late holds the same facts, in the same order, as one that made them at once."""

from hypothesis import given
from hypothesis import strategies as st

from dsa.facts.leaves import Leaves
from dsa.facts.unfolding import Unfolding
from dsa.model.facts import Fact

NAMES = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5, unique=True)
NUMBERS = st.lists(st.sampled_from("012345"), min_size=1, max_size=5, unique=True)


def made(*paths: str) -> dict[str, Fact]:
    return {path: Fact(path, "said") for path in paths}


@given(NAMES, NUMBERS)
def test_what_is_made_late_is_found_and_stands_where_it_belongs(lists: list[str], items: list[str]):
    later = {one: (lambda one=one: Leaves(made(*(f"{one}.{item}" for item in items)))) for one in lists}
    facts = Unfolding(Leaves(made(*lists, "z"), later))
    expected = [path for one in lists for path in (one, *(f"{one}.{item}" for item in items))]
    assert facts[f"{lists[-1]}.{items[-1]}"].value == "said"
    assert list(facts) == [*expected, "z"]
    assert len(facts) == len(expected) + 1


def test_a_list_inside_a_list_is_found():
    inner = Leaves(made("a.0.b"), {"a.0.b": lambda: Leaves(made("a.0.b.1"))})
    facts = Unfolding(Leaves(made("a"), {"a": lambda: inner}))
    assert "a.0.b.1" in facts
    assert list(facts) == ["a", "a.0.b", "a.0.b.1"]


def test_what_no_list_holds_is_missing():
    facts = Unfolding(Leaves(made("a"), {"a": lambda: Leaves(made("a.0"))}))
    assert "a.1" not in facts
    assert facts.get("b.c") is None


def test_a_list_that_nobody_looks_at_is_never_made():
    def fail() -> Leaves:
        raise AssertionError

    assert Unfolding(Leaves(made("a", "b"), {"a": fail}))["b"].value == "said"

"""When a flow is permitted: if and only if every gate that attaches has an open pathway; derived data are no freer."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.law import Regime
from dsa.model.rulings import FlowStatus
from tests.law.made import answered, asked, confirm, intake, only, pathway, regime, ruled

SAID = st.sampled_from(("yes", "no", "unknown"))
GATES = ("one", "two", "three")
PATHS = ("p1", "p2")
FREEDOM: tuple[FlowStatus, ...] = ("no_regime", "permitted", "undecided", "blocked")


def gate(name: str) -> Regime:
    """A gate with two pathways, each opened by its own answer."""
    return regime(
        name,
        questions=[asked(f"{name}.attaches"), *(asked(f"{name}.{path}") for path in PATHS)],
        pathways=[pathway(f"{name}-{path}", confirm(f"{name}.{path}")) for path in PATHS],
    )


LAW = tuple(gate(name) for name in GATES)
ANSWERS = st.fixed_dictionaries({f"{name}.{what}": SAID for name in GATES for what in ("attaches", *PATHS)})


def expected(said: Mapping[str, str]) -> FlowStatus:
    """The rule as the design says it, gate by gate."""
    attaching = [name for name in GATES if said[f"{name}.attaches"] != "no"]
    opened = [name for name in attaching if "yes" in ways(said, name)]
    barred = [name for name in attaching if ways(said, name) == {"no"} and said[f"{name}.attaches"] == "yes"]
    if not attaching:
        return "no_regime"
    if barred:
        return "blocked"
    return "permitted" if opened == attaching else "undecided"


def ways(said: Mapping[str, str], name: str) -> set[str]:
    return {said[f"{name}.{path}"] for path in PATHS}


@given(ANSWERS)
def test_a_flow_is_permitted_if_and_only_if_every_gate_that_attaches_is_open(said: dict[str, str]):
    assert only(answered(said, *LAW)).status == expected(said)


@given(ANSWERS)
def test_a_barred_flow_demands_nothing_and_has_a_hard_stop(said: dict[str, str]):
    rulings = answered(said, *LAW)
    one = only(rulings)
    assert bool(rulings.hard_stops) is (one.status == "blocked")
    assert one.status != "blocked" or not (one.demands or one.duties or one.instruments)


@given(ANSWERS)
def test_questions_are_asked_only_of_an_undecided_flow_and_only_for_missing_facts(said: dict[str, str]):
    rulings = answered(said, *LAW)
    assert bool(rulings.questions) is (only(rulings).status == "undecided")
    assert all(said[one.fact.removeprefix("data.d.answers.")] == "unknown" for one in rulings.questions)


@given(ANSWERS)
def test_a_change_that_is_offered_does_what_it_says(said: dict[str, str]):
    before = only(answered(said, *LAW))
    for one in before.would_change:
        after = only(answered({**said, one.fact.removeprefix("data.d.answers."): one.to}, *LAW))
        assert after.status == one.then != before.status


@given(ANSWERS, ANSWERS, ANSWERS)
def test_derived_data_are_never_freer_than_their_strictest_ancestor(
    of_parent: dict[str, str], of_grandparent: dict[str, str], of_child: dict[str, str]
):
    rulings = ruled(
        intake(
            flow={"data": ["d", "parent", "grandparent"]},
            data={"answers": of_child, "derived_from": ["parent-moves"]},
            more_data={
                "parent": {"answers": of_parent, "derived_from": ["grandparent-compared"]},
                "grandparent": {"answers": of_grandparent},
            },
            more_flows={"parent-moves": {"from": "b", "to": "a", "data": ["parent"]}},
            matches={"grandparent-compared": {"compares": ["grandparent"]}},
        ),
        *LAW,
    )
    status = {one.data: FREEDOM.index(one.status) for one in rulings.flows if one.flow == "f"}
    assert status["d"] >= status["parent"] >= status["grandparent"]

"""The smallest changes that make a flow lawful: they do, none can be left out, and fixed facts come last."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.rulings import FlowRuling
from tests.law.made import answered, asked, confirm, fact, intake, only, pathway, regime, ruled, yes

PAYS = {"fact": "flow.uses", "only": ["proper-payment"]}


def steps(ruling: FlowRuling) -> list[tuple[str, dict[str, str]]]:
    return [(one.kind, {each.fact: each.to for each in one.steps}) for one in ruling.remedies]


def test_all_that_must_be_confirmed_is_said_together():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.a"), asked("gate.b")],
        pathways=[pathway("p1", confirm("gate.a"), confirm("gate.b"))],
    )
    assert steps(only(answered({"gate.attaches": "yes"}, act))) == [
        ("confirmation", {"data.d.answers.gate.a": "yes", "data.d.answers.gate.b": "yes"})
    ]


def test_another_purpose_is_said_with_what_must_be_confirmed_beside_it():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.sure")],
        pathways=[pathway("p1", fact(PAYS), confirm("gate.sure"))],
    )
    assert steps(only(answered({"gate.attaches": "yes"}, act))) == [
        ("another-purpose", {"flows.f.uses": "proper-payment", "data.d.answers.gate.sure": "yes"})
    ]


def test_each_kind_of_change_is_said_once_and_the_smallest_first():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.a"), asked("gate.b")],
        pathways=[
            pathway("p1", fact({"fact": "data.form", "is": "aggregate"})),
            pathway("p2", confirm("gate.a"), confirm("gate.b")),
        ],
    )
    given = intake(data={"form": "identified", "answers": {"gate.attaches": "yes"}})
    assert [kind for kind, _ in steps(only(ruled(given, act)))] == ["another-form", "confirmation"]


def test_what_no_project_can_choose_is_touched_only_where_nothing_else_helps():
    census = pathway("p1", fact({"fact": "to.type", "is": "census"}))
    consent = pathway("p2", fact({"fact": "data.consent", "includes": "written-specific"}))
    said: dict[str, Any] = {"consent": ["none"], "answers": {"gate.attaches": "yes"}}
    assert steps(only(ruled(intake(data=said), regime(pathways=[census])))) == [
        ("another-recipient", {"parties.b.type": "census"})
    ]
    both = steps(only(ruled(intake(data=said), regime(pathways=[census, consent]))))
    assert both == [("consent", {"data.d.consent": "written-specific"})]


def test_a_flow_that_may_go_needs_no_remedy():
    assert only(answered({"gate.attaches": "yes", "gate.opens": "yes"}, regime())).remedies == ()


def test_what_nothing_can_open_has_no_remedy():
    never = regime(pathways=[pathway("p1", fact({"any": []}))])
    assert only(answered({"gate.attaches": "yes"}, never)).remedies == ()


ANSWER = st.sampled_from(("yes", "no", "unknown"))


@given(st.fixed_dictionaries({f"{gate}.{name}": ANSWER for gate in ("one", "two") for name in ("a", "b", "c")}))
def test_a_remedy_makes_the_flow_lawful_and_no_part_of_it_can_be_left_out(said: dict[str, str]):
    acts = [
        regime(
            name,
            applies_when=[],
            questions=[asked(f"{name}.{each}") for each in "abc"],
            pathways=[
                pathway(f"{name}-1", confirm(f"{name}.a"), confirm(f"{name}.b")),
                pathway(f"{name}-2", confirm(f"{name}.c"), fact({"not": yes(f"{name}.a")})),
            ],
        )
        for name in ("one", "two")
    ]
    ruling = only(answered(said, *acts))
    for remedy in ruling.remedies:
        changes = {one.fact.removeprefix("data.d.answers."): one.to for one in remedy.steps}
        assert only(answered({**said, **changes}, *acts)).status == "permitted"
        for one in changes:
            without = {name: to for name, to in changes.items() if name != one}
            assert only(answered({**said, **without}, *acts)).status != "permitted"
    assert ruling.remedies or ruling.status == "permitted"


def test_where_confirming_suffices_nobody_is_told_to_do_something_else():
    act = regime(
        questions=[asked("gate.attaches"), asked("gate.a"), asked("gate.b")],
        pathways=[pathway("p1", fact(PAYS)), pathway("p2", confirm("gate.a"), confirm("gate.b"))],
    )
    assert [kind for kind, _ in steps(only(answered({"gate.attaches": "yes"}, act)))] == ["confirmation"]
    barred = only(answered({"gate.attaches": "yes", "gate.a": "no"}, act))
    assert "another-purpose" in [kind for kind, _ in steps(barred)]


def test_to_supply_what_nobody_has_said_is_to_confirm_it():
    act = regime(pathways=[pathway("p1", fact({"fact": "agreement.money_moves", "is": "no"}))])
    assert steps(only(answered({"gate.attaches": "yes"}, act))) == [("confirmation", {"money.moves": "no"})]
    paid = only(answered({"gate.attaches": "yes"}, act, money={"moves": "yes"}))
    assert [kind for kind, _ in steps(paid)] == ["another-fact"]

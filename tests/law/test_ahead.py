"""Law that changes on a known day: before it, on it, and for an agreement that runs across it."""

from datetime import date, timedelta

import pytest

from dsa.pipeline import Considered, consider
from dsa.plan.conflicts import conflicts
from tests.law.made import confirm, duty, fact, intake, only, pathway, regime, requirement, ruled

DAY = date(2026, 12, 27)
OPEN = {"gate.attaches": "yes", "gate.opens": "yes"}
ENDS = {"valid_until": DAY.isoformat()}
BEGINS = {"valid_from": DAY.isoformat()}


def one_ruling(act, as_of: date = DAY - timedelta(days=1)):
    return only(ruled(intake(data={"answers": OPEN}), act, as_of=as_of))


def test_a_rule_is_law_from_its_first_day_and_no_longer_on_the_day_that_ends_it():
    act = regime(requirements=[requirement("old", **ENDS), requirement("new", **BEGINS)])
    before, after = one_ruling(act), one_ruling(act, DAY)
    assert [one.id for one in before.demands] == ["old"]
    assert [one.id for one in after.demands] == ["new"]


def test_a_bar_that_is_no_law_yet_is_not_told():
    bar = {"citation": "1 U.S.C. 9", "verified": "read", "says": "nothing may go", "id": "b", "absolute": True}
    act = regime(bars=[{**bar, **BEGINS}])
    shut = {"gate.attaches": "yes", "gate.opens": "no"}
    (now,) = ruled(intake(data={"answers": shut}), act, as_of=DAY - timedelta(days=1)).hard_stops
    (then,) = ruled(intake(data={"answers": shut}), act, as_of=DAY).hard_stops
    assert (now.absolute, then.absolute) == (False, True)


def test_what_begins_and_ends_is_told_ahead_with_its_day():
    act = regime(
        requirements=[requirement("old", **ENDS), requirement("new", **BEGINS)],
        duties=[duty("later", **BEGINS)],
    )
    told = {(one.id, one.what, one.on) for one in one_ruling(act).law_ahead}
    assert told == {("old", "rule-ends", DAY), ("new", "rule-begins", DAY), ("later", "rule-begins", DAY)}
    assert one_ruling(act, DAY).law_ahead == ()


@pytest.mark.parametrize("remains", [True, False])
def test_of_a_way_that_ends_it_is_told_whether_another_remains(remains: bool):
    other = (
        pathway("p2", confirm("gate.opens"), **BEGINS)
        if remains
        else pathway("p2", fact({"fact": "gate.attaches", "is": "no"}))
    )
    act = regime(pathways=[pathway("p1", confirm("gate.opens"), **ENDS), other])
    ending = next(one for one in one_ruling(act).law_ahead if one.what == "way-ends")
    assert ending.carried is remains


def do_not_pay(as_of: date, **agreement: str) -> Considered:
    terms = "\n".join(f"  {key}: {value}" for key, value in agreement.items())
    text = f"""
dsa: 1
agreement:
{terms}
parties:
  ssa: {{level: federal, type: social-security, department: SSA}}
  treasury: {{level: federal, type: treasury-do-not-pay, department: Treasury}}
systems: {{numident: {{owner: ssa, system_of_records: yes, automated: yes}}}}
data:
  deaths: {{system: numident, origin: state-vital-records, categories: [death-fact, ssn, identifiers],
    form: identified, subjects: [deceased], consent: none, complete: yes}}
flows:
  tell: {{from: ssa, to: treasury, data: [deaths], uses: [proper-payment], complete: yes}}
matches: {{}}
"""
    return consider(text, "do-not-pay.yaml", as_of)


def ways(found: Considered) -> set[str]:
    (ruling,) = found.rulings.flows
    return {id_ for one in ruling.regimes for id_ in one.relies_on}


def test_the_power_of_do_not_pay_changes_text_on_december_27_2026():
    assert "ssa-r11-current" in ways(do_not_pay(DAY - timedelta(days=1), months="18"))
    assert "ssa-r11-2026" in ways(do_not_pay(DAY, months="18"))


def test_an_agreement_across_the_day_is_warned_of_both_texts():
    found = do_not_pay(DAY - timedelta(days=1), months="18", start="2027-06-01")
    told = {one.code: one.message for one in conflicts(found.sheet, found.rulings) if one.code.startswith("law-")}
    assert set(told) == {"law-changes-in-term"}
    days = {(one.id, one.what, one.carried) for one in found.rulings.flows[0].law_ahead}
    assert ("ssa-r11-current", "way-ends", True) in days
    assert ("ssa-r11-2026", "way-begins", True) in days


def test_an_agreement_that_ends_before_the_day_is_not():
    found = do_not_pay(date(2026, 11, 25), start="2026-11-26", end="2026-12-26")
    assert not [one for one in conflicts(found.sheet, found.rulings) if one.code.startswith("law-")]


def test_a_way_that_is_lost_to_one_flow_is_told_although_it_leaves_another_to_the_next():
    other = pathway("p2", fact({"fact": "flow.uses", "includes": "oversight"}))
    act = regime(pathways=[pathway("p1", confirm("gate.opens"), **ENDS), other])
    flows = {"g": {"from": "a", "to": "b", "data": ["d"], "uses": ["oversight"], "complete": "yes"}}
    chosen = {"relies_on": ["p1"]}
    found = ruled(
        intake(data={"answers": OPEN}, flow=chosen, more_flows={"g": {**flows["g"], **chosen}}),
        act,
        as_of=DAY - timedelta(days=1),
    )
    assert [(one.carried, flows) for one, flows in found.law_ahead] == [(False, ("f",)), (True, ("g",))]

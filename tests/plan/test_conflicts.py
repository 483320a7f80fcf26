"""What does not go together is found, with the rule that it breaks and what to do; nothing is silently settled."""

from datetime import date
from typing import Any

import pytest

from dsa.facts.sheet import fact_sheet
from dsa.intake.read import parse_intake
from dsa.model.finding import Finding
from dsa.model.instruments import Called
from dsa.model.limits import Collision, Limit, Strictest
from dsa.model.owed import EarliestStart
from dsa.model.rulings import Contradicted, FlowRuling, Rulings
from dsa.plan.conflicts import CODES, conflicts

NO_DAY = EarliestStart()
INTAKE = """
parties: {a: {short: A}, b: {short: B}, c: {short: C}}
data: {d: {}}
flows: {one: {from: a, to: b, data: [d]}}
"""


def found(
    intake: str = INTAKE,
    contradictions: tuple[Contradicted, ...] = (),
    earliest: EarliestStart = NO_DAY,
    **ruling: Any,
) -> list[Finding]:
    flow = FlowRuling(flow="one", data="d", status="permitted", because="b", regimes=(), **ruling)
    sheet = fact_sheet(parse_intake(intake, "i.yaml"))
    rulings = Rulings(as_of=date(2026, 11, 25), flows=(flow,), contradictions=contradictions, earliest_start=earliest)
    return list(conflicts(sheet, rulings))


def collision(**more: Any) -> Collision:
    return Collision(one="p1", other="p2", citations=("1 U.S.C. § 1", "2 U.S.C. § 2"), says="Both pay.", **more)


def limit(**more: Any) -> Limit:
    said = {
        "id": "r",
        "regime": "g",
        "citation": "1 U.S.C. § 1",
        "force": "law",
        "verified": "read",
        "says": "report in 24 hours",
    }
    return Limit(about="incident", at_most="24 hours", **{**said, **more})


def wrong(kind: str = "BAA") -> Called:
    return Called(kind=kind, need="wrong", regime="g", citation="45 C.F.R. § 160.103", because="Nobody acts for it.")


def test_facts_that_disagree_block_and_name_the_rule_and_the_facts():
    one = Contradicted(
        id="x1", regime="g", flow="one", data="d", says="It lists names.", mend="Take them out.",
        citation="45 C.F.R. § 164.514(e)(2)", verified="read", facts=("data.d.form", "data.d.categories"),
    )  # fmt: skip
    (finding,) = found(contradictions=(one,))
    assert (finding.code, finding.level, finding.basis) == ("facts-disagree", "blocks", "45 C.F.R. § 164.514(e)(2)")
    assert finding.where == "data.d.form, data.d.categories"
    assert finding.hint == "Take them out."


def test_laws_that_collide_block_and_both_are_cited():
    (finding,) = found(collisions=(collision(),))
    assert (finding.code, finding.level, finding.basis) == ("laws-collide", "blocks", "1 U.S.C. § 1; 2 U.S.C. § 2")
    assert "prevails: [{rule: p1, over: p2" in finding.hint


def test_laws_that_only_may_collide_warn():
    (finding,) = found(collisions=(collision(certain=False),))
    assert (finding.code, finding.level) == ("laws-may-collide", "warns")


def test_what_counsel_has_decided_is_no_finding():
    assert found(collisions=(collision(prevails="p1", why="the later statute"),)) == []


def test_a_term_beyond_the_law_blocks_and_says_what_the_law_wants():
    (finding,) = found(strictest=(Strictest(about="incident", governs=limit(), chosen="30 days", within=False),))
    assert (finding.code, finding.where, finding.basis) == (
        "term-beyond-the-law", "incident.notify_within", "1 U.S.C. § 1",
    )  # fmt: skip
    assert "30 days" in finding.message
    assert finding.hint == "Choose 24 hours."


def test_a_term_beyond_what_guidance_asks_for_only_warns():
    guided = Strictest(about="incident", governs=limit(force="guidance"), chosen="30 days", within=False)
    (finding,) = found(strictest=(guided,))
    assert (finding.code, finding.level) == ("term-beyond-practice", "warns")


@pytest.mark.parametrize("stricter", [{"force": "guidance"}, {"certain": False}])
def test_a_stricter_limit_that_only_advises_or_may_not_apply_hides_no_law_that_is_broken(stricter: dict[str, Any]):
    first = Limit.model_validate({**limit().model_dump(), "id": "s", "at_most": "1 hour", **stricter})
    one = Strictest(about="incident", governs=first, others=(limit(),), chosen="30 days", within=False)
    (finding,) = found(strictest=(one,))
    assert (finding.code, finding.hint) == ("term-beyond-the-law", "Choose 24 hours.")


def test_a_term_that_cannot_be_compared_or_may_not_be_limited_is_no_finding():
    unsure = Strictest(about="incident", governs=limit(), chosen="at once", within=None)
    perhaps = Strictest(about="incident", governs=limit(certain=False), chosen="30 days", within=False)
    assert found(strictest=(unsure, perhaps)) == []


def test_a_start_before_the_earliest_lawful_one_blocks_and_says_what_sets_it():
    early = EarliestStart(date=date(2027, 1, 23), because="The notice takes 30 days.")
    for start, codes in (("2027-01-22", ["start-too-early"]), ("2027-01-23", [])):
        asked = f"{INTAKE}agreement: {{start: {start}}}\n"
        assert [one.code for one in found(asked, earliest=early)] == codes


def test_a_wrong_agreement_that_the_intake_asks_for_blocks():
    asked = f"{INTAKE}instruments: {{paper: {{kind: BAA, flows: [one]}}}}\n"
    (finding,) = found(asked, instruments=(wrong(),))
    assert (finding.code, finding.where, finding.basis) == (
        "wrong-instrument", "instruments.paper", "45 C.F.R. § 160.103",
    )  # fmt: skip


def test_a_wrong_agreement_between_the_parties_of_the_flow_blocks_though_it_names_no_flow():
    asked = f"{INTAKE}instruments: {{paper: {{kind: BAA, parties: [a, b]}}}}\n"
    assert [one.code for one in found(asked, instruments=(wrong(),))] == ["wrong-instrument"]
    others = f"{INTAKE}instruments: {{paper: {{kind: BAA, parties: [a, c]}}}}\n"
    assert found(others, instruments=(wrong(),)) == []


def test_a_memorandum_above_other_agreements_carries_no_flow():
    asked = f"{INTAKE}instruments: {{above: {{kind: MOU}}}}\n"
    assert found(asked, instruments=(wrong("MOU"),)) == []


def test_every_code_says_what_is_bad_and_what_is_good():
    assert all(one.means and one.bad and one.good for one in CODES)

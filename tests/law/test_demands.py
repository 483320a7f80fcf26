"""What is demanded of the text and outside it, and which instruments are called for."""

import pytest

from dsa.model.rulings import FlowRuling
from tests.law.made import answered, asked, confirm, duty, only, pathway, regime, requirement, yes
from tests.law.stories import consider_story, stories

QUESTIONS = [asked("gate.attaches"), asked("gate.opens"), asked("gate.second"), asked("gate.special")]
PATHWAYS = [
    pathway("p1", confirm("gate.opens"), {"text": "written", "type": "term", "requirement": "of-p1"}),
    pathway("p2", confirm("gate.second"), {"text": "written", "type": "term", "requirement": ["of-p2", "shared"]}),
]
REQUIREMENTS = [
    requirement("always"),
    requirement("of-p1"),
    requirement("of-p2"),
    requirement("shared"),
    requirement("tied-to-p1", conditional_on="p1"),
    requirement("tied-to-p2", conditional_on="p2"),
    {**requirement("special", when="special"), "if": yes("gate.special")},
    requirement("loosely-tied", conditional_on="something else"),
]
OPEN = {"gate.attaches": "yes", "gate.opens": "yes", "gate.second": "no", "gate.special": "no"}


def demanded(**said: str) -> dict[str, bool]:
    act = regime(questions=QUESTIONS, pathways=PATHWAYS, requirements=REQUIREMENTS)
    one = only(answered({**OPEN, **{f"gate.{name}": value for name, value in said.items()}}, act))
    return {each.id: each.certain for each in one.demands}


def test_a_requirement_without_a_condition_is_always_demanded():
    assert demanded()["always"] is True


def test_a_term_is_demanded_where_its_pathway_is_relied_on():
    assert {"of-p1", "tied-to-p1"} <= set(demanded())
    assert not {"of-p2", "shared", "tied-to-p2"} & set(demanded())
    other = demanded(opens="no", second="yes")
    assert {"of-p2", "shared", "tied-to-p2"} <= set(other)
    assert not {"of-p1", "tied-to-p1"} & set(other)


def test_a_sub_case_is_demanded_where_it_is_so_and_uncertain_where_nobody_knows():
    assert "special" not in demanded()
    assert demanded(special="yes")["special"] is True
    assert demanded(special="unknown")["special"] is False


def test_a_tie_that_is_not_formal_is_drafted_as_uncertain():
    assert demanded()["loosely-tied"] is False


def test_nothing_is_certain_where_the_regime_itself_cannot_be_told():
    assert set(demanded(attaches="unknown").values()) == {False}


def test_nothing_is_demanded_where_the_regime_does_not_apply_or_bars():
    assert demanded(attaches="no") == {}
    assert demanded(opens="no") == {}


def test_the_same_rule_under_another_id_is_demanded_once():
    twins = [requirement("first"), requirement("twin", same_as="first")]
    one = only(answered(OPEN, regime(questions=QUESTIONS, requirements=twins)))
    assert [each.id for each in one.demands] == ["first"]


def test_a_term_that_another_regime_holds_is_demanded_under_that_regime():
    lender = regime("lender", kind="overlay", requirements=[requirement("lent", conditional_on="nothing-here")])
    borrower = regime(
        pathways=[pathway("p1", confirm("gate.opens"), {"text": "w", "type": "term", "requirement": "lent"})]
    )
    one = only(answered({"gate.attaches": "yes", "gate.opens": "yes", "lender.attaches": "no"}, borrower, lender))
    assert [(each.id, each.regime, each.certain) for each in one.demands] == [("lent", "lender", True)]


def owing(said: dict[str, str], *duties: dict[str, object], **more: object) -> FlowRuling:
    act = regime(
        questions=[*QUESTIONS, asked("gate.published")],
        pathways=[pathway("p1", confirm("gate.opens"), {"text": "published", "type": "act", "duty": ["act", "far"]})],
        duties=list(duties),
        values={"wait": [{"from": "2020-01-01", "value": 40, "unit": "days", "citation": "1 U.S.C. 2"}]},
    )
    return only(answered({**OPEN, **said}, act, **more))


def test_an_act_of_the_pathway_relied_on_is_owed_even_where_its_regime_is_not_at_hand():
    owed = {one.id: one for one in owing({}, duty("act"), duty("always")).duties}
    assert list(owed) == ["act", "always", "far"]
    assert (owed["far"].requires, owed["far"].citation) == ("published", "1 U.S.C. p1")


def test_a_duty_with_a_lead_takes_the_days_in_force_and_comes_before_the_start():
    waiting = duty("act", lead={"days": "wait", "counted_from": "publication", "after": "report"})
    (one, _) = owing({}, waiting).duties
    assert (one.lead_days, one.counted_from, one.before, one.follows) == (40, "publication", "start", ("report",))


def test_days_of_the_calendar_are_counted_with_the_numbers_in_force():
    falling = duty("act", falls=[{"on": "end", "days": "-wait", "label": "window opens"}])
    (one, _) = owing({}, falling).duties
    assert [(each.on, each.days, each.label) for each in one.falls] == [("end", -40, "window opens")]


@pytest.mark.parametrize(("said", "done"), [("yes", True), ("no", False), ("unknown", False)])
def test_a_duty_is_done_only_where_the_facts_say_so(said: str, done: bool):
    shown = duty("act", lead={"days": 30, "counted_from": "publication"}, done_if=yes("gate.published"))
    assert owing({"gate.published": said}, shown).duties[0].done is done


INSTRUMENTS = [
    {"kind": "CMA", "need": "required", "pathway": "p1", "citation": "1", "because": "p1 needs it"},
    {"kind": "DSA", "need": "recommended", "citation": "2", "because": "good practice", "if": yes("gate.special")},
    {"kind": "MOU", "need": "wrong", "citation": "3", "because": "too weak"},
]


def kinds(**said: str) -> list[str]:
    act = regime(questions=QUESTIONS, pathways=PATHWAYS, instruments=INSTRUMENTS)
    answers = {**OPEN, **{f"gate.{name}": value for name, value in said.items()}}
    return [one.kind for one in only(answered(answers, act)).instruments]


def test_instruments_follow_the_pathway_relied_on_and_their_condition():
    assert kinds() == ["CMA", "MOU"]
    assert kinds(special="yes") == ["CMA", "DSA", "MOU"]
    assert kinds(opens="no", second="yes") == ["MOU"]


def test_while_nobody_knows_whether_the_law_applies_only_what_it_would_require_is_called_for_and_uncertainly():
    act = regime(questions=QUESTIONS, pathways=PATHWAYS, instruments=INSTRUMENTS)
    told = only(answered({**OPEN, "gate.attaches": "unknown"}, act))
    assert [(one.kind, one.certain) for one in told.instruments] == [("CMA", False)]
    assert kinds(special="unknown") == ["CMA", "MOU"]


def test_terms_of_one_way_are_not_demanded_where_the_draft_relies_on_another():
    told = {one.says["story"]: one for one in stories() if one.file == "wic-school-meals"}
    designated, signed = (
        {each.id for ruling in consider_story(told[name]).rulings.flows for each in ruling.demands}
        for name in ("WIC finds children for Medicaid under the health officer's designation",
                     "A mother signs that WIC may tell Medicaid")
    )  # fmt: skip
    assert {"wic-h3-ii", "wic-h1-designation"} <= designated
    assert not {one for one in signed if one.startswith(("wic-h3", "wic-h1"))}

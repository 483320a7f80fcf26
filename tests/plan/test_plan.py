"""Which instruments, between whom, and which clauses stand in them."""

from datetime import date

from dsa.facts.sheet import fact_sheet
from dsa.intake.read import parse_intake
from dsa.model.catalogue import Catalogue, Clause, Family, Outline, OutlineArticle, SlotEntry
from dsa.model.instruments import Called, FormFact, OwnForm
from dsa.model.rulings import Demand, FlowRuling, HardStop, Rulings
from dsa.model.ways import RegimeResult
from dsa.plan.plan import plan
from dsa.plan.terms import uses

INTAKE = """
drafting_for: a
parties: {a: {short: A}, b: {short: B}, c: {short: C}}
data: {d: {}, e: {}}
flows:
  one: {from: a, to: b, data: [d]}
  back: {from: b, to: a, data: [e]}
  other: {from: a, to: c, data: [d]}
matches: {}
"""


def _clause(id_: str, **more) -> Clause:
    base = {"title": id_, "version": 1, "status": "proposed", "slot": "body", "plain": "p", "body": f"Words of {id_}."}
    return Clause(id=id_, **{**base, **more})


def _demand(id_: str, flow: str, data: str = "d") -> Demand:
    words = {"regime": "r", "citation": "1 U.S.C. § 1", "requires": "w", "because": "b"}
    return Demand(id=id_, force="law", verified="read", flow=flow, data=data, **words)


def _ruling(flow: str, data: str = "d", status: str = "permitted", **more) -> FlowRuling:
    gate = RegimeResult(
        id="r", regime="r", kind="gate", ruling="applies", status="blocked" if status == "blocked" else "open",
        because="b", citation="1 U.S.C. § 1",
    )  # fmt: skip
    return FlowRuling(flow=flow, data=data, status=status, because="because", regimes=(gate,), **more)


def _catalogue(*clauses: Clause, entries=None) -> Catalogue:
    listed = entries or [SlotEntry(clause=one.id) for one in clauses if one.slot == "body"]
    articles = (
        OutlineArticle(id="words", title="Definitions", holds="definitions"),
        OutlineArticle(id="body", title="Body", entries=tuple(listed)),
    )
    outline = Outline(kind="DSA", title="Data-Sharing Agreement", what="w", articles=articles)
    return Catalogue({one.id: one for one in clauses}, {"DSA": outline})


def _plan(rulings, catalogue, intake=INTAKE, stops=()):
    sheet = fact_sheet(parse_intake(intake, "i.yaml"))
    return plan(sheet, Rulings(as_of=date(2026, 11, 24), flows=tuple(rulings), hard_stops=stops), catalogue)


def test_flows_between_the_same_parties_share_an_agreement_whichever_way_they_run():
    made = _plan([_ruling("one"), _ruling("back", "e"), _ruling("other")], _catalogue(_clause("x.a")))
    assert [(one.id, one.flows) for one in made.drafted] == [("dsa-a-b", ("one", "back")), ("dsa-a-c", ("other",))]


def test_a_barred_flow_is_in_no_draft_and_every_draft_between_its_parties_says_so():
    stop = HardStop(flow="back", data="e", what="barred", citation="1 U.S.C. § 1")
    made = _plan([_ruling("one"), _ruling("back", "e", "blocked")], _catalogue(_clause("x.a")), stops=(stop,))
    assert made.drafted[0].flows == ("one",)
    assert [(one.flow, one.citation) for one in made.drafted[0].left_out] == [("back", "1 U.S.C. § 1")]
    assert [one.code for one in made.findings if one.level == "blocks"] == ["barred-flow"]


def test_an_agreement_on_its_issuers_own_form_is_pointed_to_and_never_drafted():
    asks = (FormFact(name="the program", fact="flows.back.program", said="snap"), FormFact(name="the law", fact="x"))
    form = OwnForm(name="The form", issued_by="B", get_it="from B", asks=asks)
    called = Called(
        kind="DSA", need="required", regime="r", citation="42 U.S.C. § 1320b-7(d)", because="B says so", form=form
    )
    made = _plan([_ruling("one"), _ruling("back", "e", instruments=(called,))], _catalogue(_clause("x.a")))
    assert made.drafted[0].flows == ("one",)
    assert made.drafted[0].left_out[0].flow == "back"
    assert (made.lacking, [one.form for one in made.own_forms]) == ((), [form])
    (found,) = made.findings
    assert (found.code, found.level) == ("own-form", "warns")
    assert "from B" in found.hint
    assert "the law" in found.hint
    assert "the program" not in found.hint


def test_an_absolute_bar_is_the_first_thing_that_a_draft_leaves_out_and_the_first_finding():
    lifted = HardStop(flow="one", data="d", what="barred", citation="1 U.S.C. § 1", bar="no")
    never = HardStop(flow="back", data="e", what="barred", citation="2 U.S.C. § 2", bar="never", absolute=True)
    rulings = [_ruling("one", status="blocked"), _ruling("back", "e", "blocked"), _ruling("other")]
    choices = INTAKE + "instruments: {over-all: {kind: DSA, parties: [a, b, c]}}"
    made = _plan(rulings, _catalogue(_clause("x.a")), choices, (never, lifted))
    over_all = next(one for one in made.drafted if one.id == "over-all")
    assert [one.flow for one in over_all.left_out] == ["back", "one"]
    assert made.findings[0].basis == "2 U.S.C. § 2"
    assert made.findings[0].message.startswith("Nothing that the parties can sign")


def test_an_instrument_that_the_library_lacks_blocks_and_keeps_its_flow_out():
    called = Called(
        kind="CMA", need="required", regime="r", citation="5 U.S.C. § 552a(o)", because="files are compared"
    )
    made = _plan([_ruling("one"), _ruling("back", "e", instruments=(called,))], _catalogue(_clause("x.a")))
    assert made.drafted[0].flows == ("one",)
    assert made.drafted[0].left_out[0].flow == "back"
    assert [one.code for one in made.findings] == ["missing-instrument"]
    assert {one.kind: one.drafted_as for one in made.called_for} == {"CMA": "", "DSA": "dsa-a-b"}


def test_a_clause_of_scope_flow_stands_once_for_each_flow():
    made = _plan([_ruling("one"), _ruling("back", "e")], _catalogue(_clause("x.a", scope="flow")))
    assert [one.id for one in made.drafted[0].articles[1].instances] == ["x.a#one", "x.a#back"]


def test_a_demanded_clause_stands_only_where_its_requirement_is_demanded():
    clause = _clause("x.a", scope="flow", satisfies={"req": "Words"})
    entries = [SlotEntry(clause="x.a", when="demanded")]
    rulings = [_ruling("one", demands=(_demand("req", "one"),)), _ruling("back", "e")]
    made = _plan(rulings, _catalogue(clause, entries=entries))
    assert [one.id for one in made.drafted[0].articles[1].instances] == ["x.a#one"]
    assert not made.drafted[0].gaps


def test_a_demand_that_no_clause_meets_is_a_gap_that_blocks():
    made = _plan([_ruling("one", demands=(_demand("req", "one"),))], _catalogue(_clause("x.a")))
    assert [one.id for one in made.drafted[0].gaps] == ["req"]
    assert [one.code for one in made.findings] == ["coverage-gap"]


def test_a_family_follows_the_side_that_we_draft_for_and_counsels_choice_beats_it():
    def member(id_, stance, side):
        return _clause(id_, family=Family(name="liability", stance=stance, side=side))

    members = [
        member("l.ours", "preferred", "source"),
        member("l.theirs", "preferred", "recipient"),
        member("l.back", "fallback", "source"),
    ]
    entries = [SlotEntry(family="liability")]
    made = _plan([_ruling("one")], _catalogue(*members, entries=entries))
    instance = made.drafted[0].articles[1].instances[0]
    assert instance.clause.id == "l.ours"
    assert {one.id for one in instance.alternatives} == {"l.theirs", "l.back"}
    chosen = INTAKE + "choices: {liability: {clause: l.back, why: agreed}}\n"
    made = _plan([_ruling("one")], _catalogue(*members, entries=entries), chosen)
    assert made.drafted[0].articles[1].instances[0].clause.id == "l.back"


def test_definitions_come_with_the_terms_that_they_use_themselves():
    breach = _clause("definitions.breach", slot="definitions", title="Breach", body="**Breach** means loss of Data.")
    data = _clause("definitions.data", slot="definitions", title="Data", body="**Data** means what moves.")
    spare = _clause("definitions.spare", slot="definitions", title="Spare", body="**Spare** means nothing.")
    clause = _clause("x.a", body="Report each Breach.")
    made = _plan([_ruling("one")], _catalogue(breach, data, spare, clause))
    assert [one.clause.title for one in made.drafted[0].articles[0].instances] == ["Breach", "Data"]


def test_an_agreement_that_the_intake_asks_for_stands_over_all_its_parties():
    intake = INTAKE + "instruments: {frame: {kind: DSA, parties: [a, b, c], title: Frame}}\n"
    made = _plan([_ruling("one")], _catalogue(_clause("x.a")), intake)
    assert [(one.id, one.parties) for one in made.drafted] == [("frame", ("a", "b", "c")), ("dsa-a-b", ("a", "b"))]


def test_a_term_is_found_in_the_plural_and_not_inside_another_word():
    assert uses("All Parties agree.", "Party")
    assert uses("two Breaches", "Breach")
    assert not uses("Databases", "Data")


def test_a_clause_that_rests_on_law_that_nobody_read_says_so():
    clause = _clause("x.a", scope="flow", satisfies={"req": "Words"})
    unread = _demand("req", "one").model_copy(update={"verified": "memory"})
    made = _plan([_ruling("one", demands=(unread,))], _catalogue(clause))
    assert "was not read in its source" in made.drafted[0].articles[1].instances[0].because
    read = _plan([_ruling("one", demands=(_demand("req", "one"),))], _catalogue(clause))
    assert "not read" not in read.drafted[0].articles[1].instances[0].because


def test_an_agreement_that_the_library_lacks_takes_no_flow_out_of_the_drafts():
    asked = f"{INTAKE}instruments: {{paper: {{kind: BAA, flows: [one]}}}}\n"
    made = _plan([_ruling("one")], _catalogue(_clause("x.a")), asked)
    assert [(one.id, one.flows) for one in made.drafted] == [("dsa-a-b", ("one",))]
    assert [(one.kind, one.need, one.drafted_as) for one in made.called_for] == [
        ("DSA", "recommended", "dsa-a-b"),
        ("BAA", "optional", ""),
    ]


def test_what_a_recipient_passes_on_is_a_flow_of_its_own_or_blocks():
    passes = INTAKE.replace("{from: a, to: b, data: [d]}", "{from: a, to: b, data: [d], onward: [a, c]}")
    made = _plan([_ruling("one"), _ruling("back", "e")], _catalogue(_clause("x.a")), passes)
    (found,) = [one for one in made.findings if one.code == "onward-unruled"]
    assert (found.level, found.where) == ("blocks", "flows.one.onward")
    assert "to c" in found.message

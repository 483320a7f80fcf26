"""A death reported once: what the law says of each flow, and what the drafts say of it."""

from dsa.model.document import block_text, instances, texts
from dsa.pipeline import Project


def _ruling(project: Project, flow: str):
    return next(one for one in project.rulings.flows if one.flow == flow)


def _pathways(project: Project, flow: str):
    return {path.id: path for regime in _ruling(project, flow).regimes for path in regime.pathways}


def test_a_survivors_report_rests_on_a_routine_use_that_counsel_must_confirm(flagship):
    ruling = _ruling(flagship, "tell-opm")
    assert ruling.status == "undecided"
    routine_use = _pathways(flagship, "tell-opm")["pa-b3"]
    assert routine_use.status == "undecided"
    assert "flows.tell-opm.answers.privacy-act.routine_use_compatible" in routine_use.missing


def test_the_survivor_who_reports_is_a_living_person_whom_the_privacy_act_protects(flagship):
    privacy_act = next(one for one in _ruling(flagship, "tell-opm").regimes if one.id == "privacy-act")
    assert privacy_act.ruling == "applies"


def test_state_death_records_for_proper_payment_wait_only_for_what_people_must_confirm(flagship):
    for flow in ("deaths-to-opm", "deaths-to-va"):
        route = _pathways(flagship, flow)["ssa-r3"]
        assert route.status == "undecided", flow
        assert all(".answers." in path for path in route.missing), route.missing


def test_state_death_records_are_outside_the_privacy_act(flagship):
    privacy_act = next(one for one in _ruling(flagship, "deaths-to-opm").regimes if one.id == "privacy-act")
    assert privacy_act.ruling == "does_not_apply"


def test_medicaid_is_paid_under_the_social_security_act_so_that_r3_is_not_open_to_it(flagship):
    route = _pathways(flagship, "deaths-to-medicaid")["ssa-r3"]
    assert route.status != "open"
    assert _ruling(flagship, "deaths-to-medicaid").status in ("undecided", "blocked")


def test_customer_service_is_barred_and_the_bar_is_405r6(flagship):
    assert _ruling(flagship, "deaths-for-service").status == "blocked"
    stop = next(one for one in flagship.rulings.hard_stops if one.flow == "deaths-for-service")
    assert "405(r)" in stop.citation


def test_another_use_is_what_would_open_the_barred_flow(flagship):
    changes = _ruling(flagship, "deaths-for-service").would_change
    assert any(one.fact == "flows.deaths-for-service.uses" and "proper-payment" in one.to for one in changes)


def test_the_match_calls_for_an_instrument_that_the_library_does_not_hold(flagship):
    found = next(one for one in flagship.findings if one.code == "missing-instrument")
    assert found.level == "blocks"
    assert "CMA" in found.message
    assert "send-roll" in found.where


def test_flows_left_out_are_printed_as_not_authorized(flagship):
    draft = next(one for one in flagship.documents if one.kind == "DSA" and "opm" in one.id)
    body = "\n".join(texts(draft))
    assert "does not authorize" in body
    plan = next(one for one in flagship.plan.drafted if one.id == draft.id)
    left = {one.flow for one in plan.left_out}
    assert {"send-roll", "send-hits"} <= left
    assert not left & set(plan.flows)


def test_every_demand_of_the_law_is_met_or_waits_for_a_fact(flagship):
    rows = [row for covered in flagship.covered.values() for row in covered]
    assert rows
    assert not [(row.id, row.flow) for row in rows if row.status == "gap"]


def test_no_evidence_is_claimed_that_the_words_do_not_hold(flagship):
    for draft in flagship.documents:
        for clause in instances(draft):
            printed = " ".join(" ".join(map(block_text, clause.blocks)).split())
            for requirement, snippets in clause.satisfies:
                for snippet in snippets:
                    assert " ".join(snippet.split()) in printed, (clause.id, requirement)


def test_the_earliest_start_names_the_duty_that_sets_it(flagship):
    start = flagship.rulings.earliest_start
    assert start.date is not None
    assert start.date >= flagship.rulings.as_of
    assert start.because

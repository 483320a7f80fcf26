"""Terms of education's other laws, on protected victims and on census data, as a draft prints them."""

import pytest

from tests.compose.one_transfer import one_transfer, printed

REHAB = {"short": "Rehab", "level": "state", "type": "vocational-rehabilitation", "state": "MI"}
BOARD = {"short": "Board", "level": "local", "type": "workforce-board", "state": "MI"}
MEDICAID = {"short": "Medicaid", "level": "state", "type": "medicaid-agency", "state": "MI"}
LEAD = {"short": "Lead", "level": "state", "type": "early-childhood-agency", "state": "MI"}
DISTRICT = {"short": "District", "level": "local", "type": "local-education-agency", "state": "MI"}
EDUCATION = {"short": "Education", "level": "state", "type": "state-education-agency", "state": "MI"}
UNIVERSITY = {"short": "University", "level": "state", "type": "university", "state": "MI"}
FUND = {"short": "Fund", "level": "private", "type": "nonprofit", "state": "MI"}
HUD = {"short": "HUD", "level": "federal", "type": "executive-agency", "department": "HUD"}
AUTHORITY = {"short": "Authority", "level": "local", "type": "housing-agency", "state": "MI"}


def _body(sender, recipient, data, flow, answers=None):
    told = {"what": "file", "origin": "own-records", "subjects": ["living"], "consent": ["none"], "complete": "yes"}
    asked = {"purpose": "to do the work", "ordered_by": ["none"], "complete": "yes"}
    alone = {"acts_for": "none"}
    intake = one_transfer(
        {**alone, **sender}, {**alone, **recipient}, {**told, **data}, {**asked, **flow}, answers=answers or {}
    )
    return printed(intake)


def _rehabilitation(sender):
    answers = {"education-other.informed_written_consent": "yes", "education-other.third_party_data": "none"}
    data = {"categories": ["vocational-rehabilitation"], "consent": ["written-specific"], "answers": answers}
    needed = {"education-other.necessary_for_recipient": "yes"}
    return _body(sender, MEDICAID, data, {"uses": ["verify-eligibility"], "answers": needed})


def test_whoever_is_not_the_rehabilitation_agency_confirms_that_it_may_pass_the_data_on():
    claim = "CONFIRM before signing: the agreement of the designated State unit with Board lets Board release"
    assert claim in _rehabilitation(BOARD)
    assert "CONFIRM before signing: the agreement of the designated State unit" not in _rehabilitation(REHAB)
    assert "Rehab releases that information as the designated State unit" in _rehabilitation(REHAB)


@pytest.mark.parametrize("separate", ["yes", "no"])
def test_tax_data_from_an_aid_application_goes_only_by_a_consent_of_its_own(separate):
    data = {
        "origin": "other-agency",
        "categories": ["student-financial-aid", "identifiers"],
        "consent": ["written-specific"],
        "answers": {"education-other.fafsa_data": "yes"},
    }
    given = {"education-other.fafsa_consent_covers": "yes", "education-other.separate_tax_consent": separate}
    body = _body(UNIVERSITY, FUND, data, {"uses": ["establish-eligibility"], "answers": given})
    left_out = "University shall leave out of Transfer 1 all return information"
    assert (left_out in body) is (separate == "no")
    assert ("that the information disclosed includes return information" in body) is (separate == "yes")


def _toddlers(recipient):
    data = {
        "categories": ["early-intervention", "identifiers", "contact"],
        "subjects": ["minors", "living"],
        "answers": {
            "education-other.early_childhood_file": "early-intervention",
            "education-other.child_find_items_only": "yes",
            "education-other.opt_out": "objections-left-out",
        },
    }
    return _body(LEAD, recipient, data, {"uses": ["education-placement"]})


def test_a_district_is_shown_the_agreement_on_transition_that_only_the_state_education_agency_can_make():
    assert "Lead shall give District a copy of its agreement with the State educational agency" in _toddlers(DISTRICT)
    body = _toddlers(EDUCATION)
    assert "a copy of its agreement with the State educational agency" not in body
    assert "Education shall see to it that each local educational agency does the following" in body


def test_the_rule_on_parents_objections_is_the_one_that_the_intake_gives():
    assert "for the file, the State lets a parent object within a time that it sets" in _toddlers(DISTRICT)


@pytest.mark.parametrize(
    ("exception", "words"),
    [
        ("audit-or-evaluation", "Lead hereby designates University as its authorized representative"),
        ("studies", "University shall conduct the study for Lead"),
        ("emergency", "the articulable and significant threat on which each disclosure rests"),
    ],
)
def test_each_exception_for_early_intervention_records_brings_its_own_terms_and_no_others(exception, words):
    data = {
        "categories": ["early-intervention", "identifiers"],
        "subjects": ["minors", "living"],
        "answers": {"education-other.early_childhood_file": "early-intervention"},
    }
    chosen = {"education-other.part_c_exception_met": "yes", "education-other.exception_relied_on": exception}
    body = _body(LEAD, UNIVERSITY, data, {"uses": ["program-evaluation"], "answers": chosen})
    own = {"hereby designates University", "shall conduct the study for Lead", "articulable and significant threat"}
    assert words in body
    assert [one for one in own if one in body] == [one for one in own if one in words]


@pytest.mark.parametrize(("sender", "recipient"), [(AUTHORITY, HUD), (HUD, AUTHORITY)])
def test_the_housing_agency_makes_the_reports_whichever_way_the_data_go(sender, recipient):
    data = {"origin": "individual", "categories": ["identifiers", "immigration-status", "housing-assistance"]}
    flow = {"uses": ["oversight"], "program": "housing", "ordered_by": ["statute"]}
    body = _body(sender, recipient, data, flow, {"immigration-census.hud_contract": "yes"})
    assert "whenever the Department of Homeland Security asks, Authority shall report to that Department" in body


def test_a_protected_victim_is_reached_only_at_a_safe_address_whatever_the_rule_on_notices():
    uscis = {"short": "USCIS", "level": "federal", "type": "immigration-agency", "department": "DHS"}
    shelter = {"short": "Shelter", "level": "private", "type": "victim-service-provider", "state": "MI"}
    data = {
        "categories": ["protected-immigrant-1367", "identifiers", "contact"],
        "consent": ["written-specific"],
        "subjects": ["immigrant-victims", "living"],
    }
    flow = {"uses": ["service-delivery"], "answers": {"immigration-census.adjudicating_office": "yes"}}
    body = _body(uscis, shelter, data, flow)
    assert "only at an address or number that the individual has given it as safe" in body
    assert "shall pass it to nobody but the individual whom it concerns" in body

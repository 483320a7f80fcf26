"""Terms of the laws on veterans' records, TANF and child welfare, as a draft prints them."""

import pytest

from tests.compose.one_transfer import one_transfer, printed

VA = {"short": "VA", "level": "federal", "type": "veterans-agency", "department": "VA"}
SHERIFF = {"short": "Sheriff", "level": "local", "type": "law-enforcement", "state": "OH"}
HOSPITAL = {"short": "Hospital", "level": "private", "type": "hospital", "state": "OH"}
TANF = {"short": "Welfare", "level": "state", "type": "tanf-agency", "state": "OH"}
WAGES = {"short": "Wages", "level": "state", "type": "ui-agency", "state": "OH"}
CHILDREN = {"short": "Children", "level": "state", "type": "child-welfare-agency", "state": "OH"}


def _body(sender, recipient, data, flow, more=None):
    told = {"what": "record", "complete": "yes", **data}
    intake = one_transfer(sender, recipient, told, {"complete": "yes", **flow})
    intake["data"] |= more or {}
    return printed(intake)


def _names_of_veterans():
    data = {"origin": "own-records", "categories": ["identifiers", "contact"], "subjects": ["veterans", "living"]}
    request = {"uses": ["law-enforcement", "emergency"], "ordered_by": ["request-in-writing"]}
    return _body(VA, SHERIFF, data, {**request, "purpose": "finding a veteran"})


def _chart(holds):
    data = {
        "origin": "provider",
        "categories": ["veterans-health-records", "identifiers"],
        "subjects": ["patients", "living"],
        "answers": {"veterans.contains_7332": holds},
    }
    return _body(VA, HOSPITAL, data, {"uses": ["treatment"], "program": "veterans-health"})


def _abuse_reports(class_):
    data = {"origin": "own-records", "categories": ["child-abuse-report", "identifiers"], "subjects": ["minors"]}
    answers = {"tanf-child-welfare.capta_class": class_, "tanf-child-welfare.legal_duty": "Ohio Rev. Code 2151.421"}
    return _body(CHILDREN, SHERIFF, data, {"uses": ["child-protection"], "answers": answers})


def test_names_of_veterans_go_alone_and_for_the_purpose_stated():
    body = _names_of_veterans()
    who = "those who serve or served in the armed forces and of their dependents"
    assert f"the names and addresses of {who}, and nothing else" in body
    assert "for this purpose and no other: finding a veteran" in body
    assert "knows the penalties in 38" in body


def test_a_set_that_holds_specially_protected_records_names_the_paragraph_and_one_that_does_not_leaves_them_out():
    chart = {"origin": "provider", "categories": ["veterans-health-records"], "subjects": ["patients", "living"]}
    bare = {"what": "list of visits", "system": "files", "form": "identified", "complete": "yes"}
    held, left = {"veterans.contains_7332": "yes"}, {"veterans.contains_7332": "no"}
    flow = {"uses": ["treatment"], "program": "veterans-health", "data": ["set", "list"]}
    body = _body(VA, HOSPITAL, {**chart, "answers": held}, flow, {"list": {**bare, **chart, "answers": left}})
    assert "VA discloses Section 7332 Records in the record in Transfer 1 under this provision alone" in body
    assert "VA shall leave Section 7332 Records out of the list of visits in Transfer 1" in body


def test_the_limit_on_criminal_use_stands_only_where_such_records_move():
    words = "to initiate or substantiate a criminal charge against a patient"
    assert words in _chart("yes")
    assert words not in _chart("no")


def test_wages_for_tanf_come_twice_a_month_whatever_the_intake_says_of_the_interval():
    data = {"origin": "employer", "categories": ["ui-wage", "identifiers"], "subjects": ["employees", "living"]}
    flow = {"uses": ["verify-eligibility"], "program": "tanf", "frequency": "quarterly"}
    body = _body(WAGES, TANF, data, flow)
    assert "at least twice in each month" in body
    assert "names a longer interval, this Section prevails" in body


@pytest.mark.parametrize(
    ("class_", "printed"), [("government-entity-protecting-children", True), ("court-or-grand-jury-on-finding", False)]
)
def test_the_duty_to_protect_children_is_named_for_a_government_entity_alone(class_, printed):
    body = _abuse_reports(class_)
    assert "makes it the duty of Sheriff to protect children" in body if printed else "the duty of Sheriff" not in body

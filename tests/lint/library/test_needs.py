from dsa.lint.library.needs import check
from tests.lint.library.shelves import codes, findings, shelf, with_body


def test_a_fact_that_the_body_uses_and_needs_does_not_name_is_found():
    found = findings(check, shelf(notice={"needs": []}))
    assert [(one.code, one.message) for one in found] == [
        ("needs-differ-from-body", "used but not in needs: incident.notify_within")
    ]


def test_a_fact_that_the_body_does_not_use_is_found():
    assert codes(check, shelf(report={"needs": ["incident.notify"]})) == ["needs-differ-from-body"]


def test_what_a_loop_uses_is_named_with_brackets():
    body = "{% for flow in flows %}\n- {{ flow.purpose }};\n{% endfor %}\n"
    assert codes(check, with_body(body, needs=["flows[].purpose"])) == []
    assert codes(check, with_body(body, needs=["flow.purpose"])) == ["needs-differ-from-body"] * 2

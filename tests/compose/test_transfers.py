"""A flow that a draft covers has a name in it, and the provisions that the draft relies on."""

import pytest

from dsa.compose.rows import in_short
from dsa.errors import LibraryError
from dsa.model.document import block_text
from dsa.model.rulings import FlowRuling, Rulings
from dsa.model.ways import PathwayResult, RegimeResult
from tests.compose.conftest import AS_OF, article, clause, document, drafted, facts, instance, of_body

CITED = "42 U.S.C. § 405(r)(3), (r)(6)"


def ruling() -> Rulings:
    route = PathwayResult(id="p", regime="ssa", part="", citation=CITED, permits="", status="open", because="")
    words = {"kind": "gate", "ruling": "applies", "status": "open", "because": "b", "citation": "c"}
    gate = RegimeResult(id="ssa", regime="ssa", pathways=(route,), relies_on=("p",), **words)
    flow = FlowRuling(flow="tell", data="report", status="permitted", because="b", regimes=(gate,))
    return Rulings(as_of=AS_OF, flows=(flow,))


def said(body: str, rulings: Rulings | None = None, **more) -> str:
    one = instance(clause(body, scope="flow"), flow="tell")
    return block_text(document(drafted(article(one), **more), rulings=rulings).articles[0].blocks[0])


def test_transfers_are_numbered_in_the_order_of_the_draft():
    assert "For Transfer 2." in said("For {{ flow.label }}.", flows=("back", "tell"))


def test_a_flow_that_the_draft_does_not_cover_has_no_name_in_it():
    with pytest.raises(LibraryError, match="no fact"):
        said("For {{ flow.label }}.", flows=("back",), pairs=(("back", "roll"),))


def test_a_clause_can_name_and_test_the_provision_that_the_draft_relies_on():
    path = 'flow.route["ssa"]'
    body = f'Under {{{{ {path} }}}}{{% if {path} == "42 U.S.C. § 405(r)(3)" %}} alone{{% endif %}}.'
    assert "Under 42 U.S.C. § 405(r)(3) alone." in said(body, ruling())


def test_where_the_draft_relies_on_no_provision_there_is_a_blank():
    assert "laws relied on, counsel to supply]" in said('Under {{ flow.route["ssa"] }}.')


def test_authorities_stand_in_the_order_of_the_transfers_those_for_all_last():
    given = [
        {"cite": "5 U.S.C. § 3"},
        {"cite": "5 U.S.C. § 2", "flow": "back"},
        {"cite": "5 U.S.C. § 1", "flow": "tell"},
    ]
    body = "Law:\n\n{% for one in authorities %}\n- {{ one.cite }};\n{% endfor %}"
    text = block_text(of_body(body, facts(authorities=given)).articles[0].blocks[0])
    assert [text.index(f"§ {number}") for number in (1, 2, 3)] == sorted(text.index(f"§ {one}") for one in (1, 2, 3))


def test_open_points_that_share_a_label_are_told_apart():
    body = "{% for flow in flows %}\n- {{ flow.how.transmission }};\n{% endfor %}"
    whats = [one.what for one in of_body(f"By:\n\n{body}").open_points if "transmission" in one.what]
    assert whats == ["transmission protocol (Transfer 1)", "transmission protocol (Transfer 2)"]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Name the system", "Name the system"),
        ("Review it (control says so; state when)", "Review it"),
        ("First part; second part", "First part …"),
        (" ".join(["word"] * 30), " ".join(["word"] * 25) + " …"),
    ],
)
def test_the_schedule_repeats_no_more_of_a_requirement_than_its_first_clause(whole, short):
    assert in_short(whole) == short

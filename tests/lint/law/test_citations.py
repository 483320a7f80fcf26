import pytest

from dsa.lint.law.citations import check
from tests.lint.law.register import codes, with_


def _cited(citation):
    return with_(lambda raw: raw["pathways"][0].update(citation=citation))


@pytest.mark.parametrize(
    "citation", ["42 USC 405(r)", "P.L. 119-77", "50 Fed. Reg. 28948 (July 9, 1975)", "the statute"]
)
def test_an_ill_formed_citation_is_found(citation):
    assert codes(check, _cited(citation)) == ["law-citation-ill-formed"]


@pytest.mark.parametrize(
    "citation",
    [
        "42 U.S.C. § 1306(a)(1); 20 C.F.R. § 401.150",
        "5 U.S.C. § 552a(a)(2); 40 Fed. Reg. 28948 (July 9, 1975)",
        "Pub. L. 119-77, § 2(a)",
        "SSA POMS GN 03315.010(B)",
        "OMB Circular A-108",
        "Tribal law (the constitution and code of the tribe); 25 U.S.C. § 5123(h)",
    ],
)
def test_well_formed_citations_pass(citation):
    assert codes(check, _cited(citation)) == []


def test_one_bad_citation_among_good_ones_is_found():
    assert codes(check, _cited("42 U.S.C. § 1306(a)(1); 20 CFR 401.150")) == ["law-citation-ill-formed"]


def test_a_requirement_without_citation_is_found():
    assert codes(check, with_(lambda raw: raw["requirements"][0].pop("citation"))) == ["rule-without-citation"]


def test_a_value_is_cited_well_too():
    assert codes(check, with_(lambda raw: raw["values"]["term"][0].update(citation="5 USC 1"))) == [
        "law-citation-ill-formed"
    ]


def test_ours_can_be_looked_up(ours):
    assert codes(check, ours) == []

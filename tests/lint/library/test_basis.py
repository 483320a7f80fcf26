import pytest

from dsa.lint.library.basis import CODE, check
from tests.lint.library.shelves import codes, findings, shelf


@pytest.mark.parametrize("cite", [CODE.bad, "42 USC 405(r)", "50 Fed. Reg. 28948 (July 9, 1975)", "the statute"])
def test_an_ill_formed_citation_is_found(cite):
    found = findings(check, shelf(notice={"basis": [cite]}))
    assert [one.code for one in found] == ["citation-ill-formed"]
    assert cite in found[0].message


@pytest.mark.parametrize("cite", [CODE.good, "20 C.F.R. § 401.150", "Pub. L. 119-77, § 2(a)", "OMB Circular A-108"])
def test_a_citation_that_a_reader_can_look_up_passes(cite):
    assert codes(check, shelf(notice={"basis": [cite]})) == []

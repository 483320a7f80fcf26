"""A precedent rests on the same program authority; the Privacy Act's procedure, which every match shares, is none."""

from hypothesis import given
from hypothesis import strategies as st

from dsa.advise.precedents import Provision, precedents, provisions
from dsa.library.precedents import load_notices

SUBS = st.lists(st.sampled_from("abcr123"), max_size=3).map(tuple)


def test_a_section_of_the_act_is_the_section_of_the_code_that_codifies_it():
    assert provisions(["section 205(r) of the Social Security Act"]) == provisions(["42 U.S.C. 405(r)"])
    assert provisions(["Social Security Act section 1860D-14"]) == provisions(["42 U.S.C. § 1395w-114"])


def test_the_privacy_act_makes_no_precedent():
    assert provisions(["5 U.S.C. § 552a(b)(3), (e)(12)", "Computer Matching and Privacy Protection Act of 1988"]) == ()


def test_another_subsection_is_another_authority():
    death, wages = provisions(["42 U.S.C. § 405(r)(3)", "42 U.S.C. § 405(c)(2)"])
    assert not death.reaches(wages)


@given(SUBS, SUBS)
def test_a_provision_reaches_what_lies_in_it_and_that_reaches_it(outer, more):
    whole, inner = Provision("42", "405", outer), Provision("42", "405", outer + more)
    assert whole.reaches(inner)
    assert inner.reaches(whole)


def test_every_precedent_shares_an_authority_with_its_transfer_and_no_related_notice_is_also_one(flagship):
    from tests.advise.test_memo import memo

    for one in memo("death-reported-once").precedents:
        numbers = {notice.number for notice, _ in one.precedents}
        for notice, own in one.precedents:
            assert any(own.reaches(each) for each in provisions(notice.authorities))
        assert not numbers & {notice.number for notice in one.related}


def test_barred_transfers_have_no_precedents(flagship):
    from tests.advise.test_memo import memo

    listed = {one.flow for one in memo("death-reported-once").precedents}
    assert "deaths-for-service" not in listed
    assert precedents.__module__ == "dsa.advise.precedents"


def test_the_rows_held_back_for_acceptance_stay_out():
    for one in load_notices():
        sides = {side.acronym for side in one.sides}
        assert one.match_number != "1052"
        assert "DIFSLA" not in one.title
        assert not (sides >= {"CMS", "USCIS"})
        assert "PARIS" not in one.title
        assert "National Accuracy Clearinghouse" not in one.title


def test_every_notice_has_a_number_or_is_known_to_lack_one_and_says_how_much_was_read():
    shelf = load_notices()
    assert len(shelf) == 275
    assert all(one.evidence and one.source for one in shelf)
    assert sum(not one.number for one in shelf) == 5

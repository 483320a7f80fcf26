from datetime import date

from dsa.lint.law.age import check
from tests.lint.law.register import codes, with_


def test_a_register_unread_for_thirteen_months_is_found():
    assert codes(check, with_(lambda raw: raw.update(as_of="2025-10"))) == ["law-unchecked-for-a-year"]


def test_a_register_read_twelve_months_ago_is_still_fresh():
    assert codes(check, with_(lambda raw: raw.update(as_of="2025-11"))) == []


def test_ours_will_be_found_when_they_are_old(ours):
    assert len(codes(check, ours, date(2028, 1, 1))) == len(ours)

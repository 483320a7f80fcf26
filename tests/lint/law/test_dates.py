from dsa.lint.law.dates import check
from tests.lint.law.register import codes, with_

LATER = {"from": "2024-01-01", "value": 18, "unit": "months", "citation": "5 U.S.C. § 1(c)"}


def test_a_route_that_ends_before_it_begins_is_found():
    days = {"valid_from": "2026-12-27", "valid_until": "2023-12-27"}
    assert codes(check, with_(lambda raw: raw["pathways"][0].update(days))) == ["dates-do-not-run"]


def test_a_value_that_ends_before_it_begins_is_found():
    assert codes(check, with_(lambda raw: raw["values"]["term"][0].update(until="2019-01-01"))) == ["dates-do-not-run"]


def test_two_values_on_one_day_are_found():
    assert codes(check, with_(lambda raw: raw["values"]["term"].append(LATER))) == ["dates-do-not-run"]


def test_a_value_that_gives_way_to_the_next_is_sound():
    def follow(raw):
        raw["values"]["term"][0]["until"] = "2024-01-01"
        raw["values"]["term"].append(LATER)

    assert codes(check, with_(follow)) == []


def test_a_month_that_is_none_is_found():
    assert codes(check, with_(lambda raw: raw.update(as_of="Nov 2026"))) == ["dates-do-not-run"]


def test_our_dates_run(ours):
    assert codes(check, ours) == []

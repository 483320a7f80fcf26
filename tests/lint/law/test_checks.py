from dsa.lint.law.checks import CHECKS, CODES, check_law
from tests.lint.law.register import TODAY, with_


def test_our_registers_have_no_finding(ours):
    assert check_law(ours, TODAY) == ()


def test_the_sound_register_of_these_tests_has_no_finding():
    assert check_law(with_(lambda raw: None), TODAY) == ()


def test_every_check_has_a_code_of_its_own():
    assert len(CODES) == len({one.code for one in CODES})
    assert all(any(vars(module).get("CODE") is one for one in CODES) for module in CHECKS)


def test_examples_of_a_register_that_cannot_be_read_are_left_alone():
    def break_it(raw):
        raw["definitions"]["to-federal"]["if"] = {"definition": "nowhere"}

    assert {one.code for one in check_law(with_(break_it), TODAY)} == {"law-names-nothing"}


def test_one_register_alone_is_sound_where_it_names_no_other(ours):
    assert check_law({"security-and-exchange": ours["security-and-exchange"]}, TODAY) == ()

"""Lines that YAML cannot read are explained: the line, what is wrong with it, how to write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.errors import IntakeError
from dsa.intake.read import parse_intake
from dsa.library.starters import starters

FORM = """dsa: 1
title: Deaths
parties:
  us:
    name: Department
    short: DHS
    level: state
  them:
    name: Social Security Administration
data:
  deaths:
    what: dates of death
    complete: yes
flows:
  send:
    from: us
    to: them
    data: deaths
    ordered_by: none
"""


def _refused(text: str) -> str:
    with pytest.raises(IntakeError) as caught:
        parse_intake(text, "form.yaml")
    return str(caught.value)


def test_the_form_itself_is_sound():
    assert parse_intake(FORM, "form.yaml").intake.title == "Deaths"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("    short", "\tshort", 6, "The line begins with a tab."),
        ("    short", "      short", 6, "`short` stands further in than `name`, the field above it."),
        ("    short", "   short", 6, "`short` begins after 3 blanks; the groups above it begin after 0 or 2 or 4."),
        ("    short", "short", 7, "`level` stands further in than `short`, the field above it."),
        ("complete: yes", "complete:yes", 13, "Write `complete: yes`."),
        ("what: dates", "what: deaths: dates", 12, 'Put it in quotes: `what: "deaths: dates of death"`.'),
        ("what: dates", 'what: "dates', 12, "The quote before the text of `what` is not closed."),
        ("what: dates", "what: 'State's", 12, "The text of `what` holds the quote that stands around it."),
        ("what: dates", "what: @ dates", 12, "The text of `what` begins with `@`"),
        ("complete: yes", "complete: ?", 13, "Write `unknown`."),
        ("ordered_by: none", "ordered_by:\n- none", 20, "further out than `ordered_by:` that it belongs to."),
        ("ordered_by: none", "answers: law.asks: yes", 19, "Give the answer a line of its own below"),
    ],
)
def test_a_slip_of_the_hand_is_told_with_its_line_and_how_to_write_it(old, new, line, said):
    refused = _refused(FORM.replace(old, new, 1))
    assert f"form.yaml:{line}: " in refused
    assert said in refused
    assert "YAML" not in refused


def test_a_colon_in_a_text_of_several_lines_is_no_slip():
    text = FORM.replace("dates of death", ">-\n      deaths: all of\n       them")
    assert parse_intake(text, "form.yaml").intake.data["deaths"].what == "deaths: all of\n them"
    assert "deaths" not in _refused(text.replace("level: state", "level: [state"))


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path):
    from dsa.intake.read import read_intake

    path = tmp_path / "form.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + FORM.replace("\n", "\r\n").encode())
    assert read_intake(path).intake.title == "Deaths"


@given(st.data())
def test_a_starter_with_any_line_moved_in_or_out_is_read_or_refused_with_a_line(data):
    lines = starters()["blank"].text.splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = " " * data.draw(st.integers(0, 7)) + lines[number].strip()
    problems = ()
    try:
        parse_intake("\n".join(lines), "form.yaml")
    except IntakeError as error:
        problems = error.problems
    assert all(problem.where.startswith("form.yaml:") and problem.hint for problem in problems)

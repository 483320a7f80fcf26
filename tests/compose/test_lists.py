"""A series is closed as a series: `; and` once, a full stop at the end."""

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.document import ListBlock, inlines_text
from tests.compose.conftest import facts, of_body


def items(body: str, sheet=None) -> list[str]:
    block = of_body(body, sheet).articles[0].blocks[0].blocks[1]
    assert isinstance(block, ListBlock)
    return [inlines_text(one.paragraph.inlines) for one in block.items]


@given(st.integers(1, 8))
def test_a_series_ends_with_one_and_and_one_full_stop(count):
    found = items("Lead:\n\n" + "".join(f"- item {one};\n" for one in range(count)))
    ends = [one.removeprefix(f"item {place}") for place, one in enumerate(found)]
    assert ends == [*[";"] * (count - 2), *["; and"] * (count > 1), "."]


def test_items_that_are_sentences_stay_as_they_are():
    assert items("Lead:\n\n- One.\n- Two;\n- Three.") == ["One.", "Two;", "Three."]


def test_a_loop_makes_a_series_of_any_length():
    body = "Lead:\n\n{% for one in flows %}\n- {{ one.to.short }};\n{% endfor %}\n- all;\n"
    assert items(body) == ["OPM;", "SSA; and", "all."]


def test_a_semicolon_that_a_value_brings_is_not_punctuation():
    sheet = facts(use={"prohibited": ["selling;", "renting;"]})
    body = "Lead:\n\n{% for one in use.prohibited %}\n- {{ one }}\n{% endfor %}"
    assert items(body, sheet) == ["selling;", "renting;"]


def test_a_series_goes_on_through_a_nested_list():
    block = of_body("Lead:\n\n- one:\n  - a;\n  - b;\n- two;\n").articles[0].blocks[0].blocks[1]
    nested = [inlines_text(one.paragraph.inlines) for one in block.items[0].nested.items]
    assert nested == ["a; and", "b; and"]
    assert inlines_text(block.items[1].paragraph.inlines) == "two."


def test_a_loop_over_a_missing_list_prints_its_blank_as_one_item():
    body = "Lead:\n\n{% for one in disputes %}\n- {{ one.level }}, {{ one.days }};\n{% endfor %}\n- all;\n"
    assert items(body) == ["[3: steps of a dispute, program staff to supply]; and", "all."]


def test_a_loop_with_an_else_prints_that_instead():
    body = "Lead:\n\n{% for one in disputes %}\n- {{ one.level }};\n{% else %}\n- none;\n{% endfor %}\n- all;\n"
    assert items(body) == ["none; and", "all."]


def test_a_loop_over_what_this_agreement_has_none_of_prints_nothing():
    assert items("Lead:\n\n{% for one in left_out %}\n- {{ one.because }};\n{% endfor %}\n- rest;\n") == ["rest."]

"""The look can be read by everyone."""

import pytest

from dsa.writers.look import load_look


def _light(colour: str) -> float:
    parts = (one / 255 for one in bytes.fromhex(colour))
    red, green, blue = ((one / 12.92) if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["text", "muted", "accent"])
def test_text_has_a_contrast_of_seven_to_one_on_paper_and_tints(name):
    colour = load_look().colour
    papers = ("FFFFFF", colour.blank_tint, colour.confirm_tint)
    assert all(_contrast(colour.named(name), paper) >= 7 for paper in papers)


def test_a_line_holds_62_to_80_characters():
    look = load_look()
    measure = (look.page.text_in - look.numbers.column_in) * 72
    assert 62 <= measure / (look.text.size_pt * 0.47) <= 80

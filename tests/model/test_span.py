"""Lengths of time, so that two that are written differently can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.model.span import Span, span


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1 hour", (1, 1)),
        ("one hour", (1, 1)),
        ("within 24 hours", (24, 24)),
        ("60 days", (1440, 1440)),
        ("10 business days", (240, 336)),
        ("18 months", (18 * 672, 18 * 744)),
    ],
)
def test_a_length_is_read(text: str, hours: tuple[int, int]):
    assert span(text) == Span(*hours)


@pytest.mark.parametrize("text", ["", "immediately", "without unreasonable delay", "60 days or less", "until paid"])
def test_what_is_no_length_is_not_guessed(text: str):
    assert span(text) is None


@given(st.integers(1, 999), st.sampled_from(["hour", "day", "business day", "week", "month", "year"]))
def test_more_of_a_unit_is_never_shorter(count: int, unit: str):
    less, more = span(f"{count} {unit}s"), span(f"{count + 1} {unit}s")
    assert less is not None
    assert more is not None
    assert less.least <= less.most <= more.most
    assert less.least < more.least

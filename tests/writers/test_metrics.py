"""Advance widths, as the shipped faces give them."""

from dsa.writers.metrics import widths


def test_words_are_as_wide_as_the_face_sets_them():
    thin, wide = widths("i", "Public Sans", False), widths("M", "Public Sans", False)
    assert 0.15 < thin[0] < 0.4 < wide[0] < 1.1
    assert widths("M", "Public Sans", True) > wide
    assert len(widths("a𝒳", "Public Sans", False)) == 3


def test_a_face_that_is_not_shipped_has_usual_widths():
    assert set(widths("iM", "No Such Face", False)) == {0.55}

import re

from dsa.writers.html.style import family, stylesheet


def test_every_token_of_the_style_sheet_is_filled():
    assert "${" not in stylesheet()
    assert not re.search(r": *(pt|in)?;|#;", stylesheet())


def test_the_style_sheet_reaches_nowhere():
    assert not re.search(r"url\(|@import|@font-face", stylesheet())


def test_a_face_is_followed_by_what_may_stand_in_for_it():
    assert family("serif").startswith('"Source Serif 4", ')
    assert family("sans").endswith("sans-serif")

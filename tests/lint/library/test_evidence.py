from dsa.lint.library.evidence import check
from tests.lint.library.shelves import codes, shelf


def test_words_that_the_body_lacks_are_found():
    claim = {"toy-says-so": "report a Breach at once"}
    assert codes(check, shelf(notice={"satisfies": claim})) == ["evidence-not-in-body"]


def test_each_snippet_must_stand_there():
    claim = {"toy-says-so": ["report a Breach", "in writing"]}
    assert codes(check, shelf(notice={"satisfies": claim})) == ["evidence-not-in-body"]


def test_line_breaks_do_not_matter():
    claim = {"toy-says-so": "report a\n  Breach to the\nProvider"}
    assert codes(check, shelf(notice={"satisfies": claim})) == []

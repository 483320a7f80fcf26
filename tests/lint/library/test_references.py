import pytest

from dsa.lint.library.references import DANGLING, OUTLINE, check
from tests.lint.library.shelves import OUTLINE as SOUND
from tests.lint.library.shelves import REPORT, codes, findings, shelf, with_body


def _outline(**changed):
    article = SOUND["articles"][0]
    return shelf(outline={"articles": [{**article, "entries": [*article["entries"], changed]}]})


@pytest.mark.parametrize("target", [DANGLING.bad, "[[article:incidents]]", "[[schedule:element]]", "[[incident]]"])
def test_a_reference_to_nothing_is_found(target):
    assert codes(check, with_body(f"As {target} provides.")) == ["dangling-reference"]


@pytest.mark.parametrize("target", [DANGLING.good, "[[article:incident]]", "[[schedule:elements]]"])
def test_a_reference_to_a_clause_an_article_or_a_schedule_passes(target):
    assert codes(check, with_body(f"As {target} provides.")) == []


def test_an_outline_that_names_no_clause_is_found_with_its_place():
    found = findings(check, _outline(clause="data.descripton"))
    assert [(one.code, one.where, one.level) for one in found] == [(OUTLINE.code, "templates/DSA", "blocks")]
    assert "data.descripton" in found[0].message


def test_an_outline_that_names_no_family_is_found():
    assert codes(check, _outline(family="notices")) == ["outline-names-nothing"]


def test_a_schedule_that_names_no_clause_is_found():
    schedule = {**SOUND["attachments"][0], "clauses": ["schedules.nothing"]}
    assert codes(check, shelf(outline={"attachments": [schedule]})) == ["outline-names-nothing"]


LEFT = {**REPORT, "id": "incident.left", "body": "It is over.", "file": "clauses/incident/left.md"}
FAMILY = {"name": "incident-report", "stance": "fallback", "side": "any"}


def test_a_clause_that_no_outline_places_is_found():
    assert codes(check, shelf(more=(LEFT,))) == ["clause-in-no-outline"]


def test_a_retired_clause_or_one_whose_family_is_placed_is_no_orphan():
    assert codes(check, shelf(more=({**LEFT, "status": "retired"},))) == []
    article = SOUND["articles"][0]
    entries = [*article["entries"], {"family": "incident-report"}]
    placed = shelf(more=({**LEFT, "family": FAMILY},), outline={"articles": [{**article, "entries": entries}]})
    assert codes(check, placed) == []

"""What LibreOffice leaves of a draft, and what a new article at its top does to every number."""

import re
from pathlib import Path

import pytest

from dsa.model.document import words
from dsa.model.manifest import record_clauses
from dsa.review.read_back import read_back
from tests.reading.docx import docx_labels, docx_words
from tests.review.agreement import NOTICE, OPM, RETENTION, VA, small_agreement, written
from tests.review.office import saved_by_office, with_new_article
from tests.review.surgery import edited, moved, struck
from tests.review.test_read_back import changed

pytestmark = pytest.mark.office
RECORD = {"clauses": record_clauses(small_agreement())}


def test_a_draft_saved_by_libreoffice_reads_back_whole(tmp_path: Path) -> None:
    saved = saved_by_office(written("internal"), tmp_path)
    back = read_back(saved, RECORD)
    assert changed(back) == {}
    assert {one.how for one in back.clauses} == {"bookmark"}
    assert (back.added, back.disputes, back.dangling) == ((), (), ())
    assert docx_words(saved) == words(small_agreement())


def test_a_clause_struck_and_one_moved_are_named_after_libreoffice_too(tmp_path: Path) -> None:
    content = edited(edited(written(), struck(OPM)), moved(NOTICE, RETENTION))
    back = read_back(saved_by_office(content, tmp_path), RECORD)
    assert changed(back) == {NOTICE: "moved", OPM: "removed"}


def one_up(text: str) -> str:
    """A label or reference with its article's number one higher; schedules and items stay."""
    return re.sub(r"(?<![\w.])(\d+)(?=\.)|(?<=Article.)(\d+)", lambda found: str(int(found[0]) + 1), text)


def test_an_article_typed_at_the_top_moves_every_number_and_reference(tmp_path: Path) -> None:
    content, printed = with_new_article(written(), tmp_path)
    before, after = docx_labels(written()), docx_labels(content)
    assert after[:2] == (("1.", "Recitals"), ("1.1", "Both agencies found these terms acceptable to them."))
    assert [label for label, _ in after[2:]] == [one_up(label) for label, _ in before]
    assert [text for _, text in after[2:]] == [one_up(text) for _, text in before]
    for reference in ("Section 3.1 and Section 2.1(b)(ii) provide", "after Article 2 has been met", "Schedule A lists"):
        assert reference in " ".join(printed.split())


def test_an_article_typed_at_the_top_leaves_every_clause_as_it_was(tmp_path: Path) -> None:
    content, _ = with_new_article(written(), tmp_path)
    back = read_back(content, RECORD)
    assert [one.id for one in back.clauses if one.status == "same"] == [NOTICE, OPM, VA, RETENTION]
    assert changed(back) == {}
    assert [one.text for one in back.added] == [
        "1. Recitals\n1.1 Both agencies found these terms acceptable to them."
    ]  # fmt: skip

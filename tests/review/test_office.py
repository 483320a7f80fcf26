"""What LibreOffice leaves of a draft, and what a new article at its top does to every number."""

import re
from pathlib import Path

import pytest

from dsa.model.document import words
from dsa.model.manifest import record_clauses
from dsa.model.stamp import Stamp
from dsa.review.read_back import read_back
from dsa.writers.docx.write import write_docx
from tests.conftest import project
from tests.reading.docx import docx_labels, docx_words
from tests.review.agreement import NOTICE, OPM, RETENTION, small_agreement, written
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


TYPED = (("1.", "Recitals"), ("1.1", "Both agencies found these terms acceptable to them."))


def one_up(text: str) -> str:
    """Each reference to a section or article with that article's number one higher."""
    return re.sub(r"(?<=(?:Section|Article)\u00a0)\d+", lambda found: str(int(found[0]) + 1), text)


def label_up(label: str) -> str:
    """An article's or section's number one article higher; items and schedules stay."""
    return re.sub(r"^\d+", lambda found: str(int(found[0]) + 1), label)


@pytest.mark.parametrize("name", ["small", "flagship"])
def test_an_article_typed_at_the_top_moves_every_number_and_no_clause(name: str, tmp_path: Path) -> None:
    document = small_agreement() if name == "small" else project("death-reported-once").documents[1]
    sent = write_docx(document, Stamp("exchange", "0" * 64, "dsa test"))
    came_back, printed = with_new_article(sent, tmp_path)
    before, after = docx_labels(sent), docx_labels(came_back)
    assert after[:2] == TYPED
    assert after[2:] == tuple((label_up(label), one_up(text)) for label, text in before)
    if name == "small":
        assert "Section 3.1 and Section 2.1(b)(ii) provide" in " ".join(printed.split())
        assert "after Article 2 has been met" in " ".join(printed.split())
    back = read_back(came_back, {"clauses": record_clauses(document)})
    assert changed(back) == {}
    assert [one.text for one in back.added] == ["\n".join(f"{label} {text}" for label, text in TYPED)]

"""Every draft of every scenario reads back; so do all its clauses where nothing but words is left."""

import pytest

from dsa.model.document import Document, words
from dsa.model.manifest import record_clauses
from dsa.model.stamp import Stamp
from dsa.review.read_back import read_back
from dsa.writers.docx.write import write_docx
from tests.conftest import project, scenario_texts
from tests.reading.docx import docx_words
from tests.review.surgery import edited, in_turn, moved, struck, without_clause_marks, without_controls
from tests.review.test_read_back import changed

BARE = in_turn(without_controls, without_clause_marks)


def sent(document: Document) -> tuple[bytes, dict[str, object], list[str]]:
    """The file, its record and its clause instances."""
    passages = record_clauses(document)
    file = write_docx(document, Stamp("exchange", "0" * 64, "dsa test"))
    return file, {"clauses": passages}, [one["id"] for one in passages if one["mark"] and one["paragraphs"]]


@pytest.mark.parametrize("name", scenario_texts())
def test_drafts_read_back_whole_with_the_words_of_the_model(name: str) -> None:
    for document in project(name).documents:
        file, record, ids = sent(document)
        for content in (file, edited(file, BARE)):
            back = read_back(content, record)
            assert changed(back) == {}
            assert (back.added, back.disputes, back.dangling) == ((), (), ())
        assert docx_words(file) == words(document)
        assert len(ids) > 20


@pytest.mark.parametrize("edge", [0, 0.3, 0.6, -1])
def test_a_clause_of_the_flagship_struck_or_moved_is_named_by_its_words_alone(edge: float) -> None:
    file, record, ids = sent(project("death-reported-once").documents[0])
    one = ids[round(edge * len(ids))]
    other = ids[len(ids) // 2]
    assert {**changed(read_back(edited(file, in_turn(struck(one), BARE)), record))}[one] == "removed"
    back = read_back(edited(file, in_turn(moved(one, other), BARE)), record)
    assert {one.id: one.status for one in back.clauses if one.status != "same"} == {one: "moved"}

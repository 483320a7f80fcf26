"""The memorandum: the answer first, the same words in every format, a citation for each proposition, never silence."""

import re

import pytest

from dsa.model.document import Table, inlines_text, texts, words
from dsa.pipeline import memorandum
from dsa.writers.docx.write import write_docx
from dsa.writers.html.page import html_page
from dsa.writers.pdf.write import write_pdf
from tests.conftest import project, scenario_texts
from tests.reading.docx import docx_words
from tests.reading.html import html_words
from tests.reading.pdf import characters, pdf_characters

SCENARIOS = tuple(scenario_texts())
_MEMOS = {}


def memo(name: str):
    if name not in _MEMOS:
        _MEMOS[name] = memorandum(project(name))
    return _MEMOS[name]


@pytest.mark.parametrize("name", SCENARIOS)
def test_word_html_and_pdf_print_the_words_of_the_model(name, internal):
    document = memo(name).document
    assert html_words(html_page(document, internal)) == words(document)
    assert docx_words(write_docx(document, internal)) == words(document)
    assert pdf_characters(write_pdf(document, internal)) == characters(words(document))


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_rule_id_stands_in_running_text(name):
    made = memo(name)
    ids = {id_ for regime in project(name).regimes.values() for id_ in _ids(regime)}
    annexes = {one.id for one in made.document.schedules}
    assert annexes <= {
        f"annex-{one}" for one in ("authorities", "coverage", "duties", "calendar", "states", "closed", "pitfalls")
    }
    body = "\n".join(_body(made.document))
    found = {one for one in re.findall(r"[\w.-]+", body) if one.strip(".") in ids}
    assert not found


def _ids(regime):
    return [one.id for one in (*regime.pathways, *regime.requirements, *regime.duties)]


def _body(document):
    behind = set().union(
        *({text for block in one.blocks for text in _texts(block)} for one in document.schedules), set()
    )
    return [text for text in texts(document) if text not in behind]


def _texts(block):
    if isinstance(block, Table):
        return [inlines_text(cell.inlines) for row in block.rows for cell in row.cells]
    return [inlines_text(block.inlines)]

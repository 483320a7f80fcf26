"""Every draft of every scenario: the same words in every format, valid files, nothing of ours in an exchange copy."""

import re
import zipfile
from io import BytesIO

import page
import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

from dsa.lint.document.checks import check_docx
from dsa.model.document import instances, words
from dsa.writers.docx.write import write_docx
from dsa.writers.html.page import html_page
from dsa.writers.pdf.write import write_pdf
from tests.conftest import document, drafts
from tests.reading.docx import docx_words
from tests.reading.html import html_words
from tests.reading.pdf import characters, pdf_characters

ALL = pytest.mark.parametrize(("scenario", "id_"), drafts())


@ALL
def test_word_and_html_print_the_words_of_the_model(scenario, id_, exchange):
    draft = document(scenario, id_)
    assert html_words(html_page(draft, exchange)) == words(draft)
    assert docx_words(write_docx(draft, exchange)) == words(draft)


@ALL
def test_the_pdf_prints_the_words_of_the_model_and_passes_page_validation(scenario, id_, exchange, tmp_path):
    draft = document(scenario, id_)
    made = write_pdf(draft, exchange)
    assert pdf_characters(made) == characters(words(draft))
    path = tmp_path / "draft.pdf"
    path.write_bytes(made)
    report = page.validate_pdf(str(path), profile="ua1")
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]


@ALL
@pytest.mark.parametrize("copy", ["internal", "exchange"])
def test_the_word_file_is_valid(scenario, id_, copy, request, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(write_docx(document(scenario, id_), request.getfixturevalue(copy)))
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, [str(one) for one in result.errors]
    assert not check_docx(path.read_bytes())


@ALL
def test_nothing_internal_is_in_any_part_of_the_exchange_copy(scenario, id_, exchange):
    draft = document(scenario, id_)
    ours = _internal_words(draft)
    with zipfile.ZipFile(BytesIO(write_docx(draft, exchange))) as package:
        for part in package.namelist():
            content = package.read(part).decode("utf-8", "replace")
            assert not [one for one in ours if one in content], part
            assert "comments" not in part
    page_text = html_page(draft, exchange)
    assert not [one for one in ours if one in page_text]
    with pikepdf.open(BytesIO(write_pdf(draft, exchange))) as pdf:
        inside = "\n".join(_strings(pdf))
    assert not [one for one in ours if one in inside]


def _internal_words(draft) -> list[str]:
    """Clause ids, notes, stances and fact paths: what an exchange copy must never hold."""
    found = set()
    for clause in instances(draft):
        found |= {clause.id, clause.clause.note, clause.because} - {""}
        found |= {requirement for requirement, _ in clause.satisfies}
        if clause.clause.family:
            found |= {clause.clause.family.negotiation, clause.clause.family.concedes} - {""}
    return sorted(one for one in found if len(one) > 6 and not re.fullmatch(r"[\w ]+", one))


def _strings(pdf: pikepdf.Pdf):
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            yield thing.read_bytes().decode("latin-1") if "/Filter" not in thing or _readable(thing) else ""
        else:
            yield str(thing)


def _readable(stream: pikepdf.Stream) -> bool:
    return str(stream.get("/Filter")) == "/FlateDecode"

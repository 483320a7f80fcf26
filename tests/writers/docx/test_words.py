"""The same words in Word as in the model: labels by Word's own numbering, references by its fields."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dsa.model.document import Article, Document, Paragraph, Run, Source, words
from dsa.model.manifest import record_clauses
from dsa.model.stamp import Stamp
from dsa.review.hazards import SafeFile
from dsa.review.read_back import read_back
from dsa.review.reader import read_body
from dsa.writers.docx.write import write_docx
from tests.reading.docx import docx_words
from tests.writers.docx.parts import W, changed, parts

EXCHANGE = Stamp("exchange", "a" * 64, "dsa 0.1.0")


def test_word_prints_the_words_of_the_model(document, stamp):
    assert docx_words(write_docx(document, stamp)) == words(document)


def _run_with(text: str) -> str:
    return f".//w:r[w:t[contains(., '{text}')]]"


DELETIONS = {
    "title": _run_with("Data Sharing Agreement"),
    "subtitle": _run_with("Sets the terms"),
    "article heading": "(.//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:r)[2]",
    "schedule heading": ".//w:p[w:pPr/w:pStyle/@w:val='ScheduleHeading']/w:r",
    "article number": ".//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:pPr/w:pStyle",
    "section number": ".//w:p[w:pPr/w:pStyle/@w:val='Section']/w:pPr/w:pStyle",
    "item number": ".//w:p[w:pPr/w:pStyle/@w:val='Item3']/w:pPr/w:pStyle",
    "restarted item number": "(.//w:numPr)[last() - 1]",
    "run": _run_with(" shall notify "),
    "fact": ".//w:sdt[w:sdtPr/w:alias[starts-with(@w:val, 'value')]]//w:r",
    "blank": ".//w:r[w:rPr/w:rStyle/@w:val='Blank']",
    "confirmation": ".//w:r[w:rPr/w:rStyle/@w:val='Confirm']",
    "word of a reference": _run_with("Section"),
    "number of a reference": ".//w:r[w:t='2.1(a)(ii)']",
    "schedule of a reference": ".//w:r[w:t='Schedule A']",
    "note mark": ".//w:r[w:footnoteReference]",
    "list item": _run_with("the system;"),
    "lead": _run_with("DRAFT with"),
    "small": _run_with("As drawn."),
    "table caption": _run_with("Elements of the survivor"),
    "table heading": ".//w:tr[w:trPr/w:tblHeader]//w:r",
    "cell": ".//w:tc//w:r[w:t='2,000']",
    "row": "(.//w:tr)[last()]",
    "blank in a cell": ".//w:tc//w:r[w:rPr/w:rStyle/@w:val='Blank']",
    "figure caption": _run_with("Who sends what"),
    "signing party": _run_with("For the opm"),
    "signature label": _run_with("Digital signature"),
    "signature value": _run_with("Associate Director"),
}


@pytest.mark.parametrize("path", DELETIONS.values(), ids=DELETIONS.keys())
def test_a_lost_run_of_any_node_is_noticed(document, path):
    def lose(root: etree._Element) -> None:
        body = [one for one in root.xpath(path, namespaces={"w": W[1:-1]}) if not _in_contents(one)]
        assert body, "nothing to lose"
        body[0].getparent().remove(body[0])

    assert docx_words(changed(write_docx(document, EXCHANGE), lose)) != words(document)


def _in_contents(element: etree._Element) -> bool:
    return any(one.find(f"{W}sdtPr/{W}docPartObj") is not None for one in element.iterancestors(f"{W}sdt"))


def test_every_passage_reads_back_as_it_was_recorded(document, stamp):
    file = write_docx(document, stamp)
    read = [one.compared for one in read_body(SafeFile(file)).paragraphs if one.compared and not one.is_contents]
    assert read == [text for passage in record_clauses(document) for text in passage["paragraphs"]]


def test_an_untouched_file_reads_back_as_unchanged(document, stamp):
    back = read_back(write_docx(document, stamp), {"clauses": record_clauses(document)})
    assert {one.status for one in back.clauses} == {"same"}
    assert not back.added
    assert not back.dangling


def test_facts_in_running_text_stand_in_controls_and_none_in_tables(document):
    root = etree.fromstring(parts(write_docx(document, EXCHANGE))["word/document.xml"])
    assert not root.findall(f".//{W}tc//{W}sdt")
    tags = {one.get(f"{W}val") for one in root.iter(f"{W}tag")}
    facts = {fact["mark"] for passage in record_clauses(document) for fact in passage["facts"]}
    assert tags < facts
    assert len(tags) == len(facts) - 5, "the five facts of the table have no control"


def _with(texts: list[str]) -> Document:
    paragraphs = tuple(
        Paragraph((Run(text, Source(fact="a.b")),), label=f"1.{number}", level=1)
        for number, text in enumerate(texts, 1)
    )
    article = Article("a", "1.", "Heading", "article:a", paragraphs)
    return Document("d", "DSA", "Title", "What it is.", (), (article,), (), date="2026-11-24")


XML_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\t\n\r\x85"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(XML_TEXT.filter(lambda one: "\ufffe" not in one and "\uffff" not in one), min_size=1, max_size=5))
def test_any_words_of_a_user_are_printed_as_they_are(texts):
    assert docx_words(write_docx(_with(texts), EXCHANGE)) == words(_with(texts))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters()))
def test_no_text_makes_the_writer_fail(text):
    document = replace(_with([text]), title=text, subtitle=text, short_title=text, number=text)
    assert SafeFile(write_docx(document, EXCHANGE)).body is not None

import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from dsa.model.document import (
    Blank,
    Cell,
    Confirm,
    CrossRef,
    Document,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    SignatureLine,
    Table,
    TableColumn,
    words,
)  # fmt: skip
from dsa.model.stamp import Stamp
from dsa.writers.html.page import html_page
from tests.reading.html import html_words
from tests.reading.one_of_each import WORDS_OF_NODES, one_of_each, without
from tests.reading.sample import every_node

HOSTILE = '<script>alert(1)</script> <img src="file:///etc/passwd"> {{ 7 * 7 }} **bold** &amp; "\' </style> <!--'
# Whatever stands in an intake: no control characters and no surrogates, which its reader refuses.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)


def page_of(document: Document, copy: str = "internal") -> html.HtmlElement:
    return html.document_fromstring(html_page(document, Stamp(copy=copy)))


def document_of(*blocks: object, **fields: object) -> Document:
    base = {"id": "d", "kind": "DSA", "title": "T", "subtitle": "", "front": blocks, "articles": (), "schedules": ()}
    return Document(**{**base, **fields})


def everywhere(text: str) -> Document:
    """The text in every place that takes text from outside."""
    run = (Run(text),)
    return document_of(
        Paragraph((Run(text, bold=True), Blank(1, text, text), Confirm(2, text), CrossRef("nowhere", text, text))),
        Table(text, (TableColumn(text),), (Row((Cell(run),), key=text),), summary=text),
        SignatureBlock(text, run, (SignatureLine(text, run),)),
        title=text, subtitle=text, number=text, version=text, state=text, short_title=text, marking=text,
    )  # fmt: skip


@pytest.mark.parametrize("document", [every_node(), one_of_each()])
def test_the_page_has_the_words_of_the_document(document):
    assert html_words(html_page(document, Stamp())) == words(document)


@pytest.mark.parametrize("kind", WORDS_OF_NODES)
def test_a_word_lost_from_any_kind_of_node_is_noticed(kind):
    document = one_of_each()
    poorer = without(document, WORDS_OF_NODES[kind])
    assert html_words(html_page(poorer, Stamp())) != words(document)


@settings(deadline=None)
@given(TEXT)
def test_text_from_outside_stays_literal(text):
    document = everywhere(text)
    page = html_page(document, Stamp())
    assert html_words(page) == words(document)
    elements = re.findall(r"<([a-z0-9]+)", re.sub(r"<bdi>", "", page))
    assert elements == re.findall(r"<([a-z0-9]+)", html_page(everywhere("x" if text else ""), Stamp()))


def test_markup_in_a_value_makes_no_element():
    page = page_of(everywhere(HOSTILE))
    assert not page.xpath("//script | //img | //link | //em | //strong")
    assert page.xpath("count(//style)") == 1
    assert page.findtext(".//h1") == HOSTILE


def test_a_page_fetches_nothing():
    page = html_page(every_node(), Stamp())
    assert not re.search(r"""(src|href)=["'](?!#)|@import|url\((?!#)""", page)


def test_language_and_title_are_said():
    page = page_of(every_node())
    assert page.get("lang") == "en-US"
    assert page.findtext(".//title") == every_node().title
    assert len(page.findall(".//h1")) == 1


def test_headings_name_articles_and_schedules():
    headings = [" ".join(one.text_content().split()) for one in page_of(every_node()).xpath("//section/h2")]
    assert headings[0] == "1. Purpose and what this Agreement covers"
    assert headings[-1] == "Schedule B How the data move"


def test_a_reference_leads_to_its_target_by_its_printed_number():
    page = page_of(every_node())
    link = page.xpath("//section//a[contains(., 'Section')]")[0]
    assert link.text == "Section\u00a02.1"
    target = page.get_element_by_id(link.get("href")[1:])
    assert target.text_content().startswith("2.1 Transmission.")


def test_a_reference_to_nowhere_is_plain_words():
    page = page_of(document_of(Paragraph((CrossRef("gone", "Section", "9.9"),))))
    assert not page.xpath("//a")
    assert "Section\u00a09.9" in page.text_content()


def test_header_cells_say_what_they_head():
    page = page_of(every_node())
    assert {one.get("scope") for one in page.xpath("//thead//th")} == {"col"}
    assert {one.get("scope") for one in page.xpath("//tbody//th")} == {"row"}


def test_a_table_without_headings_has_no_header_row():
    assert not page_of(every_node()).xpath("//table[@class='keyed']/thead")


def test_a_row_to_be_filled_by_hand_has_room():
    rows = (Row((Cell((Run("Method"),)), Cell(()))), Row((Cell((Run("Date"),)), Cell((Run("May 1"),)))))
    page = page_of(document_of(Table("Form", (TableColumn("Entry"), TableColumn("Words")), rows)))
    assert [one.get("class") for one in page.xpath("//tbody/tr")] == ["form", None]


def test_a_table_without_rows_has_no_body():
    assert not page_of(document_of(Table("Empty", (TableColumn("One"),), ()))).xpath("//tbody")


def test_open_points_are_marked_and_keep_their_bracket_and_number():
    marks = [(one.get("class"), one.text) for one in page_of(every_node()).xpath("//mark")]
    assert ("blank", "[2: number of records, OPM to supply]") in marks
    assert any(kind == "confirm" and text.startswith("[3: CONFIRM before signing: ") for kind, text in marks)


def test_only_an_internal_copy_names_clauses():
    assert "purpose.why" in html_page(every_node(), Stamp(copy="internal"))
    exchange = html_page(every_node(), Stamp(copy="exchange"))
    for ours in ("purpose.why", "safeguards.duty", "data-clause", "flows.tell-opm", "schedule:elements"):
        assert ours not in exchange


def test_ids_say_only_what_is_printed():
    ids = page_of(every_node(), "exchange").xpath("//section//@id")
    assert {"article-1", "section-1.2", "schedule-a"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_only_date_is_that_of_the_document():
    assert page_of(every_node()).xpath("//meta[starts-with(@name, 'dcterms')]/@content") == ["2026-11-22"] * 2
    assert not page_of(document_of()).xpath("//meta[starts-with(@name, 'dcterms')]")


def test_a_long_short_title_is_cut_in_the_running_head_only():
    page = page_of(document_of(short_title="word " * 100))
    head = page.find_class("running")[0].text_content().strip()
    assert len(head) <= 72
    assert head.endswith("…")


def test_only_an_internal_copy_says_that_it_is_privileged():
    assert "Privileged" in html_page(every_node(), Stamp(copy="internal"))
    assert "Privileged" not in html_page(every_node(), Stamp(copy="exchange"))


def test_right_to_left_words_are_kept_from_their_neighbours():
    page = page_of(document_of(Paragraph((Run("Name: "), Run("مريم"), Run(" (SSA)")))))
    assert [one.text for one in page.xpath("//bdi")] == ["مريم"]


def test_characters_that_html_forbids_are_replaced():
    assert "a\ufffdb" in html_page(document_of(Paragraph((Run("a\x00b"),))), Stamp())


def test_the_same_document_gives_the_same_page():
    assert html_page(every_node(), Stamp()) == html_page(dataclasses.replace(every_node()), Stamp())

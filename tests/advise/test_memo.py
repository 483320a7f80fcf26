"""The memorandum: the answer first, the same words in every format, a citation for each proposition, never silence."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from dsa.advise.asked import STATES
from dsa.advise.data import as_data
from dsa.advise.memo import memo as written
from dsa.model.document import CrossRef, Paragraph, Table, blocks, inlines_text, texts, walk, words
from dsa.model.rulings import Contradicted
from dsa.pipeline import memorandum, study_text, write_memorandum
from dsa.writers.docx.write import write_docx
from dsa.writers.html.page import html_page
from dsa.writers.pdf.write import write_pdf
from tests.conftest import AS_OF, project, scenario_texts
from tests.reading.docx import docx_words
from tests.reading.html import html_words
from tests.reading.pdf import characters, pdf_characters

ALL = pytest.mark.parametrize("name", tuple(scenario_texts()))
BARRED = """
dsa: 1
title: Courtesy calls
parties:
  ssa: {name: Social Security Administration, short: SSA, level: federal, type: social-security}
  opm: {name: Office of Personnel Management, short: OPM, level: federal, type: personnel-agency}
systems:
  numident: {owner: ssa, name: Numident, system_of_records: yes}
data:
  deaths:
    what: record of a death that a State furnished
    system: numident
    origin: state-vital-records
    categories: [ssn, death-fact]
    complete: yes
flows:
  calls: {from: ssa, to: opm, data: deaths, purpose: greet a family, uses: customer-service, complete: yes}
matches: {}
"""
BODY, ANNEXES = 15, 23
"""Pages that a general counsel reads, and those that stand behind them."""
_MADE = {}


def memo(name: str):
    if name not in _MADE:
        _MADE[name] = memorandum(project(name))
    return _MADE[name]


def barred():
    return memorandum(study_text(BARRED, "calls.yaml", AS_OF))


@ALL
def test_word_html_and_pdf_print_the_words_of_the_model(name, internal):
    document = memo(name).document
    assert html_words(html_page(document, internal)) == words(document)
    assert docx_words(write_docx(document, internal)) == words(document)
    assert pdf_characters(write_pdf(document, internal)) == characters(words(document))


@ALL
def test_no_rule_id_stands_outside_an_annex(name):
    document = memo(name).document
    ids = {one.id for regime in project(name).regimes.values() for one in (*regime.pathways, *regime.duties)}
    front = [text for block in document.front for text in _printed(block)]
    body = [text for part in document.articles for block in part.blocks for text in _printed(block)]
    assert not {word.strip(".,;:()") for text in (*front, *body) for word in text.split()} & ids


def _printed(block):
    return [inlines_text(one.inlines) for one in walk(block) if hasattr(one, "inlines")]


@ALL
def test_every_law_way_bar_and_penalty_has_a_citation(name):
    for opinion in memo(name).opinions:
        assert all(one.citation for one in (*opinion.laws, *opinion.ways, *opinion.risks))
        assert all(one.citation for one in opinion.contrary if one.recorded)


@ALL
def test_something_is_said_against_every_answer(name):
    for opinion in memo(name).opinions:
        assert opinion.contrary
        assert all(inlines_text(one.says).strip() for one in opinion.contrary)


@ALL
def test_every_run_knows_where_it_comes_from(name):
    for block in blocks(memo(name).document):
        for node in walk(block):
            for one in getattr(node, "inlines", ()):
                assert one.source.clause == "paper:memo" or one.source.fact or one.source.rule


@ALL
def test_every_reference_leads_to_a_part_an_annex_or_a_section(name):
    document = memo(name).document
    anchors = {one.anchor for one in (*document.articles, *document.schedules)}
    anchors |= {one.anchor for block in blocks(document) for one in walk(block) if isinstance(one, Paragraph)}
    found = [
        one
        for block in blocks(document)
        for node in walk(block)
        for one in getattr(node, "inlines", ())
        if isinstance(one, CrossRef)
    ]
    assert found or not document.articles
    assert all(one.word and one.number and one.target in anchors for one in found)


@ALL
def test_each_transfer_is_answered_once_and_all_of_them_are(name):
    rulings = project(name).rulings.flows
    made = memo(name)
    assert [(one.flow, one.data) for one in made.opinions] == [(one.flow, one.data) for one in rulings]
    glance = next((one for one in made.document.front if isinstance(one, Table) and one.caption), None)
    named = ", ".join(inlines_text(row.cells[-1].inlines) for row in glance.rows) if glance else ""
    assert set(named.split(", ")) - {""} == {one.flow for one in rulings}


def test_every_state_of_a_condition_has_its_place():
    found = {
        each.state
        for name in scenario_texts()
        for one in memo(name).opinions
        for way in one.ways
        for each in way.conditions
    }
    assert found <= set(STATES)


def test_an_intake_that_is_barred_altogether_gets_a_reasoned_refusal_with_the_nearest_lawful_change():
    made = barred()
    text = "\n".join(texts(made.document))
    opinion = made.opinions[0]
    assert opinion.ruling.status == "blocked"
    assert inlines_text(opinion.short_answer).startswith("No. ")
    assert "405(r)(6)" in inlines_text(opinion.short_answer)
    assert "\nNo. " in text
    assert re.search(
        r"The nearest lawful change\. (?:The smallest change that makes it lawful: |No single answer)", text
    )


def test_an_intake_without_flows_gives_a_memorandum_that_says_so():
    made = memorandum(study_text("dsa: 1\ntitle: Nothing yet\n", "nothing.yaml", AS_OF))
    assert "Nothing can be answered yet" in "\n".join(texts(made.document))
    assert not made.opinions


def test_bars_come_before_what_is_open(flagship):
    parts = [one.id for one in memo("death-reported-once").document.articles]
    assert parts[0] == "part-stops"
    assert parts.index("deaths-for-service/state-death-record") < parts.index("tell-opm/survivor-report")


def test_what_is_the_same_is_said_once():
    made = memo("death-reported-once")
    parts = [one for one in made.document.articles if "/" in one.id]
    told = [one for part in parts for block in part.blocks for one in _printed(block)]
    long = [one for one in told if len(one) > 250 and one.startswith("The way")]
    assert len(long) == len(set(long))


def test_the_data_say_what_the_paper_says(flagship):
    made = memo("death-reported-once")
    data = as_data(made, flagship.plan, flagship.covered)
    assert set(data) == {"memo", "precedents", "instruments", "coverage", "contradictions", "duties", "pitfalls"}
    first = data["memo"][0]
    assert {"flow", "data", "question", "short_answer", "status", "law", "conditions"} <= set(first)
    assert {"contrary", "risks", "confirm", "would_change", "remedies", "collisions"} <= set(first)
    assert first["question"] in "\n".join(texts(made.document))


def test_the_marking_is_that_of_the_intake():
    assert memo("death-reported-once").document.marking == "Privileged and pre-decisional"
    open_ = BARRED + "agreement: {marking: none}\n"
    assert memorandum(study_text(open_, "calls.yaml", AS_OF)).document.marking == ""


def test_two_runs_write_the_same_bytes(flagship, tmp_path):
    for folder in ("one", "two"):
        write_memorandum(flagship, memorandum(flagship), tmp_path / folder, ("docx", "pdf"))
    names = ("memo.docx", "memo.pdf", "record.json", "SHA256SUMS")
    assert all((tmp_path / "one/memo" / x).read_bytes() == (tmp_path / "two/memo" / x).read_bytes() for x in names)


def test_no_raw_id_stands_in_running_text_of_the_flagship(flagship):
    document = memo("death-reported-once").document
    intake = flagship.sheet.intake
    ids = {f"({one})" for one in (*intake.parties, *intake.systems)} | {one for one in intake.flows if "-" in one}
    body = [text for part in document.articles for block in part.blocks for text in _printed(block)]
    assert not [text for text in body for one in ids if one in text]


def test_the_smallest_change_is_said_first_and_by_its_kind():
    part = next(one for one in memo("death-reported-once").document.articles if "deaths-for-service" in one.id)
    last = inlines_text(part.blocks[-1].inlines)
    assert last.startswith("The nearest lawful change. The smallest change that makes it lawful: another purpose (")
    assert "with confirmation" in last
    assert "405(r)(3)" in last


def test_facts_that_do_not_agree_stand_before_every_answer():
    matter = memo("death-reported-once").matter
    wrong = Contradicted(
        id="x", regime="privacy-act", flow="tell-opm", data="survivor-report", says="Two facts disagree.",
        mend="Say which is so.", citation="5 U.S.C. § 552a(a)(5)", verified="read",
    )  # fmt: skip
    made = written(replace(matter, rulings=matter.rulings.model_copy(update={"contradictions": (wrong,)})))
    assert made.document.articles[0].id == "part-contradictions"
    front = [inlines_text(one.inlines) for one in made.document.front if isinstance(one, Paragraph)]
    assert "no answer below can be relied on" in front[0]


@ALL
def test_every_proposition_of_law_says_whether_it_was_read(name):
    body = "\n".join(texts(memo(name).document))
    for opinion in memo(name).opinions:
        for way in opinion.relied if opinion.ruling.status != "blocked" else ():
            assert way.checked in ("read", "memory")
    assert "checked_" not in body


def test_the_flagship_can_be_read_to_the_end(internal):
    document = memo("death-reported-once").document
    pages = pikepdf.open(io.BytesIO(write_pdf(document, internal))).pages
    whole = len(pages)
    assert whole <= BODY + ANNEXES

import dataclasses
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import page as validation
import pikepdf
import pytest

from dsa.errors import OutputError
from dsa.model.document import (
    Article,
    Blank,
    Cell,
    Document,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    SignatureLine,
    Table,
    TableColumn,
    words,
)
from dsa.model.stamp import Stamp
from dsa.writers.pdf import system
from dsa.writers.pdf.write import write_pdf
from tests.reading.one_of_each import WORDS_OF_NODES, one_of_each, without
from tests.reading.pdf import artifact_texts, characters, pdf_characters
from tests.reading.sample import every_node

ROOT = Path(__file__).parents[3]
RENDER = (
    "import hashlib; from tests.reading.one_of_each import one_of_each; from dsa.model.stamp import Stamp;"
    "from dsa.writers.pdf.write import write_pdf;"
    "print(hashlib.sha256(write_pdf(one_of_each(), Stamp())).hexdigest())"
)


@pytest.fixture(scope="module")
def long_pdf() -> bytes:
    return write_pdf(every_node(), Stamp(tool="dsa 0.1.0", record_digest="ab" * 32))


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def tags_of(pdf: bytes) -> list[str]:
    with opened(pdf) as file:
        return [
            str(one.S) for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") and "/P" in one
        ]


def failures(pdf: bytes, folder: Path) -> list[str]:
    path = folder / "a.pdf"
    path.write_bytes(pdf)
    return [f"{one.rule_id}: {one.message}" for one in validation.validate_pdf(str(path), profile="ua1").failures]


def digest_with(**environment: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run([sys.executable, "-c", RENDER], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_tags_read_the_words_of_the_document(long_pdf):
    assert pdf_characters(long_pdf) == characters(words(every_node()))


@pytest.mark.parametrize("kind", WORDS_OF_NODES)
def test_a_word_lost_from_any_kind_of_node_is_noticed(kind):
    document = one_of_each()
    poorer = without(document, WORDS_OF_NODES[kind])
    assert pdf_characters(write_pdf(poorer, Stamp())) != characters(words(document))


def test_it_passes_the_validator_of_pdf_ua(long_pdf, tmp_path):
    assert failures(long_pdf, tmp_path) == []


def test_what_a_page_break_splits_is_one_element(long_pdf):
    tags = tags_of(long_pdf)
    assert tags.count("/Part") == 1
    assert tags.count("/Sect") == len(every_node().articles) + len(every_node().schedules)
    assert tags.count("/Table") == 2
    assert tags.count("/THead") == 1


def test_list_labels_and_contents_are_tagged_as_such(long_pdf):
    tags = tags_of(long_pdf)
    assert tags.count("/LI") == tags.count("/Lbl") == tags.count("/LBody") == 7
    assert tags.count("/TOCI") == 5
    assert tags.count("/Note") == 1


def test_running_heads_page_numbers_and_repeated_headers_are_artifacts(long_pdf):
    pages = artifact_texts(long_pdf)
    assert all(f"Page {number} of {len(pages)}" in text for number, text in enumerate(pages, start=1))
    assert all("Privileged and pre-decisional" in text and "DRAFT" in text for text in pages)
    assert sum("Why it is needed" in text for text in pages) == 2


def test_articles_and_schedules_are_bookmarked(long_pdf):
    with opened(long_pdf) as file, file.open_outline() as outline:
        titles = [one.title for one in outline.root]
    assert titles[0].split() == ["1.", "Purpose", "and", "what", "this", "Agreement", "covers"]
    assert len(titles) == 5


def test_links_are_read_by_their_words(long_pdf):
    with opened(long_pdf) as file:
        named = {str(one.Contents) for page in file.pages for one in page.get("/Annots", ())}
    assert {"Safeguards", "Section 2.1", "Note 1"} <= named


def test_it_says_language_title_date_and_record_and_no_other_time(long_pdf):
    with opened(long_pdf) as file:
        assert str(file.Root.Lang) == "en-US"
        assert str(file.docinfo["/CreationDate"]) == str(file.docinfo["/ModDate"]) == "D:20261122"
        assert str(file.docinfo["/Record"]) == "ab" * 32
        assert str(file.docinfo["/Creator"]) == "dsa 0.1.0"


def test_a_document_without_a_date_stores_none():
    with opened(write_pdf(dataclasses.replace(one_of_each(), date=""), Stamp())) as file:
        assert "/CreationDate" not in file.docinfo


def test_only_our_faces_are_embedded(long_pdf):
    with opened(long_pdf) as file:
        names = {str(font.BaseFont).partition("+")[2] for font in file.pages[0].Resources.Font.values()}
    assert all(name.startswith(("Source-Serif-4", "Public-Sans")) for name in names), names


def test_page_numbers_stand_in_the_contents_of_a_final_paper_only(long_pdf):
    final = write_pdf(dataclasses.replace(every_node(), state="Final"), Stamp())
    assert pdf_characters(final) == characters(words(every_node()))
    assert _contents(final) == ["1", "2", "4", "4", "7"]
    assert _contents(long_pdf) == []


def _contents(pdf: bytes) -> list[str]:
    """Page numbers in the list of contents, which stands in two columns."""
    with opened(pdf) as file:
        entries = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TOCI"]
        texts = subprocess.run(
            ["pdftotext", "-l", "1", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        )
    lines = texts.stdout.decode().split("Contents")[1].splitlines()[: len(entries) + 1]
    return sorted(number for line in lines for number in re.findall(r"(?<=\s)\d+(?=\s{2}|$)", line))


def test_seed_zone_and_locale_do_not_change_a_byte():
    seen = {
        digest_with(PYTHONHASHSEED="1", TZ="UTC"),
        digest_with(PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C"),
    }
    assert len(seen) == 1


def test_a_machine_without_fonts_gives_the_same_pages(tmp_path):
    bare = tmp_path / "fonts.conf"
    bare.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    assert digest_with(FONTCONFIG_FILE=str(bare)) == digest_with()


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9])
def test_signatures_stand_below_the_words_that_they_sign(count):
    lines = (
        SignatureLine("Signature"),
        SignatureLine("Name"),
        SignatureLine("Title"),
        SignatureLine("By"),
        SignatureLine("Date"),
    )
    blocks = [SignatureBlock(str(one), (Run(f"Party {one}"),), lines) for one in range(1, count + 1)]
    filler = Paragraph((Run("word " * 900),))
    signing = Paragraph((Run("Signed as follows: " + "each states that it may sign. " * 6),), label="9.1", level=1)
    article = Article("a", "9.", "Signatures", "a", (filler, signing, *blocks))
    pdf = write_pdf(Document("d", "DSA", "T", "", (), (article,), ()), Stamp())
    pages = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    first = next(page for page in pages.decode().split("\f") if "Party 1" in page)
    assert first.count("may sign") >= 2
    assert all(f"Party {one}" in first for one in range(1, count + 1) if count <= 4)


def test_addresses_in_the_text_stay_text_and_nothing_is_fetched():
    text = '<img src="file:///etc/hostname"> <link href="http://127.0.0.1:9/"> @import url(file:///etc/hostname)'
    document = dataclasses.replace(one_of_each(), front=(Paragraph((Run(text),)),), title=text, short_title=text)
    assert pdf_characters(write_pdf(document, Stamp())) == characters(words(document))


def test_words_of_ten_thousand_characters_break_and_stay_on_the_page(tmp_path):
    word = "x" * 10_000
    cells = tuple(Cell((Run(text),)) for text in (word, "beside", word[:200]))
    table = Table(word[:500], tuple(TableColumn(word[:300], width=width) for width in (1, 2, 1)), (Row(cells),))
    article = Article("a", "1.", word[:400], "a", (Paragraph((Run(word),), label="1.1", level=1), table))
    document = Document("d", "DSA", word[:500], word[:500], (), (article,), (), short_title=word)
    pdf = write_pdf(document, Stamp())
    assert pdf_characters(pdf) == characters(words(document))
    assert failures(pdf, tmp_path) == []
    assert _right_edge(pdf) <= 612 - 1.4 * 72 + 1


def test_a_row_that_fits_on_no_page_costs_no_header():
    cell = Cell((Run("word " * 1500),))
    table = Table("Tall", (TableColumn("Narrow"), TableColumn("Wide", width=9)), (Row((cell, cell)),))
    document = dataclasses.replace(one_of_each(), front=(table,))
    assert pdf_characters(write_pdf(document, Stamp())) == characters(words(document))


def _right_edge(pdf: bytes) -> float:
    boxes = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return max(float(line.split('xMax="')[1].split('"')[0]) for line in boxes.splitlines() if "xMax" in line)


def test_a_machine_without_pango_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(system, "_loads", lambda name: "pango" not in name)
    assert "libpango-1.0.so.0" in (system.pango_missing() or "")
    with pytest.raises(OutputError) as caught:
        write_pdf(one_of_each(), Stamp())
    assert "apt-get install" in caught.value.problems[0].hint
    assert caught.value.exit_code == 5


def test_where_pango_is_there_nothing_is_missing():
    assert system.pango_missing() is None


def test_a_line_never_breaks_after_its_first_word_for_want_of_a_last_space():
    beginning = (
        " In the Transfer to OPM for this purpose (tell OPM of the death of an annuitant, so that the family need "
        "not), SSA discloses under routine use "
    )
    blank = Blank(4, "number of the routine use relied on, in the notice", "privacy office")
    section = Paragraph((Run("Routine use.", bold=True), Run(beginning), blank), label="4.6", level=1)
    article = Article("a", "4.", "Law", "a", (section,))
    pdf = write_pdf(Document("d", "DSA", "T", "", (), (article,), ()), Stamp())
    lines = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    assert not [line for line in lines.decode().splitlines() if line.strip() == "of"]

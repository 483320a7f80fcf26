"""The record beside a draft: enough to rebuild it and to know it again, and nothing of the machine that wrote it."""

import hashlib
import json
import re
import socket
import time
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from dsa.model.document import instances
from dsa.model.identity import digest
from dsa.pipeline import Project, draft, study, study_text
from tests.conftest import AS_OF, scenario_texts

NAME = "death-reported-once"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder of a draft of the flagship, in a place with a telling name."""
    folder = tmp_path_factory.mktemp("telling-name")
    (folder / f"{NAME}.yaml").write_text(scenario_texts()[NAME], encoding="utf-8")
    draft(study(folder / f"{NAME}.yaml", AS_OF), folder / "out", ("internal", "exchange"))
    return folder / "out"


def _record(project_: Project, to: Path) -> str:
    """The record alone."""
    draft(project_, to, (), ())
    return (to / "record.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def text(written) -> str:
    return (written / "record.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def kept(text):
    return json.loads(text)


def test_keys_are_sorted_all_the_way_down(text, kept):
    assert text == json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def test_it_holds_the_intake_as_it_was_read_and_its_digest(kept):
    assert kept["intake"]["text"] == scenario_texts()[NAME]
    assert kept["intake"]["name"] == f"{NAME}.yaml"
    assert kept["intake"]["sha256"] == hashlib.sha256(scenario_texts()[NAME].encode()).hexdigest()


def test_it_holds_the_day_whose_law_counts_and_the_rulings_of_that_day(kept, flagship):
    assert kept["as_of"] == AS_OF.isoformat()
    assert kept["rulings"] == flagship.rulings.model_dump(mode="json")
    assert len(kept["rulings"]["flows"]) == len(flagship.rulings.flows)


def test_it_names_every_instrument_called_for_and_every_finding(kept, flagship):
    assert [one["kind"] for one in kept["instruments"]] == [one.kind for one in flagship.plan.called_for]
    assert [one["code"] for one in kept["findings"]] == [one.code for one in flagship.findings]
    assert "missing-instrument" in [one["code"] for one in kept["findings"]]


def test_it_holds_every_clause_of_every_draft_with_its_version_and_digest(kept, flagship):
    for found, document in zip(kept["documents"], flagship.documents, strict=True):
        clauses = {one["id"]: one for one in found["clauses"] if one["mark"]}
        assert list(clauses) == [one.id for one in instances(document)]
        for one in instances(document):
            assert (clauses[one.id]["clause"], clauses[one.id]["version"]) == (one.clause.id, one.clause.version)
        for one in clauses.values():
            assert one["digest"] == digest("\n".join(one["paragraphs"]))


def test_open_points_and_coverage_are_those_of_the_drafts(kept, flagship):
    for found, document in zip(kept["documents"], flagship.documents, strict=True):
        assert [one["number"] for one in found["open_points"]] == [one.number for one in document.open_points]
        assert [one["id"] for one in found["coverage"]] == [one.id for one in flagship.covered[document.id]]


def test_it_names_the_tool_the_library_and_what_they_were_built_with(kept, flagship):
    assert re.fullmatch(r"dsa \d+\.\d+\.\d+", kept["tool"])
    assert kept["library"] == flagship.catalogue.digest
    assert re.fullmatch("[0-9a-f]{64}", kept["library"])
    assert {"jinja2", "python-docx", "weasyprint"} <= set(kept["libraries"])


def test_it_holds_no_clock(flagship, text, tmp_path, monkeypatch):
    assert not re.search(r"\d{4}-\d\d-\d\dT\d\d:\d\d|\b\d\d:\d\d:\d\d\b", text)
    for zone in ("Etc/GMT+12", "Etc/GMT-14"):  # 26 hours apart: the two never share a date
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert _record(flagship, tmp_path) == text
    monkeypatch.undo()
    time.tzset()


def test_it_holds_no_path_and_no_name_of_the_machine_or_its_folders(text, written):
    for ours in (*written.parts[1:-1], socket.gethostname(), "telling-name"):
        assert not re.search(rf"\b{re.escape(ours)}\b/", text), ours
    assert str(written.parent) not in text
    assert not re.search(r"(?<![\w.])/(?:home|tmp|usr|var|root|opt)\b", text)


def test_it_holds_nothing_of_the_environment(written, text, monkeypatch, tmp_path):
    for name in ("USER", "LOGNAME", "HOME", "HOSTNAME", "LANG", "SOURCE_DATE_EPOCH", "DSA_DEBUG"):
        monkeypatch.setenv(name, "1234567890")
    monkeypatch.chdir(tmp_path)
    assert _record(study(written.parent / f"{NAME}.yaml", AS_OF), tmp_path) == text


def test_which_copies_and_formats_are_written_does_not_change_it(flagship, text, tmp_path):
    assert _record(flagship, tmp_path) == text


def test_another_day_or_another_letter_of_the_intake_gives_another_record(flagship, text, tmp_path):
    later = study_text(flagship.text, flagship.read.name, date(2026, 11, 25))
    longer = study_text(f"{flagship.text}# a remark\n", flagship.read.name, AS_OF)
    assert len({text, _record(later, tmp_path), _record(longer, tmp_path)}) == 3


def test_every_word_file_holds_the_digest_of_the_record(written, text):
    sum_ = hashlib.sha256(text.encode()).hexdigest()
    files = sorted(written.glob("*/*.docx"))
    assert {one.parent.name for one in files} == {"exchange", "internal"}
    for path in files:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as package:
            assert sum_ in "".join(package.read(part).decode() for part in package.namelist() if part.endswith(".xml"))


def test_every_pdf_holds_the_digest_of_the_record(written, text):
    sum_ = hashlib.sha256(text.encode()).hexdigest()
    files = sorted(written.glob("*/*.pdf"))
    assert files
    for path in files:
        with pikepdf.open(path) as pdf:
            assert sum_ in str(pdf.open_metadata()) + str(dict(pdf.docinfo)), path.name


def test_a_lawyer_can_read_it(text):
    assert text.count("\n") > 1000
    assert "§ 405(r)" in text
    assert "\\u" not in text
    assert max(len(line) for line in text.splitlines() if '"text":' not in line) < 3000

"""The package: valid, the same bytes every time, nothing of ours in an exchange copy."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from dsa.lint.document.checks import check_docx
from dsa.model.stamp import Stamp
from dsa.writers.docx.package import canonical
from dsa.writers.docx.write import write_docx
from tests.writers.docx.agreement import SECRET
from tests.writers.docx.parts import W, parts

ROOT = Path(__file__).parents[3]
INTERNAL, EXCHANGE = (Stamp(copy, "a" * 64, "dsa 0.1.0") for copy in ("internal", "exchange"))


def test_the_file_follows_the_schema(document, stamp, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(write_docx(document, stamp))
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, list(map(str, result.errors))


def test_the_file_passes_our_own_lint(document, stamp):
    assert check_docx(write_docx(document, stamp)) == ()


def test_an_almost_empty_document_is_valid_too(document, stamp, tmp_path):
    bare = replace(document, front=(), articles=document.articles[:1], schedules=(), date="", subtitle="", number="")
    path = tmp_path / "draft.docx"
    path.write_bytes(write_docx(bare, stamp))
    assert OpenXmlValidator().validate(path).is_valid


_WRITE = """
import sys, hashlib
sys.path[:0] = [{root!r}]
from tests.writers.docx.agreement import whole_document
from dsa.model.stamp import Stamp
from dsa.writers.docx.write import write_docx
for copy in ("internal", "exchange"):
    print(hashlib.sha256(write_docx(whole_document(), Stamp(copy, "a" * 64, "dsa 0.1.0"))).hexdigest())
"""


def test_two_processes_write_the_same_bytes():
    def written(seed: str, zone: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", _WRITE.format(root=str(ROOT))]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    first = written("1", "Pacific/Auckland")
    assert first == written("77", "America/New_York")
    assert len(set(first.split())) == 2


def test_the_package_has_no_clock_and_a_fixed_order(document):
    content = write_docx(document, INTERNAL)
    assert canonical(content) == content
    assert list(parts(content))[:2] == ["[Content_Types].xml", "_rels/.rels"]


PRIVATE = (
    "incident.notice", "data.odd", "data.what", "security.incident-notice", "parties.opm", "incident.notify_within",
    "authorities.delegation", "data.survivor", "survivor/", "fallback", "Often struck", "Two days.", SECRET,
    "carries records of persons", "tell-opm", "article:", "schedule:", "dsa-ssa-opm", "Privileged", "General Counsel",
)  # fmt: skip


@pytest.mark.parametrize("private", PRIVATE)
def test_an_exchange_copy_holds_nothing_of_ours_in_any_part(document, private):
    holding = [name for name, content in parts(write_docx(document, EXCHANGE)).items() if private.encode() in content]
    assert not holding


def test_what_an_exchange_copy_must_not_hold_an_internal_copy_holds(document):
    whole = b"".join(parts(write_docx(document, INTERNAL)).values())
    missing = [one for one in PRIVATE if one.encode() not in whole]
    assert missing == ["article:", "schedule:", "dsa-ssa-opm"], "these never reach a file; all others prove the search"


def test_one_comment_spans_each_clause_of_an_internal_copy(document):
    root = etree.fromstring(parts(write_docx(document, INTERNAL))["word/document.xml"])
    starts = [one.getparent() for one in root.iter(f"{W}commentRangeStart")]
    marks = [one.getparent() for one in root.iter(f"{W}commentReference")]
    assert len(starts) == len(marks) == 4
    paragraphs = list(root.iter(f"{W}p"))
    assert paragraphs.index(starts[2]) + 10 < paragraphs.index(marks[2].getparent())


def test_a_comment_says_what_counsel_must_know(document):
    comments = etree.fromstring(parts(write_docx(document, INTERNAL))["word/comments.xml"])
    said = ["".join(one.itertext()) for one in comments]
    notice = next(one for one in said if "incident.notice#tell-opm" in one)
    for part in ("version 3", "signed by Office of General Counsel", "security.incident-notice", "within 24 hours",
                 "fallback for the source", "Two days.", "Often struck", "incident.notice-slow", SECRET,
                 "5 U.S.C. § 552a(o)(1)(K)", "carries records"):  # fmt: skip
        assert part in notice
    assert {one.get(f"{W}date") for one in comments} == {"2026-11-24T00:00:00Z"}


def test_properties_hold_title_language_and_date_only(document):
    core = parts(write_docx(document, EXCHANGE))["docProps/core.xml"].decode()
    assert document.title in core
    assert core.count("2026-11-24T00:00:00Z") == 2
    assert "python-docx" not in core


def test_the_head_marks_internal_copies_only(document):
    inside, outside = (parts(write_docx(document, one))["word/header.xml"].decode() for one in (INTERNAL, EXCHANGE))
    assert "Privileged and pre-decisional" in inside
    assert all(one in outside for one in ("SSA–OPM death reports", "SSA-2026-014", "DRAFT", "version 0.3"))

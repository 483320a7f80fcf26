"""Clauses, outlines and phrases: read strictly from a folder, refused with file and line, digested in one order."""

from pathlib import Path

import pytest

from dsa.errors import LibraryError
from dsa.library.catalogue import load_catalogue
from dsa.library.clause_file import KEYS

CLAUSE = """---
id: incident.notice
title: Notice of an incident
version: 1
status: proposed
scope: agreement
slot: incident
needs: [incident.notify_within]
satisfies: {sec-x: within}
plain: An incident is told at once.
---
Each Party notifies the other within {{ incident.notify_within }}.
"""
OUTLINE = """kind: DSA
title: Data Sharing Agreement
what: terms for data
articles:
  - {id: incident, title: Incidents, entries: [{clause: incident.notice}]}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    _write(tmp_path / "clauses/incident/notice.md", CLAUSE)
    _write(tmp_path / "clauses/phrases.yaml", "method: {api: by application programming interface}\n")
    _write(tmp_path / "templates/dsa/outline.yaml", OUTLINE)
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _load(content: Path):
    return load_catalogue(content / "clauses", content / "templates")


def _refused(content: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        _load(content)
    return str(caught.value)


def test_a_clause_is_read_with_its_body_and_its_place(content):
    clause = _load(content).clauses["incident.notice"]
    assert clause.body == "Each Party notifies the other within {{ incident.notify_within }}.\n"
    assert clause.satisfies == {"sec-x": ("within",)}
    assert clause.file.endswith("clauses/incident/notice.md")


def test_outlines_are_found_by_kind_and_phrases_by_field(content):
    catalogue = _load(content)
    assert catalogue.outlines["DSA"].articles[0].entries[0].clause == "incident.notice"
    assert catalogue.phrases["method"]["api"] == "by application programming interface"


def test_attachments_in_files_of_their_own_follow_those_of_the_outline(content):
    _write(content / "templates/dsa/outline.yaml", OUTLINE + "attachments: [{id: elements, title: Elements}]\n")
    _write(content / "templates/dsa/attachments/10-users.yaml", "id: users\ntitle: Users\n")
    assert [one.id for one in _load(content).outlines["DSA"].attachments] == ["elements", "users"]


def test_an_unknown_key_is_refused_with_its_line_and_the_nearest_word(content):
    _write(content / "clauses/incident/notice.md", CLAUSE.replace("needs:", "need:"))
    said = _refused(content)
    assert "clauses/incident/notice.md:8, need: `need` is not a field" in said
    assert "Did you mean `needs`?" in said


def test_keys_out_of_order_are_refused_and_the_order_is_told(content):
    swapped = CLAUSE.replace("version: 1\nstatus: proposed\n", "status: proposed\nversion: 1\n")
    _write(content / "clauses/incident/notice.md", swapped)
    said = _refused(content)
    assert "notice.md:4, status: `status` stands where `version` belongs." in said
    assert ", ".join(KEYS) in said


def test_a_missing_key_is_named(content):
    _write(content / "clauses/incident/notice.md", CLAUSE.replace("plain: An incident is told at once.\n", ""))
    assert "plain: `plain` is missing" in _refused(content)


def test_an_id_follows_from_folder_and_file(content):
    _write(content / "clauses/incident/notice.md", CLAUSE.replace("incident.notice", "incident.news"))
    assert "Write `incident.notice`." in _refused(content)


@pytest.mark.parametrize("text", ["", "no front matter\n", "---\nid: incident.notice\n"])
def test_front_matter_that_is_missing_or_open_is_refused(content, text):
    _write(content / "clauses/incident/notice.md", text)
    assert "notice.md:1: The front matter is missing or never closed." in _refused(content)


def test_a_clause_without_words_is_refused(content):
    _write(content / "clauses/incident/notice.md", CLAUSE.split("Each Party")[0])
    assert "no words below its front matter" in _refused(content)


def test_faults_of_several_files_are_told_at_once(content):
    _write(content / "clauses/incident/notice.md", CLAUSE.replace("status: proposed", "status: vetted"))
    _write(content / "templates/dsa/outline.yaml", OUTLINE.replace("kind: DSA", "kind: DSB"))
    _write(content / "clauses/phrases.yaml", "method: api\n")
    said = _refused(content)
    assert "Allowed: proposed, signed, retired." in said
    assert "dsa/outline.yaml:1, kind: `DSB` is not a word" in said
    assert "phrases.yaml:1: `method` is not a phrase." in said


def test_two_outlines_of_one_kind_are_refused(content):
    _write(content / "templates/other/outline.yaml", OUTLINE)
    assert "There are two outlines for DSA." in _refused(content)


def test_an_article_that_stands_twice_is_refused(content):
    _write(content / "templates/dsa/outline.yaml", OUTLINE + "  - {id: incident, title: Again}\n")
    assert "There are two of article `incident`." in _refused(content)


def test_the_digest_is_of_the_content_and_of_nothing_else(content, tmp_path_factory):
    before = _load(content).digest
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for path in sorted(content.rglob("*.*"), reverse=True):
        _write(elsewhere / path.relative_to(content), path.read_text(encoding="utf-8"))
    assert _load(elsewhere).digest == before
    _write(content / "clauses/incident/notice.md", CLAUSE.replace("the other", "the others"))
    assert _load(content).digest != before

"""The command line: what it prints, its exit codes, and that a failed run harms nothing."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import scenario_texts

DSA = [sys.executable, "-m", "dsa"]
HEAVY = ("weasyprint", "docx", "pydantic", "jinja2", "rich", "lxml", "yaml")


def _dsa(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*DSA, *words], capture_output=True, text=True, cwd=cwd, check=False)


@pytest.fixture
def intake(tmp_path) -> Path:
    path = tmp_path / "death.yaml"
    path.write_text(scenario_texts()["death-reported-once"], encoding="utf-8")
    return path


def test_help_imports_nothing_heavy():
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "dsa", "--help"], capture_output=True, text=True, check=True
    )
    imported = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert not [name for name in HEAVY if name in imported]


@pytest.mark.parametrize(
    "command", ["new", "check", "explain", "draft", "clauses", "law", "findings", "schema", "doctor"]
)
def test_every_command_has_help_that_fits_80_columns(command):
    narrow = {**os.environ, "COLUMNS": "80"}
    told = subprocess.run([*DSA, command, "--help"], capture_output=True, text=True, env=narrow, check=True)
    assert told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_new_writes_a_starter_and_never_writes_over_a_file(tmp_path):
    assert _dsa("new", "a.yaml", "--starter", "death-reported-once", "--no-input", cwd=tmp_path).returncode == 0
    before = (tmp_path / "a.yaml").read_text()
    again = _dsa("new", "a.yaml", "--starter", "blank", "--no-input", cwd=tmp_path)
    assert again.returncode == 5
    assert "exists already" in again.stderr
    assert (tmp_path / "a.yaml").read_text() == before


def test_an_unknown_starter_names_those_that_exist(tmp_path):
    told = _dsa("new", "a.yaml", "--starter", "deth", "--no-input", cwd=tmp_path)
    assert told.returncode == 2
    assert "death-reported-once" in told.stderr


def test_check_exits_with_1_where_something_blocks_and_says_what(intake):
    told = _dsa("check", intake.name, "--as-of", "2026-11-24", cwd=intake.parent)
    assert told.returncode == 1
    assert "deaths-for-service" in told.stdout
    assert "405(r)" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_explain_as_json_has_the_promised_shape(intake):
    told = _dsa("explain", str(intake), "--as-of", "2026-11-24", "--json")
    said = json.loads(told.stdout)
    assert {"flows", "instruments", "hard_stops", "questions", "requirements", "duties", "earliest_start"} <= set(said)
    flow = said["flows"][0]
    assert {"id", "data", "status", "because", "regimes", "pathways", "would_change"} <= set(flow)
    assert {"id", "ruling", "because", "citation"} <= set(flow["regimes"][0])
    assert {"id", "status", "because", "missing", "citation"} <= set(flow["pathways"][0])
    assert {"kind", "need", "flows", "parties", "because"} <= set(said["instruments"][0])
    assert {"flow", "data", "what", "citation"} <= set(said["hard_stops"][0])
    assert {"fact", "ask", "why", "who", "unlocks"} <= set(said["questions"][0])
    wanted = {"id", "citation", "force", "instrument", "flow", "data", "status", "clause", "section", "missing"}
    assert wanted <= set(said["requirements"][0])
    assert {"id", "flow", "requires", "deadline", "who", "due"} <= set(said["duties"][0])
    assert {"date", "because", "sooner"} == set(said["earliest_start"])


def test_explain_of_a_name_that_nothing_has_names_the_nearest(intake):
    told = _dsa("explain", str(intake), "tell-opn")
    assert told.returncode == 2
    assert "tell-opm" in told.stderr


def test_a_broken_intake_leaves_the_old_drafts_as_they_were(intake, tmp_path):
    out = tmp_path / "out"
    assert _dsa("draft", str(intake), "--to", str(out), "--format", "docx").returncode == 1
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    intake.write_text("flows: {one: {from: x, to: x, data: [y]}}\n", encoding="utf-8")
    told = _dsa("draft", str(intake), "--to", str(out), "--format", "docx")
    assert told.returncode == 3
    assert "death.yaml:1" in told.stderr
    assert before == {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_a_folder_that_cannot_be_written_is_an_output_error(intake, tmp_path):
    (tmp_path / "taken").write_text("a file")
    told = _dsa("draft", str(intake), "--to", str(tmp_path / "taken"), "--format", "docx")
    assert told.returncode == 5
    assert "--to" in told.stderr


@pytest.mark.parametrize("words", [["draft", "x.yaml", "--to", "o", "--format", "odt"], ["check"], ["nonsense"]])
def test_wrong_usage_exits_with_2(words, tmp_path):
    assert _dsa(*words, cwd=tmp_path).returncode == 2


def test_a_missing_folder_is_told_with_a_command_that_names_one():
    told = _dsa("draft", "mine.yaml")
    assert told.returncode == 2
    assert "dsa draft mine.yaml --to out" in told.stderr


def test_a_day_that_is_none_is_wrong_usage_and_the_right_form_is_shown():
    told = _dsa("check", "x.yaml", "--as-of", "1/2/2027")
    assert told.returncode == 2
    assert "2026-11-24" in told.stderr


@pytest.mark.parametrize("group", [[], ["clauses"], ["law"], ["findings"]])
def test_no_summary_of_a_command_is_cut_short(group):
    assert "..." not in _dsa(*group, "--help").stdout.replace("[ARGS]...", "")


def test_short_help_is_help():
    assert _dsa("check", "-h").stdout == _dsa("check", "--help").stdout


def test_many_mistakes_are_told_at_once_counted_and_fit_80_columns(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("parties: {a: {type: agency of some sort}}\ndata: {d: {categories: colour, form: blue}}\n")
    told = _dsa("check", "a.yaml", cwd=tmp_path)
    assert told.returncode == 3
    assert max(map(len, told.stderr.splitlines())) <= 80
    assert told.stderr.splitlines()[-1] == "3 things to mend."


def test_check_says_what_to_do_next_and_draft_what_to_open(intake, tmp_path):
    assert f"dsa draft {intake} --to out" in " ".join(_dsa("check", str(intake)).stdout.split())
    told = _dsa("draft", str(intake), "--to", str(tmp_path / "out"), "--format", "docx")
    assert str(tmp_path / "out" / "internal") in told.stderr.partition("Open first:")[2]


def test_an_intake_without_a_flow_drafts_nothing_and_says_so(tmp_path):
    (tmp_path / "a.yaml").write_text("title: x\n")
    told = _dsa("draft", "a.yaml", "--to", "out", cwd=tmp_path)
    assert told.returncode == 0
    assert "No agreement is drafted" in told.stderr


def test_schema_of_a_field_is_words_and_of_nothing_is_json():
    assert "snap-agency" in _dsa("schema", "parties.type").stdout
    assert _dsa("schema", "parties.colour").returncode == 2
    assert json.loads(_dsa("schema").stdout)["$schema"]


def test_a_file_that_is_not_there_is_an_intake_error(tmp_path):
    told = _dsa("check", str(tmp_path / "none.yaml"))
    assert told.returncode == 3
    assert "none.yaml" in told.stderr


def test_strict_makes_open_points_an_error(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(scenario_texts()["all-confirmed"], encoding="utf-8")
    assert _dsa("check", str(path), "--as-of", "2026-11-24").returncode == 0
    assert _dsa("check", str(path), "--as-of", "2026-11-24", "--strict").returncode == 1


@pytest.mark.parametrize("library", ["clauses", "law"])
def test_the_shipped_libraries_pass_their_own_checks(library):
    told = _dsa(library, "check")
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize("words", [["clauses", "list"], ["law", "list"], ["findings", "list"], ["schema"]])
def test_what_reports_for_scripts_is_json(words):
    told = _dsa(*words, *([] if words == ["schema"] else ["--json"]))
    assert told.returncode == 0
    assert json.loads(told.stdout)


def test_show_prints_one_thing_and_names_the_nearest_of_an_unknown_one():
    assert "405(r)(3)" in _dsa("law", "show", "ssa-r3").stdout
    wrong = _dsa("law", "show", "ssa-r33")
    assert wrong.returncode == 2
    assert "ssa-r3" in wrong.stderr


def test_the_calendar_says_who_must_do_what_by_when(intake, tmp_path):
    told = _dsa("calendar", intake.name, "--as-of", "2026-11-24", "--ics", "days.ics", cwd=intake.parent)
    assert told.returncode == 0
    assert "5 U.S.C. § 552a(e)(11)" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    assert (tmp_path / "days.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert not (tmp_path / "SHA256SUMS").exists()


def test_the_calendar_as_json_gives_each_duty_its_day_and_who_owes_it(intake):
    told = json.loads(_dsa("calendar", str(intake), "--as-of", "2026-11-24", "--json").stdout)
    notice = next(one for one in told["duties"] if one["id"] == "pa-e11")
    assert notice["who"]
    assert date.fromisoformat(notice["day"]) < date.fromisoformat(told["term"]["start"])
    assert notice["follows"] == ["pa-r-report"]


def test_a_calendar_that_cannot_be_written_is_an_error_of_output(intake, tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    told = _dsa("calendar", str(intake), "--ics", str(tmp_path / "taken" / "days.ics"))
    assert told.returncode == 5
    assert "Choose another place" in told.stderr

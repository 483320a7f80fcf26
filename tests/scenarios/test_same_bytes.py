"""Same inputs, same day, same library: same bytes, whatever the hash seed, time zone and locale."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from dsa.pipeline import draft, study_text
from tests.conftest import scenario_texts

SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from dsa.pipeline import draft, study

draft(study(Path(sys.argv[1]), date(2026, 11, 24)), Path(sys.argv[2]), ("internal", "exchange"), ("docx", "pdf"))
"""


def _sums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _drafted(intake: Path, to: Path, seed: str, zone: str) -> dict[str, str]:
    settings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8"}
    subprocess.run([sys.executable, "-c", SCRIPT, str(intake), str(to)], env=settings, check=True)
    return _sums(to)


def test_two_runs_under_other_seeds_and_zones_give_the_same_bytes(tmp_path):
    intake = tmp_path / "death-reported-once.yaml"
    intake.write_text(scenario_texts()["death-reported-once"], encoding="utf-8")
    one = _drafted(intake, tmp_path / "one", "1", "Pacific/Kiritimati")
    two = _drafted(intake, tmp_path / "two", "4242", "America/Los_Angeles")
    assert one == two
    assert any(name.endswith(".pdf") for name in one)


def test_the_record_alone_rebuilds_the_draft_byte_for_byte(tmp_path, flagship):
    draft(flagship, tmp_path / "first", ("exchange",), ("docx",))
    kept = json.loads((tmp_path / "first" / "record.json").read_text(encoding="utf-8"))
    again = study_text(kept["intake"]["text"], kept["intake"]["name"], date.fromisoformat(kept["as_of"]))
    draft(again, tmp_path / "second", ("exchange",), ("docx",))
    assert _sums(tmp_path / "first") == _sums(tmp_path / "second")


def test_the_sums_are_those_of_the_files(tmp_path, flagship):
    draft(flagship, tmp_path, ("exchange",), ("docx",))
    listed = dict(line.split("  ")[::-1] for line in (tmp_path / "SHA256SUMS").read_text().splitlines())
    assert listed == {name: sum_ for name, sum_ in _sums(tmp_path).items() if name != "SHA256SUMS"}

"""The built wheel holds what the checkout holds, and drafts the flagship from another folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def _content(folder: str) -> set[str]:
    tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return set(tracked.split())


def test_the_wheel_built_through_the_sdist_holds_every_file_of_the_house(wheel):
    with zipfile.ZipFile(wheel) as package:
        inside = {name for name in package.namelist() if ".dist-info/" not in name}
    moved = {f"dsa/_content/{name}" for folder in ("clauses", "templates") for name in _content(folder)}
    assert inside == _content("dsa") | moved


def test_the_wheel_drafts_the_flagship_from_another_folder(wheel, tmp_path):
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as package:
        package.extractall(site)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    settings = {**os.environ, "PYTHONPATH": str(site)}
    dsa = [sys.executable, "-m", "dsa"]
    subprocess.run(
        [*dsa, "new", "flagship.yaml", "--starter", "death-reported-once", "--no-input"],
        cwd=elsewhere, env=settings, check=True, capture_output=True,
    )  # fmt: skip
    told = subprocess.run(
        [*dsa, "draft", "flagship.yaml", "--to", "out", "--format", "docx"],
        cwd=elsewhere, env=settings, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 1, told.stderr
    assert list((elsewhere / "out" / "internal").glob("dsa-*.docx"))
    where = subprocess.run(
        [sys.executable, "-c", "import dsa; print(dsa.__file__)"],
        cwd=elsewhere, env=settings, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert where.startswith(str(site))

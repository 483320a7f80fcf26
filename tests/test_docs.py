"""What the pages tell people to type works, and prints what the pages show."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import AS_OF

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/for-program-staff.md")
ELSE = "…"
"""Stands for lines, or for the end of a line, that a page leaves out."""
DATED = ("check", "explain", "draft", "memo")
"""Commands whose answer depends on the day."""


@dataclass
class Typed:
    """A command that a page shows, and the lines that it shows below."""

    where: str
    words: list[str]
    shown: list[str] = field(default_factory=list)


@dataclass
class Filled:
    """A file, or some groups of it, that a page shows."""

    where: str
    name: str
    text: str


def steps(page: str) -> list[Typed | Filled]:
    """What a reader of the page does, in order."""
    return [one for where, info, body in _blocks(page) for one in _steps(where, info, body)]


def _blocks(page: str) -> Iterator[tuple[str, str, list[str]]]:
    info, body, start = "", list[str](), 0
    for number, line in enumerate((ROOT / page).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            if start:
                yield f"{page}:{start}", info, body
            info, body, start = line.removeprefix("```"), [], 0 if start else number
        elif start:
            body.append(line)


def _steps(where: str, info: str, body: list[str]) -> Iterator[Typed | Filled]:
    kind, _, name = info.partition(" ")
    if kind == "yaml" and name:
        yield Filled(where, name, "\n".join(body) + "\n")
    if kind != "console":
        return
    typed: list[Typed] = []
    for line in body:
        if line.startswith("$ "):
            typed.append(Typed(where, shlex.split(line.removeprefix("$ "), comments=True)))
        elif line.strip():
            typed[-1].shown.append(line)
    yield from typed


def _groups(text: str) -> dict[str, str]:
    """The top-level groups of an intake, each with its lines."""
    parts = re.split(r"^(?=[a-z_]+:)", text, flags=re.M)
    return {part.partition(":")[0]: part for part in parts if part.strip()}


def _fill(folder: Path, filled: Filled) -> None:
    """Writes a file; a block that is not a whole intake takes the place of the groups that it shows."""
    path = folder / filled.name
    before = {} if filled.text.startswith("dsa:") else _groups(path.read_text(encoding="utf-8"))
    after = {key: part.rstrip("\n") + "\n\n" for key, part in _groups(filled.text).items()}
    path.write_text("".join((before | after).values()), encoding="utf-8")


def _run(folder: Path, typed: Typed) -> tuple[int, list[str]]:
    program, *words = typed.words
    assert program.rpartition("/")[2] == "dsa", f"{typed.where}: {program}"
    day = ["--as-of", AS_OF.isoformat()] if words[0] in DATED and "--as-of" not in words else []
    told = subprocess.run(
        [sys.executable, "-m", "dsa", *words, *day],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
        check=False,
    )
    return told.returncode, [*told.stdout.splitlines(), *told.stderr.splitlines()]


def _absent(shown: list[str], printed: list[str]) -> list[str]:
    """Lines of a page that were not printed, or not in the page's order."""
    rest, absent = iter(printed), []
    for line in (one for one in shown if one != ELSE):
        wanted, cut = line.removesuffix(f" {ELSE}"), line.endswith(f" {ELSE}")
        if not any(one.startswith(wanted) if cut else one == wanted for one in rest):
            absent.append(line)
            rest = iter(printed)
    return absent


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_tells_to_type_works_and_prints_what_the_page_shows(page, tmp_path):
    for step in steps(page):
        if isinstance(step, Filled):
            _fill(tmp_path, step)
            continue
        code, printed = _run(tmp_path, step)
        shown = f"{step.where}: {shlex.join(step.words)}"
        assert code in (0, 1), f"{shown}\n" + "\n".join(printed)
        assert _absent(step.shown, printed) == [], f"{shown}\n" + "\n".join(printed)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_commands_with_what_they_print(page):
    typed = [one for one in steps(page) if isinstance(one, Typed)]
    assert {"new", "check", "explain", "draft"} <= {one.words[1] for one in typed}
    assert [one for one in typed if one.shown]


def test_a_line_that_was_not_printed_or_in_another_order_would_be_noticed():
    assert _absent(["a", "c"], ["a", "b", "c"]) == []
    assert _absent(["a", "x"], ["a", "b"]) == ["x"]
    assert _absent(["b", "a"], ["a", "b"]) == ["a"]
    assert _absent(["Project: x …"], ["Project: x. 3 open points"]) == []
    assert _absent(["a b"], ["a b c"]) == ["a b"]


def test_a_block_that_is_not_a_whole_intake_replaces_only_its_groups(tmp_path):
    _fill(tmp_path, Filled("", "a.yaml", "dsa: 1\ntitle: x\n\nflows:\n  a: {}\nmatches: unknown\n"))
    _fill(tmp_path, Filled("", "a.yaml", "flows:\n  b: {}\n"))
    assert (tmp_path / "a.yaml").read_text() == "dsa: 1\n\ntitle: x\n\nflows:\n  b: {}\n\nmatches: unknown\n\n"

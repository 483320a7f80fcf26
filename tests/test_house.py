"""The house is in order: what stands where, how long it is, and that the pages say only what is so."""

import ast
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import typer.main

from dsa.cli.main import app

ROOT = Path(__file__).parents[1]
TOP = {
    ".ci", ".gitignore", "LICENSE", "Makefile", "README.md", "clauses", "docs", "dsa", "pyproject.toml", "templates",
    "tests",
}  # fmt: skip
LONG_FOR_A_REASON = {
    # Nouns that belong together: fields and words in long lists, with hardly a decision in them.
    "dsa/model/document.py": 400,
    "dsa/model/law.py": 400,
    "dsa/model/terms.py": 340,
    "dsa/model/words.py": 400,
}
VAGUE = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
# Where pages name what is still to come, they say so.
AWAITED = "waits for"

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists() or not shutil.which("git"),
    reason="only a checkout knows which files are the project's",
)


@lru_cache(maxsize=1)
def _tracked() -> tuple[str, ...]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(name for name in listed.split("\0") if name and (ROOT / name).is_file())


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _modules(*folders: str) -> list[str]:
    return [one for one in _tracked() if one.endswith(".py") and one.startswith(folders)]


def _texts() -> Iterator[tuple[str, str]]:
    """Every file of the project that is text, with its content."""
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8")


def _lines_with(pattern: str) -> list[str]:
    wanted = re.compile(pattern)
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


def test_nothing_else_stands_at_the_top():
    assert {one.partition("/")[0] for one in _tracked()} == TOP


def test_no_module_is_long():
    lengths = {name: _text(name).count("\n") for name in _modules("dsa/")}
    assert {name: n for name, n in lengths.items() if n > LONG_FOR_A_REASON.get(name, 250)} == {}
    assert 40 <= median(lengths.values()) <= 125


def test_what_is_called_long_for_a_reason_still_is():
    assert [name for name in LONG_FOR_A_REASON if _text(name).count("\n") <= 250] == []


def test_no_function_is_long():
    found = {}
    for name in _modules("dsa/"):
        for node in ast.walk(ast.parse(_text(name))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found[f"{name}: {node.name}"] = (node.end_lineno or 0) - node.lineno + 1
    assert {name: n for name, n in found.items() if n >= 40} == {}


def test_no_module_has_a_name_that_says_nothing():
    assert [name for name in _modules("dsa/", "tests/") if {*Path(name).parts[:-1], Path(name).stem} & VAGUE] == []


# Written so that no pattern finds itself in this file.
UNDONE = r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|raise [N]otImplementedError"
MACHINE = r"(?<![\w.<])/(?:work|root|home|Users|mnt)\b|/tmp/[\w]"
REGISTRY = r"[p]ypi\.|[p]ythonhosted|[n]pmjs|[p]roxy\.golang|index-[u]rl|[a]rtifactory"


@pytest.mark.parametrize("pattern", [UNDONE, MACHINE, REGISTRY], ids=["undone", "machine", "registry"])
def test_no_file_holds_what_is_undone_or_belongs_to_one_machine(pattern):
    assert _lines_with(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "words"),
    [(UNDONE, "# {}DO: later"), (MACHINE, "see {}work/x.py"), (MACHINE, "'{}home/me'"), (REGISTRY, "https://{}pi.org")],
)
def test_these_words_would_be_found(pattern, words):
    assert re.search(pattern, words.format({"#": "TO", "h": "py"}.get(words[0], "/")))


PAGES = ("README.md", *(f"docs/{one.name}" for one in sorted((ROOT / "docs").glob("*.md"))))


def _calls() -> list[tuple[str, list[str]]]:
    """Each `dsa …` that a page shows as code, in a span, a fence or an indented line, with where."""
    found = []
    for page in PAGES:
        for number, line in enumerate(_text(page).splitlines(), 1):
            spans = [line] if line.startswith("    ") else re.findall(r"`([^`]+)`", line)
            for span in spans if AWAITED not in line else ():
                shown = re.search(r"(?:^|/|\s)dsa (?!\s)([^#]+)", span)
                if shown:
                    found.append((f"{page}:{number}", _words(shown.group(1))))
    return found


def _words(shown: str) -> list[str]:
    return shlex.split(re.sub(r"[\[\]]|\\(?=\|)", "", shown))


CALLS = _calls()


def _commands(words: list[str]) -> list[Any]:
    """The commands that words call; several where the page writes `list|show`."""
    found: list[Any] = [typer.main.get_command(app)]
    for word in words:
        if not all(hasattr(one, "commands") for one in found):
            break
        assert re.fullmatch(r"[a-z|]+", word), f"dsa {' '.join(words)}"
        for each in word.split("|"):
            assert all(each in one.commands for one in found), f"dsa {' '.join(words)}"
        found = [one.commands[each] for one in found for each in word.split("|")]
    return found


@pytest.mark.parametrize(("where", "words"), CALLS, ids=[f"{where} {' '.join(words)}" for where, words in CALLS])
def test_each_command_that_a_page_shows_exists_with_its_options(where, words):
    for command in _commands(words):
        options = {option for one in command.params for option in one.opts} | {"--help"}
        assert {one for one in words if one.startswith("--")} <= options, where


def test_the_readme_shows_every_command():
    known = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert {words[0] for where, words in CALLS if where.startswith("README")} >= set(known)


def test_the_readme_is_short_and_the_make_targets_that_it_names_exist():
    assert _text("README.md").count("\n") < 150
    targets = set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.M))
    named = set(re.findall(r"^ {4}make ([a-z-]+)|`make ([a-z-]+)`", _text("README.md"), re.M))
    assert {one for pair in named for one in pair if one} <= targets


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_page_lead_somewhere(page):
    links = re.findall(r"\]\(([^)\s]+)\)", _text(page))
    for link in (one for one in links if not one.startswith(("https://", "mailto:"))):
        target, _, heading = link.partition("#")
        path = (ROOT / page).parent / target if target else ROOT / page
        assert path.exists(), link
        assert not heading or heading in _headings(path), link


def _headings(path: Path) -> set[str]:
    """The names by which headings of a page are linked to."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in titles}


def test_paths_that_pages_name_exist():
    named = {
        (page, one)
        for page in PAGES
        for one in re.findall(r"`((?:dsa|clauses|templates|tests|docs)/[\w./-]+)`", _text(page))
    }
    assert sorted(f"{page}: {one}" for page, one in named if not (ROOT / one).exists()) == []

"""What holds of every check: it is registered, explained by examples, and silent on the sound catalogue and on ours."""

import ast
import pkgutil
from pathlib import Path

import pytest

from dsa.library.catalogue import load_catalogue
from dsa.library.regimes import load_regimes, regime_heads
from dsa.lint import document, law, library
from dsa.lint.document.checks import CHECKS as DOCUMENT
from dsa.lint.document.checks import CODES as DOCUMENT_CODES
from dsa.lint.law.checks import CHECKS as LAW
from dsa.lint.law.checks import CODES as LAW_CODES
from dsa.lint.library.checks import CHECKS as LIBRARY
from dsa.lint.library.checks import CODES as LIBRARY_CODES
from dsa.lint.library.checks import check_library
from dsa.model.finding import Code
from dsa.plan.findings import CODES as PLAN_CODES
from tests.lint.library.shelves import shelf

EVERY = (*PLAN_CODES, *LIBRARY_CODES, *LAW_CODES, *DOCUMENT_CODES)
NO_CHECKS = {"checks", "shelf", "register", "wordfile"}
ALL_CHECKS = pytest.mark.parametrize("module", [*LIBRARY, *LAW, *DOCUMENT], ids=lambda one: one.__name__)


def test_the_sound_catalogue_of_these_tests_has_no_finding():
    sound = shelf()
    assert check_library(sound.catalogue, sound.regimes) == ()


def test_our_library_has_no_finding_not_even_a_warning():
    found = check_library(load_catalogue(), load_regimes(regime_heads()))
    assert [f"{one.where}: {one.message}" for one in found] == []


def test_no_two_findings_share_a_code():
    codes = [one.code for one in EVERY]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.code)
def test_each_code_has_a_level_a_meaning_and_two_examples_that_differ(one):
    assert one.level in ("blocks", "warns", "notes")
    assert one.means.endswith(".")
    assert one.bad.strip()
    assert one.good.strip()
    assert one.bad != one.good


@ALL_CHECKS
def test_each_check_says_what_it_is_for_and_has_a_code_of_its_own(module):
    assert module.__doc__
    assert any(isinstance(one, Code) for one in vars(module).values())
    assert callable(module.check)


@pytest.mark.parametrize(("package", "checks"), [(library, LIBRARY), (law, LAW), (document, DOCUMENT)])
def test_each_file_of_checks_is_run(package, checks):
    files = {one.name for one in pkgutil.iter_modules(package.__path__)} - NO_CHECKS
    with_a_code = {name for name in files if _has_check(Path(package.__path__[0], f"{name}.py"))}
    assert {one.__name__.rpartition(".")[2] for one in checks} == with_a_code


def _has_check(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(one, ast.FunctionDef) and one.name == "check" for one in tree.body)

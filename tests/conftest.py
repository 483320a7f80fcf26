"""What most tests stand on: the flagship, read and thought through once, on a fixed day."""

from datetime import date
from pathlib import Path

import pytest

from dsa.library.starters import starters
from dsa.model.document import Document
from dsa.model.stamp import Stamp
from dsa.pipeline import Project, study_text

AS_OF = date(2026, 11, 24)
SCENARIOS = Path(__file__).parent / "scenarios"


def scenario_texts() -> dict[str, str]:
    """Every scenario's intake by name: the flagship and the files beside the scenario tests."""
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(SCENARIOS.glob("*.yaml"))}
    return {"death-reported-once": starters()["death-reported-once"].text, **found}


_PROJECTS: dict[str, Project] = {}


def project(name: str) -> Project:
    """A scenario, thought through once in a session."""
    if name not in _PROJECTS:
        _PROJECTS[name] = study_text(scenario_texts()[name], f"{name}.yaml", AS_OF)
    return _PROJECTS[name]


def drafts() -> list[tuple[str, str]]:
    """(scenario, document id) of every draft of every scenario."""
    return [(name, one.id) for name in scenario_texts() for one in project(name).documents]


def document(name: str, id_: str) -> Document:
    """One draft of one scenario."""
    return next(one for one in project(name).documents if one.id == id_)


@pytest.fixture(scope="session")
def flagship() -> Project:
    """The starter death-reported-once."""
    return project("death-reported-once")


@pytest.fixture
def exchange() -> Stamp:
    """The stamp of a copy for the other side."""
    return Stamp("exchange", "0" * 64, "dsa test")


@pytest.fixture
def internal() -> Stamp:
    """The stamp of a copy for our own counsel."""
    return Stamp("internal", "0" * 64, "dsa test")

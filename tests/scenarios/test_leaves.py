"""Each leaf of the flagship does exactly what its class says when it is taken away."""

import copy
from functools import cache

import pytest
import yaml

from dsa.errors import IntakeError
from dsa.intake.read import parse_intake
from dsa.intake.schema import leaf_classes
from dsa.pipeline import Considered, Project, consider, study_text
from tests.conftest import AS_OF, scenario_texts

NAME = "death-reported-once"


@cache
def _classes() -> dict[str, str]:
    return leaf_classes(parse_intake(scenario_texts()[NAME], "flagship.yaml").intake)


def _leaves() -> list[tuple[str, str]]:
    return [(kind, path) for path, kind in sorted(_classes().items())]


def _without(path: str) -> str:
    """The flagship's text with one leaf taken away."""
    tree = copy.deepcopy(yaml.load(scenario_texts()[NAME], yaml.BaseLoader))
    *above, last = _keys(tree, path)
    node = tree
    for key in above:
        node = node[key]
    del node[last]
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000)


def _keys(tree, path: str) -> list:
    """The keys of a dotted path; an answer's own name has a dot in it."""
    head, _, answer = path.partition("answers.")
    keys: list = [int(part) if part.isdigit() else part for part in head.strip(".").split(".") if part]
    return [*keys, "answers", answer] if answer else keys


def _undecided(project: Project | Considered) -> set[str]:
    """What some ruling still lacks."""
    regimes = [regime for ruling in project.rulings.flows for regime in ruling.regimes]
    paths = {path for regime in regimes for way in regime.pathways for path in way.missing}
    return paths | {path for regime in regimes for path in regime.missing}


def _asked(path: str, considered: Considered) -> bool:
    """Whether the leaf is asked, or what comes before it on every ruling that lacks it: one step at a time."""
    lacking = {
        f"{one.flow}/{one.data}"
        for one in considered.rulings.flows
        for regime in one.regimes
        if path in regime.missing or any(path in way.missing for way in regime.pathways)
    }
    questions = considered.rulings.questions
    unlocked = {unlock.partition(":")[0] for one in questions for unlock in one.unlocks}
    return path in {one.fact for one in questions} or lacking <= unlocked


def _barred(path: str, considered: Considered) -> bool:
    """Whether the leaf is of a flow that is barred whatever it says: of such a flow nothing is asked."""
    found = {one.status for one in considered.rulings.flows if path.startswith(f"flows.{one.flow}.")}
    return found == {"blocked"}


def _answers(project: Project) -> list[tuple[str, str, str]]:
    return [(one.flow, one.data, one.status) for one in project.rulings.flows]


def _blanks(project: Project) -> set[str]:
    return {point.fact for one in project.documents for point in one.open_points if point.kind == "blank"}


def test_the_flagship_has_leaves_of_every_class():
    assert set(_classes().values()) == {"printed", "deciding", "optional", "structural"}


@pytest.mark.parametrize(("kind", "path"), _leaves())
def test_a_leaf_taken_away_does_what_its_class_says(kind, path, flagship):
    if kind == "structural":
        with pytest.raises(IntakeError):
            study_text(_without(path), "flagship.yaml", AS_OF)
        return
    if kind == "deciding":
        considered = consider(_without(path), "flagship.yaml", AS_OF)
        if path in _undecided(considered) - _undecided(flagship):
            assert _asked(path, considered)
            return
        if _barred(path, considered) and _barred(path, flagship):
            return
        kind = "printed"
    without = study_text(_without(path), "flagship.yaml", AS_OF)
    if kind == "printed":
        assert path in _blanks(without) - _blanks(flagship)
    else:
        assert _answers(without) == _answers(flagship)
        assert len(_blanks(without)) == len(_blanks(flagship))

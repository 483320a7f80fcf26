"""Stories that a lawyer can read: a small intake, the answer of its gates, and the argument for it."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dsa.library.strict_yaml import read_yaml
from dsa.model.rulings import FlowRuling
from dsa.pipeline import Considered, consider

FOLDER = Path(__file__).parent / "stories"
TODAY = date(2026, 11, 25)
KEYS = {
    "story", "shows", "intake", "like", "but", "gates", "pathways", "because", "flow", "data", "status", "tempting",
    "turns_on", "instruments", "demands", "duties", "stops", "contradiction", "as_of",
}  # fmt: skip


@dataclass(frozen=True)
class Story:
    """One story, with the intake that it tells, whole."""

    file: str
    says: Mapping[str, Any]
    intake: Mapping[str, Any]

    @property
    def name(self) -> str:
        return f"{self.file}: {self.says['story']}"

    @property
    def day(self) -> date:
        return date.fromisoformat(str(self.says.get("as_of", TODAY)))


def stories() -> list[Story]:
    """Every story of every file, in order."""
    return [one for path in sorted(FOLDER.glob("*.yaml")) for one in _in_file(path)]


def _in_file(path: Path) -> Iterator[Story]:
    told: dict[str, dict[str, Any]] = {}
    for says in read_yaml(path.read_text(encoding="utf-8"), path.name).data:
        intake = copy.deepcopy(told[says["like"]] if "like" in says else says["intake"])
        for place, value in (says.get("but") or {}).items():
            _change(intake, place.split("."), value)
        told[says["story"]] = intake
        yield Story(path.stem, says, {"dsa": 1, "title": says["story"], **intake})


def _change(intake: Any, place: list[str], value: Any) -> None:
    """Puts a value at a dotted place; null removes. Answers keep their dotted names: `answers.hipaa.needed`."""
    step, rest = place[0], place[1:]
    if step == "answers":
        step, rest = "answers", [".".join(rest)] if rest else []
    if rest:
        _change(intake.setdefault(step, {}), rest, value)
    elif value in (None, "null"):
        intake.pop(step)
    else:
        intake[step] = value


def consider_story(story: Story) -> Considered:
    """The story as the law sees it."""
    return consider(yaml.safe_dump(dict(story.intake), sort_keys=False), f"{story.file}.yaml", story.day)


def ruling_of(story: Story, found: Considered) -> FlowRuling:
    """The ruling that the story is about: the first, unless it names another."""
    flow, data = story.says.get("flow"), story.says.get("data")
    return next(one for one in found.rulings.flows if flow in (None, one.flow) and data in (None, one.data))

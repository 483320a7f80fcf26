"""`docs/intake-fields.md` says where each field stands; every path must exist, every gap be explained."""

import re
from pathlib import Path

import pytest

from dsa.library.shape import Place, fields, place_at
from dsa.model.intake import Intake

PAGE = Path(__file__).parents[2] / "docs" / "intake-fields.md"


def _rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if "---" not in row[0] and "Held by" not in row and len(row) > 2]


def _paths(cell: str) -> list[str]:
    return re.findall(r"`([a-z_.*]+)`", cell)


def _exists(path: str) -> bool:
    steps = path.split(".")
    return place_at(Intake, ["0" if step == "*" else step for step in steps]) is not None


def _all_leaves(place: Place, path: str) -> list[str]:
    if place.kind in ("leaf", "leaves", "map") or not place.model:
        return [path]
    below = f"{path}.*" if place.kind in ("keyed", "rows") else path
    return [leaf for key, one in fields(place.model).items() for leaf in _all_leaves(one, f"{below}.{key}".lstrip("."))]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: "-".join(row[:2])[:60])
def test_each_row_names_paths_that_exist_or_says_why_there_is_none(row):
    held, note = row[-2], row[-1]
    paths = _paths(held)
    assert all(map(_exists, paths)), [path for path in paths if not _exists(path)]
    assert paths or note.startswith(("derived", "clause", "waits"))


def test_a_path_that_does_not_exist_would_be_noticed():
    assert not _exists("parties.*.shoe_size")
    assert not _exists("flows.*.how.nothing")


def test_the_page_has_every_group_of_the_field_list_and_every_stress_point():
    assert len({row[0] for row in _rows() if len(row) == 4}) == 32
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")
    stress = next(section for section in sections if section.startswith("Stress points"))
    assert len(re.findall(r"^\| (?!---|In real)", stress, re.MULTILINE)) == 12


def test_every_leaf_of_the_models_is_on_the_page():
    held = {path for row in _rows() for cell in row[-2:] for path in _paths(cell)}
    assert [leaf for leaf in _all_leaves(Place("group", Intake), "") if leaf not in held] == []

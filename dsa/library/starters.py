"""Starters: example intakes that a new project may begin from."""

from pathlib import Path

from dsa.library.places import content_folder, shown
from dsa.library.strict_yaml import read_text, read_yaml
from dsa.model.catalogue import Starter


def starters(folder: Path | None = None) -> dict[str, Starter]:
    """Every starter by name; the first paragraph of the comment that opens the file says what it is."""
    home = folder or content_folder("templates") / "starters"
    return {path.stem: _starter(path) for path in sorted(home.glob("*.yaml"))}


def _starter(path: Path) -> Starter:
    text = read_text(path)
    data = read_yaml(text, shown(path)).data
    title = data.get("title") if isinstance(data, dict) else None
    title = None if title == "unknown" else title
    return Starter(name=path.stem, title=str(title or path.stem), what=_opening(text), text=text)


def _opening(text: str) -> str:
    said: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#") or line.strip() == "#":
            break
        said.append(line.lstrip("#").strip())
    return " ".join(said)

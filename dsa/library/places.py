"""Where the content stands: beside the code in a checkout, inside the package in a wheel."""

from pathlib import Path

from dsa.errors import LibraryError, Problem

PACKAGE = Path(__file__).resolve().parents[1]


def content_folder(name: str) -> Path:
    """The folder `clauses` or `templates`."""
    for folder in (PACKAGE / "_content" / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise LibraryError(
        Problem(f"The folder `{name}` is missing from this installation.", str(PACKAGE), "Install again.")
    )


def regimes_folder() -> Path:
    """The folder of law registers."""
    return PACKAGE / "law" / "regimes"


def shown(path: Path) -> str:
    """A path for messages, from the repository or package root where it lies there: the same on every machine."""
    for root in (PACKAGE / "_content", PACKAGE.parent):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return str(path)

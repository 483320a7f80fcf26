"""Moves new files into the places of old ones; where one cannot be moved, every old file is put back."""

from collections.abc import Iterable
from pathlib import Path

from dsa.errors import OutputError, Problem

Move = tuple[Path, Path]


def swap(new: Path, folder: Path, names: Iterable[str], old: Path) -> None:
    """Moves `names` from `new` into `folder`, and what stood there into `old`: all of them, or none.

    Raises the OSError of the move that failed, or OutputError where the old files could not be put back either.
    """
    moved: list[Move] = []
    try:
        for name in names:
            if (folder / name).is_file():
                _move(folder / name, old / name, moved)
            _move(new / name, folder / name, moved)
    except BaseException:
        _undo(moved, old, folder)
        raise


def _move(source: Path, target: Path, moved: list[Move]) -> None:
    source.replace(parent_made(target))
    moved.append((source, target))


def _undo(moved: list[Move], old: Path, folder: Path) -> None:
    try:
        for source, target in reversed(moved):
            target.replace(source)
    except OSError as error:
        kept = old.rename(folder / f"old-files{old.parent.name}")
        message = f"the drafts could not be written, nor the old files be put back: {error.strerror or error}"
        raise OutputError(Problem(message, str(kept), "The old files are in this folder; move them back.")) from error


def parent_made(path: Path) -> Path:
    """The path, its folder made where it was missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path

"""Puts finished files into a folder: all of them, or none; a failed run leaves the old ones as they were."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from dsa.errors import OutputError, Problem
from dsa.writers.record import digest
from dsa.writers.swap import parent_made, swap

SUMS = "SHA256SUMS"


def put(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes `files` (relative name to content) and a SHA256SUMS over them into `folder`; gives the paths written.

    Everything is written to one side first, on the same disk, and moved in at the end. Raises OutputError.
    """
    content = {**files, SUMS: _sums(files)}
    try:
        with _beside(folder, content) as side:
            for name, body in content.items():
                parent_made(side / "new" / name).write_bytes(body)
            swap(side / "new", folder, tuple(content), side / "old")
    except OSError as error:
        hint = "Close the file if a program has it open, or choose another folder with --to."
        message = f"cannot write here: {error.strerror or error}"
        raise OutputError(Problem(message, str(error.filename2 or error.filename or folder), hint)) from error
    return tuple(folder / name for name in content)


def put_one(path: Path, body: bytes) -> None:
    """Writes one file whole, or leaves what was there. Raises OutputError."""
    try:
        parent_made(path)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".dsa-", delete=False) as side:
            side.write(body)
        Path(side.name).replace(path)
    except OSError as error:
        raise OutputError(
            Problem(f"cannot write here: {error.strerror}", str(path), "Choose another place.")
        ) from error


def left_over(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Names that an earlier run wrote here and that this one does not write again: drafts that may be out of date."""
    sums = folder / SUMS
    earlier = sums.read_text(encoding="utf-8").splitlines() if sums.is_file() else []
    names = (line.partition("  ")[2] for line in earlier)
    return tuple(name for name in names if name not in files and (folder / name).is_file())


@contextmanager
def _beside(folder: Path, names: Mapping[str, bytes]) -> Iterator[Path]:
    """A hidden folder inside, gone in the end; after a failure, so are the folders that had to be made."""
    missing = {one for name in names for one in (folder / name).parents if not one.exists()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".dsa-", dir=folder) as side:
            yield Path(side)
    except BaseException:
        for one in sorted(missing, reverse=True):
            with suppress(OSError):
                one.rmdir()
        raise


def _sums(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{digest(body)}  {name}\n" for name, body in sorted(files.items())).encode()

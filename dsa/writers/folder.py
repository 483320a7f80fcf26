"""Puts finished files into a folder: all of them, or none; a failed run leaves the old ones as they were."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dsa.errors import OutputError, Problem
from dsa.writers.record import digest

SUMS = "SHA256SUMS"


def put(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes `files` (relative name to content) and a SHA256SUMS over them into `folder`; gives the paths written.

    Everything is written beside the folder first and moved in at the end, so that a full disk or a kill in the
    middle leaves what was there.
    """
    content = {**files, SUMS: _sums(files)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".dsa-", dir=folder) as staged:
            for name, body in content.items():
                target = Path(staged, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(body)
            return tuple(_move(Path(staged, name), folder / name) for name in content)
    except OSError as error:
        problem = Problem(
            f"cannot write here: {error.strerror or error}",
            str(error.filename or folder),
            "Choose another folder with --to.",
        )
        raise OutputError(problem) from error


def _move(staged: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        shutil.rmtree(target)
    return staged.replace(target)


def _sums(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{digest(body)}  {name}\n" for name, body in sorted(files.items())).encode()

"""`dsa new`: writes an intake to fill."""

from pathlib import Path
from typing import Annotated

import typer

from dsa.cli import text

HOW = (
    "Open it in a text editor, fill in what you know, leave the rest as it is, and save. A missing fact becomes a "
    "numbered blank in the draft."
)


def new(
    file: Annotated[Path | None, typer.Argument(help="Intake file to write.", metavar="FILE")] = None,
    starter: Annotated[str, typer.Option("--starter", help="Example to start from.", metavar="NAME")] = "",
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
    list_starters: Annotated[bool, typer.Option("--starters", help="List the examples and stop.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --starters: print JSON for scripts.")] = False,
) -> None:
    """Write an intake file: an example to change, or an almost empty one."""
    from dsa.errors import OutputError, Problem, UsageError
    from dsa.library.starters import starters

    known = starters()
    if list_starters:
        return _list(as_json)
    if file is None:
        raise UsageError(Problem("no file is named", "dsa new", "Name the intake to write: dsa new project.yaml"))
    name = starter or "blank"
    if name not in known:
        raise UsageError(Problem(f"there is no starter {name!r}", "--starter", f"One of: {', '.join(sorted(known))}."))
    if file.exists() and not force:
        raise OutputError(Problem("this file exists already", str(file), "Choose another name, or add --force."))
    _write(file, known[name].text)
    text.line(f"Wrote {file}, from the starter {name!r}.", err=True)
    if not no_input:
        text.line(HOW, err=True)
    text.line(f"Next: dsa check {file}", err=True)
    return None


def _write(file: Path, content: str) -> None:
    from dsa.errors import OutputError, Problem

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            Problem(f"cannot write here: {error.strerror}", str(file), "Choose another place.")
        ) from error


def _list(as_json: bool) -> None:
    from dsa.library.starters import starters

    if as_json:
        return text.as_json([{"name": one.name, "title": one.title, "what": one.what} for one in starters().values()])
    for one in starters().values():
        text.line(f"{one.name}: {one.what}")
    return None

"""One clause file: front matter between `---` lines, keys in one order, then the body."""

from pathlib import Path

from dsa.errors import LibraryError, Problem
from dsa.library.places import shown
from dsa.library.refusals import checked
from dsa.library.strict_yaml import Marked, read_text, read_yaml
from dsa.model.catalogue import Clause

KEYS = tuple(name for name in Clause.model_fields if name not in ("body", "file", "line"))
"""The keys of the front matter, in the order in which they stand."""


def read_clause(path: Path, folder: Path) -> Clause:
    """The clause in a file below `folder`; its id is the folder's name, a dot and the file's name."""
    name = shown(path)
    front, body, line = _split(read_text(path), name)
    marked = read_yaml(front, name)
    data = marked.data if isinstance(marked.data, dict) else {}
    problems = [*_misplaced(data, marked, name), *_misnamed(data, marked, name, path, folder)]
    if problems:
        raise LibraryError(*problems)
    if not body.strip():
        raise LibraryError(Problem("The clause has no words below its front matter.", name, "Write the body."))
    given = {key: value for key, value in data.items() if value is not None}
    clause: Clause = checked(
        Clause, {**given, "body": body, "file": name, "line": line}, name, marked.lines, LibraryError
    )
    return clause


def _split(text: str, name: str) -> tuple[str, str, int]:
    """Front matter, with an empty line for its fence so that lines keep their numbers; body; the body's first line."""
    lines = text.replace("\r\n", "\n").split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == "---"][:2]
    if len(fences) < 2 or fences[0] != 0:
        hint = "A clause begins with a line `---`, its keys, and a second line `---`."
        raise LibraryError(Problem("The front matter is missing or never closed.", f"{name}:1", hint))
    after = "\n".join(lines[fences[1] + 1 :])
    body = after.lstrip("\n")
    line = fences[1] + 2 + len(after) - len(body)
    return "\n" + "\n".join(lines[1 : fences[1]]), body.rstrip("\n") + "\n", line


def _misplaced(data: dict[str, object], marked: Marked, name: str) -> list[Problem]:
    order = [key for key in data if key in KEYS]
    for here, due in zip(order, sorted(order, key=KEYS.index), strict=True):
        if here != due:
            message = f"`{here}` stands where `{due}` belongs."
            return [Problem(message, f"{name}:{marked.lines[here]}, {here}", f"The order is: {', '.join(KEYS)}.")]
    return []


def _misnamed(data: dict[str, object], marked: Marked, name: str, path: Path, folder: Path) -> list[Problem]:
    due = ".".join([*path.relative_to(folder).parent.parts, path.stem])
    found = data.get("id", due)
    if found == due:
        return []
    line = marked.lines.get("id", 1)
    return [
        Problem(f"The id `{found}` does not follow from the file's place.", f"{name}:{line}, id", f"Write `{due}`.")
    ]

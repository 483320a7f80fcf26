"""Clauses, outlines and phrases from the shipped folders, as one `Catalogue`. Law is loaded by `regimes`."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from dsa.errors import LibraryError, Problem
from dsa.library.clause_file import read_clause
from dsa.library.outlines import read_outlines
from dsa.library.places import content_folder, shown
from dsa.library.strict_yaml import read_text, read_yaml
from dsa.model.catalogue import Catalogue, Clause


def load_catalogue(clauses: Path | None = None, templates: Path | None = None) -> Catalogue:
    """The catalogue of the shipped folders, or of those given. Every fault is raised together."""
    if clauses is None and templates is None:
        return _shipped()
    return _read(clauses or content_folder("clauses"), templates or content_folder("templates"))


@cache
def _shipped() -> Catalogue:
    """What ships does not change while a program runs; it is read once."""
    return _read(content_folder("clauses"), content_folder("templates"))


def _read(clauses: Path, templates: Path) -> Catalogue:
    problems: list[Problem] = []
    content = Catalogue(
        clauses=_clauses(clauses, problems),
        outlines=read_outlines(templates, problems),
        phrases=_phrases(clauses / "phrases.yaml", problems),
        digest=_digest(clauses, templates),
    )
    if problems:
        raise LibraryError(*problems)
    return content


def _clauses(folder: Path, problems: list[Problem]) -> Mapping[str, Clause]:
    found: dict[str, Clause] = {}
    for path in sorted(folder.rglob("*.md")):
        try:
            clause = read_clause(path, folder)
        except LibraryError as trouble:
            problems.extend(trouble.problems)
        else:
            found[clause.id] = clause
    return found


def _phrases(path: Path, problems: list[Problem]) -> Mapping[str, Mapping[str, str]]:
    if not path.is_file():
        return {}
    try:
        marked = read_yaml(read_text(path), shown(path))
        return TypeAdapter(dict[str, dict[str, str]]).validate_python(marked.data or {})
    except LibraryError as trouble:
        problems.extend(trouble.problems)
    except ValidationError as trouble:
        for error in trouble.errors():
            path_in_file = ".".join(str(step) for step in error["loc"] if step != "[key]")
            line = marked.lines.get(path_in_file, 1)
            hint = "Each word of the vocabulary has one phrase: `method: {batch-file: by batch file}`."
            problems.append(Problem(f"`{path_in_file}` is not a phrase.", f"{shown(path)}:{line}", hint))
    return {}


def content_files(clauses: Path, templates: Path) -> Iterator[tuple[str, Path]]:
    """Every file that the catalogue is made of, with its name inside the content, in one order everywhere."""
    for root, label, pattern in ((clauses, "clauses", "*"), (templates, "templates", "*.yaml")):
        names = {path.relative_to(root).as_posix(): path for path in root.rglob(pattern) if path.is_file()}
        for name in sorted(names):
            if Path(name).suffix in (".md", ".yaml"):
                yield f"{label}/{name}", names[name]


def _digest(clauses: Path, templates: Path) -> str:
    total = hashlib.sha256()
    for name, path in content_files(clauses, templates):
        inner = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{inner}  {name}\n".encode())
    return total.hexdigest()

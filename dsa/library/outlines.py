"""Outlines: `templates/<instrument>/outline.yaml`, with further attachments in `attachments/*.yaml` beside it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dsa.errors import LibraryError, Problem
from dsa.library.places import shown
from dsa.library.refusals import checked, duplicates
from dsa.library.strict_yaml import Marked, read_text, read_yaml
from dsa.model.catalogue import AttachmentOutline, Outline


def read_outlines(templates: Path, problems: list[Problem]) -> Mapping[str, Outline]:
    """Every outline below a folder, by kind of instrument; faults are added to `problems`."""
    found: dict[str, Outline] = {}
    for path in sorted(templates.glob("*/outline.yaml")):
        try:
            outline = read_outline(path)
        except LibraryError as trouble:
            problems.extend(trouble.problems)
            continue
        if outline.kind in found:
            problems.append(Problem(f"There are two outlines for {outline.kind}.", shown(path), "Keep one."))
        found[outline.kind] = outline
    return found


def read_outline(path: Path) -> Outline:
    """One outline with the attachments of its folder."""
    marked = _read(path)
    outline: Outline = checked(Outline, marked.data, shown(path), marked.lines, LibraryError)
    further = tuple(_attachment(file) for file in sorted((path.parent / "attachments").glob("*.yaml")))
    whole = outline.model_copy(update={"attachments": (*outline.attachments, *further)})
    problems = [*_twice(whole, path)]
    if problems:
        raise LibraryError(*problems)
    return whole


def _read(path: Path) -> Marked:
    marked = read_yaml(read_text(path), shown(path))
    return Marked(_without_nothing(marked.data or {}), marked.lines)


def _attachment(path: Path) -> AttachmentOutline:
    marked = _read(path)
    attachment: AttachmentOutline = checked(AttachmentOutline, marked.data, shown(path), marked.lines, LibraryError)
    return attachment


def _without_nothing(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_nothing(value) for key, value in data.items() if value is not None}
    return [_without_nothing(value) for value in data] if isinstance(data, list) else data


def _twice(outline: Outline, path: Path) -> Iterator[Problem]:
    for what, ids in (("article", outline.articles), ("attachment", outline.attachments)):
        for word in duplicates(one.id for one in ids):
            yield Problem(f"There are two of {what} `{word}`.", shown(path), "Ids are names; each stands once.")

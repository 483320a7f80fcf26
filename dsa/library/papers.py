"""Fixed wording of papers: `templates/papers/<name>.yaml`, phrases with `{fields}` that counsel may restyle."""

from collections.abc import Iterator, Mapping
from string import Formatter

from dsa.errors import LibraryError, Problem
from dsa.library.places import content_folder, shown
from dsa.library.refusals import meant
from dsa.library.strict_yaml import Marked, read_text, read_yaml


def read_paper(name: str, fields: Mapping[str, frozenset[str]]) -> Mapping[str, str]:
    """The phrases of a paper by name. `fields` says which there must be, and the fields that each must hold.

    Raises LibraryError with every phrase that is missing or unknown, and every field that is lost or unknown.
    """
    path = content_folder("templates") / "papers" / f"{name}.yaml"
    return checked_phrases(read_yaml(read_text(path), shown(path)), shown(path), fields)


def checked_phrases(marked: Marked, name: str, fields: Mapping[str, frozenset[str]]) -> Mapping[str, str]:
    """The phrases of a file that has been read."""
    found = marked.data if isinstance(marked.data, dict) else {}
    phrases = {str(key): "" if value is None else str(value) for key, value in found.items()}
    problems = [*_names(phrases, name, marked.lines, fields), *_fields(phrases, name, marked.lines, fields)]
    if problems:
        raise LibraryError(*problems)
    return phrases


def fields_of(phrase: str) -> frozenset[str]:
    """The names in braces; raises ValueError where a brace is not closed."""
    return frozenset(name for _, name, _, _ in Formatter().parse(phrase) if name is not None)


def _names(
    phrases: Mapping[str, str], name: str, lines: Mapping[str, int], fields: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    for key in fields:
        if key not in phrases:
            yield Problem(f"The phrase `{key}` is missing.", name, "Each phrase must be there; it may be empty.")
    for key in phrases:
        if key not in fields:
            yield Problem(f"No paper says the phrase `{key}`.", f"{name}:{lines.get(key, 1)}", meant(key, fields))


def _fields(
    phrases: Mapping[str, str], name: str, lines: Mapping[str, int], fields: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    for key, phrase in phrases.items():
        where = f"{name}:{lines.get(key, 1)}, {key}"
        wanted = fields.get(key, frozenset())
        allowed = f"Its fields: {', '.join(sorted(wanted)) or 'none'}. Each stands in braces, at least once."
        try:
            held = fields_of(phrase)
        except ValueError:
            yield Problem("A brace is not closed.", where, allowed)
            continue
        for one in sorted(held ^ wanted) if key in fields else ():
            fault = "is lost" if one in wanted else "is not known here"
            yield Problem(f"The field `{{{one}}}` {fault}.", where, allowed)

"""Phrases of a paper with their fields filled: every run knows whether it comes from wording, fact or rule."""

from collections.abc import Mapping
from string import Formatter

from dsa.errors import LibraryError, Problem
from dsa.model.document import Blank, Confirm, CrossRef, Inline, Note, Run, Source, inlines_text
from dsa.model.typography import typeset

Inlines = tuple[Inline, ...]
Part = str | Inline | Inlines
"""What fills a field: words, or runs that know their source."""
WORDING = Source(clause="paper:memo")


def runs(part: Part, source: Source = WORDING) -> Inlines:
    """A part as inlines; plain words take `source`."""
    if isinstance(part, str):
        return (Run(part, source),) if part else ()
    return (part,) if isinstance(part, Run | Blank | Confirm | CrossRef | Note) else part


class Wording:
    """The phrases of one paper."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._phrases = phrases

    def __call__(self, key: str, **fields: Part) -> Inlines:
        """The phrase `key` with its fields filled. Raises LibraryError where it has other fields."""
        made: Inlines = ()
        left = set(fields)
        for text, name, _, _ in Formatter().parse(self._phrase(key)):
            made += runs(typeset(text))
            if name is not None:
                if name not in fields:
                    raise LibraryError(Problem(f"The phrase `{key}` wants a field `{name}` that it is not given."))
                left.discard(name)
                made += runs(fields[name])
        if left:
            raise LibraryError(Problem(f"The phrase `{key}` does not say {', '.join(sorted(left))}."))
        return made

    def text(self, key: str, **fields: str) -> str:
        """The phrase as plain words."""
        return inlines_text(self(key, **fields))

    def _phrase(self, key: str) -> str:
        if key not in self._phrases:
            raise LibraryError(Problem(f"The paper has no phrase `{key}`."))
        return self._phrases[key]


def joined(parts: list[Inlines], word: str = "and", comma: str = ",") -> Inlines:
    """`a`, `a and b`, `a, b and c`; with semicolons `a; b; and c`."""
    made: Inlines = ()
    for place, part in enumerate(parts):
        if place:
            last = place == len(parts) - 1
            between = f" {word} " if last and comma == "," else f"{comma} {word} " if last else f"{comma} "
            made += runs(between)
        made += part
    return made


def bold(part: Part) -> Inlines:
    """The words in bold."""
    return tuple(Run(one.text, one.source, bold=True) if isinstance(one, Run) else one for one in runs(part))

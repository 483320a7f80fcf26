"""Blanks and confirmations are numbered as a reader meets them; one fact has one number throughout a draft."""

from collections.abc import Mapping
from dataclasses import replace

from dsa.compose.references import Target, resolved
from dsa.model.document import Blank, Confirm, CrossRef, Inline, Run

STATE = "outline:state"
"""Source of the run that says how far the draft is; its words are known only once the blanks are counted."""


class Settling:
    """Gives every inline its final number, in the order in which it is shown them."""

    def __init__(self, known: Mapping[str, Target], files: Mapping[str, str]) -> None:
        self._known, self._files = known, files
        self.numbers: dict[str, int] = {}

    def __call__(self, inline: Inline) -> Inline:
        """The inline with its number; a run or a note as it was."""
        if isinstance(inline, Blank | Confirm):
            fact = inline.source.fact
            return replace(inline, number=self.numbers.setdefault(fact, len(self.numbers) + 1))
        if isinstance(inline, CrossRef):
            return resolved(inline, self._known, self._files)
        return inline


def state(count: int) -> str:
    """`DRAFT — 12 open points`."""
    points = "no open points" if not count else f"{count} open point" + ("" if count == 1 else "s")
    return f"DRAFT — {points}"


def with_state(inline: Inline, words: str) -> Inline:
    """The inline; where it is the state of the draft, with these words."""
    return replace(inline, text=words) if isinstance(inline, Run) and inline.source.clause == STATE else inline

"""Words of a vocabulary as people write them (`Yes`, `SNAP`, `social security`), and hints where no word fits."""

import difflib
import re
from collections.abc import Iterable, Sequence

FEW = 24
"""Words that a hint lists in full; of more it says where they are listed."""
_STEM = 4
"""Letters that two parts of words share where one may be meant by the other: `month` and `monthly`."""


def folded(text: str) -> str:
    """A text without what people vary freely: capitals, blanks, underscores."""
    return re.sub(r"[\s_-]+", "-", text.strip().lower())


def as_word(text: str, words: Iterable[str]) -> str:
    """The word that a text is but for capitals, blanks and underscores; "" where it is none."""
    return {folded(word): word for word in words}.get(folded(text), "")


def as_words(text: str, words: Sequence[str]) -> list[str]:
    """The words of a text that lists them with commas; one that is no word stays as it is."""
    parts = [part.strip() for part in text.split(",")]
    return [as_word(part, words) or part for part in parts if part]


def meant(text: str, words: Iterable[str], listed_by: str = "", more: str = "") -> str:
    """A hint: the words near to a text, and the words allowed or the command that lists them.

    `more` is what may stand there beside those words.
    """
    known = list(words)
    near = _near(text, known)
    guess = f"Did you mean {' or '.join(f'`{one}`' for one in near)}? " if near else ""
    if listed_by and len(known) > FEW:
        return f"{guess}All {len(known)} words: dsa schema {listed_by}"
    return f"{guess}Allowed: {', '.join(known)}{more}." if known else f"{guess}Nothing is allowed here."


def _near(text: str, words: Sequence[str]) -> list[str]:
    """The word that a text looks like; where there is none, up to three that share a part with it."""
    by_fold = {folded(word): word for word in words}
    like = difflib.get_close_matches(folded(text), list(by_fold), 1, 0.6)
    parts = [part for part in re.split(r"[^a-z0-9]+", text.lower()) if len(part) >= _STEM]
    sharing = [one for one in by_fold if any(_akin(part, other) for part in parts for other in one.split("-"))]
    return [by_fold[one] for one in like or sharing[:3]]


def _akin(part: str, other: str) -> bool:
    """`month` and `monthly`, `states` and `state`; never parts too short to tell."""
    shorter, longer = sorted((part, other), key=len)
    return len(shorter) >= _STEM and longer.startswith(shorter)

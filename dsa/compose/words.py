"""Words on their way into a draft: each item knows its fact, or that the fact is missing."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from dsa.compose.shape import described
from dsa.errors import LibraryError
from dsa.model.document import Confirm, Inline, Run, Source

if TYPE_CHECKING:
    from dsa.compose.names import Names

_BREAKS = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")


def tidy(text: str) -> str:
    """The text with line breaks and runs of blanks made single spaces; everything else as it was."""
    return _BREAKS.sub(" ", text).strip(" ")


def printed(value: object) -> str:
    """A fact's value as running text prints it: dates in words, sums with commas."""
    if isinstance(value, date):
        return long(value)
    return f"{value:,}" if isinstance(value, Decimal) else str(value)


def long(day: date) -> str:
    """`January 5, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


@dataclass(frozen=True)
class Item:
    """One value, or a missing one. `after` follows it; `claim` is printed for confirmation instead of it."""

    text: str | None
    fact: str = ""
    after: str = ""
    claim: str = ""


class Marker(ABC):
    """Whatever a clause body can name. It prints as words only through the environment's `finalize`."""

    _names: "Names"

    @abstractmethod
    def _words(self) -> "Words": ...

    def __str__(self) -> str:
        raise LibraryError("A value can be printed only by itself, as `{{ value }}`.")


class Words(Marker):
    """Items to be printed, joined by `and` or `or` where there are several; with no joiner they run on."""

    __slots__ = ("_items", "_joiner", "_names")

    def __init__(self, names: "Names", items: tuple[Item, ...], joiner: Literal["and", "or", ""] = "and") -> None:
        self._names, self._items, self._joiner = names, items, joiner

    def _words(self) -> "Words":
        return self

    def __getattr__(self, name: str) -> "Words":
        if name.startswith("_") or any(one.text is not None for one in self._items):
            raise AttributeError(name)
        return self

    def __iter__(self) -> Iterator["Words"]:
        return (Words(self._names, (one,)) for one in self._items if one.text is not None)

    def __bool__(self) -> bool:
        return any(one.text is not None and not _denied(one) for one in self._items)

    def __eq__(self, other: object) -> bool:
        return [one.text for one in self._items] == [str(other)]

    def __hash__(self) -> int:
        return hash(self._items)

    def _with(self, change: Any) -> "Words":
        """The same words, each known text changed by `change`."""
        known = (replace(one, text=change(one.text)) if one.text is not None else one for one in self._items)
        return Words(self._names, tuple(known), self._joiner)


def _denied(item: Item) -> bool:
    """Whether a yes-or-no question was answered with no."""
    return item.text == "no" and described(item.fact).yes_no


def inlines(words: Words) -> tuple[Inline, ...]:
    """The words as runs and blanks, joined as a sentence joins them: `a, b, and c`."""
    parts = [_item_inlines(words._names, one) for one in words._items]
    comma = "; " if any("," in (one.text or "") for one in words._items) and len(parts) > 1 else ", "
    joined: list[Inline] = []
    for place, part in enumerate(parts):
        if place:
            joined.append(Run(_between(place, len(parts), comma, words._joiner)))
        joined.extend(part)
    return tuple(joined)


def _between(place: int, count: int, comma: str, joiner: str) -> str:
    if not joiner:
        return " "
    if place < count - 1:
        return comma
    return f" {joiner} " if count == 2 and comma == ", " else f"{comma}{joiner} "


def _item_inlines(names: "Names", item: Item) -> tuple[Inline, ...]:
    source = Source(fact=item.fact)
    if item.claim:
        return (Run(item.claim, source),) if item.text == "yes" else (Confirm(0, item.claim, source),)
    if item.text is None:
        blank = names.blank(item.fact)
        return (blank, Run(item.after)) if item.after else (blank,)
    text = tidy(item.text + item.after)
    return (Run(text, source),) if text else ()

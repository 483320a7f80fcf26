"""The filters of the clause language: they take and give words that still know their facts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from dsa.compose.words import Marker, Words, long
from dsa.errors import LibraryError
from dsa.model.citation import printed
from dsa.model.typography import typeset


def and_list(value: Marker) -> Words:
    """`a, b, and c`."""
    return Words(value._names, _of(value)._items, "and")


def or_list(value: Marker) -> Words:
    """`a, b, or c`."""
    return Words(value._names, _of(value)._items, "or")


def long_date(value: Marker) -> Words:
    """`January 5, 2026` for an ISO date; other text as it is."""
    return _of(value)._with(_long)


def plain(value: Marker) -> Words:
    """The phrase for a word of the vocabulary, by the last name of its path; else the word without hyphens."""
    words = _of(value)
    items = tuple(
        replace(one, text=words._names.phrase(one.fact, one.text)) if one.text is not None else one
        for one in words._items
    )
    return Words(words._names, items, words._joiner)


def cite(value: Marker) -> Words:
    """A citation in the short form of legal practice: `42 U.S.C. § 405(r)(3)`."""
    return _of(value)._with(citation)


def count(value: Marker, unit: str) -> Words:
    """`10 business days`, `1 business day`; a blank keeps its unit."""
    words = _of(value)
    items = tuple(
        replace(one, after=f" {_plural(unit)}") if one.text is None else replace(one, text=_counted(one.text, unit))
        for one in words._items
    )
    return Words(words._names, items, words._joiner)


def short(value: Marker) -> Words:
    """The short names of parties given by id; text that is no party's id stays as it is."""
    words = _of(value)
    items = tuple(words._names.short_of(one.text) or one if one.text is not None else one for one in words._items)
    return Words(words._names, items, words._joiner)


def confirm(value: Marker, claim: str) -> Words:
    """The claim once the fact says `yes`; until then a numbered demand to confirm it.

    In a claim on a flow `{from}`, `{to}` and `{label}` stand for its parties and its name in the draft.
    """
    words = _of(value)
    items = tuple(replace(one, claim=_claimed(words, one.fact, typeset(claim))) for one in words._items[:1])
    return Words(words._names, items, words._joiner)


def _claimed(words: Words, fact: str, claim: str) -> str:
    names, flow = words._names, fact.split(".")[1] if fact.startswith("flows.") else ""
    if not flow or "{" not in claim:
        return claim
    ends = {side: names.called(names.told(f"flows.{flow}.{side}")) for side in ("from", "to")}
    known = {**ends, "label": names.label(flow)}
    return re.sub(r"\{(from|to|label)\}", lambda found: known[found[1]], claim)


def bare(value: Marker) -> Words:
    """The words without a first `to`, `the`, `a` or `an`, which the clause itself supplies."""
    return _of(value)._with(lambda text: _SUPPLIED.sub("", text.rstrip(".")))


_SUPPLIED = re.compile(r"^(?:to|the|an?) (?=\S)", re.IGNORECASE)


def missing(value: Marker) -> bool:
    """Whether a list has no item because its fact is missing. Not of the clause language: loops use it."""
    items = _of(value)._items
    return bool(items) and all(one.text is None for one in items)


FILTERS: dict[str, Callable[..., Any]] = {
    "and_list": and_list,
    "or_list": or_list,
    "long_date": long_date,
    "plain": plain,
    "cite": cite,
    "count": count,
    "short": short,
    "confirm": confirm,
    "bare": bare,
}
"""What a clause may use. `count` and `confirm` take one text; the others nothing."""

TAKES_TEXT = frozenset({"count", "confirm"})

_REGISTER = re.compile(r"\b(\d+) F\.?R\.? (?=\d)")


def citation(text: str) -> str:
    """The citation as a draft prints it."""
    return printed(_REGISTER.sub(r"\1 Fed. Reg. ", text))


def _of(value: Any) -> Words:
    if not isinstance(value, Marker):
        raise LibraryError("A filter was given something that is no fact.")
    return value._words()


def _long(text: str) -> str:
    try:
        return long(date.fromisoformat(text))
    except ValueError:
        return text


def _plural(unit: str) -> str:
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2:-1] not in "aeiou" else f"{unit}s"


def _counted(text: str, unit: str) -> str:
    if not re.fullmatch(r"[0-9][0-9,]{0,14}", text):
        return text
    number = int(text.replace(",", ""))
    return f"{number:,} {unit if number == 1 else _plural(unit)}"

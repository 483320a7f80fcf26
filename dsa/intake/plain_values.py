"""Single values as YAML gives them, brought to what the models take: booleans, dates, numbers."""

import datetime as dt
import difflib
import re
from collections.abc import Iterator
from typing import Any

from dsa.errors import Problem
from dsa.intake.open_leaves import Answered, leaves
from dsa.intake.plain_words import as_word, as_words, meant
from dsa.library.refusals import shown_value, where
from dsa.library.shape import Place, place_at, takes_date
from dsa.model.intake import Intake
from dsa.model.states import BY_NAME

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
COMPARED = (
    "Write `matches: {}` where no computer compares two files. Where one does, give the comparison an id and describe "
    "it below: dsa schema matches"
)
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


def settle(answered: Answered, name: str) -> Iterator[Problem]:
    """Brings single values to what the models take, in place; gives a problem for each that cannot stand.

    `true` and `false` become `yes` and `no` where those are the words, `Yes` and `SNAP` the words that they are but for
    capitals; one value becomes a list where many may stand, and so do words with commas between them.
    """
    for path, value in list(leaves(answered.data)):
        place = place_at(Intake, path)
        if isinstance(value, bool):
            yield from _boolean(answered, name, path, value, place)
        elif place and place.words and isinstance(value, str):
            value = BY_NAME.get(value.strip().lower(), value) if path[-1] == "state" else value
            yield from _words(answered, name, path, value, place, _state_meant(value) if path[-1] == "state" else "")
        elif place and isinstance(value, str):
            yield from _text(answered, name, path, value, place)
            if place.kind == "leaves":
                _put(answered.data, path, [value])
    yield from _ids(answered, name)


def _boolean(
    answered: Answered, name: str, path: tuple[str, ...], value: bool, place: Place | None
) -> Iterator[Problem]:
    is_answer = len(path) > 1 and path[-2] == "answers"
    if is_answer or (place and "yes" in place.words):
        _put(answered.data, path, "yes" if value else "no")
    elif place and place.words:
        hint = meant(shown_value(value), place.words)
        yield Problem(
            f"`{shown_value(value)}` is not a word that `{path[-1]}` knows.", where(name, path, answered.lines), hint
        )
    elif place and bool not in place.types:
        message = f"`{path[-1]}` holds `{shown_value(value)}`, which is not its answer: the {place.what}."
        yield Problem(message, where(name, path, answered.lines), "Write the answer; put a text `true` in quotes.")


def _state_meant(value: str) -> str:
    """The State whose name is nearest to what is written, if one is near."""
    near = difflib.get_close_matches(value.strip().lower(), BY_NAME, 1)
    return f"Did you mean {BY_NAME[near[0]]} ({near[0].title()})?" if near else ""


def _words(
    answered: Answered, name: str, path: tuple[str, ...], value: str, place: Place, hint: str = ""
) -> Iterator[Problem]:
    many = place.kind == "leaves"
    found = as_words(value, place.words) if many else [as_word(value, place.words) or value]
    _put(answered.data, path, found if many else found[0])
    listed_by = next(step for step in reversed(path) if not step.isdigit())
    for number, one in enumerate(found):
        if one not in place.words:
            here = where(name, (*path, str(number)) if many else path, answered.lines)
            listed = meant(one, place.words, f"{path[0]}.{listed_by}", ", or `unknown`")
            yield Problem(f"`{shown_value(one)}` is not a word that `{listed_by}` knows.", here, hint or listed)


def _text(answered: Answered, name: str, path: tuple[str, ...], value: str, place: Place) -> Iterator[Problem]:
    here = where(name, path, answered.lines)
    if path == ("matches",):
        yield Problem(f"`{shown_value(value)}` does not say what is compared.", here, COMPARED)
    elif takes_date(place) and not is_date(value):
        yield Problem(f"`{shown_value(value)}` is not a date.", here, "Write year, month and day: 2027-01-31.")
    elif int in place.types and not re.fullmatch(r"\d{1,9}", value):
        hint = "Write a whole number of at least 0, in figures alone: 30."
        yield Problem(f"`{path[-1]}` holds `{shown_value(value)}`, which is not a whole number.", here, hint)


def is_date(value: str) -> bool:
    """Whether a text is a day of the calendar, written 2027-01-31."""
    try:
        return bool(DATE.fullmatch(value)) and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def _ids(answered: Answered, name: str) -> Iterator[Problem]:
    for group in ("parties", "systems", "data", "flows", "matches", "instruments", "choices"):
        entries = answered.data.get(group)
        for key in entries if isinstance(entries, dict) else ():
            pattern = r"[a-z0-9][a-z0-9.-]*" if group == "choices" else _ID
            if not re.fullmatch(pattern, key):
                message = f"`{shown_value(key)}` cannot be an id in `{group}`."
                yield Problem(
                    message,
                    where(name, (group, key), answered.lines),
                    f"Allowed: small letters, figures and hyphens, such as `{_as_id(key)}`.",
                )


def _as_id(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")[:40] or "tell-opm"


def _put(data: Any, path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        data = data[int(step)] if isinstance(data, list) else data[step]
    last = path[-1]
    data[int(last) if isinstance(data, list) else last] = value

"""How an answer is written in an intake: where it stands, what it looks like, which words it takes."""

import datetime as dt
from collections.abc import Mapping
from fnmatch import fnmatch

from dsa.intake.cross_checks import NOBODY, REFERENCES
from dsa.library.shape import place_at
from dsa.model.intake import Intake
from dsa.model.law import Question

SHORT = 32
"""Characters of the words that stand in the line itself."""
MANY = 24
"""Words that are listed below the line; of more it says where they are listed."""
_FORMS = {"yes-no": "yes|no", "date": "2027-01-31", "number": "1000", "citation": "5 U.S.C. § 552a", "list": "[…, …]"}
_KINDS = {int: "12", dt.date: "2027-01-31"}


def steps(fact: str) -> tuple[str, ...]:
    """The groups and the field that a fact path leads through; the name of an answer is one step."""
    groups, stands, answer = fact.partition("answers.")
    return (*filter(None, groups.split(".")), *(("answers", answer) if stands else ()))


def form(path: tuple[str, ...], laws: Mapping[str, Question], intake: Intake) -> str:
    """What an answer looks like: the words allowed where they are few, or an example of its kind."""
    question, known = laws.get(path[-1]), _words(path, laws)
    if question and question.type == "party":
        return "|".join(intake.parties)
    if question and not known:
        return _FORMS.get(question.type, "…")
    if path == ("matches",):
        return "{}"
    if _groups(path):
        ids = [key for group in _groups(path) for key in getattr(intake, group) or () if key != path[1]]
        return "|".join([*_nobody(path), *ids]) or "ID"
    place = place_at(Intake, path)
    if place and place.kind == "leaves":
        return "[WORD, WORD]" if known else "[…, …]"
    if known:
        return "WORD" if _are_long(known) else "|".join(known)
    return next((example for kind, example in _KINDS.items() if place and kind in place.types), "…")


def words(path: tuple[str, ...], laws: Mapping[str, Question]) -> str:
    """The words that an answer takes, or the command that lists them; "" where the line itself shows them."""
    known = _words(path, laws)
    name = path[-1] if path[-1] in laws else f"{path[0]}.{path[-1]}"
    if path == ("matches",):
        return "Where one does, describe it: dsa schema matches"
    if _groups(path):
        return " or ".join(
            f"An id that stands below `{group}:`. Its fields: dsa schema {group}" for group in _groups(path)
        )
    if len(known) > MANY:
        return f"Words: dsa schema {name}"
    place = place_at(Intake, path)
    many = place is not None and place.kind == "leaves"
    return f"Words: {', '.join(known)}" if many or _are_long(known) else ""


def _groups(path: tuple[str, ...]) -> tuple[str, ...]:
    """The groups whose ids a field holds, if it holds ids."""
    return next((groups for pattern, groups in REFERENCES if fnmatch(".".join(path), pattern)), ())


def _nobody(path: tuple[str, ...]) -> tuple[str, ...]:
    """The word for none, where a field of ids may say it."""
    pattern, none = NOBODY
    return (none,) if fnmatch(".".join(path), pattern) else ()


def _are_long(known: tuple[str, ...]) -> bool:
    return len("|".join(known)) > SHORT


def _words(path: tuple[str, ...], laws: Mapping[str, Question]) -> tuple[str, ...]:
    question, place = laws.get(path[-1]), place_at(Intake, path)
    return question.choices if question else place.words if place else ()

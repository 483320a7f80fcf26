"""The fields of an intake in words, for someone who fills one: what each asks, and which words it takes."""

from collections.abc import Iterator, Mapping

from dsa.cli import text
from dsa.cli.questions import OFFICES
from dsa.library.refusals import nearest
from dsa.library.regimes import load_regimes, regime_heads
from dsa.library.shape import Place, fields
from dsa.model.intake import Intake
from dsa.model.law import Question

STANDS = {"flow": "flows: …: answers:", "data": "data: …: answers:", "match": "matches: …: answers:",
          "party": "parties: …: answers:", "system": "systems: …: answers:", "agreement": "answers:"}  # fmt: skip
"""Where the answer to a question of the law is written, by what it is asked of."""


def describe(name: str) -> None:
    """Prints every field that a name may mean (`level`, `parties.level`, `flows`), or the question of that name."""
    asked = {one.fact: one for one in _questions()}
    every = dict(_places(Place("group", Intake), ()))
    whole = every.get((name,))
    places: dict[tuple[str, ...], Place] = (
        {(name,): whole} if whole else {path: one for path, one in every.items() if _named(path, name)}
    )
    if name in asked:
        return _question(asked[name])
    if not places:
        return _unknown(name, asked)
    for path, place in places.items():
        _field(path, place)
    return None


def _questions() -> Iterator[Question]:
    for regime in load_regimes(regime_heads()).values():
        yield from regime.questions


def _places(place: Place, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Every field of an intake, with the groups that lead to it; `…` stands for an id."""
    below = (*path, "…") if place.kind in ("keyed", "rows") else path
    for key, one in fields(place.model).items() if place.model else ():
        yield (*below, key), one
        yield from _places(one, (*below, key))


def _named(path: tuple[str, ...], name: str) -> bool:
    """Whether a name is that of a path: ids and groups between the first and the last may be left out or added."""
    first, *_, last = ("", *name.split(".")) if "." not in name else name.split(".")
    return path[-1] == last and first in ("", path[0])


def _field(path: tuple[str, ...], place: Place) -> None:
    text.line(f"{': '.join(path)}: {place.what}")
    if place.extra("ask"):
        text.line(f"{place.extra('ask')} Who knows: {OFFICES.get(place.extra('who'), 'you')}.", 4, 0)
    if place.words:
        several = " Several stand in brackets: [one, another]." if place.kind == "leaves" else ""
        text.line(f"Words: {', '.join(place.words)}.{several}", 4, 2)
    for key, one in fields(place.model).items() if place.model else ():
        text.line(f"{key}: {one.what}", 4, 4)


def _question(one: Question) -> None:
    text.line(f"{STANDS[one.on]} {one.fact}: {one.label or one.type}")
    text.line(f"{one.ask} Who knows: {OFFICES[one.who]}. Why: {one.why}.", 4, 0)
    if one.type == "yes-no" or one.choices:
        text.line(f"Words: {', '.join(one.choices or ('yes', 'no'))}.", 4, 2)


def _unknown(name: str, asked: Mapping[str, Question]) -> None:
    from dsa.errors import Problem, UsageError

    known = {path[-1] for path, _ in _places(Place("group", Intake), ())}
    near = nearest(name, [*sorted(known), *asked])
    hint = f"Did you mean {near}?" if near else f"The groups of an intake: {', '.join(fields(Intake))}."
    raise UsageError(Problem(f"no field of an intake is called {name!r}", "FIELD", hint))

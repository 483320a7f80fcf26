"""What no single field can tell: ids that exist, flows that lead somewhere, dates in order, sound citations."""

from collections.abc import Callable, Iterator
from typing import Any

from dsa.errors import Problem
from dsa.intake.citation import FORMS, law_fault, notice_fault
from dsa.intake.open_leaves import Answered
from dsa.intake.plain_values import is_date
from dsa.intake.plain_words import as_words, meant
from dsa.library.refusals import shown_value, where

FORM = 1
"""Version of the intake format that is read here."""

Found = Iterator[tuple[tuple[str, ...], str]]

REFERENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("drafting_for", ("parties",)),
    ("parties.*.acts_for", ("parties",)),
    ("systems.*.owner", ("parties",)),
    ("data.*.system", ("systems",)),
    ("data.*.origin_party", ("parties",)),
    ("data.*.derived_from", ("flows", "matches")),
    ("flows.*.from", ("parties",)),
    ("flows.*.to", ("parties",)),
    ("flows.*.data", ("data",)),
    ("flows.*.onward", ("parties",)),
    ("matches.*.compares", ("data",)),
    ("matches.*.flows", ("flows",)),
    ("matches.*.results_in", ("flows",)),
    ("matches.*.done_by", ("parties",)),
    ("authorities.*.party", ("parties",)),
    ("authorities.*.flow", ("flows",)),
    ("instruments.*.parties", ("parties",)),
    ("instruments.*.flows", ("flows",)),
    ("users.*.party", ("parties",)),
    ("approvals.*.party", ("parties",)),
)
"""Fields that hold ids, and the groups in which these must stand."""
NOBODY = ("parties.*.acts_for", "none")
"""The one field that may say that it names nobody: a party that acts for itself."""

Shaped = tuple[Callable[[dict[str, Any]], bool], tuple[str, ...]]

SHAPED: tuple[tuple[str, Shaped, str], ...] = (
    (
        "data",
        (lambda node: node.get("origin") == "derived", ("derived_from",)),
        "which flows or matches it is made from",
    ),
    ("matches", (lambda _: True, ("flows", "results_in")), "which flows bring its files and carry its results"),
    ("instruments", (lambda _: True, ("kind",)), "what kind of agreement it is"),
)
"""Groups whose nodes must hold one of some fields, and when."""

IN_ORDER: tuple[tuple[str, str], ...] = (
    ("agreement.start", "agreement.end"),
    ("agreement.signed", "agreement.end"),
    ("matches.*.starts", "matches.*.completes"),
    ("matches.*.existing_agreement.start", "matches.*.existing_agreement.expires"),
    ("flows.*.how.starts", "flows.*.how.completes"),
    ("waiver.granted", "waiver.expires"),
)
"""Pairs of dates of which the first may not be later than the second."""

CITATIONS = ("authorities.*.cite", "notice.cite", "verification.statute", "waiver.authority")
NOTICES = ("systems.*.sorn.published", "systems.*.sorn.updates")
"""Fields that hold citations of law, and of the Federal Register."""


def cross_checks(answered: Answered, name: str) -> Iterator[Problem]:
    """Every problem between fields."""
    yield from _form(answered, name)
    yield from _without_shape(answered, name)
    yield from _references(answered, name)
    yield from _circles(answered, name)
    yield from _dates(answered, name)
    yield from _citations(answered, name)


def _form(answered: Answered, name: str) -> Iterator[Problem]:
    form = answered.data.get("dsa")
    if isinstance(form, str) and form.isdigit() and int(form) != FORM:
        message = f"The file says that it is of form {shown_value(form)}; this program reads form {FORM}."
        yield Problem(message, where(name, ("dsa",), answered.lines), f"Write `dsa: {FORM}`.")


def texts_at(data: Any, pattern: str) -> Found:
    """Texts at the paths that a pattern names (`flows.*.data`); each item of a list by itself."""
    yield from _find(data, tuple(pattern.split(".")), ())


def _find(data: Any, pattern: tuple[str, ...], path: tuple[str, ...]) -> Found:
    if not pattern:
        if isinstance(data, str):
            yield path, data
        elif isinstance(data, list):
            yield from (((*path, str(number)), one) for number, one in enumerate(data) if isinstance(one, str))
        return
    step, rest = pattern[0], pattern[1:]
    if isinstance(data, dict):
        for key in data if step == "*" else (step,) if step in data else ():
            yield from _find(data[key], rest, (*path, key))
    elif isinstance(data, list) and step == "*":
        for number, one in enumerate(data):
            yield from _find(one, rest, (*path, str(number)))


def _known(answered: Answered, groups: tuple[str, ...]) -> list[str]:
    found = (answered.data.get(group) for group in groups)
    return [key for entries in found if isinstance(entries, dict) for key in entries]


def _without_shape(answered: Answered, name: str) -> Iterator[Problem]:
    """Nodes that lack what ties them to the rest: without it the law would look past them."""
    for group, needs, what in SHAPED:
        entries = answered.data.get(group)
        for key, node in entries.items() if isinstance(entries, dict) else ():
            if isinstance(node, dict) and needs[0](node) and not any(node.get(field) for field in needs[1]):
                hint = f"Add `{needs[1][0]}:` below `{key}:`."
                yield Problem(f"`{key}` does not say {what}.", where(name, (group, key), answered.lines), hint)


def _references(answered: Answered, name: str) -> Iterator[Problem]:
    for pattern, groups in REFERENCES:
        known = _known(answered, groups)
        for path, value in texts_at(answered.data, pattern):
            if value not in known and (pattern, value) != NOBODY:
                there = " or ".join(f"`{group}`" for group in groups)
                message = f"`{shown_value(value)}` is not an id in {there}."
                yield Problem(message, where(name, path, answered.lines), _id_meant(answered, groups, value, known))


def _id_meant(answered: Answered, groups: tuple[str, ...], value: str, known: list[str]) -> str:
    """The id that someone meant: that of a name, the nearest, or one that is still to be added."""
    if not known:
        return f"None is described yet: add `{shown_value(value)}:` below {' or '.join(f'`{one}`' for one in groups)}."
    if "," in value:
        return f"Several ids stand in brackets: [{', '.join(as_words(value, known))}]."
    named = [
        key
        for key, node in (answered.data.get(groups[0]) or {}).items()
        if isinstance(node, dict) and value in (node.get("name"), node.get("short"))
    ]
    return f"`{shown_value(value)}` is a name; its id is `{named[0]}`." if named else meant(value, known)


def _circles(answered: Answered, name: str) -> Iterator[Problem]:
    for path, sender in texts_at(answered.data, "flows.*.from"):
        flow = answered.data["flows"][path[1]]
        if flow.get("to") == sender:
            hint = "Name the other party. What one party does with its own data is no flow."
            yield Problem(
                f"The flow `{path[1]}` leads from `{sender}` to itself.",
                _at(answered, name, "flows", path[1], "to"),
                hint,
            )
    for path, owner in texts_at(answered.data, "parties.*.acts_for"):
        if owner == path[1]:
            yield Problem(
                f"The party `{owner}` acts for itself.", where(name, path, answered.lines), "Leave the field out."
            )
    for data in _known(answered, ("data",)):
        if data in _ancestors(answered.data, data):
            message = f"The data set `{data}` is made from itself."
            hint = "Name the flows that bring in what it is made from; give the result a data set of its own."
            yield Problem(message, _at(answered, name, "data", data, "derived_from"), hint)


def _at(answered: Answered, name: str, *path: str) -> str:
    return where(name, path, answered.lines)


def _ancestors(intake: Any, data: str) -> set[str]:
    """Data sets that a data set is made from, however far back."""
    found: set[str] = set()
    waiting = [data]
    while waiting:
        for parent in _parents(intake, waiting.pop()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


def _parents(intake: Any, data: str) -> Iterator[str]:
    for _, source in texts_at(intake, f"data.{data}.derived_from"):
        yield from (one for _, one in texts_at(intake, f"flows.{source}.data"))
        yield from (one for _, one in texts_at(intake, f"matches.{source}.compares"))


def _dates(answered: Answered, name: str) -> Iterator[Problem]:
    for early, late in IN_ORDER:
        ends = {path[:-1]: (path, value) for path, value in texts_at(answered.data, late)}
        for path, first in texts_at(answered.data, early):
            last_path, last = ends.get(path[:-1], (path, ""))
            if is_date(first) and is_date(last) and first > last:
                message = f"`{last_path[-1]}` ({last}) is earlier than `{path[-1]}` ({first})."
                yield Problem(message, where(name, last_path, answered.lines), "Put the two dates in order.")


def _citations(answered: Answered, name: str) -> Iterator[Problem]:
    for pattern in CITATIONS:
        for path, value in texts_at(answered.data, pattern):
            yield from _ill_formed(answered, name, path, value, law_fault(value))
    for pattern in NOTICES:
        for path, value in texts_at(answered.data, pattern):
            wrong = notice_fault(value, _year_given(answered.data, path))
            yield from _ill_formed(answered, name, path, value, wrong)


def _ill_formed(answered: Answered, name: str, path: tuple[str, ...], value: str, wrong: str) -> Iterator[Problem]:
    if wrong:
        message = f"`{shown_value(value)}` cannot be looked up: {wrong}."
        yield Problem(message, where(name, path, answered.lines), f"Right forms: {FORMS}.")


def _year_given(data: Any, path: tuple[str, ...]) -> int | None:
    """The year of `date` beside `published`."""
    date = next((value for _, value in texts_at(data, ".".join((*path[:3], "date")))), "")
    return int(date[:4]) if path[-1] == "published" and is_date(date) else None

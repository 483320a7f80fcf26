"""What a schedule's table has a row for: each row names its things for the columns, as a loop in a clause would."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from dsa.compose.names import Names
from dsa.compose.shape import described
from dsa.compose.views import Entry
from dsa.compose.words import Marker
from dsa.model.catalogue import Column
from dsa.model.document import OpenPoint
from dsa.model.rulings import Covered
from dsa.model.terms import Encryption, Safeguards


@dataclass(frozen=True)
class RowScene:
    """One row: its identity and what its columns may name. `missing` is the list that nobody has given."""

    key: str
    binds: Mapping[str, Marker] = field(default_factory=dict)
    missing: Marker | None = None


def scenes(names: Names, rows: str, key: str) -> Iterator[RowScene]:
    """The rows of one table over facts; `key` is the data set or flow that it is for, "" for all."""
    return _BY_ROWS[rows](names, key)


def _elements(names: Names, key: str) -> Iterator[RowScene]:
    for data in dict.fromkeys(data for flow, data in names.drafted.pairs if key in ("", data, flow)):
        at = names.at(f"data.{data}")
        elements = names.children(f"data.{data}.elements")
        for place, element in enumerate(elements):
            name = names.told(f"{element._path}.name") or str(place)
            yield RowScene(f"{data}/{name}", {"element": element, "data": at, "system": at.system})
        if not elements:
            yield RowScene(f"{data}/", {}, at.elements)


def _flows(names: Names, key: str) -> Iterator[RowScene]:
    for flow, data in names.drafted.pairs:
        if key in ("", flow, data):
            at = names.at(f"flows.{flow}")
            ends = {side: names.below(f"flows.{flow}", side) for side in ("from", "to")}
            yield RowScene(f"{flow}/{data}", {"flow": at, "data": names.at(f"data.{data}"), **ends})


def _listed(group: str, name: str) -> Callable[[Names, str], Iterator[RowScene]]:
    def rows(names: Names, key: str) -> Iterator[RowScene]:
        given = names.common[group]
        several = tuple(given) if hasattr(given, "__iter__") else ()
        for place, one in enumerate(several):
            yield RowScene(f"{group}/{place}", {name: one})
        if not several:
            yield RowScene(f"{group}/", {}, given)

    return rows


def _safeguards(names: Names, key: str) -> Iterator[RowScene]:
    for name, field_ in (*Safeguards.model_fields.items(), *Encryption.model_fields.items()):
        path = f"safeguards.encryption.{name}" if name in Encryption.model_fields else f"safeguards.{name}"
        extra = field_.json_schema_extra
        needed = isinstance(extra, dict) and extra.get("leaf") == "printed"
        if described(path).leaf and not described(path).yes_no and (needed or names.sheet[path].known):
            label = described(path).label
            text = names.constant(label[:1].upper() + label[1:])
            yield RowScene(name, {"safeguard": Entry(names, {"name": text, "value": names.at(path)})})


def _instruments(names: Names, key: str) -> Iterator[RowScene]:
    instruments = names.common["instruments"]
    for place, one in enumerate(tuple(instruments) if hasattr(instruments, "__iter__") else ()):
        if one.need != "alternative":
            yield RowScene(f"instruments/{place}", {"instrument": one})


def _changes(names: Names, key: str) -> Iterator[RowScene]:
    for place, one in enumerate(names.children("amends.prior")):
        yield RowScene(f"changes/{place}", {"change": one})
    yield from (RowScene(f"changes/new-{place}") for place in range(1, 4))


def points(names: Names, found: tuple[OpenPoint, ...]) -> Iterator[RowScene]:
    """A row for each open point."""
    for one in found:
        where = ", ".join(one.where) or "the law"
        texts = {"number": str(one.number), "kind": one.kind, "what": one.what, "who": one.who, "where": where}
        point = Entry(names, {name: names.constant(text) for name, text in texts.items()})
        yield RowScene(f"point/{one.number}", {"point": point})


def requirements(names: Names, covered: tuple[Covered, ...], points: tuple[OpenPoint, ...]) -> Iterator[RowScene]:
    """A row for each requirement, with every place that meets it and the least that it has reached in any of them."""
    texts = {one.id: one.short or in_short(one.requires) for one in names.drafted.demands}
    unread = {one.id for one in names.drafted.demands if one.verified == "memory"}
    for id_ in dict.fromkeys(one.id for one in covered):
        found = [one for one in covered if one.id == id_]
        least = min(found, key=lambda one: _LEAST_FIRST.index(one.status))
        said = {
            "id": id_,
            "citation": f"{least.citation}{_UNREAD if id_ in unread else ''}",
            "force": least.force,
            "requires": texts[id_],
            "status": _OPEN if _has_point(found, points) else _STATES[least.status],
            "section": ", ".join(dict.fromkeys(one.section for one in found if one.section)),
        }
        entry = Entry(names, {name: names.constant(text) for name, text in said.items()})
        yield RowScene(f"{id_}/{least.clause}", {"requirement": entry})


def _has_point(found: list[Covered], points: tuple[OpenPoint, ...]) -> bool:
    """Whether a section that answers the requirement holds a blank or a confirmation."""
    places = {place for one in points for place in one.where}
    sections = [one.section for one in found if one.section]
    return any(place == one or place.startswith(f"{one}(") for one in sections for place in places)


_OPEN = "open point"
_UNREAD = " (text not read; confirm)"
"""Stands after the citation of a requirement that the law library holds from memory."""
_STATES = {"gap": "no words yet", "needs_fact": _OPEN, "doubtful": "to be checked", "met": "met"}
_LEAST_FIRST = tuple(_STATES)
_WORDS = 25
"""How much of a requirement the schedule repeats; the record keeps the whole."""


def in_short(requires: str) -> str:
    """The first clause of a requirement, up to its first semicolon, full stop or 25 words; `…` where it was cut."""
    whole = re.sub(r" \([^()]*[;:][^()]*\)", "", requires)
    clauses = re.split(r"; |(?<=[a-z]{4})\. (?=[(A-Z])", whole)
    first = clauses[0].split()
    said = " ".join(first[:_WORDS]).rstrip(",")
    return f"{said} …" if len(first) > _WORDS or len(clauses) > 1 else said


_BY_ROWS: dict[str, Callable[[Names, str], Iterator[RowScene]]] = {
    "elements": _elements,
    "flows": _flows,
    "users": _listed("users", "user"),
    "authorities": _listed("authorities", "authority"),
    "safeguards": _safeguards,
    "instruments": _instruments,
    "changes": _changes,
}

LATE = frozenset({"requirements", "open-points"})
"""Rows that are known only once the draft has its numbers."""


def _column(heading: str, value: str, width: int = 2) -> Column:
    return Column(heading=heading, value=value, width=width)


COLUMNS: dict[str, tuple[Column, ...]] = {
    "elements": (
        _column("Element", "element.name", 3),
        _column("Why it is needed", "element.why", 4),
        _column("Identifies", "element.identifies | plain"),
    ),
    "flows": (
        _column("From", "from", 1),
        _column("To", "to", 1),
        _column("What", "data", 3),
        _column("Purpose", "flow.purpose", 3),
        _column("Method", "flow.method | plain"),
        _column("Frequency", "flow.frequency | plain"),
    ),
    "users": (
        _column("Class of users", "user.who", 3),
        _column("Party", "user.party | short", 1),
        _column("Training", "user.training", 3),
    ),
    "authorities": (
        _column("Law", "authority.cite | cite", 3),
        _column("Party", "authority.party | short", 1),
        _column("It authorizes the Party to", "authority.lets", 3),
    ),
    "safeguards": (_column("Subject", "safeguard.name", 2), _column("Requirement", "safeguard.value", 3)),
    "instruments": (
        _column("Agreement", "instrument.title", 3),
        _column("Between", "instrument.parties | and_list", 3),
        _column("Need", "instrument.need", 1),
    ),
    "changes": (_column("Title", "change.title", 3), _column("Date", "change.date | long_date", 1)),
    "open-points": (
        _column("No.", "point.number", 1),
        _column("What is open", "point.what", 9),
        _column("Who supplies it", "point.who", 3),
        _column("Where", "point.where", 3),
    ),
    "requirements": (
        _column("Requirement", "requirement.requires", 12),
        _column("Source", "requirement.citation | cite", 8),
        _column("Where", "requirement.section", 2),
        _column("State", "requirement.status", 2),
    ),
}
"""Columns of a schedule whose outline names none."""

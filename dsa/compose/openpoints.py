"""Open points: every blank and confirmation of a draft, and what the law still has to know, each with an owner."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dsa.compose.names import Names
from dsa.compose.shape import described
from dsa.model.document import Blank, Confirm, Document, OpenPoint
from dsa.model.rewrite import placed


def open_points(document: Document, names: Names) -> tuple[OpenPoint, ...]:
    """Numbered as in the text; undecided questions of law follow the blanks."""
    points: dict[str, OpenPoint] = {}
    for place, inlines in placed(document):
        for one in inlines:
            if isinstance(one, Blank | Confirm):
                known = points.setdefault(one.source.fact, _point(one, names))
                where = known.where if place in known.where else (*known.where, place)
                points[one.source.fact] = replace(known, where=where)
    return (*points.values(), *_questions(points, names))


def _point(one: Blank | Confirm, names: Names) -> OpenPoint:
    path = one.source.fact
    if isinstance(one, Blank):
        return OpenPoint(one.number, "blank", _told_apart(one.label, path, names), one.who, (), path)
    return OpenPoint(one.number, "confirm", one.claim, names.supplier(path), (), path)


def _told_apart(label: str, path: str, names: Names) -> str:
    """The label of a blank with the Transfer or the subject that tells it from others of the same label."""
    group, name, *rest = path.split(".")[:4] if path.count(".") > 1 else ("", "", "")
    if group == "parties" and rest[0] == "contacts" and len(rest) > 1:
        at = f"parties.{name}.contacts.{rest[1]}.subject"
        about = names.phrase(at, names.told(at)).lower()
    else:
        about = names.labels(path)
    return f"{label} ({about})" if about else label


def _questions(points: Mapping[str, OpenPoint], names: Names) -> Iterator[OpenPoint]:
    asked = {one.fact: one for one in names.rulings.questions}
    facts = [path for path in dict.fromkeys(_undecided(names)) if path not in points]
    for number, path in enumerate(facts, len(points) + 1):
        question = asked.get(path)
        what = question.ask if question else names.sheet[path].ask or f"What is the {described(path).label}?"
        who = names.owner(question.who) if question else names.supplier(path)
        yield OpenPoint(number, "question", what, who, (), path)


def _undecided(names: Names) -> Iterator[str]:
    """Facts that an undecided ruling on a flow of this draft lacks."""
    for ruling in names.rulings.flows:
        if (ruling.flow, ruling.data) in names.drafted.pairs and ruling.status == "undecided":
            for regime in ruling.regimes:
                if regime.kind == "gate" and (regime.ruling == "cannot_tell" or regime.status == "undecided"):
                    yield from regime.missing

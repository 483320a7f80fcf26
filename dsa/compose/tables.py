"""Tables over facts: cells that know their facts, and the tables of parties and contacts."""

from collections.abc import Iterable
from dataclasses import replace

from dsa.compose.names import Names
from dsa.compose.words import Marker, inlines
from dsa.model.document import Cell, Inline, Row, Run, Source, Table, TableColumn

Parts = str | Marker | Iterable[str | Marker]
"""What a cell holds: words of ours, and values."""


def inline(parts: Parts, source: Source) -> tuple[Inline, ...]:
    """The inlines of some words and values."""
    several = (parts,) if isinstance(parts, str | Marker) else tuple(parts)
    done: list[Inline] = []
    for part in several:
        found = (Run(part),) if isinstance(part, str) else inlines(part._words())
        done += (replace(one, source=replace(one.source, clause=source.clause)) for one in found if one.text)
    return tuple(done)


def cell(parts: Parts, source: Source) -> Cell:
    """A cell of words and values."""
    return Cell(inline(parts, source), source)


def row(key: str, cells: Iterable[Parts], source: Source) -> Row:
    """A row with its identity."""
    return Row(tuple(cell(parts, source) for parts in cells), key)


def parties(names: Names) -> Table:
    """Who the parties are, what each is called, and what it does."""
    source = Source(clause="outline:parties")
    parts = (("Part in the exchange", 3),) if names.drafted.flows else ()
    headings = (("Party", 4), ("Short name", 2), ("Level", 2), *parts, ("Address", 4))
    columns = tuple(TableColumn(text, width=width) for text, width in headings)
    rows = []
    for party in names.drafted.parties:
        at = names.at(f"parties.{party}")
        level = _level(names, party)
        plays = (part(names, party),) if parts else ()
        rows.append(row(party, (at.name, at.short, level, *plays, at.address), source))
    return Table("", columns, tuple(rows), "Each party by name, short name, level and address.", source)


def _level(names: Names, party: str) -> Parts:
    """The government that a party belongs to; a tribe by its own name."""
    at, told = names.at(f"parties.{party}"), names.told(f"parties.{party}.level")
    if told == "tribal":
        return (names.phrase(f"parties.{party}.level", told), ": ", at.tribe)
    return names.phrase(f"parties.{party}.level", told) if told else at.level


def part(names: Names, party: str) -> str:
    """What a party does in the flows that the instrument covers."""
    flows = [names.sheet.intake.flows[flow] for flow in names.drafted.flows]
    acts = [
        verb
        for verb, does in (
            ("sends data", any(one.from_ == party for one in flows)),
            ("receives data", any(one.to == party for one in flows)),
        )
        if does
    ]
    return " and ".join(acts)


def contacts(names: Names) -> Table:
    """Whom to reach at each party on each subject."""
    source = Source(clause="outline:contacts")
    columns = (
        TableColumn("Party", width=2),
        TableColumn("Subject", width=2),
        TableColumn("Contact", width=4),
        TableColumn("E-mail", width=4),
        TableColumn("Telephone", width=2),
    )
    rows = tuple(one for party in names.drafted.parties for one in _contacts_of(names, party, source))
    return Table("", columns, rows, "Contacts of each party by subject.", source)


def _contacts_of(names: Names, party: str, source: Source) -> Iterable[Row]:
    path = f"parties.{party}"
    given = names.children(f"{path}.contacts")
    if not given:
        yield row(party, (names.at(path), "", names.at(f"{path}.contacts"), "", ""), source)
    for number, contact in enumerate(given):
        at = contact._path
        subject = names.phrase(f"{at}.subject", names.told(f"{at}.subject"))
        known = [one for name in ("name", "title") if (one := names.at(f"{at}.{name}"))]
        who = [piece for one in (*known, contact.role) for piece in (one, ", ")][:-1]
        phone = contact.phone if names.told(f"{at}.phone") else ""
        yield row(f"{party}/{number}", (names.at(path), subject, who, contact.email, phone), source)

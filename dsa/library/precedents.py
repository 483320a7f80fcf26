"""Published notices of matching programs, read as typed rows; what a source did not say is empty."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dsa.errors import LibraryError, Problem
from dsa.library.places import PACKAGE, shown

FOLDER = PACKAGE / "law" / "precedents"


@dataclass(frozen=True)
class Side:
    """An agency or other body by the name and acronym that the notice gives it."""

    name: str
    acronym: str = ""


@dataclass(frozen=True)
class Notice:
    """One published notice."""

    number: str
    """Federal Register document number, or the citation where no number was seen; "" where neither was."""
    citation: str
    """Volume FR first page, or ""."""
    published: date | None
    publisher: Side
    counterparts: tuple[Side, ...]
    title: str
    program: str
    purpose: str
    authorities: tuple[str, ...]
    match_number: str
    evidence: str
    """How much of the notice was read: `abstract`, `notice opening`, `agency list`, `secondary page`."""
    source: str

    @property
    def sides(self) -> tuple[Side, ...]:
        """Everyone who takes part."""
        return (self.publisher, *self.counterparts)


@cache
def load_notices(path: Path = FOLDER / "matching-programs.csv") -> tuple[Notice, ...]:
    """Every notice, in the order of the file. Raises LibraryError where a row is not well formed."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_notice(row, f"{shown(path)}:{line}") for line, row in enumerate(csv.DictReader(file), 2))


@cache
def codified(path: Path = FOLDER / "social-security-act.csv") -> Mapping[str, str]:
    """Sections of the Social Security Act, to the section of title 42 that codifies each: `205` to `405`."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["act_section"]: row["usc_section"] for row in csv.DictReader(file)}


def _notice(row: Mapping[str, str], where: str) -> Notice:
    try:
        published = date.fromisoformat(row["publication_date"]) if row["publication_date"] else None
        return Notice(
            number=row["fr_citation_or_docnumber"],
            citation=row["fr_citation"],
            published=published,
            publisher=Side(row["publishing_agency"], row["agency_acronym"]),
            counterparts=_sides(row["counterpart_agency"], row["counterpart_acronym"]),
            title=row["title"],
            program=row["program"],
            purpose=row["purpose_sentence"],
            authorities=_several(row["legal_authorities"]),
            match_number=row["match_number"],
            evidence=row["evidence"],
            source=row["source_url"],
        )
    except (KeyError, ValueError) as error:
        hint = "A row has every column of the first line; a date is written 2023-09-11."
        raise LibraryError(Problem(f"The notice cannot be read: {error}.", where, hint)) from None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _sides(names: str, acronyms: str) -> tuple[Side, ...]:
    short = (*_several(acronyms), *[""] * names.count(";"), "")
    return tuple(Side(name, short[place]) for place, name in enumerate(_several(names)))

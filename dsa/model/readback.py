"""What a returned Word file says, clause instance by clause instance and fact by fact, against its record."""

from dataclasses import dataclass
from typing import Literal

PassageStatus = Literal["same", "edited", "moved", "removed"]
FactStatus = Literal["same", "changed", "conflict", "gone"]
How = Literal["bookmark", "alignment", "nothing"]


@dataclass(frozen=True)
class ClauseBack:
    """One passage of the record as it came back, all tracked changes accepted.

    `id` is a clause instance, or `article:…`, `schedule:…`, `front/…` for what no clause owns.
    """

    id: str
    status: PassageStatus
    expected: str
    """Its words as sent, one paragraph on a line, references by their bookmark."""
    found: str
    """Its words as they came back."""
    how: How
    """What tied the words to the record: its bookmark, or likeness of text."""
    moved: bool = False
    """Whether it also stands elsewhere in the order; of an edited passage."""
    untracked: bool = False
    """Whether it still differs with every tracked change rejected: edited with tracking off."""


@dataclass(frozen=True)
class FactSpot:
    """One place where a fact is printed."""

    clause: str
    old: str
    new: str
    """Empty where the words are gone."""


@dataclass(frozen=True)
class FactBack:
    """One fact over all its places. In a *conflict* places came back with different values; none is picked."""

    path: str
    old: str
    """As printed; its first place speaks for all."""
    new: str
    """The one new value; empty when gone or in conflict."""
    status: FactStatus
    spots: tuple[FactSpot, ...]


@dataclass(frozen=True)
class Added:
    """Consecutive paragraphs that the record does not know."""

    after: str
    """Id of the passage before them; empty at the top."""
    text: str
    """One paragraph on a line, with its number where it has one."""


@dataclass(frozen=True)
class Dispute:
    """A paragraph that its bookmark and its words give to different passages; `taken` was followed."""

    text: str
    by_bookmark: str
    by_words: str
    taken: str


@dataclass(frozen=True)
class ReadBack:
    """All that came back. `clauses` and `passages` together follow the order of the record."""

    clauses: tuple[ClauseBack, ...]
    passages: tuple[ClauseBack, ...]
    """Headings, tables and blocks that no clause owns."""
    facts: tuple[FactBack, ...]
    added: tuple[Added, ...]
    disputes: tuple[Dispute, ...] = ()
    dangling: tuple[str, ...] = ()
    """Texts of paragraphs that refer to a bookmark which is no longer there."""

"""The content that lawyers own: clauses, outlines, attachments, starters; as read from the shipped folders."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from dsa.model.law import Condition
from dsa.model.words import Instrument

Scope = Literal["agreement", "party", "flow", "data", "match"]
Stance = Literal["preferred", "acceptable", "fallback"]


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Evidence = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Words of the body, markup and values as written there, that together meet a requirement."""


class Content(BaseModel):
    """The root of content models: frozen, refusing unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class SignOff(Content):
    """An office's signature under the exact words of a clause."""

    office: str
    date: dt.date
    digest: str


class Change(Content):
    """What changed in a version, in one line."""

    version: int
    date: dt.date
    what: str


class Family(Content):
    """The place of a clause among alternatives on one subject."""

    name: str
    stance: Stance
    side: Literal["source", "recipient", "any"]
    """For which side the stance holds."""
    concedes: str = ""
    """What this text gives away against the preferred one."""
    negotiation: str = ""
    """What usually gets struck, and why the text is so. Internal copies only."""


class Clause(Content):
    """One vetted text. The keys stand in this order in the file."""

    id: str
    title: str
    version: int
    status: Literal["proposed", "signed", "retired"]
    scope: Scope = "agreement"
    slot: str
    """Article of the outline, by id, or `definitions`, or `schedule`."""
    needs: tuple[str, ...] = ()
    """Every fact path that the body uses, as the body names it."""
    satisfies: dict[str, Evidence] = Field(default_factory=dict)
    basis: tuple[str, ...] = ()
    family: Family | None = None
    note: str = ""
    plain: str
    locked: bool = False
    sign_off: SignOff | None = None
    changes: tuple[Change, ...] = ()
    body: str
    file: str = ""
    """Where it was read, for messages."""
    line: int = 1
    """Line of the file on which the body starts."""


class SlotEntry(Content):
    """One candidate for an article: a clause or a family, and when it stands there."""

    clause: str = ""
    family: str = ""
    when: Literal["always", "demanded"] | Condition = "always"
    """`demanded`: only where it satisfies a requirement that the rulings demand. A condition is over `agreement.*`
    and intake paths (`outputs.publishes`)."""


class OutlineArticle(Content):
    """One article of an outline, in its place."""

    id: str
    title: str
    entries: tuple[SlotEntry, ...] = ()
    holds: Literal["clauses", "definitions", "signatures", "parties", "contacts"] = "clauses"
    """`parties`, `contacts`, `signatures`: after the clauses, the writer's own table or block over facts."""


class Column(Content):
    """One column of a schedule: heading, and the value taken from each row."""

    heading: str
    value: str
    """Fact path from the row (`element.name`), or a filter expression of the clause language."""
    align: Literal["left", "right"] = "left"
    width: int = 1
    """Relative width."""


class AttachmentOutline(Content):
    """A schedule: introductory clauses and a table, drawing or form over facts."""

    id: str
    title: str
    when: Literal["always"] | Condition = "always"
    clauses: tuple[str, ...] = ()
    rows: str = ""
    """What the table has a row for: `elements`, `flows`, `users`, `safeguards`, `authorities`, `requirements`,
    `open-points`, `changes`, `instruments`."""
    per: Literal["agreement", "data", "flow"] = "agreement"
    """One table for all, or one for each."""
    columns: tuple[Column, ...] = ()
    figure: Literal["", "data-flow"] = ""
    form: tuple[str, ...] = ()
    """Labels of a form to be filled by hand (certificate of destruction)."""


class Outline(Content):
    """Order of articles of one instrument, and what may fill them."""

    kind: Instrument
    title: str
    what: str
    """One sentence for the first page: what this paper is."""
    articles: tuple[OutlineArticle, ...]
    attachments: tuple[AttachmentOutline, ...] = ()


class Starter(Content):
    """An example intake that `dsa new --starter` writes."""

    name: str
    title: str
    what: str
    text: str


@dataclass(frozen=True)
class Catalogue:
    """Everything read from the shipped folders. Law is loaded by regime, as raised."""

    clauses: Mapping[str, Clause] = field(default_factory=dict)
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    phrases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """How the words of the vocabulary are printed, by field: `phrases["method"]["batch-file"]`."""
    digest: str = ""
    """sha256 over the content that was read."""

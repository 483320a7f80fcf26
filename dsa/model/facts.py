"""Facts: a path and a value, with where it came from, or *missing*."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dsa.model.intake import Intake

Value = str | int | date | Decimal | tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """What the intake says at one path, or that it says nothing there."""

    path: str
    """Concrete path in the intake: `flows.tell-opm.purpose`, `flows.tell-opm.answers.privacy-act.need_to_know`."""
    value: Value | None = None
    """None where missing: absent, empty, `unknown`, or left to someone (`ask-counsel`)."""
    origin: str = ""
    """`intake.yaml:34`, or how it was derived and from which facts."""
    complete: bool = True
    """For a list: whether nothing is left out."""
    label: str = ""
    """What it is, in the words of a blank: "number of records"."""
    who: str = "program"
    """Who usually knows: a `Who`, or a party's id."""
    ask: str = ""
    """The question to program staff, in plain words."""
    why: str = ""
    """Why it is asked, with the citation where a rule asks."""

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None


@dataclass(frozen=True)
class FactSheet:
    """Every fact of an intake, by path, in the intake's order. `intake` is kept for its shape (who, what, which)."""

    intake: Intake
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def __getitem__(self, path: str) -> Fact:
        return self.facts.get(path) or Fact(path)


@dataclass(frozen=True)
class Scene:
    """The viewpoint of the law: one data set in one flow. Rule paths (`from.level`) resolve from here."""

    sheet: FactSheet
    flow: str
    data: str
    match: str | None = None
    """The match that the flow serves, if any."""

"""The plan: which instruments between whom, which clause in which slot, and why. No words are filled yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dsa.model.catalogue import AttachmentOutline, Clause, Outline
from dsa.model.finding import Finding
from dsa.model.instruments import OwnForm
from dsa.model.rulings import Demand
from dsa.model.words import Instrument


@dataclass(frozen=True)
class Instance:
    """A clause in its place: `clause-id#key`, where key is the flow, data set, party or match it speaks of."""

    id: str
    clause: Clause
    binds: Mapping[str, str] = field(default_factory=dict)
    """Names the body may use, to ids: `{"flow": "tell-opm", "data": "survivor-report"}`; empty for scope agreement."""
    because: str = ""
    """Why it is there, in one sentence."""
    demands: tuple[Demand, ...] = ()
    """Demanded requirements that it is there to satisfy."""
    alternatives: tuple[Clause, ...] = ()
    """Other clauses of its family, for the internal copy."""


@dataclass(frozen=True)
class PlannedArticle:
    """An article with its clauses in order."""

    id: str
    title: str
    holds: str
    instances: tuple[Instance, ...]


@dataclass(frozen=True)
class PlannedAttachment:
    """A schedule with its introductory clauses."""

    outline: AttachmentOutline
    label: str
    """`Schedule A`."""
    instances: tuple[Instance, ...]


@dataclass(frozen=True)
class LeftOut:
    """A flow (or one data set of it) that this project describes and that no draft authorizes, and why."""

    flow: str
    data: str
    because: str
    citation: str
    absolute: bool = False
    """Whether nothing that the parties can sign lifts what keeps it out."""


@dataclass(frozen=True)
class Drafted:
    """One instrument to be drafted."""

    id: str
    """File-name stem: `dsa-ssa-opm`."""
    kind: Instrument
    title: str
    need: str
    because: str
    parties: tuple[str, ...]
    """Party ids: the first sends first."""
    flows: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    """(flow, data set) that it covers."""
    outline: Outline
    articles: tuple[PlannedArticle, ...]
    attachments: tuple[PlannedAttachment, ...]
    left_out: tuple[LeftOut, ...]
    demands: tuple[Demand, ...]
    gaps: tuple[Demand, ...] = ()
    """Demands that no clause of the library satisfies."""
    called_for: tuple["CalledFor", ...] = ()
    """Every instrument of the project, for the draft that names the others."""


@dataclass(frozen=True)
class CalledFor:
    """An instrument that the rulings call for, whether we can draft it or not."""

    kind: Instrument
    need: str
    parties: tuple[str, ...]
    flows: tuple[str, ...]
    because: str
    citation: str = ""
    drafted_as: str = ""
    """Id of the `Drafted`, or "" where the library lacks the instrument."""
    form: OwnForm | None = None
    """Where it stands on its issuer's own form: no draft is made of it."""

    def as_data(self) -> dict[str, Any]:
        """For JSON: every field by its name."""
        return {**vars(self), "form": self.form.model_dump(mode="json") if self.form else None}


@dataclass(frozen=True)
class Plan:
    """All instruments of a project, with what stands in the way."""

    drafted: tuple[Drafted, ...]
    called_for: tuple[CalledFor, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def lacking(self) -> tuple[CalledFor, ...]:
        """Agreements that the law requires and that nobody has drafted; those on a form of their own are no draft's."""
        return lacking(self.called_for)

    @property
    def own_forms(self) -> tuple[CalledFor, ...]:
        """Agreements called for that stand on their issuer's own form."""
        return tuple(one for one in self.called_for if one.form and one.need != "wrong")


def lacking(called: Iterable[CalledFor]) -> tuple[CalledFor, ...]:
    """Those of the instruments called for that the law requires and that no draft is and no form of its own."""
    return tuple(one for one in called if one.need == "required" and not one.drafted_as and not one.form)

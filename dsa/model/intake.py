"""The intake: what program staff know of their project. Every part may be missing; nothing is guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field

from dsa.model import terms
from dsa.model.exchange import DataSet, Flow, Match
from dsa.model.leaf import Node, Texts, group, leaf
from dsa.model.party import Intermediary, Party, System


class Intake(Node):
    """A project: who gives what to whom, why, under which law, on which terms."""

    dsa: int = Field(default=1, description="version of the intake format", json_schema_extra={"leaf": "optional"})
    title: str | None = leaf("optional", "title of the project")
    fictional: bool = Field(
        default=False, description="true where the answers are made up", json_schema_extra={"leaf": "optional"}
    )
    drafting_for: str | None = leaf("optional", "party that we draft for")
    purpose: terms.Purpose | None = group("why")
    parties: dict[str, Party] = Field(default_factory=dict, description="parties by id")
    systems: dict[str, System] = Field(default_factory=dict, description="systems by id")
    data: dict[str, DataSet] = Field(default_factory=dict, description="data sets by id")
    flows: dict[str, Flow] = Field(default_factory=dict, description="flows by id")
    matches: dict[str, Match] | None = Field(
        default=None, description="computer comparisons by id; an empty group says that there are none"
    )
    intermediaries: tuple[Intermediary, ...] = group("systems that data pass through", ())
    authorities: tuple[terms.Authority, ...] = group("laws relied on", ())
    agreement: terms.Agreement | None = group("what is true of every agreement")
    instruments: dict[str, terms.InstrumentChoice] = Field(default_factory=dict, description="agreements wanted, by id")
    users: tuple[terms.Users, ...] = group("authorized users", ())
    use: terms.UseLimits | None = group("limits on use")
    redisclosure: terms.Redisclosure | None = group("redisclosure")
    safeguards: terms.Safeguards | None = group("safeguards")
    incident: terms.Incident | None = group("incidents")
    outputs: terms.Outputs | None = group("publication")
    retention: terms.Retention | None = group("retention")
    audit: terms.Audit | None = group("audit")
    money: terms.Money | None = group("money")
    liability: terms.Liability | None = group("liability")
    law: terms.Law | None = group("governing law")
    disputes: tuple[terms.DisputeStep, ...] = group("steps of a dispute", ())
    approvals: tuple[terms.Approval, ...] = group("approvals", ())
    attachments: tuple[terms.Attachment, ...] = group("attachments of the parties' own", ())
    notice: terms.Notice | None = group("notice to individuals")
    verification: terms.Verification | None = group("verification and contest")
    quality: terms.Quality | None = group("quality and correction")
    waiver: terms.Waiver | None = group("waiver")
    amends: terms.Amended | None = group("what an amendment amends")
    choices: dict[str, terms.Choice] = Field(default_factory=dict, description="clause chosen, by family")
    prevails: tuple[terms.Prevails, ...] = group("counsel's decisions between laws", ())
    notes: Texts = leaf("optional", "notes for our own counsel; never in an exchange copy", default=())
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of the agreement")


@dataclass(frozen=True)
class ReadIntake:
    """An intake as it was read: its facts, who was named for what is missing, and the line of each path."""

    intake: Intake
    name: str
    """File name, for messages and origins."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """Path of each leaf given as `unknown` or `ask-WHO`, to WHO ("" for `unknown`)."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Path to line number, from 1."""
    digest: str = ""
    """sha256 of the file."""

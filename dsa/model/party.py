"""Parties, the people who speak for them, and the systems they own."""

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from dsa.model.leaf import Node, YesNo, group, leaf
from dsa.model.states import StateCode
from dsa.model.words import CoveredEntity, Level, PartyType

ContactSubject = Literal["program", "systems", "security", "privacy", "legal", "finance"]


class Signatory(Node):
    """Who signs for a party: a role first, a person only once known."""

    title: str | None = leaf("printed", "title of the signing official", who="program")
    role: str | None = leaf("optional", "part that the signatory plays (signs, concurs)")
    name: str | None = leaf("optional", "name of the signing official")
    delegation: str | None = leaf("printed", "delegation of authority to sign", who="counsel")


class Contact(Node):
    """Whom to reach on one subject."""

    subject: ContactSubject | None = leaf("optional", "subject of the contact")
    role: str | None = leaf("printed", "role of the contact")
    name: str | None = leaf("optional", "name of the contact")
    title: str | None = leaf("optional", "title of the contact")
    email: str | None = leaf("printed", "e-mail of the contact")
    phone: str | None = leaf("optional", "telephone of the contact")


class Party(Node):
    """A body that signs, or that data come from or go to."""

    name: str | None = leaf("printed", "full name of the party")
    short: str | None = leaf("printed", "short name of the party")
    level: Level | None = leaf("deciding", "level of government", ask="Which government does this party belong to?")
    type: PartyType | None = leaf("deciding", "kind of body", ask="What kind of body is this party?")
    department: str | None = leaf("optional", "department of which it is part")
    component: str | None = leaf("optional", "component that runs the exchange")
    address: str | None = leaf("printed", "address")
    acts_for: str | None = leaf(
        "optional",
        "party for which it holds the data",
        ask="Does this party receive or hold the data on behalf of another? Name that party, or write `none`.",
    )
    capacity: str | None = leaf("optional", "capacity in which it signs")
    covered_entity: CoveredEntity | None = leaf(
        "optional", "HIPAA covered entity or not", ask="Is this party a covered entity under HIPAA?", who="privacy"
    )
    state: StateCode | None = leaf("printed", "State", ask="Which State is this party of? Its name or its two letters.")
    tribe: str | None = leaf(
        "printed",
        "name of the tribe",
        ask="Of which tribe is this party? Its name in the Federal list of tribes, or the name that it uses.",
        who="counterpart",
    )
    roles: tuple[
        Literal[
            "source", "recipient", "matching-site", "facilitator", "custodian", "operator", "beneficiary", "individual"
        ],
        ...,
    ] = leaf("optional", "roles beside those that its flows give it", default=())
    joins_by: Literal["signature", "attachment-list", "counterpart", "accession", "another-agreement"] | None = leaf(
        "optional", "way in which the party is bound"
    )
    bound_by: str | None = leaf("optional", "agreement that binds a party that does not sign")
    must_approve: YesNo | None = leaf("optional", "whether its approval is needed, or only its signature")
    signatories: tuple[Signatory, ...] = group("those who sign", ())
    contacts: tuple[Contact, ...] = group("contacts by subject", ())
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of this party")


class Sorn(Node):
    """The system of records notice that a Federal agency has published for a system."""

    id: str | None = leaf("printed", "number of the system of records notice", who="privacy")
    published: str | None = leaf("printed", "Federal Register citation of the notice", who="privacy")
    date: dt.date | None = leaf("optional", "date of the notice", who="privacy")
    routine_use: str | None = leaf("printed", "routine use relied on, in short", who="privacy")
    updates: tuple[str, ...] = leaf("optional", "later amendments of the notice", who="privacy", default=())
    may_update: YesNo | None = leaf("optional", "whether the notice may be updated without amending the agreement")


class System(Node):
    """A system that data are kept in."""

    owner: str | None = leaf("printed", "party that owns the system")
    name: str | None = leaf("printed", "name of the system")
    formerly: tuple[str, ...] = leaf("optional", "earlier names of the system", default=())
    system_of_records: YesNo | None = leaf(
        "deciding",
        "whether it is a system of records",
        ask="Is this a Federal system from which records are pulled by a person's name or number?",
        who="privacy",
    )
    sorn: Sorn | None = group("its published notice")
    automated: YesNo | None = leaf("optional", "whether it is automated")
    federal_personnel_or_payroll: YesNo | None = leaf(
        "optional", "whether it holds Federal personnel or payroll records", ask="Is it a Federal personnel file?"
    )
    authorization: str | None = leaf("printed", "authorization to operate, with its date", who="security")
    impact: Literal["low", "moderate", "high"] | None = leaf("printed", "FIPS 199 impact level", who="security")
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of this system")


class Intermediary(Node):
    """A shared system that data pass through, and who controls it."""

    system: str | None = leaf("printed", "system that the data pass through")
    controller: str | None = leaf("printed", "party that controls the intermediate system")
    function: str | None = leaf("printed", "what the intermediate system does")

"""Data sets, flows and matches: what moves, between whom, for what; a data set in a flow is the unit of law."""

import datetime as dt
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from dsa.model.leaf import Node, Texts, YesNo, group, leaf, needed
from dsa.model.words import (
    Categories,
    Category,
    Consents,
    Form,
    Frequency,
    Funding,
    Method,
    OrderedBys,
    Origin,
    Program,
    Subjects,
    Uses,
)


class Element(Node):
    """One item of information, and why it is needed."""

    name: str = needed("name of the element")
    why: str | None = leaf("printed", "reason why the element is needed")
    category: Category | None = leaf("optional", "kind of information")
    identifies: Literal["directly", "indirectly", "no"] | None = leaf("optional", "how far it identifies a person")
    sensitivity: Literal["low", "moderate", "high"] | None = leaf("optional", "sensitivity")
    optional: YesNo | None = leaf("optional", "whether the exchange works without it")
    source: str | None = leaf("optional", "place in the source system")
    period: str | None = leaf("optional", "years or period covered")
    condition: str | None = leaf("optional", "condition under which it is sent")
    derived: YesNo | None = leaf("optional", "whether it is derived")
    format: str | None = leaf("optional", "format")


class DataSet(Node):
    """Elements that share a source system, an origin and a legal character. Mixed origin means two data sets."""

    what: str | None = leaf("printed", "description of the data set")
    system: str | None = leaf("deciding", "system that the data come from", ask="Which system do the data come from?")
    origin: Origin | None = leaf("deciding", "origin", ask="Who did this information come from in the first place?")
    origin_party: str | None = leaf("optional", "party that it came from")
    derived_from: Texts = leaf("structural", "flows or matches that the data set is made from", default=())
    categories: Categories = leaf(
        "deciding", "kinds of information", ask="Which kinds of information are in the data?", default=()
    )
    form: Form | None = leaf("deciding", "form", ask="Can a person be told from the data, and how directly?")
    subjects: Subjects = leaf("deciding", "people the data are about", ask="Whom are the data about?", default=())
    consent: Consents = leaf(
        "deciding", "consent given", ask="Have the people agreed in writing that the data may be shared?", default=()
    )
    elements: tuple[Element, ...] = group("element schedule", ())
    elements_from: str | None = leaf("optional", "file that lists the elements")
    exclusions: Texts = leaf("optional", "what is left out", default=())
    sample: str | None = leaf("optional", "sample drawn")
    years: str | None = leaf("optional", "years covered")
    complete: YesNo | None = leaf(
        "deciding", "whether the lists are complete", ask="Is everything that moves listed here?"
    )
    records: str | None = leaf("printed", "approximate number of records")
    accuracy: str | None = leaf("optional", "accuracy estimate and its basis")
    documentation: str | None = leaf("optional", "data dictionary or codebook")
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of this data set")


class Volume(Node):
    """How many records, and on what basis the number rests."""

    records: str | None = leaf("printed", "approximate number of records")
    per: str | None = leaf("optional", "period that the number is for")
    basis: str | None = leaf("optional", "basis of the number")


class How(Node):
    """The mechanics of a flow that only its text needs."""

    transmission: str | None = leaf("printed", "transmission protocol", who="security")
    layout: str | None = leaf("optional", "record layout")
    keys: Texts = leaf("optional", "fields that records are found by", default=())
    acknowledged_within: str | None = leaf("optional", "time for confirming receipt")
    starts: dt.date | None = leaf("optional", "first transfer")
    completes: dt.date | None = leaf("optional", "last transfer")


class Flow(Node):
    """One movement of data sets from one party to another for a purpose."""

    from_: str = Field(alias="from", description="sending party", json_schema_extra={"leaf": "structural"})
    to: str = needed("receiving party")
    data: Texts = needed("data sets that move")
    purpose: str | None = leaf("printed", "purpose of the flow", ask="What is it for, in one sentence?")
    uses: Uses = leaf("deciding", "uses", ask="What will the recipient do with the data?", default=())
    program: Program | None = leaf("deciding", "program served", ask="Which benefit program do the data serve?")
    program_name: str | None = leaf("optional", "name of the program as its statute has it")
    program_funding: Funding | None = leaf("deciding", "funding of the program", ask="Who pays for the program?")
    decisions_about_individuals: YesNo | None = leaf(
        "optional", "whether the data decide about a person", ask="Will anything be decided about one person?"
    )
    adverse_action: YesNo | None = leaf(
        "optional", "whether a person may lose something", ask="Can a person lose money or a service by it?"
    )
    method: Method | None = leaf("printed", "method of transfer")
    frequency: Frequency | None = leaf("printed", "frequency of transfer")
    ordered_by: OrderedBys = leaf(
        "deciding",
        "order or request behind the flow",
        ask="Does a statute, rule, court order, subpoena or written request call for the flow?",
        default=(),
    )
    to_contractors: YesNo | None = leaf("optional", "whether contractors receive the data")
    onward: Texts = leaf("optional", "parties that the recipient passes the data to", default=())
    complete: YesNo | None = leaf(
        "deciding",
        "whether the uses are all listed",
        ask="Are all uses that the recipient will make of the data listed?",
    )
    how: How | None = group("how the transfer is done")
    volume: Volume | None = group("number of records")
    relies_on: Texts = leaf("optional", "pathways that counsel has chosen", who="counsel", default=())
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of this flow")


class ExistingAgreement(Node):
    """A matching agreement that is in force already."""

    start: dt.date | None = leaf("optional", "start of the existing agreement")
    expires: dt.date | None = leaf("optional", "expiry of the existing agreement")
    renewed: YesNo | None = leaf("optional", "whether it has been renewed once")


class Linkage(Node):
    """How records are linked without names, where they are."""

    kind: Literal["exact", "probabilistic", "hashed", "privacy-preserving"] | None = leaf("optional", "kind of linkage")
    hashed: Texts = leaf("optional", "fields that are hashed before sending", default=())
    salt_holder: str | None = leaf("optional", "party that holds the salt")


class Benefit(Node):
    """Costs and benefits of a match, with the arithmetic's basis."""

    justification: str | None = leaf("optional", "justification of the match")
    alternatives: str | None = leaf("optional", "alternatives considered")
    costs: dict[str, Decimal] = Field(default_factory=dict, description="costs by name, in dollars")
    benefits: dict[str, Decimal] = Field(default_factory=dict, description="benefits by name, in dollars")
    basis_year: int | None = leaf("optional", "year of the figures")
    waiver: str | None = leaf("optional", "reason why no analysis is needed")


class Match(Node):
    """A computer comparison of two files: its flows, its systems, one comparison, its own facts."""

    compares: Texts = needed("data sets that are compared")
    flows: Texts = leaf("structural", "flows that serve the match", default=())
    results_in: str | None = leaf("optional", "flow that carries the results")
    done_by: str | None = leaf("optional", "party that runs the comparison")
    computerized: YesNo | None = leaf("deciding", "whether a computer compares", ask="Will a computer compare files?")
    purpose: Uses = leaf("deciding", "purposes", ask="What is the comparison for?", default=())
    complete: YesNo | None = leaf(
        "deciding", "whether the purposes are all listed", ask="Are all purposes of the comparison listed?"
    )
    decisions: Texts = leaf("optional", "decisions made on the results", default=())
    keys: Texts = leaf("optional", "fields compared", default=())
    steps: Texts = leaf("optional", "steps of the comparison", default=())
    frequency: Frequency | None = leaf("optional", "frequency of the comparison")
    mode: Literal["batch", "query"] | None = leaf("optional", "batch or query")
    starts: dt.date | None = leaf("optional", "projected start")
    completes: dt.date | None = leaf("optional", "projected completion")
    records: dict[str, str] = Field(default_factory=dict, description="approximate number of records by data set")
    linkage: Linkage | None = group("linkage")
    benefit: Benefit | None = group("costs and benefits")
    existing_agreement: ExistingAgreement | None = group("matching agreement in force")
    answers: dict[str, Any] = Field(default_factory=dict, description="answers to what the law asks of this match")

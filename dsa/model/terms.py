"""The terms that the parties choose: safeguards, clocks, money, disputes, duration."""

import datetime as dt
from typing import Literal

from dsa.model.leaf import Node, Texts, YesNo, group, leaf
from dsa.model.words import Instrument

Side = Literal["source", "recipient", "both", "neither"]
PRIVILEGED = "privileged-and-pre-decisional"
"""How internal papers are marked where the intake is silent: the most careful."""
MARKINGS = {
    "privileged": "Privileged",
    "pre-decisional": "Pre-decisional",
    PRIVILEGED: "Privileged and pre-decisional",
    "none": "",
}
"""What an internal paper says of itself."""


class Purpose(Node):
    """Why the project exists, in words that staff can check."""

    statement: str | None = leaf("printed", "purpose of the project", ask="Why does this project exist?")
    programs: Texts = leaf("optional", "programs served", default=())
    population: Texts = leaf("optional", "people concerned", default=())
    decisions: str | None = leaf("optional", "decisions made with the data")
    categories: Texts = leaf("optional", "kinds of purpose", default=())
    secondary_uses: Texts = leaf("optional", "secondary uses", default=())
    business_rules: Texts = leaf("optional", "business rules", default=())
    benefit: str | None = leaf("optional", "what people gain by it")


class Authority(Node):
    """A law that a party relies on, for what, in which flow."""

    cite: str | None = leaf("printed", "citation of the authority", who="counsel")
    party: str | None = leaf("printed", "party that relies on it", who="counsel")
    lets: str | None = leaf("printed", "act that it authorizes (disclose, collect, use)", who="counsel")
    flow: str | None = leaf("optional", "flow that it covers; none means all")
    exception: str | None = leaf("optional", "exception or routine use relied on", who="counsel")
    restrictions: Texts = leaf("optional", "limits that it sets", who="counsel", default=())
    note: str | None = leaf("optional", "note", who="counsel")


class Users(Node):
    """A class of people who may see the data."""

    who: str | None = leaf("printed", "class of authorized users")
    party: str | None = leaf("optional", "party they work for")
    number: int | None = leaf("optional", "number of users")
    screening: str | None = leaf("optional", "screening", who="security")
    training: str | None = leaf("printed", "training and its interval", who="security")
    undertaking: str | None = leaf("optional", "undertaking that they sign")
    employer: str | None = leaf("optional", "employer, where not the party")


class UseLimits(Node):
    """What may and may not be done, beside what each flow says."""

    prohibited: Texts = leaf("optional", "uses that are barred", default=())
    contact_allowed: YesNo | None = leaf("optional", "whether people may be contacted")
    reidentification: YesNo | None = leaf("optional", "whether people may be re-identified")


class Redisclosure(Node):
    """Who else may have the data, and how."""

    allowed_to: Texts = leaf("optional", "others who may have the data", default=())
    consent_by: str | None = leaf("optional", "party whose consent is needed")
    subcontractors: Texts = leaf("optional", "contractors who may have the data", default=())
    legal_demand_days: int | None = leaf(
        "printed", "business days' notice of a legal demand", who="counsel", ask="How soon is a subpoena reported?"
    )
    records_request_days: int | None = leaf(
        "printed", "number of days for notice of a public records request", who="counsel"
    )


class Encryption(Node):
    """Cryptography in transit and at rest."""

    transit: str | None = leaf("printed", "encryption in transit", who="security")
    rest: str | None = leaf("printed", "encryption at rest", who="security")


class Safeguards(Node):
    """How the data are protected."""

    baseline: str | None = leaf("printed", "security control baseline", who="security")
    impact: Literal["low", "moderate", "high"] | None = leaf("printed", "FIPS 199 impact level", who="security")
    encryption: Encryption | None = group("encryption")
    location: str | None = leaf("printed", "place where the data are kept", who="security")
    cloud: str | None = leaf("optional", "cloud service and its authorization", who="security")
    devices: str | None = leaf("optional", "devices allowed", who="security")
    plan: str | None = leaf("optional", "security plan", who="security")
    review_interval: str | None = leaf("printed", "interval for reviewing the exchange", who="security")
    logs_kept: str | None = leaf("printed", "period for which access logs are kept", who="security")
    connects_systems: YesNo | None = leaf(
        "optional", "whether systems are connected", ask="Are the parties' systems joined by a standing connection?"
    )


class Incident(Node):
    """What happens when data are lost or seen."""

    notify_within: str | None = leaf("printed", "time for reporting an incident", who="security")
    notify: str | None = leaf("printed", "office that incidents are reported to", who="security")
    report_days: int | None = leaf("optional", "number of days for the written report", who="security")
    answer_days: int | None = leaf("printed", "number of business days for answers on an incident", who="security")
    cost_bearer: Side | None = leaf("optional", "who bears the cost of a breach")
    regulator: Texts = leaf("optional", "regulators to be told", default=())


class Outputs(Node):
    """What may be published."""

    publishes: YesNo | None = leaf("optional", "whether results are published")
    min_cell: int | None = leaf("printed", "smallest cell that may be published")
    review_days: int | None = leaf("printed", "days for reviewing an output")
    acknowledgement: str | None = leaf("optional", "acknowledgement")
    disclaimer: str | None = leaf("optional", "disclaimer")


class Retention(Node):
    """How long data are kept, and how they end."""

    keep: str | None = leaf("printed", "period or event that ends retention", who="records")
    exception: str | None = leaf("optional", "exception", who="records")
    then: Literal["destroy", "return", "archive"] | None = leaf("printed", "what is done then", who="records")
    method: str | None = leaf("printed", "method of destruction", who="records")
    certificate: YesNo | None = leaf("optional", "whether destruction is certified", who="records")
    days: int | None = leaf("printed", "days for destroying", who="records")
    certificate_days: int | None = leaf("printed", "number of days for certifying destruction", who="records")
    backup_days: int | None = leaf("printed", "number of days that a backup copy may last", who="records")
    schedule: str | None = leaf("printed", "records schedule", who="records")
    non_hits: str | None = leaf("optional", "what happens to records that match nothing", who="records")


class Audit(Node):
    """Who may look, and with what notice."""

    by: Side | None = leaf("optional", "who may audit")
    notice_days: int | None = leaf("printed", "business days' notice of an audit")
    findings_days: int | None = leaf("printed", "number of days for answering a finding")
    answer_days: int | None = leaf("printed", "number of days for giving a record that the other party asks for")
    records_kept: str | None = leaf("printed", "period for which audit records are kept", who="records")
    comptroller_general: YesNo | None = leaf("optional", "whether the Comptroller General has access")


class Money(Node):
    """Who pays what."""

    moves: YesNo | None = leaf("optional", "whether money moves", ask="Will one party pay another?", who="finance")
    amount: str | None = leaf("optional", "amount", who="finance")
    cap: str | None = leaf("optional", "ceiling", who="finance")
    form: str | None = leaf("printed", "funding document", who="finance")
    pay_days: int | None = leaf("printed", "number of days for paying a statement of cost", who="finance")
    suspend_days: int | None = leaf("printed", "number of days' notice before suspension for debt", who="finance")
    each_bears_own: YesNo | None = leaf("optional", "whether each bears its own costs", who="finance")


class Liability(Node):
    """Who answers for loss."""

    model: Literal["none", "each-own", "mutual", "one-way", "capped"] | None = leaf(
        "optional", "liability model", who="counsel"
    )
    cap: str | None = leaf("optional", "cap", who="counsel")
    immunity: str | None = leaf("optional", "immunity kept", who="counsel")
    insurance: str | None = leaf("optional", "insurance", who="counsel")


class Law(Node):
    """Which law governs, where it is not Federal law alone."""

    governing: str | None = leaf("optional", "governing law", who="counsel")
    venue: str | None = leaf("optional", "venue", who="counsel")
    public_records: Texts = leaf("optional", "public records acts", who="counsel", default=())


class DisputeStep(Node):
    """One rung of the ladder."""

    level: str | None = leaf("printed", "official who decides at this step")
    days: int | None = leaf("printed", "days at this step")


class Renewal(Node):
    """How the term may be prolonged."""

    months: int | None = leaf("optional", "months of a renewal")
    condition: str | None = leaf("optional", "condition of renewal")
    window: str | None = leaf("optional", "window for renewal")


class Termination(Node):
    """How it ends early."""

    convenience_days: int | None = leaf("printed", "days' notice of termination")
    breach_days: int | None = leaf("printed", "days to cure a breach")
    suspension: YesNo | None = leaf("optional", "whether transfers may be suspended at once")
    wind_down: str | None = leaf("optional", "winding down")
    survival: Texts = leaf("optional", "duties that survive", default=())


StartRule = Literal["last-signature", "fixed-date", "notice-period-ended", "board-approval", "committee-period-ended"]


class Agreement(Node):
    """What is true of every agreement of the project: its numbers, its life, its money."""

    action: Literal["new", "re-established", "renewal", "modified", "amendment"] | None = leaf("optional", "action")
    starts: tuple[StartRule, ...] = leaf(
        "printed", "event that starts the agreement; the latest of several", default=()
    )
    start: dt.date | None = leaf("printed", "start date")
    end: str | None = leaf("optional", "end date or event that ends it")
    months: int | None = leaf("printed", "term in months")
    signed: dt.date | None = leaf("optional", "date of the last signature")
    existing_kind: Instrument | Literal["none"] | None = leaf(
        "deciding", "agreement in force", ask="Is there an agreement between these parties already, and of what kind?"
    )
    renewal: Renewal | None = group("renewal")
    terminate: Termination | None = group("termination")
    house_style: str | None = leaf("optional", "house style")
    jurisdiction: str | None = leaf("optional", "jurisdiction")
    binding: Literal["binding", "non-binding"] | None = leaf("optional", "whether an MOU binds", who="counsel")
    marking: Literal["privileged", "pre-decisional", "privileged-and-pre-decisional", "none"] | None = leaf(
        "optional", "marking of internal copies", who="counsel"
    )


class OwnNumber(Node):
    """A number that one party gives the agreement."""

    owner: str | None = leaf("optional", "party that gave the number")
    value: str | None = leaf("printed", "agreement number")


class Related(Node):
    """Another agreement, and how it stands to this one."""

    title: str | None = leaf("printed", "title of the related agreement")
    relation: Literal["under", "over", "attached", "with", "supersedes"] | None = leaf("optional", "relation")
    date: dt.date | None = leaf("optional", "date of the related agreement")


class Approval(Node):
    """A body or officer whose approval is needed, or only noted."""

    body: str | None = leaf("printed", "approving body")
    party: str | None = leaf("optional", "party")
    required: YesNo | None = leaf("optional", "whether it is required")
    status: Literal["not-started", "pending", "approved", "refused"] | None = leaf("optional", "status")
    date: dt.date | None = leaf("optional", "date of approval")


class Attachment(Node):
    """A paper that the parties attach beside those the outline brings."""

    title: str | None = leaf("printed", "title of the attachment")
    kind: str | None = leaf("optional", "kind of attachment")
    file: str | None = leaf("optional", "source file")
    incorporated: YesNo | None = leaf("optional", "whether it is part of the agreement")


class Notice(Node):
    """What people are told."""

    at_application: str | None = leaf("optional", "notice given at application")
    periodic: str | None = leaf("optional", "notice given later")
    publisher: str | None = leaf("optional", "party that publishes")
    cite: str | None = leaf("optional", "citation of the published notice")
    comments_due: dt.date | None = leaf("optional", "last day for comments")


class Verification(Node):
    """How findings are checked before anyone loses anything."""

    who: str | None = leaf("optional", "party that checks")
    how: str | None = leaf("optional", "way of checking")
    contest_days: int | None = leaf("optional", "number of days to contest")
    restore_days: int | None = leaf("printed", "number of business days for restoring a payment")
    statute: str | None = leaf("optional", "statute that sets the days", who="counsel")
    notice_before_action: YesNo | None = leaf("optional", "whether notice comes before action")


class Quality(Node):
    """How good the data are and how errors are mended."""

    documentation: str | None = leaf("optional", "documentation")
    correction_route: str | None = leaf("printed", "office that corrections go to")
    correction_days: int | None = leaf("printed", "business days for passing a correction on")
    fault_days: int | None = leaf("printed", "number of days for reporting or mending a faulty transfer")
    accuracy: str | None = leaf("optional", "accuracy estimate and its basis")


class Waiver(Node):
    """A waiver of a legal requirement."""

    authority: str | None = leaf("optional", "authority for the waiver", who="counsel")
    granted: dt.date | None = leaf("optional", "date granted", who="counsel")
    expires: dt.date | None = leaf("optional", "date of expiry", who="counsel")


class Amended(Node):
    """What an amendment amends."""

    number: int | None = leaf("optional", "number of the amendment")
    base: Related | None = group("base agreement")
    prior: tuple[Related, ...] = group("earlier amendments", ())


class InstrumentChoice(Node):
    """An agreement that the parties want, whatever the grouping would have made."""

    kind: Instrument | None = leaf("structural", "kind of agreement")
    parties: Texts = leaf("optional", "parties", default=())
    flows: Texts = leaf("optional", "flows", default=())
    title: str | None = leaf("optional", "title")
    numbers: tuple[OwnNumber, ...] = group("agreement number", ())
    supersedes: tuple[Related, ...] = group("agreements that it replaces", ())
    related: tuple[Related, ...] = group("related agreements", ())


class Prevails(Node):
    """Counsel's decision between two laws that cannot both be kept."""

    rule: str | None = leaf("optional", "rule or citation that prevails", who="counsel")
    over: str | None = leaf("optional", "rule or citation that gives way", who="counsel")
    flow: str | None = leaf("optional", "flow that it is decided for; none means all", who="counsel")
    why: str | None = leaf("optional", "reason for the decision", who="counsel")


class Choice(Node):
    """A clause that counsel has chosen from a family, and why."""

    clause: str | None = leaf("optional", "clause chosen", who="counsel")
    why: str | None = leaf("optional", "reason", who="counsel")

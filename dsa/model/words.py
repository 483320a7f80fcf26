"""The words that rules speak of: one word for one thing, everywhere. From the law library's vocabulary."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

Level = Literal[
    "federal",
    "state",
    "local",
    "tribal",
    "territorial",
    "interstate",
    "private",
    "foreign",
]
"""The government, or none, that a party belongs to."""

PartyType = Literal[
    "executive-agency",
    "statistical-agency",
    "inspector-general",
    "law-enforcement",
    "prosecutor",
    "court",
    "corrections",
    "intelligence",
    "revenue-agency",
    "treasury-do-not-pay",
    "social-security",
    "veterans-agency",
    "personnel-agency",
    "immigration-agency",
    "census",
    "medicaid-agency",
    "chip-agency",
    "marketplace",
    "snap-agency",
    "tanf-agency",
    "child-welfare-agency",
    "child-support-agency",
    "ui-agency",
    "workforce-agency",
    "workforce-board",
    "public-health-agency",
    "vital-records",
    "state-education-agency",
    "local-education-agency",
    "school",
    "university",
    "early-childhood-agency",
    "vocational-rehabilitation",
    "wic-agency",
    "school-food-authority",
    "housing-agency",
    "hmis-lead",
    "victim-service-provider",
    "homeless-services",
    "health-provider",
    "sud-program",
    "hospital",
    "health-plan",
    "health-clearinghouse",
    "driver-licensing",
    "election-office",
    "tribal-government",
    "tribal-agency",
    "tribal-epidemiology-center",
    "ihs",
    "one-stop-service-office",
    "it-service-agency",
    "armed-force",
    "prescription-monitoring-program",
    "organ-procurement-organization",
    "consumer-reporting-agency",
    "legislative-body",
    "elected-official",
    "employer",
    "foster-or-placing-agency",
    "probation-parole",
    "data-center",
    "tribal-housing-entity",
    "urban-indian-organization",
    "data-subject",
    "records-archive",
    "research-organization",
    "researcher",
    "contractor",
    "nonprofit",
    "commercial",
    "individual",
    "public",
]
"""What a party is; `executive-agency` only where nothing more specific fits."""

Category = Literal[
    "identifiers",
    "ssn",
    "contact",
    "demographics",
    "income-assets",
    "earnings",
    "federal-tax-information",
    "state-tax",
    "death-fact",
    "birth-record",
    "benefit-eligibility",
    "benefit-payment",
    "debt",
    "ssa-program-records",
    "veterans-benefit-records",
    "veterans-health-records",
    "health",
    "mental-health",
    "sud-treatment",
    "hiv-sickle-cell",
    "psychotherapy-notes",
    "vital-status",
    "immunization",
    "claims",
    "education-record",
    "directory-information",
    "special-education",
    "early-intervention",
    "student-financial-aid",
    "child-welfare",
    "child-abuse-report",
    "foster-care",
    "child-support",
    "new-hire",
    "ui-wage",
    "ui-claim",
    "vocational-rehabilitation",
    "workforce-participant",
    "snap-participant",
    "tanf-participant",
    "medicaid-beneficiary",
    "chip-beneficiary",
    "wic-participant",
    "school-meal-eligibility",
    "housing-assistance",
    "hmis-client",
    "victim-services",
    "domestic-violence",
    "driver-record",
    "voter-record",
    "criminal-history",
    "juvenile-justice",
    "investigative",
    "court-record",
    "immigration-status",
    "protected-immigrant-1367",
    "census-title13",
    "statistical-cipsea",
    "personnel-payroll",
    "biometric",
    "financial-account",
    "tribal-member",
    "military-service",
    "quality-assurance-record",
    "photograph",
    "adoption-record",
    "third-party-liability",
    "exchange-applicant",
    "ui-appeal",
    "cui",
    "public-record",
]
"""What kind of information an element is."""

Form = Literal[
    "identified",
    "limited-data-set",
    "pseudonymized",
    "de-identified",
    "aggregate",
    "public",
]
"""How far persons can be told apart in the data."""

Origin = Literal[
    "individual",
    "survivor",
    "state-vital-records",
    "own-records",
    "other-agency",
    "irs",
    "ssa",
    "employer",
    "provider",
    "school",
    "court",
    "law-enforcement",
    "commercial",
    "derived",
]
"""Who the information came from: the law often turns on it."""

Subject = Literal[
    "applicants",
    "recipients",
    "survivor-or-informant",
    "veterans",
    "service-members",
    "dependents",
    "immigrant-victims",
    "living",
    "deceased",
    "minors",
    "students",
    "patients",
    "employees",
    "contractors",
    "providers",
    "victims",
    "tribal-members",
    "general-public",
]
"""Whom the data are about."""

Consent = Literal[
    "none",
    "written-specific",
    "written-general",
    "authorization-hipaa",
    "part2-consent",
    "ferpa-consent",
    "opt-out",
]
"""Consent that the persons have given."""

Use = Literal[
    "establish-eligibility",
    "verify-eligibility",
    "continuing-compliance",
    "proper-payment",
    "stop-payment",
    "recoup-debt",
    "offset",
    "detect-fraud",
    "audit",
    "oversight",
    "program-evaluation",
    "accreditation",
    "research",
    "statistics",
    "service-delivery",
    "care-coordination",
    "treatment",
    "health-payment",
    "health-operations",
    "public-health",
    "outreach",
    "enrollment",
    "customer-service",
    "benefit-administration",
    "child-protection",
    "education-placement",
    "employment-services",
    "licensing",
    "voter-registration",
    "law-enforcement",
    "litigation",
    "national-security",
    "immigration-enforcement",
    "immigration-verification",
    "personnel-administration",
    "system-hosting",
    "data-integration",
    "tax-administration",
    "child-support-enforcement",
    "locate-person",
    "duplicate-participation-check",
    "performance-reporting",
    "third-party-liability",
    "drug-monitoring",
    "organ-donation",
    "eviction-or-lease",
    "credentialing",
    "emergency",
    "redisclosure",
]
"""What the recipient does with the data."""

Program = Literal[
    "medicaid",
    "snap",
    "tanf",
    "ssi",
    "oasdi",
    "ui",
    "wic",
    "chip",
    "school-meals",
    "liheap",
    "housing",
    "veterans-health",
    "veterans-pension",
    "student-aid",
    "federal-retirement",
    "child-support",
    "foster-care",
    "workforce",
    "medicare",
    "tax-administration",
    "title-v",
    "title-xx",
    "adult-assistance",
    "state-supplement",
    "part-d-subsidy",
    "basic-health",
    "railroad-retirement",
    "general-assistance",
    "fdpir",
    "nahasda",
    "other",
]
"""The benefit program that the data serve."""

Funding = Literal[
    "federal",
    "federally-funded",
    "state-only",
    "none",
]
"""Who pays for the program."""

Method = Literal[
    "api",
    "lookup",
    "batch-file",
    "portal",
    "on-site",
    "physical",
]
"""How the data move."""

Frequency = Literal[
    "once",
    "on-demand",
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "annual",
]
"""How often the data move."""

OrderedBy = Literal[
    "none",
    "statute",
    "regulation",
    "court-order",
    "subpoena",
    "request-in-writing",
]
"""What orders the disclosure, if anything."""

CoveredEntity = Literal["yes", "no", "hybrid"]
"""Whether a party is a covered entity under HIPAA."""

Instrument = Literal[
    "MOU", "DSA", "CMA", "IEA", "DUA-LDS", "BAA", "GOV-MOU", "QSOA", "FERPA-STUDY", "FERPA-AUDIT", "ISA", "DUL",
    "SAVE-MOA", "JOINDER", "AMENDMENT", "RENEWAL",
]  # fmt: skip
"""The kinds of agreement, one enum used everywhere."""

Paper = Instrument | Literal["MEMO"]
"""What a document may be: an agreement, or a paper about it that stays in the building."""


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Categories = Annotated[tuple[Category, ...], BeforeValidator(_listed)]
Subjects = Annotated[tuple[Subject, ...], BeforeValidator(_listed)]
Consents = Annotated[tuple[Consent, ...], BeforeValidator(_listed)]
Uses = Annotated[tuple[Use, ...], BeforeValidator(_listed)]
OrderedBys = Annotated[tuple[OrderedBy, ...], BeforeValidator(_listed)]

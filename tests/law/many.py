"""A large project, to see how long the law takes: `python -m tests.law.many`. No test looks at a clock."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dsa.facts.sheet import fact_sheet
from dsa.law.raised import raised
from dsa.law.rule import rule
from dsa.library.regimes import load_regimes, regime_heads
from dsa.model.facts import FactSheet
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Question, Regime

ROUNDS = 5
"""The best of so many is said: the machine's other work only ever adds."""


@dataclass(frozen=True)
class Kind:
    """A kind of flow that agencies ask for: who to whom, what, for what, and a use that its law bars or doubts."""

    sender: str
    recipient: str
    origin: str
    subjects: tuple[str, ...]
    categories: tuple[str, ...]
    use: str
    other_use: str
    program: str
    matched: bool = False


PARTIES: Mapping[str, Mapping[str, str]] = {
    "ssa": {"level": "federal", "type": "social-security"},
    "opm": {"level": "federal", "type": "personnel-agency"},
    "va": {"level": "federal", "type": "veterans-agency", "covered_entity": "hybrid"},
    "hospital": {"level": "private", "type": "hospital", "covered_entity": "yes"},
    "clinic": {"level": "private", "type": "sud-program", "covered_entity": "yes"},
    "plan": {"level": "private", "type": "health-plan", "covered_entity": "yes"},
    "health": {"level": "state", "type": "public-health-agency", "state": "OH", "covered_entity": "no"},
    "medicaid": {"level": "state", "type": "medicaid-agency", "state": "OH", "covered_entity": "yes"},
    "snap": {"level": "state", "type": "snap-agency", "state": "OH", "covered_entity": "no"},
    "ui": {"level": "state", "type": "ui-agency", "state": "OH", "covered_entity": "no"},
    "education": {"level": "state", "type": "state-education-agency", "state": "WA", "covered_entity": "no"},
    "school": {"level": "local", "type": "local-education-agency", "state": "WA", "covered_entity": "no"},
    "researcher": {"level": "private", "type": "researcher", "covered_entity": "no"},
    "vendor": {"level": "private", "type": "contractor", "covered_entity": "no", "acts_for": "medicaid"},
    "children": {"level": "state", "type": "child-welfare-agency", "state": "OH", "covered_entity": "no"},
    "support": {"level": "state", "type": "child-support-agency", "state": "OH", "covered_entity": "no"},
    "prison": {"level": "state", "type": "corrections", "state": "OH", "covered_entity": "no"},
    "drivers": {"level": "state", "type": "driver-licensing", "state": "OH", "covered_entity": "no"},
    "shelter": {"level": "private", "type": "homeless-services", "state": "OH", "covered_entity": "no"},
    "wic": {"level": "state", "type": "wic-agency", "state": "OH", "covered_entity": "no"},
    "nation": {"level": "tribal", "type": "tribal-government", "tribe": "a tribe", "covered_entity": "no"},
    "census": {"level": "federal", "type": "census", "department": "Commerce"},
    "uscis": {"level": "federal", "type": "immigration-agency", "department": "DHS"},
}
LIVING, DEAD = ("recipients", "living"), ("deceased",)
PATIENTS, STUDENTS = ("patients", "living"), ("students", "minors")
_MEDICAID = ("medicaid-beneficiary", "benefit-eligibility", "income-assets", "ssn")
KINDS = (
    Kind("ssa", "opm", "state-vital-records", DEAD, ("death-fact", "ssn"), "proper-payment", "customer-service",
         "federal-retirement"),
    Kind("hospital", "health", "provider", PATIENTS, ("health", "identifiers"), "public-health", "research", "other"),
    Kind("medicaid", "snap", "individual", LIVING, _MEDICAID, "verify-eligibility", "law-enforcement", "snap"),
    Kind("ui", "education", "employer", ("employees", "living"), ("ui-wage", "ssn"), "program-evaluation", "outreach",
         "ui"),
    Kind("school", "researcher", "school", STUDENTS, ("education-record", "demographics"), "program-evaluation",
         "research", "other"),
    Kind("snap", "medicaid", "irs", LIVING, ("federal-tax-information", "income-assets"), "verify-eligibility",
         "detect-fraud", "medicaid"),
    Kind("clinic", "plan", "provider", PATIENTS, ("sud-treatment", "health"), "health-payment", "law-enforcement",
         "other"),
    Kind("medicaid", "vendor", "individual", LIVING, ("claims", *_MEDICAID), "system-hosting", "data-integration",
         "medicaid"),
    Kind("va", "opm", "own-records", ("employees", "living"), ("benefit-payment", "personnel-payroll", "ssn"),
         "proper-payment", "recoup-debt", "federal-retirement", matched=True),
    Kind("snap", "school", "individual", STUDENTS, ("snap-participant", "identifiers"), "enrollment",
         "immigration-enforcement", "school-meals"),
    Kind("children", "school", "own-records", STUDENTS, ("foster-care", "child-welfare"), "education-placement",
         "law-enforcement", "foster-care"),
    Kind("support", "medicaid", "own-records", LIVING, ("child-support", "identifiers"), "verify-eligibility",
         "immigration-enforcement", "medicaid"),
    Kind("prison", "medicaid", "own-records", LIVING, ("criminal-history", "ssn"), "enrollment", "customer-service",
         "medicaid"),
    Kind("drivers", "snap", "individual", LIVING, ("driver-record", "contact"), "verify-eligibility", "outreach",
         "snap"),
    Kind("shelter", "hospital", "individual", LIVING, ("hmis-client", "identifiers"), "care-coordination",
         "law-enforcement", "housing"),
    Kind("wic", "medicaid", "individual", LIVING, ("wic-participant", "contact"), "enrollment", "law-enforcement",
         "medicaid"),
    Kind("health", "nation", "provider", ("tribal-members", "patients"), ("health", "tribal-member"), "public-health",
         "research", "other"),
    Kind("census", "uscis", "individual", LIVING, ("census-title13", "demographics"), "statistics",
         "immigration-enforcement", "other"),
    Kind("snap", "uscis", "individual", LIVING, ("immigration-status", "snap-participant"), "immigration-verification",
         "immigration-enforcement", "snap"),
    Kind("va", "snap", "own-records", LIVING, ("veterans-benefit-records", "benefit-payment"), "verify-eligibility",
         "law-enforcement", "snap"),
)  # fmt: skip
ANSWERED, OTHER_USE = 0, 1
"""Turns of each kind: all that its laws ask is answered yes; it is for another use; nothing is answered."""


def many_flows(flows: int = 50, elements: int = 200, questions: Iterable[Question] = ()) -> ReadIntake:
    """As many flows, each with a data set of as many elements; permitted, barred and undecided ones in turn."""
    asked = [one for one in questions if one.type == "yes-no"]
    numbers = [(n, KINDS[n % len(KINDS)], n // len(KINDS) % 3) for n in range(flows)]
    whole = {
        "parties": PARTIES,
        "systems": {
            key: {"owner": key, "system_of_records": "yes" if one["level"] == "federal" else "no"}
            for key, one in PARTIES.items()
        },
        "data": {f"data-{n}": _data(kind, elements, _answers(asked, "data", turn)) for n, kind, turn in numbers},
        "flows": {f"flow-{n}": _flow(n, kind, turn, _answers(asked, "flow", turn)) for n, kind, turn in numbers},
        "matches": {
            f"match-{n}": {"compares": [f"data-{n}"], "flows": [f"flow-{n}"], "computerized": "yes"}
            for n, kind, _ in numbers
            if kind.matched
        },
    }
    return ReadIntake(Intake.model_validate(whole), "many.yaml")


def _data(kind: Kind, elements: int, answers: dict[str, str]) -> dict[str, Any]:
    listed = [{"name": f"element {n}", "category": kind.categories[n % len(kind.categories)]} for n in range(elements)]
    return {
        "system": kind.sender,
        "origin": kind.origin,
        "form": "identified",
        "subjects": kind.subjects,
        "consent": ["none"],
        "complete": "yes",
        "elements": listed,
        "answers": answers,
    }


def _flow(n: int, kind: Kind, turn: int, answers: dict[str, str]) -> dict[str, Any]:
    return {
        "from": kind.sender,
        "to": kind.recipient,
        "data": [f"data-{n}"],
        "uses": [kind.other_use if turn == OTHER_USE else kind.use],
        "complete": "yes",
        "program": kind.program,
        "program_funding": "federal" if kind.program == "federal-retirement" else "federally-funded",
        "ordered_by": ["none"],
        "answers": answers,
    }


def _answers(asked: Iterable[Question], on: str, turn: int) -> dict[str, str]:
    return {one.fact: "yes" for one in asked if one.on == on} if turn == ANSWERED else {}


def loaded() -> tuple[ReadIntake, Mapping[str, Regime]]:
    """The project, and the regimes that it raises."""
    regimes = load_regimes(raised(fact_sheet(many_flows()), regime_heads()))
    questions = [question for each in regimes.values() for question in each.questions]
    return many_flows(questions=questions), regimes


def seconds(read: ReadIntake, regimes: Mapping[str, Regime]) -> dict[str, float]:
    """CPU seconds for the facts and for the law, with the regimes already loaded."""
    heads = regime_heads()
    questions = [question for each in regimes.values() for question in each.questions]
    begun = time.process_time()
    sheet: FactSheet = fact_sheet(read, questions)
    known = time.process_time()
    rule(sheet, regimes, heads, date(2026, 11, 24))
    return {"facts": known - begun, "law": time.process_time() - known}


def report() -> Iterator[str]:
    """What the project is, and the best time of each step."""
    read, regimes = loaded()
    runs = [seconds(read, regimes) for _ in range(ROUNDS)]
    yield f"{len(read.intake.flows)} flows under {len(regimes)} regimes: {', '.join(regimes)}"
    yield from (f"{step}: {min(run[step] for run in runs):.3f} s of CPU" for step in runs[0])


if __name__ == "__main__":
    print("\n".join(report()))

"""A large project, to see how long the law takes: `python -m tests.law.many`. No test looks at a clock."""

import time
from datetime import date

from dsa.facts.sheet import fact_sheet
from dsa.law.raised import raised
from dsa.law.rule import rule
from dsa.library.regimes import load_regimes, regime_heads
from dsa.model.facts import FactSheet
from dsa.model.intake import Intake, ReadIntake

ORIGINS = ("survivor", "state-vital-records", "own-records")
USES = ("proper-payment", "customer-service", "benefit-administration")
CATEGORIES = ("ssn", "identifiers", "death-fact", "contact")


def many_flows(flows: int = 50, elements: int = 200) -> ReadIntake:
    """As many flows, each with a data set of as many elements; permitted, barred and undecided ones in turn."""
    listed = [{"name": f"element {n}", "category": CATEGORIES[n % len(CATEGORIES)]} for n in range(elements)]
    numbers = range(flows)
    whole = {
        "parties": {
            "ssa": {"level": "federal", "type": "social-security"},
            "opm": {"level": "federal", "type": "personnel-agency"},
        },
        "systems": {"numident": {"owner": "ssa", "system_of_records": "yes"}},
        "data": {
            f"data-{n}": {
                "system": "numident",
                "origin": ORIGINS[n % len(ORIGINS)],
                "form": "identified",
                "subjects": ["living", "recipients"],
                "consent": ["none"],
                "complete": "yes",
                "elements": listed,
            }
            for n in numbers
        },
        "flows": {
            f"flow-{n}": {
                "from": "ssa",
                "to": "opm",
                "data": [f"data-{n}"],
                "uses": [USES[n // len(ORIGINS) % len(USES)]],
                "complete": "yes",
                "program": "federal-retirement",
                "program_funding": "federal",
                "ordered_by": ["none"],
            }
            for n in numbers
        },
        "matches": {},
    }
    return ReadIntake(Intake.model_validate(whole), "many.yaml")


def seconds(read: ReadIntake) -> dict[str, float]:
    """CPU seconds for the facts and for the law, with the shipped regimes already loaded."""
    heads = regime_heads()
    regimes = load_regimes(raised(fact_sheet(read), heads))
    questions = [question for each in regimes.values() for question in each.questions]
    begun = time.process_time()
    sheet: FactSheet = fact_sheet(read, questions)
    known = time.process_time()
    rule(sheet, regimes, heads, date(2026, 11, 24))
    return {"facts": known - begun, "law": time.process_time() - known}


if __name__ == "__main__":
    for name, taken in seconds(many_flows()).items():
        print(f"{name}: {taken:.2f} s of CPU")

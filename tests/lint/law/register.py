"""A small register without fault, and the same with one thing changed."""

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

from dsa.lint.law.register import Registers
from dsa.model.finding import Finding
from dsa.model.law import Regime

TODAY = date(2026, 11, 24)
Check = Callable[[Registers, date], Any]


def example(gives: str, **facts: Any) -> dict[str, Any]:
    return {"name": gives, "facts": {key.replace("__", "."): value for key, value in facts.items()}, "gives": gives}


def sound() -> dict[str, Any]:
    to_federal = {"fact": "to.level", "is": "federal"}
    return {
        "regime": "toy-act",
        "title": "Toy Act",
        "kind": "gate",
        "kind_why": "5 U.S.C. 1 bars",
        "as_of": "2026-11",
        "raised_when": {"fact": "from.level", "is": "federal"},
        "citations": ["5 U.S.C. § 1(a)"],
        "values": {"term": [{"from": "2020-01-01", "value": 12, "unit": "months", "citation": "5 U.S.C. § 1(c)"}]},
        "definitions": {
            "to-federal": {
                "citation": "5 U.S.C. § 1(b)",
                "if": to_federal,
                "examples": [
                    example("true", to__level="federal"),
                    example("false", to__level="state"),
                    example("unknown"),
                ],
            }
        },
        "questions": [
            {
                "fact": "toy-act.agreed",
                "on": "flow",
                "type": "yes-no",
                "ask": "Has the recipient agreed?",
                "why": "5 U.S.C. 1",
                "who": "counsel",
                "decides": True,
            }
        ],
        "applies_when": [],
        "pathways": [
            {
                "id": "toy-path",
                "citation": "5 U.S.C. § 1(d)",
                "permits": "Disclosure to a Federal agency that agrees",
                "contrary": {"says": "An agency that agrees may change its mind", "citation": "5 U.S.C. § 1(g)"},
                "verified": "read",
                "conditions": [
                    {"text": "to a Federal agency", "type": "fact", "if": {"definition": "to-federal"}},
                    {"text": "it agrees", "type": "confirm", "fact": "toy-act.agreed"},
                    {"text": "it says so", "type": "term", "requirement": "toy-says-so"},
                ],
                "examples": [
                    {"name": "o", "facts": {"to.level": "federal", "toy-act.agreed": "yes"}, "gives": "open"},
                    {"name": "b", "facts": {"to.level": "state", "toy-act.agreed": "yes"}, "gives": "blocked"},
                    {"name": "u", "facts": {"to.level": "federal"}, "gives": "undecided"},
                ],
            }
        ],
        "requirements": [
            {
                "id": "toy-says-so",
                "citation": "5 U.S.C. § 1(e)",
                "requires": "The recipient agrees",
                "kind": "clause",
                "conditional_on": "toy-path",
                "verified": "read",
                "inputs": [{"name": "term", "fact": "agreement.months"}],
            }
        ],
        "duties": [
            {
                "id": "toy-waits",
                "citation": "5 U.S.C. § 1(f)",
                "requires": "Wait",
                "deadline": "before the start",
                "who": "source",
                "verified": "read",
                "lead": {"days": "term", "counted_from": "notice"},
            }
        ],
    }


def with_(change: Callable[[dict[str, Any]], Any]) -> dict[str, Regime]:
    """The sound register after one change."""
    raw = copy.deepcopy(sound())
    change(raw)
    return {"toy-act": Regime.model_validate(raw)}


def codes(check: Check, registers: Registers, as_of: date = TODAY) -> list[str]:
    return [one.code for one in findings(check, registers, as_of)]


def findings(check: Check, registers: Registers, as_of: date = TODAY) -> list[Finding]:
    return list(check(registers, as_of))

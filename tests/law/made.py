"""Small bodies of law and small intakes, made up for tests: a gate turns on answers, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dsa.facts.sheet import fact_sheet
from dsa.law.rule import rule
from dsa.model.facts import FactSheet
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Regime
from dsa.model.rulings import FlowRuling, Rulings

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class MadeHead:
    id: str
    kind: Any
    raised_when: dict[str, Any]


def asked(name: str, on: str = "data", **more: Any) -> dict[str, Any]:
    return {
        "fact": name,
        "on": on,
        "type": "yes-no",
        "ask": f"{name}?",
        "why": "1 U.S.C. 1",
        "who": "counsel",
        "decides": True,
        **more,
    }


def yes(fact: str) -> dict[str, Any]:
    return {"fact": fact, "is": "yes"}


def pathway(id_: str, *conditions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "citation": f"1 U.S.C. {id_}",
        "verified": "read",
        "permits": f"what {id_} permits",
        "conditions": list(conditions),
        **more,
    }


def confirm(fact: str) -> dict[str, Any]:
    return {"text": f"{fact} is confirmed", "type": "confirm", "fact": fact}


def fact(condition: dict[str, Any], text: str = "a fact decides") -> dict[str, Any]:
    return {"text": text, "type": "fact", "if": condition}


def trigger(condition: dict[str, Any], id_: str = "t1") -> dict[str, Any]:
    return {"id": id_, "when": f"{id_} is so", "citation": f"1 U.S.C. {id_}", "verified": "read", "if": condition}


def requirement(id_: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "requires": id_,
        "kind": "clause",
        "citation": f"1 U.S.C. {id_}",
        "verified": "read",
        "force": "law",
        **more,
    }


def duty(id_: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "requires": id_,
        "deadline": "before",
        "who": "source",
        "citation": f"1 U.S.C. {id_}",
        "verified": "read",
        **more,
    }


def regime(id_: str = "gate", **more: Any) -> Regime:
    """A gate that attaches where its question `attaches` is answered yes, and opens by `opens`."""
    whole = {
        "regime": id_,
        "title": f"The {id_} act",
        "kind": "gate",
        "kind_why": f"1 U.S.C. 1 bars it under {id_}",
        "as_of": "2026-11",
        "citations": ["1 U.S.C. 1"],
        "raised_when": {"fact": "from.level", "is": "federal"},
        "questions": [asked(f"{id_}.attaches"), asked(f"{id_}.opens")],
        "applies_when": [trigger(yes(f"{id_}.attaches"))],
        "pathways": [pathway("p1", confirm(f"{id_}.opens"))],
        **more,
    }
    return Regime.model_validate(whole)


def intake(**more: Any) -> Intake:
    """Two Federal parties, one data set, one flow, no match; `data` and `flow` add to these two."""
    data = {"origin": "own-records", "complete": "yes", **more.pop("data", {})}
    flow = {"from": "a", "to": "b", "data": ["d"], "uses": ["audit"], "complete": "yes", **more.pop("flow", {})}
    whole = {
        "parties": {
            "a": {"level": "federal", "type": "executive-agency"},
            "b": {"level": "federal", "type": "executive-agency"},
        },
        "data": {"d": data, **more.pop("more_data", {})},
        "flows": {"f": flow, **more.pop("more_flows", {})},
        "matches": {},
        **more,
    }
    return Intake.model_validate(whole)


def sheet_of(one: Intake, *regimes: Regime) -> FactSheet:
    return fact_sheet(ReadIntake(one, "intake.yaml"), [question for each in regimes for question in each.questions])


def ruled(one: Intake, *regimes: Regime, as_of: date = TODAY) -> Rulings:
    heads = {each.regime: MadeHead(each.regime, each.kind, each.raised_when) for each in regimes}
    return rule(sheet_of(one, *regimes), {each.regime: each for each in regimes}, heads, as_of)


def answered(answers: Mapping[str, str], *regimes: Regime, **more: Any) -> Rulings:
    """The rulings where the one data set has these answers; `unknown` is left out."""
    given = {name: said for name, said in answers.items() if said != "unknown"}
    return ruled(intake(data={"answers": given}, **more), *regimes)


def only(rulings: Rulings) -> FlowRuling:
    (one,) = rulings.flows
    return one

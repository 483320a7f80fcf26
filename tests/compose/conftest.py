"""A small project for the composer: two parties, a system, two data sets, two flows, and clauses made on the spot."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from dsa.compose.compose import compose
from dsa.facts.sheet import fact_sheet
from dsa.intake.read import parse_intake
from dsa.model.catalogue import AttachmentOutline, Catalogue, Clause, Outline
from dsa.model.document import Document
from dsa.model.facts import FactSheet
from dsa.model.plan import Drafted, Instance, PlannedArticle, PlannedAttachment
from dsa.model.rulings import Demand, Rulings

AS_OF = date(2026, 11, 24)

PROJECT: dict[str, Any] = {
    "title": "A small project",
    "parties": {
        "ssa": {"name": "Social Security Administration", "short": "SSA", "level": "federal", "address": "Baltimore"},
        "opm": {"name": "Office of Personnel Management", "short": "OPM", "level": "federal", "address": "Washington"},
    },
    "systems": {"master": {"owner": "ssa", "name": "Master Files"}},
    "data": {
        "report": {
            "what": "report of a death",
            "system": "master",
            "elements": [{"name": "date of death", "why": "to stop payment"}],
        },
        "roll": {"what": "annuity roll"},
    },
    "flows": {
        "tell": {
            "from": "ssa",
            "to": "opm",
            "data": ["report"],
            "purpose": "tell OPM of a death",
            "uses": ["stop-payment", "benefit-administration"],
            "method": "api",
            "frequency": "daily",
        },
        "back": {
            "from": "opm",
            "to": "ssa",
            "data": ["roll"],
            "purpose": "find the dead",
            "method": "batch-file",
            "frequency": "monthly",
        },
    },
    "agreement": {"starts": ["last-signature"], "months": 18},
    "incident": {"notify_within": "1 hour"},
    "matches": {},
}


def facts(**more: Any) -> FactSheet:
    """The project's facts, each of `more` in place of the group of that name."""
    return fact_sheet(parse_intake(yaml.safe_dump({**PROJECT, **more}, allow_unicode=True, width=1e9), "intake.yaml"))


def clause(body: str, id_: str = "incident.notice", **more: Any) -> Clause:
    """A clause with this body."""
    base: dict[str, Any] = {"title": "Notice", "version": 1, "status": "proposed", "slot": "incident", "plain": "p"}
    return Clause(id=id_, body=body, **{**base, "file": f"clauses/{id_.replace('.', '/')}.md", "line": 10, **more})


def instance(one: Clause, demands: tuple[Demand, ...] = (), **binds: str) -> Instance:
    """A clause in its place; its key is what its scope is bound to."""
    key = binds.get(one.scope, "")
    return Instance(f"{one.id}#{key}" if key else one.id, one, binds, demands=demands)


def demand(id_: str, flow: str = "tell", data: str = "report") -> Demand:
    """A requirement of law."""
    words = {"regime": "r", "citation": "5 U.S.C. § 552a(o)", "requires": "say so", "because": "b"}
    return Demand(id=id_, force="law", verified="read", flow=flow, data=data, **words)


def article(*instances: Instance, id_: str = "incident", holds: str = "clauses") -> PlannedArticle:
    """An article of these instances."""
    return PlannedArticle(id_, id_.title(), holds, instances)


def schedule(label: str = "A", instances: tuple[Instance, ...] = (), **outline: Any) -> PlannedAttachment:
    """A schedule with this outline."""
    made = AttachmentOutline(**{"id": "annex", "title": "Annex", **outline})
    return PlannedAttachment(made, f"Schedule {label}", instances)


def drafted(*articles: PlannedArticle, attachments: tuple[PlannedAttachment, ...] = (), **more: Any) -> Drafted:
    """One agreement between the two parties over both flows."""
    base: dict[str, Any] = {
        "id": "dsa-ssa-opm",
        "kind": "DSA",
        "title": "Data Sharing Agreement",
        "need": "recommended",
        "because": "b",
        "parties": ("ssa", "opm"),
        "flows": ("tell", "back"),
        "pairs": (("tell", "report"), ("back", "roll")),
        "outline": Outline(kind="DSA", title="Data Sharing Agreement", what="What it is.", articles=()),
        "left_out": (),
        "demands": (),
    }
    return Drafted(articles=articles, attachments=attachments, **{**base, **more})


PHRASES: Mapping[str, Mapping[str, str]] = {"method": {"api": "through a programming interface"}}


def document(made: Drafted, sheet: FactSheet | None = None, rulings: Rulings | None = None) -> Document:
    """The draft composed on a fixed day."""
    return compose(made, sheet or facts(), rulings or Rulings(as_of=AS_OF, flows=()), Catalogue(phrases=PHRASES))


def of_body(body: str, sheet: FactSheet | None = None, **more: Any) -> Document:
    """A draft of one article with one clause, bound to the first flow where its scope asks for it."""
    one = clause(body, **more)
    binds = {"party": "ssa", "flow": "tell", "data": "report"}
    bound = {one.scope: binds[one.scope]} if one.scope in binds else {}
    return document(drafted(article(instance(one, **bound))), sheet)

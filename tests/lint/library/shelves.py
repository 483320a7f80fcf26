"""A catalogue of two clauses and one outline that no check finds fault with, to be broken one defect at a time."""

from collections.abc import Callable
from typing import Any

from dsa.lint.library.shelf import Shelf
from dsa.model.catalogue import Catalogue, Clause, Outline
from dsa.model.finding import Finding
from tests.lint.law.register import with_

Check = Callable[[Shelf], Any]

NOTICE = {
    "id": "incident.notice",
    "title": "Notice of an incident",
    "version": 1,
    "status": "proposed",
    "slot": "incident",
    "needs": ["incident.notify_within"],
    "satisfies": {"toy-says-so": "report a Breach to the Provider within {{ incident.notify_within }}"},
    "basis": ["5 U.S.C. § 552a(o)(1)(D)"],
    "plain": "Who is told, and when.",
    "body": "The other side shall report a Breach to the Provider within {{ incident.notify_within }}.\n",
    "file": "clauses/incident/notice.md",
}
REPORT = {
    "id": "incident.report",
    "title": "What a report holds",
    "version": 1,
    "status": "proposed",
    "slot": "incident",
    "plain": "What is told.",
    "body": "The report that [[incident.notice]] and [[article:incident]] call for lists the data named in "
    "[[schedule:elements]].\n",
    "file": "clauses/incident/report.md",
}
TERMS = {
    "definitions.breach": ("Breach", "**Breach** means a loss of control over data."),
    "definitions.provider": ("Provider", "**Provider** means the party that sends data."),
}
OUTLINE = {
    "kind": "DSA",
    "title": "Toy",
    "what": "A toy.",
    "articles": [
        {
            "id": "incident",
            "title": "Incidents",
            "entries": [{"clause": "incident.notice"}, {"clause": "incident.report"}],
        }
    ],
    "attachments": [{"id": "elements", "title": "Elements", "rows": "elements"}],
}


def definition(id_: str, title: str, body: str) -> dict[str, Any]:
    return {
        "id": id_,
        "title": title,
        "version": 1,
        "status": "proposed",
        "slot": "definitions",
        "plain": title,
        "body": body,
        "file": f"clauses/{id_.replace('.', '/')}.md",
    }


def shelf(
    notice: dict[str, Any] | None = None,
    report: dict[str, Any] | None = None,
    more: tuple[dict[str, Any], ...] = (),
    outline: dict[str, Any] | None = None,
) -> Shelf:
    """The sound catalogue with keys of one clause, or of the outline, changed, and further clauses added."""
    defined = [definition(id_, *words) for id_, words in TERMS.items()]
    raw = [NOTICE | (notice or {}), REPORT | (report or {}), *defined, *more]
    clauses = {one["id"]: Clause.model_validate(one) for one in raw}
    made = Outline.model_validate(OUTLINE | (outline or {}))
    return Shelf(Catalogue(clauses=clauses, outlines={made.kind: made}), with_(lambda raw: None))


def with_body(body: str, **more: Any) -> Shelf:
    """The sound catalogue, where a report says something else."""
    return shelf(report={"body": body, **more})


def findings(check: Check, one: Shelf) -> list[Finding]:
    return list(check(one))


def codes(check: Check, one: Shelf) -> list[str]:
    return [found.code for found in findings(check, one)]

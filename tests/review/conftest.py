"""A small agreement with every kind of reference, facts in several places, and two instances that read alike."""

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from dsa.model.catalogue import Clause
from dsa.model.document import (
    Article,
    Blank,
    Block,
    Cell,
    ClauseBlock,
    Confirm,
    CrossRef,
    Document,
    Inline,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    SignatureLine,
    Source,
    Table,
    TableColumn,
)
from dsa.model.identity import clause_mark
from dsa.model.manifest import record_clauses
from dsa.model.stamp import Stamp
from dsa.writers.docx.write import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTICE, RETENTION = "incident.notice", "retention.return"
OPM, VA = "incident.tell#opm", "incident.tell#va"
NOTE = Note(1, (Run("5 U.S.C. § 552a(e)(10)."),))


def said(text: str, fact: str = "", **look: bool) -> Run:
    return Run(text, Source(fact=fact), **look)


def section(label: str, title: str, *inlines: Inline, anchor: str = "") -> Paragraph:
    return Paragraph((said(f"{title}. ", bold=True), *inlines), label=label, anchor=anchor, level=1)


def item(label: str, level: int, *inlines: Inline, nested: ListBlock | None = None, anchor: str = "") -> ListItem:
    return ListItem(Paragraph(inlines, label=label, level=level, anchor=anchor), nested)


def instance(name: str, *blocks: Block) -> ClauseBlock:
    clause = Clause(
        id=name.partition("#")[0],
        title="A rule",
        version=2,
        status="proposed",
        slot="any",
        plain="Plain.",
        body="Body.",
    )
    return ClauseBlock(name, clause, blocks)


def _notice() -> ClauseBlock:
    steps = ListBlock(
        (
            item("(i)", 3, said("what happened, as far as the Recipient knows; and")),
            item("(ii)", 3, said("which records and which persons it touches."), anchor="notice.which"),
        )
    )
    return instance(
        NOTICE,
        section(
            "1.1", "Notice of an incident", said("OPM", "parties.opm.short"), said(" shall notify "),
            said("SSA", "parties.ssa.short"), said(" within "), said("24 hours", "incident.notify_within"),
            said(" after it discovers an incident, at "),
            Blank(1, "address for notices", "SSA", Source(fact="parties.ssa.notices")), said(", as "),
            CrossRef("retention.return", "Section", "2.1"), said(" and "), CrossRef("notice.which", "Section", "1.1(b)(ii)"),
            said(" provide"), NOTE, said(", and shall say:"), anchor=NOTICE,
        ),
        ListBlock((item("(a)", 2, said("when it discovered the incident;")), item("(b)", 2, said("at first:"), nested=steps))),
    )  # fmt: skip


def _told(name: str, party: str, label: str) -> ClauseBlock:
    text = " keeps a record of each notice for three years and shows it to the other Party on request."
    return instance(
        name, section(label, "Record of notices", said(party, f"parties.{party.lower()}.short"), said(text))
    )


def _retention() -> ClauseBlock:
    return instance(
        RETENTION,
        section(
            "2.1", "Return or destruction", said("Within "), said("24 hours", "incident.notify_within"),
            said(" after "), CrossRef("article:incident", "Article", "1"), said(" has been met, "),
            said("OPM", "parties.opm.short"), said(" shall destroy the elements that "),
            CrossRef("schedule:elements", "Schedule", "A"), said(" lists. "),
            Confirm(2, "the records schedule allows it", Source(fact="retention.schedule")), anchor=RETENTION,
        ),
        Paragraph((said("Nothing in this Article shortens a period that a statute fixes for keeping a record."),)),
    )  # fmt: skip


def _schedule() -> Article:
    rows = tuple(
        Row((Cell((said(name, f"data.roll.elements.{n}.name"),)), Cell((said("yes"),))), f"roll/{name}")
        for n, name in enumerate(("date of death", "date of birth", "place of death"))
    )
    columns = (TableColumn("Element"), TableColumn("Needed"))
    return Article(
        "elements", "Schedule A", "Data elements", "schedule:elements",
        (Table("What is sent", columns, rows, "One row for each element."),), is_schedule=True,
    )  # fmt: skip


def _signatures() -> Article:
    lines = (SignatureLine("Signature"), SignatureLine("Title", (said("Deputy Commissioner"),)), SignatureLine("Date"))
    return Article(
        "signatures", "3.", "Signatures", "article:signatures",
        tuple(SignatureBlock(one, (said(f"For {one}"),), lines) for one in ("SSA", "OPM")),
    )  # fmt: skip


def small_agreement() -> Document:
    """The agreement, made anew."""
    return Document(
        "dsa-ssa-opm",
        "DSA",
        "Agreement on death reports",
        "Sets the terms on which SSA tells OPM of deaths.",
        (Paragraph((said("Draft of November 24, 2026, between two agencies."),), style="lead"),),
        (
            Article(
                "incident",
                "1.",
                "Incidents",
                "article:incident",
                (_notice(), _told(OPM, "OPM", "1.2"), _told(VA, "VA", "1.3")),
            ),
            Article("retention", "2.", "Keeping and returning", "article:retention", (_retention(),)),
            _signatures(),
        ),
        (_schedule(),),
        date="2026-11-24",
    )


@cache
def written(copy: str = "exchange") -> bytes:
    """The agreement in Word."""
    return write_docx(small_agreement(), Stamp(copy, "0" * 64, "dsa test"))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def agreement() -> Document:
    return small_agreement()


@pytest.fixture(scope="session")
def record() -> dict[str, Any]:
    return {"clauses": record_clauses(small_agreement())}


@pytest.fixture(scope="session")
def sent() -> bytes:
    return written()


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    """A package with some parts replaced or added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in {**kept, **parts}.items():
            new.writestr(name, part)
    return made.getvalue()


def edited(content: bytes, edit: Callable[[etree._Element], None]) -> bytes:
    """A package whose main part's root went through `edit`."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    edit(root)
    return repacked(content, {"word/document.xml": etree.tostring(root, xml_declaration=True, encoding="UTF-8")})


def paragraphs_of(root: etree._Element, instance_id: str) -> list[etree._Element]:
    """The paragraphs from a clause's bookmark start to its end."""
    start = root.find(f".//{W}bookmarkStart[@{W}name='{clause_mark(instance_id)}']")
    assert start is not None
    end = root.find(f".//{W}bookmarkEnd[@{W}id='{start.get(W + 'id')}']")
    every = list(root.iter(W + "p"))
    return every[every.index(_above(start)) : every.index(_above(end)) + 1]


def _above(element: etree._Element) -> etree._Element:
    return next(one for one in element.iterancestors(W + "p"))


def text_of(paragraph: etree._Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(W + "t"))


def replace_words(paragraph: etree._Element, old: str, new: str) -> None:
    """Replaces words that stand in one text element."""
    holder = next(one for one in paragraph.iter(W + "t") if old in (one.text or ""))
    holder.text = (holder.text or "").replace(old, new)

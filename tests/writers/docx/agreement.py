"""An agreement made by hand with what is hard for Word: restarts, every form of reference, words that break XML."""

import datetime as dt
from functools import partial

from dsa.model.catalogue import Clause, Family, SignOff
from dsa.model.document import (
    Article,
    Blank,
    Cell,
    ClauseBlock,
    Confirm,
    CrossRef,
    Document,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Row,
    SignatureBlock,
    SignatureLine,
    Source,
    Table,
    TableColumn,
)
from dsa.model.drawing import Box, Label, Stroke
from tests.reading import building
from tests.reading.building import item

SECRET = "We would give way on the hours if pressed."


def clause(name: str, family: str = "", title: str = "A rule") -> Clause:
    return Clause(
        id=name,
        title=title,
        version=3,
        status="proposed",
        slot="incident",
        plain=f"What {name} says.",
        basis=("5 U.S.C. § 552a(o)(1)(K)",),
        note=SECRET,
        body="Body.",
        family=Family(
            name=family, stance="fallback", side="source", concedes="Two days.", negotiation="Often struck: the hours."
        )
        if family
        else None,
        sign_off=SignOff(office="Office of General Counsel", date=dt.date(2026, 3, 4), digest="0" * 64)
        if family
        else None,
    )


said = partial(building.said, clause="incident.notice#tell-opm")


def notice() -> ClauseBlock:
    deep = ListBlock((item("(A)", said("the system;"), level=4), item("(B)", said("the persons."), level=4)))
    inner = ListBlock(
        (
            item("(i)", said("what happened, as far as known;"), level=3, nested=deep),
            item("(ii)", said("when; and"), level=3, anchor="incident.when"),
        )
    )
    return ClauseBlock(
        id="incident.notice#tell-opm",
        clause=clause("incident.notice", "breach-notice", "Notice of an incident"),
        because="The flow tell-opm carries records of persons.",
        satisfies=(("security.incident-notice", ("within 24 hours", "notify")),),
        alternatives=(clause("incident.notice-slow", "breach-notice"),),
        blocks=(
            Paragraph(
                (
                    said("Notice of an incident.", bold=True),
                    said(" "),
                    said("OPM", "parties.opm.short"),
                    said(" shall notify "),
                    said("SSA", "parties.ssa.short"),
                    said(" within "),
                    said("24 hours", "incident.notify_within"),
                    said(" after it discovers an "),
                    said("incident", italic=True),
                    said(", at "),
                    Blank(1, "address for notices", "SSA", Source(fact="parties.ssa.notices")),
                    said(", and shall say, as "),
                    CrossRef("data.what", "Section", "1.1"),
                    said(", "),
                    CrossRef("incident.when", "Section", "2.1(a)(ii)"),
                    said(", "),
                    CrossRef("article:data", "Article", "1"),
                    said(" and "),
                    CrossRef("schedule:elements", "Schedule", "A"),
                    said(" provide"),
                    Note(
                        1, (said("See 5 U.S.C. § 552a(e)(10) and "), CrossRef("data.what", "Section", "1.1"), said("."))
                    ),
                    said(":"),
                ),
                label="2.1",
                level=1,
                anchor="incident.notice#tell-opm",
            ),
            ListBlock(
                (
                    item("(a)", said("at first:"), nested=inner),
                    item("(b)", said("later, what changed.")),
                )
            ),
            Paragraph((said("The clock runs on days that are not business days too."),), label="2.2", level=1),
            ListBlock((item("(a)", said("by telephone; and")), item("(b)", said("in writing.")))),
            Paragraph((said("The two lists above stand apart from this one:"),), level=0),
            ListBlock((item("(a)", said("first again; and")), item("(b)", said("second again.")))),
            Paragraph(
                (
                    said("The Provider holds "),
                    Confirm(2, "a signed delegation", Source(fact="authorities.delegation")),
                    said("."),
                ),
                label="2.3",
                level=1,
            ),
        ),
    )


def elements() -> Table:
    names = ("date of death", "name", "Social Security number", "place of death <b>&amp;</b>")
    rows = [
        Row(
            (
                Cell((said(one, f"data.survivor.elements.{n}.name"),)),
                Cell((said("why " * 12),)),
                Cell((said(f"{n},000"),)),
            ),
            f"survivor/{one}",
        )
        for n, one in enumerate(names)
    ]
    blank = Cell((Blank(3, "number of records", "OPM", Source(fact="data.survivor.records")),))
    rows.append(Row((Cell((said("total"),)), Cell(()), blank), "survivor/total"))
    return Table(
        "Elements of the survivor's report",
        (TableColumn("Element", width=2), TableColumn("Why it is needed", width=4), TableColumn("Records", "right", 1)),
        tuple(rows),
        "One row for each element: its name, why it is needed, and how many records hold it.",
        row_headers=True,
    )


def drawing() -> Figure:
    marks = (
        Box(10, 20, 120, 44, fill="DCE9F7", stroke="162E51"),
        Label(70, 46, "SSA", 9, True, "middle"),
        Box(330, 20, 120, 44, stroke="162E51"),
        Label(390, 46, "OPM", 9, True, "middle"),
        Stroke(((130, 42), (330, 42)), "162E51", 1, arrow=True),
        Label(230, 36, "survivor’s report, daily", 8, False, "middle"),
        Stroke(((390, 64), (390, 90), (70, 90), (70, 64)), "454545", 0.75, arrow=True, dashed=True),
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="468pt" height="108pt" viewBox="0 0 468 108">'
        '<rect x="10" y="20" width="120" height="44" fill="#DCE9F7" stroke="#162E51"/></svg>'
    )
    alt = "SSA sends the survivor's report to OPM each day; OPM sends a receipt back."
    return Figure(svg, alt, "Who sends what to whom", width=6.5, height=1.5, drawing=marks)


def signature(party: str) -> SignatureBlock:
    return SignatureBlock(
        party,
        (said(f"For the {party}", f"parties.{party}.name"),),
        (
            SignatureLine("Signature"),
            SignatureLine("Name", (Blank(4, "who signs", party.upper(), Source(fact=f"parties.{party}.signer")),)),
            SignatureLine("Title", (said("Associate Director"),)),
            SignatureLine("Date"),
            SignatureLine("Digital signature"),
        ),
    )


def odd() -> ClauseBlock:
    return ClauseBlock(
        "data.odd",
        clause("data.odd"),
        (
            Paragraph((said("Long: " + "word " * 2000, "data.long"),), label="1.2", level=1),
            Paragraph((said("Right to left: "), said("שלום עולם", "data.rtl"), said(".")), label="1.3", level=1),
            Paragraph((said("<script>alert(1)</script> {{ 7*7 }} **x** &amp; \\r", "data.odd"),), label="1.4", level=1),
        ),
    )


def what() -> ClauseBlock:
    words = (
        said("What is shared.", bold=True),
        said(" SSA shares what "),
        CrossRef("schedule:elements", "Schedule", "A"),
        said(" lists."),
    )
    return ClauseBlock("data.what", clause("data.what"), (Paragraph(words, label="1.1", level=1, anchor="data.what"),))


def whole_document() -> Document:
    """Every kind of node, with restarts, references of each form, and words that try to break XML."""
    glance = Table(
        "At a glance",
        (TableColumn("Question", width=1), TableColumn("Answer", width=3)),
        (
            Row((Cell((said("Who"),)), Cell((said("SSA and OPM"),)))),
            Row((Cell((said("Why"),)), Cell((said("Proper payment"),)))),
        ),
        "Key points.",
        row_headers=True,
    )
    steps = ListBlock((item("(a)", said("read; and")), item("(b)", said("sign."))))
    inner = ClauseBlock(
        "data.terms",
        clause("data.terms"),
        (
            Paragraph((said("How the elements are given."),), label="A.1", level=1, anchor="schedule.how"),
            ListBlock((item("(a)", said("as they stand.")),)),
            elements(),
        ),
    )
    return Document(
        id="dsa-ssa-opm",
        kind="DSA",
        title="Data Sharing Agreement between the Social Security Administration and the Office of Personnel",
        subtitle="Sets the terms on which SSA tells OPM of deaths.",
        front=(
            Paragraph((said("DRAFT with 4 open points."),), style="lead"),
            glance,
            Paragraph((said("Please:"),)),
            steps,
        ),
        articles=(
            Article("data", "1.", "The data", "article:data", (what(), odd())),
            Article("incident", "2.", "Incidents", "article:incident", (notice(),)),
            Article("signatures", "3.", "Signatures", "article:signatures", (signature("ssa"), signature("opm"))),
        ),
        schedules=(
            Article("elements", "Schedule A", "Data elements", "schedule:elements", (inner,), True),
            Article(
                "flows",
                "Schedule B",
                "Data flow",
                "schedule:flows",
                (drawing(), Paragraph((said("As drawn."),), style="small")),
                True,
            ),
        ),
        number="SSA-2026-014",
        version="version 0.3",
        date="2026-11-24",
        short_title="SSA–OPM death reports",
        marking="Privileged and pre-decisional",
    )

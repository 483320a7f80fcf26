"""A small agreement with every kind of reference, facts in several places, and two instances that read alike."""

from functools import cache

from dsa.model.document import (
    Article,
    Blank,
    Cell,
    ClauseBlock,
    Confirm,
    CrossRef,
    Document,
    ListBlock,
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
from dsa.model.stamp import Copy, Stamp
from dsa.writers.docx.write import write_docx
from tests.reading.building import clause_of, item, said, section

NOTICE, RETENTION = "incident.notice", "retention.return"
OPM, VA = "incident.tell#opm", "incident.tell#va"
NOTE = Note(1, (Run("5 U.S.C. § 552a(e)(10)."),))


def _notice() -> ClauseBlock:
    steps = ListBlock(
        (
            item("(i)", said("what happened, as far as the Recipient knows; and"), level=3),
            item("(ii)", said("which records and which persons it touches."), level=3, anchor="notice.which"),
        )
    )
    return clause_of(
        NOTICE,
        section(
            "1.1", "Notice of an incident", said("OPM", "parties.opm.short"), said(" shall notify "),
            said("SSA", "parties.ssa.short"), said(" within "), said("24 hours", "incident.notify_within"),
            said(" after it discovers an incident, at "),
            Blank(1, "address for notices", "SSA", Source(fact="parties.ssa.notices")), said(", as "),
            CrossRef("retention.return", "Section", "2.1"), said(" and "),
            CrossRef("notice.which", "Section", "1.1(b)(ii)"),
            said(" provide"), NOTE, said(", and shall say:"), anchor=NOTICE,
        ),
        ListBlock((
            item("(a)", said("when it discovered the incident;")), item("(b)", said("at first:"), nested=steps),
        )),
    )  # fmt: skip


def _told(name: str, party: str, label: str) -> ClauseBlock:
    text = " keeps a record of each notice for three years and shows it to the other Party on request."
    return clause_of(
        name, section(label, "Record of notices", said(party, f"parties.{party.lower()}.short"), said(text))
    )


def _retention() -> ClauseBlock:
    return clause_of(
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
def written(copy: Copy = "exchange") -> bytes:
    """The agreement in Word."""
    return write_docx(small_agreement(), Stamp(copy, "0" * 64, "dsa test"))

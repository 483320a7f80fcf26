"""One agreement built by hand that holds every kind of node, long enough for lists and tables to cross pages."""

from dsa.model.document import (
    Article,
    Blank,
    Block,
    Confirm,
    CrossRef,
    Document,
    Figure,
    Inline,
    ListBlock,
    Note,
    OpenPoint,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureLine,
    Source,
    TableColumn,
)
from tests.reading.building import SVG, clause_of, item, section, table_of

NOTE = Note(1, (Run("Social Security Act § 205(r), as amended by "), Run("Pub. L. 118-42", italic=True), Run(".")))


def _front() -> tuple[Block, ...]:
    lead = Paragraph(
        (
            Run("Between the "),
            Run("Social Security Administration", bold=True),
            Run(" (SSA) and the "),
            Run("Office of Personnel Management", bold=True),
            Run(" (OPM). Agreement number "),
            Blank(1, "agreement number", "SSA"),
            Run(". Takes effect January 4, 2027 and ends January 3, 2029."),
        ),
        style="lead",
    )
    standing = Paragraph((Run("Draft of November 22, 2026. 4 points are open; each is numbered and in brackets."),))
    glance = table_of(
        "At a glance",
        [
            ("Who sends", "SSA sends what a survivor reported; OPM receives it."),
            ("Why", "So that a family need not report a death again to the office that pays the annuity."),
            ("How often", "Daily, by API. At most 4 business hours after SSA has verified the report."),
            ("How long kept", "Until the annuity is settled, then 3 years."),
            ("Under which law", "5 U.S.C. § 552a(b)(3); 42 U.S.C. § 405(r)(3)"),
            ("Not covered", "Computer matching of OPM's annuity roll: a matching agreement is needed first."),
        ],
        (TableColumn("", width=1), TableColumn("", width=3)),
        keyed=True,
    )
    return lead, standing, glance


TITLE = "Data Sharing Agreement between the Social Security Administration and the Office of Personnel Management"
WHY = "SSA sends OPM what a survivor has reported, so that the survivor need not tell OPM again."
NUMBERLESS = "Nothing else moves. This paragraph has no number, and stands under the section that it belongs to."
DUTY = (
    "The Provider shall encrypt each file in transit with TLS 1.3 or a later version, and shall test the "
    "connection each quarter. The Recipient shall tell the Provider within 24 hours after it discovers an incident, "
    "counted from the discovery, in Eastern Time, and shall name the records, the persons and what it has done."
)
SIGNING = (
    "The undersigned state that they hold the authority that their block names, and hereby sign this Agreement for "
    "their agency. It takes effect when both have signed."
)
CLAIM = "the routine use is published in the Federal Register and covers this disclosure"


def _purpose() -> Article:
    return Article(
        "purpose",
        "1.",
        "Purpose and what this Agreement covers",
        "article:purpose",
        (
            clause_of(
                "purpose.why",
                section(
                    "1.1",
                    "Purpose",
                    Run(WHY),
                    NOTE,
                    Run(" OPM uses it to stop and settle annuities."),
                    anchor="purpose.why",
                ),
            ),
            clause_of(
                "purpose.covers",
                section(
                    "1.2",
                    "What moves",
                    Run("Under "),
                    CrossRef("safeguards.transmission", "Section", "2.1"),
                    Run(", SSA shall send about "),
                    Blank(2, "number of records", "OPM", Source(fact="flows.tell-opm.volume.records")),
                    Run(" records a year, "),
                    Confirm(3, CLAIM),
                    Run(", and only these:"),
                    anchor="purpose.covers",
                ),
                ListBlock(
                    (
                        item("(a)", Run("the person's name, Social Security number and date of birth;")),
                        item(
                            "(b)",
                            Run("the date of death, and how SSA has verified it, namely:"),
                            nested=ListBlock(
                                (
                                    item(
                                        "(i)",
                                        Run("by a State's electronic death record, or"),
                                        level=3,
                                        nested=ListBlock(
                                            (
                                                item("(A)", Run("first-hand, from the funeral home; or"), level=4),
                                                item("(B)", Run("second-hand, from the next of kin; and"), level=4),
                                            )
                                        ),
                                    ),
                                    item("(ii)", Run("by a document that SSA has seen; and"), level=3),
                                )
                            ),
                        ),
                        item(
                            "(c)",
                            Run("the survivor's name and one way to reach the survivor, as "),
                            CrossRef("schedule:elements", "Schedule", "A"),
                            Run(" lists them."),
                        ),
                    )
                ),
                Paragraph((Run(NUMBERLESS),)),
            ),
            Paragraph((Run("A small remark under the article."),), style="small"),
            Paragraph((Run("A caption that stands by itself"),), style="caption"),
        ),
    )


def _duties() -> Article:
    many = [
        section(f"2.{number}", f"Duty number {number}", Run(DUTY), anchor=f"duty.{number}") for number in range(2, 16)
    ]
    return Article(
        "safeguards",
        "2.",
        "Safeguards",
        "article:safeguards",
        (
            clause_of(
                "safeguards.transmission#tell-opm",
                section("2.1", "Transmission", Run(DUTY), anchor="safeguards.transmission"),
            ),
            *(clause_of(f"safeguards.duty#{one.label}", one) for one in many),
        ),
    )


def _signatures() -> Article:
    def block(party: str, title: Inline) -> SignatureBlock:
        lines = (
            SignatureLine("Signature"),
            SignatureLine("Name", (Blank(4, "name of the signing official", party),)),
            SignatureLine("Title", (title,)),
            SignatureLine("Authority to sign", (Run("Delegation of March 3, 2023"),)),
            SignatureLine("Date"),
        )
        return SignatureBlock(party.lower(), (Run(f"For {party}"),), lines)

    return Article(
        "signatures",
        "12.",
        "Signatures",
        "article:signatures",
        (
            section("12.1", "Signing", Run(SIGNING), anchor="sign"),
            block("SSA", Run("Deputy Commissioner for Systems")),
            block("OPM", Run("Associate Director, Retirement Services")),
        ),
    )


def _elements() -> Article:
    rows = [
        (
            f"Element {number}",
            "Identifies a person directly",
            "To find the annuity of the person who has died, and no other",
            f"{number * 1375:,}",
        )
        for number in range(1, 46)
    ]
    columns = (
        TableColumn("Element", width=3),
        TableColumn("What it is", width=4),
        TableColumn("Why it is needed", width=5),
        TableColumn("Records", "right", 2),
    )
    return Article(
        "elements",
        "Schedule A",
        "Data elements",
        "schedule:elements",
        (
            Paragraph((Run("SSA sends these elements and no others."),)),
            table_of("Survivor's report: elements", rows, columns),
        ),
        is_schedule=True,
    )


def _drawing() -> Article:
    return Article(
        "data-flow",
        "Schedule B",
        "How the data move",
        "schedule:data-flow",
        (
            Figure(
                SVG,
                "SSA sends the survivor's report to OPM, daily, by API.",
                "Data flow between SSA and OPM",
                width=6.0,
                height=1.53,
            ),
        ),
        is_schedule=True,
    )


def every_node() -> Document:
    """The agreement."""
    return Document(
        id="dsa-ssa-opm",
        kind="DSA",
        title=TITLE,
        subtitle="Sets the terms on which SSA sends OPM what a survivor has reported about a death.",
        front=_front(),
        articles=(_purpose(), _duties(), _signatures()),
        schedules=(_elements(), _drawing()),
        open_points=(OpenPoint(1, "blank", "agreement number", "SSA"),),
        number="SSA-OPM-2027-01",
        version="version 0.3",
        date="2026-11-22",
        short_title="SSA–OPM Data Sharing Agreement",
        marking="Privileged and pre-decisional",
        notes=(NOTE,),
    )

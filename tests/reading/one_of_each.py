"""A short document that holds every kind of node, with a word to lose in each."""

import dataclasses
from typing import Any

from dsa.model.document import (
    Article,
    Blank,
    Confirm,
    CrossRef,
    Document,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureLine,
    TableColumn,
)  # fmt: skip
from tests.reading.building import SVG, clause_of, item, table_of

WORDS_OF_NODES = {
    "title": "Titulus", "subtitle": "Subtitulus", "run": "Currens", "bold run": "Crassus", "italic run": "Obliquus",
    "blank": "Lacuna", "confirm": "Confirmatio", "cross reference": "Sectio", "section label": "7.77",
    "plain paragraph": "Planus", "list item": "Articulus", "list label": "(qq)", "nested item": "Nidus",
    "caption": "Inscriptio", "column heading": "Columna", "row header": "Caput", "cell": "Cella",
    "figure caption": "Figura", "signature name": "Nomen", "signature label": "Titulus-officii",
    "signature value": "Officium", "article label": "77.", "article title": "Articulatio",
    "schedule label": "Tabula-Z", "schedule title": "Appendix", "note mark": "9001",
}  # fmt: skip
"""Kind of node → a word that stands in `one_of_each`, once, in such a node."""


def one_of_each() -> Document:
    """A short document with each word of WORDS_OF_NODES in its node."""
    word = WORDS_OF_NODES
    section_text = Paragraph(
        (
            Run("Before "),
            Run(word["run"]),
            Run(f" {word['bold run']} ", bold=True),
            Run(word["italic run"], italic=True),
            Note(int(word["note mark"]), (Run("at the foot"),)),
            Run(", "),
            Blank(1, word["blank"], "SSA"),
            Run(" and "),
            Confirm(2, word["confirm"]),
            Run(" under "),
            CrossRef("one", word["cross reference"], "77.1"),
            Run("."),
        ),
        label=word["section label"],
        anchor="one",
        level=1,
    )
    nested = ListBlock((item("(i)", Run(word["nested item"]), level=3),))
    listing = ListBlock((item(word["list label"], Run(word["list item"]), nested=nested),))
    table = table_of(
        word["caption"],
        [(word["row header"], word["cell"])],
        (TableColumn(word["column heading"]), TableColumn("Two")),
        keyed=True,
    )
    figure = Figure(SVG, "What the drawing shows.", word["figure caption"], width=6, height=1.5)
    line = SignatureLine(word["signature label"], (Run(word["signature value"]),))
    signature = SignatureBlock("ssa", (Run(word["signature name"]),), (line, SignatureLine("Date")))
    plain = Paragraph((Run(word["plain paragraph"]),))
    clause = clause_of("subject.name#ssa", section_text, listing, plain)
    return Document(
        "short",
        "DSA",
        word["title"],
        word["subtitle"],
        (plain_front(),),
        (Article("a", word["article label"], word["article title"], "article:a", (clause, table, figure, signature)),),
        (Article("z", word["schedule label"], word["schedule title"], "schedule:z", (), is_schedule=True),),
        short_title="Short",
        version="1",
        date="2026-11-22",
    )


def plain_front() -> Paragraph:
    """A paragraph for the first page."""
    return Paragraph((Run("A paper between two agencies."),), style="lead")


def without(node: Any, word: str) -> Any:
    """The same tree with the word taken out of every text (a number becomes 1)."""
    if isinstance(node, str):
        return node.replace(word, "")
    if isinstance(node, tuple):
        return tuple(without(one, word) for one in node)
    if isinstance(node, int) and str(node) == word:
        return 1
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        fields = {one.name: without(getattr(node, one.name), word) for one in dataclasses.fields(node)}
        return dataclasses.replace(node, **fields)
    return node

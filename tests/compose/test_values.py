"""A value stands in a draft as the user wrote it, and nothing in it is ever read as markup."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from dsa.model.document import Document, ListBlock, Paragraph, Run, instances
from dsa.model.rewrite import placed
from tests.compose.conftest import PROJECT, facts, of_body

HOSTILE = (
    "**bold** and _not_",
    "- item\n- item",
    "# heading",
    "1. one\n2. two",
    "{{ 7*7 }} {% if x %}",
    "[[incident.notice]]",
    "<b>&amp;</b> <script>alert(1)</script>",
    "\\* \\[ `code`",
    "שלום عربى \u202eright to left",
    "x" * 10_000,
    "| a | b |\n|---|---|",
    "trailing;",
    "ends.",
    "\ue0000\ue001 \ue000o0\ue001",
    "[1: number, OPM to supply]",
)

texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x7f\ufffe\uffff"), min_size=1
) | st.sampled_from(HOSTILE)


def normal(text: str) -> str:
    return re.sub(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+", " ", text).strip(" ")


def with_purpose(value: str) -> Document:
    sheet = facts()
    path = "flows.tell.purpose"
    known = {**sheet.facts, path: type(sheet.facts[path])(path, value)}
    return of_body(
        "Before **{{ flow.purpose }}** after.\n\n- {{ flow.purpose }};\n- last;",
        type(sheet)(sheet.intake, known),
        scope="flow",
    )


@given(texts.filter(lambda text: normal(text)))
@example("**")
@example("]]")
@example("a\u2028b\x85c")
def test_any_value_appears_literally_and_is_never_interpreted(value):
    (block,) = instances(with_purpose(value))
    paragraph, items = block.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, ListBlock)
    runs = [one for one in paragraph.inlines if one.source.fact == "flows.tell.purpose"]
    assert runs == [Run(normal(value), runs[0].source, bold=True)]
    assert len(items.items) == 2
    assert items.items[0].paragraph.inlines[0].text == normal(value)
    assert items.items[0].paragraph.inlines[1].text == "; and"


def test_a_full_stop_that_a_value_brings_is_not_doubled():
    (block,) = instances(of_body("It is in the {{ safeguards.location }}.", facts(safeguards={"location": "U.S."})))
    assert "".join(one.text for one in block.blocks[0].inlines) == "Notice. It is in the U.S."


def test_every_run_knows_its_clause_and_each_value_its_fact():
    document = of_body("To {{ to.short }} within {{ incident.notify_within }}.", scope="flow")
    (block,) = instances(document)
    sources = {one.text: one.source for one in block.blocks[0].inlines}
    assert {one.clause for one in sources.values()} == {"incident.notice#tell"}
    assert sources["OPM"].fact == "parties.opm.short"
    assert sources["1 hour"].fact == "incident.notify_within"


def test_a_project_that_says_nothing_prints_blanks_and_does_not_crash():
    bare = {name: None for name in PROJECT if name not in ("parties", "data", "flows", "matches")}
    empty = {"parties": {"ssa": {}, "opm": {}}, "data": {"report": {}, "roll": {}}}
    document = of_body(
        "{{ safeguards.encryption.transit }} {{ agreement.months | count('month') }} {{ purpose.statement }}",
        facts(**bare, **empty),
    )
    assert len(document.open_points) > 10
    assert all(inlines is not None for _, inlines in placed(document))

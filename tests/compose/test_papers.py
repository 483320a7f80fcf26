"""First page, schedules, drawing, signatures: tables and blocks over facts."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.compose.rows import COLUMNS
from dsa.errors import LibraryError
from dsa.model.document import Blank, Figure, SignatureBlock, Table, block_text, inlines_text
from dsa.model.drawing import Label
from dsa.model.plan import CalledFor, LeftOut
from dsa.model.rulings import AskedQuestion, FlowRuling, Rulings
from dsa.model.ways import PathwayResult, RegimeResult
from tests.compose.conftest import AS_OF, PROJECT, article, clause, demand, document, drafted, facts, instance, schedule

API = "through a programming interface"


def table(made, place: int = 0) -> Table:
    found = made.schedules[0].blocks[place]
    assert isinstance(found, Table)
    return found


def cells(found: Table) -> list[list[str]]:
    return [[inlines_text(cell.inlines) for cell in row.cells] for row in found.rows]


def ruling(status: str = "open", missing: tuple[str, ...] = ()) -> Rulings:
    route = PathwayResult(
        id="pa-b3", regime="pa", part="pa", citation="5 U.S.C. 552a(b)(3)", permits="p", status=status, because="b"
    )
    gate = RegimeResult(
        id="pa", regime="pa", kind="gate", ruling="applies", status=status, because="b", citation="5 U.S.C. § 552a",
        missing=missing, pathways=(route,), relies_on=("pa-b3",),
    )  # fmt: skip
    answer = "permitted" if status == "open" else "undecided"
    flow = FlowRuling(flow="tell", data="report", status=answer, because="b", regimes=(gate,))
    asked = tuple(AskedQuestion(fact=one, ask="Does it?", why="w", who="privacy", unlocks=()) for one in missing)
    return Rulings(as_of=AS_OF, flows=(flow,), questions=asked)


def test_the_first_page_says_between_whom_from_when_for_how_long_and_in_what_state():
    made = document(drafted())
    rows = {row.key: inlines_text(row.cells[1].inlines) for row in made.front[0].rows}
    assert rows["parties"] == "Social Security Administration (SSA); Office of Personnel Management (OPM)"
    assert rows["starts"] == "last signature"
    assert rows["term"] == "18 months"
    assert rows["as-of"] == "November 24, 2026"
    assert isinstance(made.front[0].rows[1].cells[1].inlines[0], Blank)


def test_numbers_that_the_parties_gave_stand_on_the_first_page_and_in_the_head():
    numbers = [{"owner": "ssa", "value": "A-1"}, {"owner": "opm", "value": "B-2"}]
    sheet = facts(instruments={"dsa-ssa-opm": {"kind": "DSA", "numbers": numbers}})
    made = document(drafted(), sheet)
    assert "A-1 (SSA); B-2 (OPM)" in block_text(made.front[0])
    assert made.number == "A-1, B-2"


def test_at_a_glance_there_is_one_row_for_each_data_set_in_a_flow():
    rows = cells(document(drafted(), rulings=ruling()).front[1])
    assert rows[0] == [
        "Transfer 1", "SSA", "OPM", "report of a death", "tell OPM of a death", API + ", daily",
        "18 months", "5 U.S.C. §\u00a0552a(b)(3)",
    ]  # fmt: skip
    assert rows[1][-1].endswith("laws relied on, counsel to supply]")


def test_a_route_that_is_not_open_is_said_to_wait_for_confirmation():
    last = cells(document(drafted(), rulings=ruling("undecided")).front[1])[0][-1]
    assert last == "relied on, to be confirmed: 5 U.S.C. §\u00a0552a(b)(3)"


def test_a_paper_without_flows_shows_the_agreements_beside_it():
    called = CalledFor("DSA", "required", ("ssa", "opm"), ("tell",), "b")
    wrong = CalledFor("BAA", "wrong", ("ssa", "opm"), ("tell",), "b")
    made = document(drafted(flows=(), pairs=(), called_for=(called, wrong)))
    assert cells(made.front[1]) == [["SSA and OPM", "DSA", "tell OPM of a death"]]


LEFT = "None of these:\n\n{% for one in left_out %}\n- {{ one.what }}: {{ one.because }};\n{% endfor %}"


def left(out: tuple[LeftOut, ...], *, sheet=None, called=()) -> str:
    made = document(drafted(article(instance(clause(LEFT))), left_out=out, called_for=called), sheet or facts())
    assert "barred" not in block_text(made.front[0])
    return block_text(made.articles[0].blocks[0])


def test_what_is_left_out_is_named_by_its_use_and_not_on_the_first_page():
    tell = LeftOut("tell", "report", "barred", "5 U.S.C. § 552a")
    back = LeftOut("back", "roll", "barred too", "5 U.S.C. § 552a")
    said = left((tell, back))
    assert "use of the report of a death for stop payment and benefit administration: barred" in said
    assert "use of the annuity roll to find the dead: barred too" in said


def test_a_comparison_left_out_is_called_one_and_says_which_agreement_it_takes():
    out = (LeftOut("back", "roll", "barred", "5 U.S.C. § 552a(o)"),)
    sheet = facts(matches={"m": {"compares": ["roll", "report"], "flows": ["back"]}})
    wanted = CalledFor("CMA", "required", ("ssa", "opm"), ("back",), "b", "5 U.S.C. § 552a(o)")
    said = left(out, sheet=sheet, called=(wanted,))
    assert "a computer comparison of the annuity roll with the report of a death: it takes a CMA" in said


def test_what_one_reason_leaves_out_is_said_once():
    out = (LeftOut("back", "roll", "barred", "5 U.S.C. § 552a"), LeftOut("tell", "report", "barred", "5 U.S.C. § 552a"))
    body = "None of these:\n\n{% for one in left_out %}\n- {{ one.what }}: {{ one.because }};\n{% endfor %}"
    text = block_text(document(drafted(article(instance(clause(body))), left_out=out)).articles[0].blocks[0])
    assert text.count("barred") == 1
    assert "use of the annuity roll and the report of a death for stop payment" in text


def test_an_undecided_question_of_law_is_an_open_point_after_the_blanks():
    path = "flows.tell.answers.privacy-act.covers"
    made = document(drafted(), rulings=ruling("undecided", (path,)))
    last = made.open_points[-1]
    assert (last.kind, last.what, last.who, last.fact) == ("question", "Does it?", "privacy office", path)
    assert last.number == len(made.open_points)


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ("elements", ["date of death", "to stop payment", ""]),
        ("flows", ["SSA", "OPM", "report of a death", "tell OPM of a death", API, "daily"]),
        ("users", ["analysts", "", "each year"]),
        ("authorities", ["5 U.S.C. §\u00a0552a(b)(3)", "SSA", "disclose"]),
        ("instruments", ["IEA", "SSA and OPM", "required"]),
        ("changes", ["", ""]),
    ],
)
def test_a_schedule_has_a_row_for_each_thing_that_it_is_about(rows, first):
    sheet = facts(
        users=[{"who": "others", "party": "va", "training": "t"}, {"who": "analysts", "training": "each year"}],
        parties={**PROJECT["parties"], "va": {"short": "VA"}},
        authorities=[{"cite": "5 U.S.C. 552a(b)(3)", "party": "ssa", "lets": "disclose", "flow": "tell"}],
    )
    called = CalledFor("IEA", "required", ("ssa", "opm"), ("tell",), "b")
    made = document(drafted(attachments=(schedule(rows=rows),), called_for=(called,)), sheet)
    assert cells(table(made))[0] == first


@pytest.mark.parametrize("rows", ["elements", "users", "authorities", "safeguards", "flows"])
def test_a_schedule_over_nothing_prints_blanks(rows):
    data = {**PROJECT["data"], "report": {"what": "w"}}
    made = document(drafted(attachments=(schedule(rows=rows),)), facts(data=data, flows=bare_flows()))
    assert any(isinstance(one, Blank) for row in table(made).rows for cell in row.cells for one in cell.inlines)


def bare_flows() -> dict[str, dict]:
    return {
        "tell": {"from": "ssa", "to": "opm", "data": "report"},
        "back": {"from": "opm", "to": "ssa", "data": "roll"},
    }


def test_a_schedule_for_each_data_set_has_a_table_for_each():
    made = document(drafted(attachments=(schedule(rows="elements", per="data"),)))
    assert [one.caption for one in made.schedules[0].blocks] == [
        "Transfer 1: report of a death",
        "Transfer 2: annuity roll",
    ]
    assert [row.key for row in table(made).rows] == ["report/date of death"]


def test_rows_of_the_same_name_keep_keys_of_their_own():
    twice = [{"name": "date"}, {"name": "date"}]
    made = document(
        drafted(attachments=(schedule(rows="elements"),)), facts(data={"report": {"elements": twice}, "roll": {}})
    )
    assert [row.key for row in table(made).rows] == ["report/date", "report/date (2)", "roll/"]


def test_a_column_may_be_words_with_values():
    columns = [
        {"heading": "H", "value": "{% if element.optional %}optional{% else %}needed{% endif %} ({{ element.why }})"}
    ]
    made = document(drafted(attachments=(schedule(rows="elements", columns=columns),)))
    assert cells(table(made))[0] == ["needed (to stop payment)"]


def test_a_form_has_room_for_each_label():
    made = document(drafted(attachments=(schedule(form=("Name", "Date")),)))
    assert cells(table(made)) == [["Name", ""], ["Date", ""]]
    assert table(made).row_headers


def test_the_open_points_schedule_lists_what_the_text_numbers():
    made = document(drafted(attachments=(schedule(rows="open-points"),)))
    assert [row[0] for row in cells(table(made))] == [str(one.number) for one in made.open_points]


def test_rows_that_nobody_knows_are_an_error():
    with pytest.raises(LibraryError, match="no rows `moons`"):
        document(drafted(attachments=(schedule(rows="moons"),)))


def test_parties_contacts_and_signatures_stand_in_their_articles():
    held = ("parties", "contacts", "signatures")
    made = document(drafted(*(article(id_=one, holds=one) for one in held)))
    parties, contacts, signed = (one.blocks for one in made.articles)
    assert cells(parties[0])[0][:4] == [
        "Social Security Administration",
        "SSA",
        "federal",
        "sends data and receives data",
    ]
    assert len(contacts[0].rows) == 2
    assert [one.party for one in signed if isinstance(one, SignatureBlock)] == ["ssa", "opm"]
    labels = [line.label for line in signed[0].lines]
    assert labels == ["Signature", "Name", "Title", "Delegation of authority", "Date"]
    assert isinstance(signed[0].lines[2].inlines[0], Blank)
    assert signed[0].lines[1].inlines == ()


def figure(sheet=None) -> Figure:
    made = document(drafted(attachments=(schedule(figure="data-flow"),)), sheet)
    found = made.schedules[0].blocks[0]
    assert isinstance(found, Figure)
    return found


def test_the_drawing_says_every_arrow_in_words():
    alt = figure().alt
    assert "Transfer 1: SSA sends OPM this: report of a death (through a programming interface, daily)." in alt
    assert "Transfer 2: OPM sends SSA this: annuity roll (batch file, monthly)." in alt


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_the_drawing_is_well_formed_whatever_a_value_holds(value):
    sheet = facts()
    path = "data.report.what"
    drawn = figure(type(sheet)(sheet.intake, {**sheet.facts, path: type(sheet.facts[path])(path, value)}))
    ElementTree.fromstring(drawn.svg)


def test_the_drawing_refers_to_nothing_outside_and_stays_on_its_sheet():
    drawn = figure()
    root = ElementTree.fromstring(drawn.svg)
    assert not [name for one in root.iter() for name in one.attrib if name.endswith(("href", "src"))]
    for mark in drawn.drawing:
        if isinstance(mark, Label):
            assert 0 <= mark.x <= drawn.width * 72
            assert 0 <= mark.y <= drawn.height * 72


def test_a_requirement_is_open_where_its_section_holds_a_blank_beside_its_words():
    served = clause("The Parties shall say so. It is {{ retention.schedule }}.", satisfies={"r-1": ["shall say so"]})
    asked = demand("r-1")
    annex = schedule(rows="requirements", columns=COLUMNS["requirements"])
    made = document(drafted(article(instance(served, (asked,))), attachments=(annex,), demands=(asked,)))
    assert cells(table(made))[0][-2:] == ["1.1", "open point"]


def test_a_column_without_a_value_is_left_to_be_filled_in_by_hand():
    columns = [{"heading": "Title", "value": "change.title"}, {"heading": "Result", "value": ""}]
    sheet = facts(amends={"prior": [{"title": "First"}]})
    made = document(drafted(attachments=(schedule(rows="changes", columns=columns),)), sheet)
    assert cells(table(made))[0] == ["First", ""]

"""The intake reader: hostile files, half-filled files, and every kind of mistake, each with its line and a way out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.errors import IntakeError
from dsa.intake.read import parse_intake, read_intake
from dsa.library.starters import starters
from dsa.model.law import Question

PROJECT = """dsa: 1
parties:
  ssa: {name: Social Security Administration, level: federal, type: social-security}
  opm: {name: Office of Personnel Management, level: federal, type: personnel-agency}
systems:
  files: {owner: ssa}
data:
  deaths: {system: files, elements: [{name: date of death}]}
flows:
  tell:
    from: ssa
    to: opm
    data: deaths
"""


def _question(fact: str, on: str = "flow", type_: str = "yes-no", **more) -> Question:
    return Question(fact=fact, on=on, type=type_, ask="Is it so?", why="law", who="program", decides=True, **more)


QUESTIONS = (
    _question("trial.agreed"),
    _question("trial.kind", type_="choice", choices=("paper", "wire")),
    _question("trial.day", type_="date"),
    _question("trial.count", type_="number"),
    _question("trial.law", type_="citation"),
    _question("trial.body", type_="party"),
    _question("trial.named", on="data", type_="list"),
    _question("trial.whole", on="agreement", type_="text"),
)


def _refused(text: str, questions=None) -> str:
    with pytest.raises(IntakeError) as caught:
        parse_intake(text, "form.yaml", questions)
    return str(caught.value)


def _line(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


# ---------------------------------------------------------------------------------------------- what may be missing


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}", "---\n", "title:\n"])
def test_an_empty_intake_is_valid(text):
    assert parse_intake(text, "form.yaml").intake.parties == {}


def test_anything_may_be_left_out():
    assert parse_intake(PROJECT, "form.yaml").intake.flows["tell"].purpose is None


def test_unknown_and_ask_who_are_answers_and_are_kept():
    text = PROJECT + "    purpose: ask-counsel\n    uses: [proper-payment, ask-program]\nretention: unknown\n"
    read = parse_intake(text, "form.yaml")
    assert read.intake.flows["tell"].uses == ("proper-payment",)
    assert read.intake.retention is None
    assert read.asked == {"flows.tell.purpose": "counsel", "flows.tell.uses": "program", "retention": ""}


def test_lines_follow_list_items_when_open_ones_are_taken_out():
    text = "disputes:\n  - unknown\n  - {level: heads, days: 10}\n"
    read = parse_intake(text, "form.yaml")
    assert read.intake.disputes[0].level == "heads"
    assert read.lines["disputes.0.level"] == 3


def test_an_entry_of_which_nothing_is_known_is_still_there():
    read = parse_intake("parties: {ssa: unknown, opm: }\n", "form.yaml")
    assert list(read.intake.parties) == ["ssa", "opm"]
    assert read.asked == {"parties.ssa": ""}


def test_no_matches_and_unanswered_matches_are_two_things():
    assert parse_intake("matches: {}", "x").intake.matches == {}
    assert parse_intake("matches: unknown", "x").intake.matches is None


def test_someone_who_cannot_be_asked_is_refused():
    said = _refused(PROJECT + "    purpose: ask-consel\n")
    assert "form.yaml:14, flows.tell.purpose: `ask-consel` asks someone unknown." in said
    assert "Did you mean `ask-counsel`?" in said
    assert "ask-opm" in said


def test_unknown_is_no_answer_where_the_rest_hangs_on_it():
    said = _refused(PROJECT.replace("from: ssa", "from: unknown"))
    assert "flows.tell.from: `from` is missing: the sending party." in said


# --------------------------------------------------------------------------------------------------- hostile files


def test_a_duplicate_key_is_refused_with_both_lines():
    assert "form.yaml:14: `from` stands twice, in lines 11 and 14." in _refused(PROJECT + "    from: opm\n")


def test_a_list_is_no_intake():
    assert "form.yaml:1: The file is not an intake" in _refused("- a\n- b\n")


def test_a_control_character_is_refused_with_its_line():
    assert "form.yaml:14:" in _refused(PROJECT + '    purpose: "x\\u0001"\n')


def test_a_file_of_another_encoding_is_refused(tmp_path):
    file = tmp_path / "form.yaml"
    file.write_bytes("title: Sécurité\n".encode("utf-16"))
    with pytest.raises(IntakeError, match="Save the file as UTF-8"):
        read_intake(file)


@pytest.mark.parametrize(
    "value",
    [
        "תאריך הפטירה \u202eabc",
        "**bold** [link](http://x) `code`",
        "<script>alert(1)</script>",
        "{{ parties.ssa.name }} {% if x %}",
        "first line\nsecond line",
        "x" * 10_000,
        "=cmd|' /C calc'!A0",
        "\\u0000 is not a character here",
    ],
)
def test_a_value_of_any_kind_is_kept_as_it_stands(value):
    text = PROJECT + f"    purpose: {json.dumps(value, ensure_ascii=False)}\n"
    assert parse_intake(text, "form.yaml").intake.flows["tell"].purpose == value


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1).filter(lambda text: text.strip())
)
def test_any_text_survives_as_a_value(value):
    read = parse_intake(f"title: {json.dumps(value, ensure_ascii=False)}\n", "x")
    assert read.intake.title == (value.strip() if value not in ("unknown",) else None)


# -------------------------------------------------------------------------------------------------------- mistakes


def test_every_mistake_is_told_at_once_in_the_order_of_the_file():
    text = PROJECT.replace("level: federal, type: social", "level: fedral, type: social").replace("to: opm", "to: omp")
    said = _refused(text + "    frequency: sometimes\nmoney: {moves: maybe}\n")
    places = [said.index(f"form.yaml:{line}, ") for line in (3, 12, 14, 15)]
    assert places == sorted(places)


def test_an_unknown_field_is_refused_with_the_nearest():
    said = _refused(PROJECT + "    purpos: x\n")
    assert "form.yaml:14, flows.tell.purpos: `purpos` is not a field of `tell`." in said
    assert "Did you mean `purpose`?" in said


def test_an_unknown_word_is_refused_with_the_nearest_and_all_allowed():
    said = _refused(PROJECT + "    frequency: montly\n")
    assert "form.yaml:14, flows.tell.frequency: `montly` is not a word that `frequency` knows." in said
    assert "Did you mean `monthly`? Allowed: once, on-demand, daily" in said


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("drafting_for", "drafting_for: sas"),
        ("authorities.0.party", "authorities: [{party: sas}]"),
        ("authorities.0.flow", "authorities: [{flow: tel}]"),
        ("instruments.one.parties.1", "instruments: {one: {parties: [ssa, sas]}}"),
        ("instruments.one.flows.0", "instruments: {one: {flows: tel}}"),
        ("matches.m.compares.0", "matches: {m: {compares: [deths]}}"),
        ("matches.m.flows.0", "matches: {m: {compares: deaths, flows: tel}}"),
        ("matches.m.results_in", "matches: {m: {compares: deaths, results_in: tel}}"),
        ("matches.m.done_by", "matches: {m: {compares: deaths, done_by: sas}}"),
    ],
)
def test_an_id_that_no_group_holds_is_refused_with_the_nearest(field, bad):
    said = _refused(PROJECT + bad + "\n")
    assert f"form.yaml:14, {field}: `" in said
    assert "is not an id in" in said
    assert "Did you mean" in said


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("owner: ssa", "owner: sas", "systems.files.owner"),
        ("system: files", "system: file", "data.deaths.system"),
        ("system: files,", "origin_party: sas,", "data.deaths.origin_party"),
        ("system: files,", "derived_from: tel,", "data.deaths.derived_from.0"),
        ("from: ssa", "from: sas", "flows.tell.from"),
        ("to: opm", "to: omp", "flows.tell.to"),
        ("data: deaths", "data: [deaths, death]", "flows.tell.data.1"),
        ("data: deaths", "data: deaths\n    onward: [sas]", "flows.tell.onward.0"),
        ("name: Social Security Administration,", "acts_for: omp,", "parties.ssa.acts_for"),
    ],
)
def test_an_id_inside_a_group_that_does_not_exist_is_refused(old, new, field):
    text = PROJECT.replace(old, new)
    line = _line(text, new.splitlines()[-1].strip())
    assert f"form.yaml:{line}, {field}: `" in _refused(text)


def test_a_flow_to_itself_is_refused():
    assert "form.yaml:12, flows.tell.to: The flow `tell` leads from `ssa` to itself." in _refused(
        PROJECT.replace("to: opm", "to: ssa")
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("data:\n  d: {origin: derived}", "`d` does not say which flows or matches it is made from."),
        ("matches:\n  d: {compares: x}\ndata: {x: {}}", "`d` does not say which flows bring its files"),
        ("instruments:\n  d: {title: x}", "`d` does not say what kind of agreement it is."),
    ],
)
def test_what_the_law_would_look_past_is_refused(text, said):
    assert said in _refused(text)
    assert ":2, " in _refused(text)


def test_data_made_from_itself_are_refused():
    said = _refused(PROJECT.replace("system: files,", "system: files, derived_from: tell,"))
    assert "form.yaml:8, data.deaths.derived_from: The data set `deaths` is made from itself." in said


@pytest.mark.parametrize("id_", ["OPM", "opm_1", "-opm", "o.p", "o p", "öpm"])
def test_an_id_of_other_characters_is_refused_with_one_that_would_do(id_):
    said = _refused(f'parties:\n  "{id_}": {{}}\n')
    assert f"form.yaml:2, parties.{id_}: `{id_}` cannot be an id in `parties`." in said
    assert "small letters, figures and hyphens" in said


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("agreement: {start: 2027-01-01, end: 2026-01-01}", "agreement.end"),
        ("agreement: {signed: 2027-01-01, end: 2026-01-01}", "agreement.end"),
        ("waiver: {granted: 2027-01-01, expires: 2026-01-01}", "waiver.expires"),
        (
            "matches: {m: {compares: d, starts: 2027-01-02, completes: 2027-01-01}}\ndata: {d: {}}",
            "matches.m.completes",
        ),
    ],
)
def test_dates_out_of_order_are_refused(text, where):
    said = _refused(text)
    assert f"form.yaml:1, {where}:" in said
    assert "is earlier than" in said


def test_an_end_in_words_and_a_notice_of_the_future_are_fine():
    parse_intake("agreement: {start: 2027-01-01, end: when the pilot ends}", "x")
    parse_intake("systems: {s: {sorn: {published: 105 Fed. Reg. 10, date: 2040-01-04}}}", "x")


@pytest.mark.parametrize(
    "bad", ["soon", "86400", "2027-13-01", "2027-02-30", "01/02/2027", "2027-1-1", "2027-01-01T00:00:00"]
)
def test_a_date_of_another_form_is_refused_with_the_right_one(bad):
    said = _refused(f"agreement: {{start: '{bad}'}}")
    assert f"form.yaml:1, agreement.start: `{bad}` is not a date." in said
    assert "2027-01-31" in said


@pytest.mark.parametrize("bad", ["soon", "-3", "1.5", "1_000", "1,000", "0x10", "9" * 5000])
def test_a_number_of_another_form_is_refused(bad):
    said = _refused(f"agreement: {{months: '{bad}'}}")
    assert "form.yaml:1, agreement.months: `months` holds" in said
    assert "whole number" in said


def test_true_is_yes_where_yes_is_a_word_and_refused_elsewhere():
    read = parse_intake("data: {d: {complete: true}}\nsystems: {s: {system_of_records: false}}\nfictional: true", "x")
    assert (read.intake.data["d"].complete, read.intake.systems["s"].system_of_records) == ("yes", "no")
    assert read.intake.fictional is True
    assert "agreement.months: `months` holds `true`" in _refused("agreement: {months: true}")
    assert "title: `title` holds `true`" in _refused("title: true")
    assert "`true` is not a word that `level` knows" in _refused("parties: {a: {level: true}}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("parties: [ssa, opm]", "`parties` holds a list, which is not a group of fields."),
        ("flows: {f: {from: a, to: b, data: d, how: fast}}", "`how` holds `fast`, which is not a group of fields."),
        ("title: {a: b}", "`title` holds a group, which is not text."),
        ("disputes: heads", "`disputes` holds `heads`, which is not a list."),
        ("parties: {a: {name: [x]}}", "`name` holds a list, which is not text."),
    ],
)
def test_a_thing_of_the_wrong_kind_is_refused_in_plain_words(text, said):
    assert said in _refused(text)


# ------------------------------------------------------------------------------------------------------- citations


@pytest.mark.parametrize(
    "cite",
    [
        "42 U.S.C. § 405(r)(3)",
        "42 U.S.C. 405(r)(3)",
        "42 U.S.C. §§ 405(r)(3), 1306(a)",
        "42 U.S.C. § 1306(a); 20 C.F.R. § 401.150",
        "5 U.S.C. § 552a note",
        "42 U.S.C. § 1320b-7(a)",
        "42 C.F.R. part 2",
        "Pub. L. 116-260, div. FF, § 801",
        "87 Fed. Reg. 263 (Jan. 4, 2022)",
        "Cal. Civ. Code § 1798.24",
        "RCW 70.02.050",
        "Tex. Health & Safety Code § 191.002",
        "Social Security Act § 205(r)",
        "U.S. Const. art. I",
        "Tribal Council Resolution 2024-12",
    ],
)
def test_a_citation_that_can_be_looked_up_is_taken(cite):
    parse_intake(PROJECT + f"authorities: [{{cite: '{cite}', party: ssa}}]\n", "x")


@pytest.mark.parametrize(
    "cite",
    [
        "42 USC",
        "42 USC 405(r)(3)",
        "42 U.S.C.",
        "U.S.C. 405",
        "99 U.S.C. § 405",
        "42 U.S.C. § (r)(3)",
        "42 U.S.C. § 405(r(3)",
        "20 CFR 401.150",
        "77 C.F.R. § 1.1",
        "P.L. 116-260",
        "Pub. L. 116",
        "87 Fed. Reg.",
        "86 Fed. Reg. 263 (Jan. 4, 2022)",
        "42 U.S.C. § 405(r)(3); see there",
        "the usual law",
        "§",
    ],
)
def test_a_citation_that_cannot_be_looked_up_is_refused_with_the_right_forms(cite):
    said = _refused(PROJECT + f"authorities:\n  - party: ssa\n    cite: '{cite}'\n")
    assert "form.yaml:16, authorities.0.cite: `" in said
    assert "cannot be looked up" in said
    assert "42 U.S.C. § 405(r)(3); 20 C.F.R. § 401.150" in said


def test_a_notice_whose_volume_and_year_disagree_is_refused():
    said = _refused("systems:\n  s:\n    sorn: {published: 87 FR 263, date: 2021-01-04}\n")
    assert "form.yaml:3, systems.s.sorn.published: `87 FR 263` cannot be looked up: volume 87 is of 2022" in said


def test_a_notice_is_cited_by_volume_and_page_of_the_federal_register():
    assert "systems.s.sorn.published" in _refused("systems: {s: {sorn: {published: 5 U.S.C. § 552a}}}")
    assert "systems.s.sorn.updates.1" in _refused("systems: {s: {sorn: {updates: [89 FR 825, last year]}}}")


# --------------------------------------------------------------------------------------------------------- answers


def test_answers_of_the_right_kind_in_the_right_place_are_taken():
    text = PROJECT.replace("system: files,", "system: files, answers: {trial.named: [a, b]},") + (
        "    answers: {trial.agreed: true, trial.kind: wire, trial.day: 2027-01-31, trial.count: 20, "
        "trial.law: 5 U.S.C. § 552a, trial.body: opm}\nanswers: {trial.whole: words}\n"
    )
    read = parse_intake(text, "x", QUESTIONS)
    assert read.intake.flows["tell"].answers["trial.agreed"] == "yes"
    assert read.intake.data["deaths"].answers["trial.named"] == ["a", "b"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("trial.agred: yes", "Did you mean `trial.agreed`?"),
        ("trial.agreed: perhaps", "Expected: yes or no"),
        ("trial.agreed: [yes]", "Expected: one answer, not a list."),
        ("trial.kind: wires", "Did you mean `wire`? Allowed: paper, wire."),
        ("trial.day: soon", "Expected: a date"),
        ("trial.count: many", "Expected: a number"),
        ("trial.law: the law", "As a citation"),
        ("trial.body: omp", "Did you mean `opm`?"),
        ("trial.named: x", "Move it to `data.….answers`."),
        ("trial.whole: x", "Move it to the `answers` of the whole file."),
        ("trial: {agreed: yes}", "Write each answer as `trial.question: answer`"),
    ],
)
def test_an_answer_that_does_not_answer_is_refused_with_what_would(answer, said):
    text = PROJECT + f"    answers:\n      {answer}\n"
    refused = _refused(text, QUESTIONS)
    assert "form.yaml:15, flows.tell.answers.trial" in refused
    assert said in refused


def test_without_questions_answers_are_left_alone():
    parse_intake(PROJECT + "    answers: {any.thing: x}\n", "x")


def test_the_digest_is_of_the_text(tmp_path):
    file = tmp_path / "form.yaml"
    file.write_text(PROJECT, encoding="utf-8")
    assert read_intake(file).digest == parse_intake(PROJECT, "form.yaml").digest
    assert read_intake(file).name == "form.yaml"


@given(st.data())
def test_the_flagship_with_any_part_taken_out_is_read_or_refused_with_its_place(data):
    lines = starters()["death-reported-once"].text.splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines) - 1))
    length = data.draw(st.integers(0, 12))
    text = "".join(lines[:start] + lines[start + length :])
    problems = ()
    try:
        parse_intake(text, "form.yaml")
    except IntakeError as error:
        problems = error.problems
    assert all(problem.where.startswith("form.yaml:") for problem in problems)

"""What `dsa check`, `dsa explain` and `dsa schema` print for people: the answer first, and where to write the next."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from dsa.cli import answers, fields, questions, reasons, text
from dsa.cli.forms import form, steps, words
from dsa.cli.verdict import SAYS, one_line
from dsa.errors import UsageError
from dsa.intake.read import parse_intake
from dsa.library.regimes import load_regimes, regime_heads
from dsa.library.shape import place_at
from dsa.library.starters import starters
from dsa.library.strict_yaml import read_yaml
from dsa.model.intake import Intake
from dsa.model.law import Question
from dsa.pipeline import study_text
from tests.conftest import AS_OF, project, scenario_texts

FILE = Path("mine.yaml")
NAMES = sorted(scenario_texts())
EVERY = [question for regime in load_regimes(regime_heads()).values() for question in regime.questions]


def _printed(capsys, name: str, every: bool = False) -> list[str]:
    answers.answer(project(name), FILE, every)
    return capsys.readouterr().out.splitlines()


def _headings(printed: list[str]) -> list[str]:
    return [line.partition(",")[0] for line, before in zip(printed[1:], printed, strict=False) if before == ""]


@pytest.mark.parametrize("name", NAMES)
def test_no_line_is_wider_than_the_terminal(name, capsys):
    printed = _printed(capsys, name, every=True)
    reasons.reasons(project(name), FILE)
    assert [line for line in printed + capsys.readouterr().out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_comes_first_and_the_rest_in_order(name, capsys):
    printed = _printed(capsys, name)
    assert " ".join(printed[:4]).startswith(one_line(project(name))[:60])
    order = ["What blocks", "Flows", "Agreements", "Questions that can still change an answer", "Findings",
             "Earliest lawful start", "Next"]  # fmt: skip
    found = _headings(printed)
    assert found == [one for one in order if one in found]
    assert found[-1] == "Next"


def test_the_first_line_says_no_more_than_the_law_does():
    for name in NAMES:
        said, statuses = one_line(project(name)), {one.status for one in project(name).rulings.flows}
        if statuses != {"permitted"} or project(name).blocks:
            assert not said.startswith("Yes"), name
        for status in statuses - {"no_regime"}:
            assert SAYS[status] in said, name


def test_ten_questions_are_shown_and_the_rest_counted_and_all_on_demand(capsys):
    found = questions.rows(project("death-reported-once").rulings.questions)
    assert len(found) > questions.SHOWN
    few, every = _printed(capsys, "death-reported-once"), _printed(capsys, "death-reported-once", every=True)
    assert _numbers(few) == list(range(1, questions.SHOWN + 1))
    assert f"  {len(found) - questions.SHOWN} more: dsa check mine.yaml --all" in few
    assert _numbers(every) == list(range(1, len(found) + 1))
    assert not [line for line in every if "--all" in line]


def _numbers(printed: list[str]) -> list[int]:
    return [int(one[1]) for line in printed if (one := re.match(r"  (\d+)\. ", line))]


@pytest.mark.parametrize("name", [*NAMES, "blank"])
def test_every_question_shows_a_line_that_answers_it(name):
    intake = scenario_texts().get(name) or starters()[name].text
    found = study_text(intake, "mine.yaml", AS_OF)
    laws = found.questions
    for one in found.rulings.questions:
        path = steps(one.fact)
        written = _with(intake, path, _filled(form(path, laws, found.read.intake), path, laws))
        assert one.fact not in parse_intake(written, "x", EVERY).asked, one.fact


def _filled(shown: str, path: tuple[str, ...], laws: Mapping[str, Question]) -> str:
    """The line's form with a word that it takes."""
    if "WORD" in shown:
        listed = words(path, laws)
        name = listed.rpartition(" ")[2]
        known = listed.removeprefix("Words: ").split(", ") if "dsa schema" not in listed else _listed_by(name)
        return shown.replace("WORD", known[0])
    return shown.partition("|")[0].replace("…", "x")


def _listed_by(name: str) -> Sequence[str]:
    """The words that `dsa schema` lists under that name."""
    group, _, field = name.partition(".")
    return place_at(Intake, (group, "x", field)).words


def _with(intake: str, path: tuple[str, ...], value: str) -> str:
    """The intake with the line written in."""
    data = read_yaml(intake, "x").data
    node = data
    for step in path[:-1]:
        node[step] = node.get(step) if isinstance(node.get(step), dict) else {}
        node = node[step]
    if value == "ID":
        value, data["systems"] = "some-system", {"some-system": {}}
    node[path[-1]] = read_yaml(f"value: {value}", "x").data["value"]
    return json.dumps(data)


def test_the_line_that_a_question_names_holds_the_open_answer(capsys):
    lines = scenario_texts()["death-reported-once"].splitlines()
    printed = _printed(capsys, "death-reported-once")
    at = printed.index("     flows: tell-opm: answers: privacy-act.routine_use_compatible: yes|no")
    number = int(re.match(r" +line (\d+);", printed[at + 1])[1])
    assert lines[number - 1].strip() == "privacy-act.routine_use_compatible: ask-counsel"


def test_each_undecided_law_says_for_which_questions_it_waits(capsys):
    printed = " ".join(" ".join(_printed(capsys, "death-reported-once")).split())
    assert re.search(
        r"Privacy Act of 1974: 5 U\.S\.C\. § 552a\(b\)\(3\).{0,40}; waits for questions \d+(, \d+)* and \d+", printed
    )


def test_a_file_without_a_flow_is_told_what_to_do(capsys):
    answers.answer(study_text("title: x", "mine.yaml", AS_OF), FILE)
    printed = capsys.readouterr().out
    assert printed.startswith("Nothing to answer yet: no flow is described.\n")
    assert "dsa schema flows" in printed


def test_explain_of_a_flow_names_closed_ways_and_says_why_only_of_their_law(capsys):
    reasons.reasons(project("death-reported-once"), FILE, "flows.tell-opm")
    flow = capsys.readouterr().out
    assert "Closed: pa-consent, pa-b1" in flow
    assert "pa-b4 (" not in flow
    reasons.reasons(project("death-reported-once"), FILE, "privacy-act")
    law = capsys.readouterr().out
    assert "pa-b4 (5 U.S.C. § 552a(b)(4)): closed." in law
    assert "Social Security Act" not in law


@pytest.mark.parametrize("topic", ["pa-r-report", "dsa-ssa-opm", "survivor-report", "pa-b3", "death.purpose"])
def test_explain_knows_duties_drafts_data_sets_ways_and_clauses(topic, capsys):
    reasons.reasons(project("death-reported-once"), FILE, topic)
    assert capsys.readouterr().out


def test_explain_of_what_nothing_is_called_lists_what_there_is():
    with pytest.raises(UsageError) as caught:
        reasons.reasons(project("snap-verification"), FILE, "zzz")
    assert "amounts-to-state" in str(caught.value)
    assert "dsa law show zzz" in str(caught.value)


@pytest.mark.parametrize("name", ["parties.type", "type", "parties.us.type"])
def test_a_field_is_described_by_any_of_its_names(name, capsys):
    fields.describe(name)
    printed = capsys.readouterr().out
    assert "parties: …: type: kind of body" in printed
    assert "snap-agency" in printed


def test_a_group_is_described_with_its_fields_and_a_question_with_its_place(capsys):
    fields.describe("flows")
    assert "    frequency: frequency of transfer\n" in capsys.readouterr().out
    fields.describe("ssa-disclosure.reimbursement_agreed")
    assert "flows: …: answers: ssa-disclosure.reimbursement_agreed" in capsys.readouterr().out


def test_a_field_that_no_intake_has_is_refused_with_the_nearest():
    with pytest.raises(UsageError, match="Did you mean frequency"):
        fields.describe("frequenzy")


def test_a_line_ends_at_no_kept_blank_and_prints_plain_ones(capsys):
    text.line(f"{'x' * 74} line{text.KEPT}12")
    printed = capsys.readouterr().out
    assert printed == f"{'x' * 74}\n  line 12\n"

"""Words are taken as people write them, and never guessed."""

from typing import get_args

import pytest

from dsa.errors import IntakeError
from dsa.intake.plain_words import as_word, folded, meant
from dsa.intake.read import parse_intake, read_intake
from dsa.library.regimes import load_regime
from dsa.model import words
from dsa.model.law import Question
from dsa.model.states import BY_NAME


def _refused(text: str, questions=None) -> str:
    with pytest.raises(IntakeError) as caught:
        parse_intake(text, "form.yaml", questions)
    return str(caught.value)


def test_no_two_words_of_a_vocabulary_differ_only_in_what_is_folded():
    vocabularies = [get_args(one) for one in vars(words).values() if get_args(one)]
    plain = [one for one in vocabularies if all(isinstance(word, str) for word in one)]
    assert len(plain) > 10
    for vocabulary in plain:
        assert len({folded(word) for word in vocabulary}) == len(vocabulary)
        assert all("," not in word for word in vocabulary)


@pytest.mark.parametrize("written", ["Yes", "YES", '"Yes"', "true", "yes"])
def test_yes_is_yes_however_it_is_written(written):
    assert parse_intake(f"data: {{d: {{complete: {written}}}}}", "x").intake.data["d"].complete == "yes"


def test_capitals_blanks_and_commas_do_not_matter_in_words():
    text = "parties: {a: {level: State, type: Snap agency}}\ndata:\n  d:\n    categories: SSN, death fact\n"
    intake = parse_intake(text, "x").intake
    assert (intake.parties["a"].level, intake.parties["a"].type) == ("state", "snap-agency")
    assert intake.data["d"].categories == ("ssn", "death-fact")


def test_texts_are_kept_as_they_are_written():
    intake = parse_intake("title: Yes, SNAP\nparties: {a: {name: State, short: Medicaid Agency}}", "x").intake
    assert (intake.title, intake.parties["a"].name, intake.parties["a"].short) == (
        "Yes, SNAP",
        "State",
        "Medicaid Agency",
    )


@pytest.mark.parametrize("written", ["y", "maybe", "yes I think", "no idea"])
def test_what_is_no_word_is_refused_and_unknown_offered(written):
    said = _refused(f"data: {{d: {{complete: {written}}}}}")
    assert f"`{written}` is not a word that `complete` knows." in said
    assert "Allowed: yes, no, or `unknown`." in said


def test_unknown_and_ask_are_open_in_any_capitals():
    read = parse_intake("title: Unknown\npurpose: {statement: Ask-Counsel}\nmoney: {moves: UNKNOWN}", "x")
    assert read.asked == {"title": "", "purpose.statement": "counsel", "money.moves": ""}


FLOW = "parties: {us: {short: DHS}, ssa: {}}\ndata: {d: {}, e: {}}\nflows:\n  f:\n    to: ssa\n"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("uses: stop benefits", "`stop-payment`"),
        ("frequency: each month", "`monthly`"),
        ("method: file", "`batch-file`"),
    ],
)
def test_a_word_that_shares_a_part_is_offered(line, hint):
    assert f"Did you mean {hint}?" in _refused(f"{FLOW}    from: us\n    data: d\n    {line}\n")


def test_a_long_list_of_words_is_not_printed_but_named():
    said = _refused("data: {d: {categories: colour}}")
    assert "dsa schema data.categories" in said
    assert len(said) < 200


def test_one_wrong_word_of_several_is_told_once_by_its_place():
    said = _refused("data: {d: {categories: 'ssn, colour'}}")
    assert said.count("is not a word") == 1
    assert "data.d.categories.1: `colour`" in said


def test_answers_are_taken_as_they_are_written_too():
    asked = Question(
        fact="trial.agreed", on="agreement", type="yes-no", ask="So?", why="law", who="program", decides=True
    )
    kind = asked.model_copy(update={"fact": "trial.kind", "type": "choice", "choices": ("paper-file", "wire")})
    read = parse_intake("answers: {trial.agreed: Yes, trial.kind: Paper file}", "x", iter([asked, kind]))
    assert read.intake.answers == {"trial.agreed": "yes", "trial.kind": "paper-file"}
    assert "does not answer" in _refused("answers: {trial.agreed: perhaps}", iter([asked]))


def test_an_id_is_found_by_the_name_of_what_it_stands_for_and_in_any_capitals():
    assert "`DHS` is a name; its id is `us`." in _refused(f"{FLOW}    from: DHS\n    data: d\n")
    assert "Did you mean `ssa`?" in _refused(f"{FLOW}    from: SSA\n    data: d\n")
    assert "Several ids stand in brackets: [d, e]." in _refused(f"{FLOW}    from: us\n    data: d, e\n")


@pytest.mark.parametrize("written", ["yes", "no", "none", "the roll"])
def test_matches_in_a_word_are_refused_with_what_to_write(written):
    said = _refused(f"matches: {written}")
    assert said.startswith("form.yaml:1, matches: ")
    assert "`matches: {}`" in said
    assert "dsa schema matches" in said


def test_a_form_of_another_version_is_refused():
    assert "form.yaml:1, dsa: The file says that it is of form 2" in _refused("dsa: 2")


def test_a_file_that_is_not_there_names_one_beside_it(tmp_path):
    (tmp_path / "mine.yaml").write_text("title: x", encoding="utf-8")
    with pytest.raises(IntakeError, match=r"Did you mean `.*mine\.yaml`\?"):
        read_intake(tmp_path / "mien.yaml")
    with pytest.raises(IntakeError, match="This is a folder"):
        read_intake(tmp_path)


def test_a_word_file_is_called_one(tmp_path):
    (tmp_path / "mine.docx").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(IntakeError, match="This is a Word file"):
        read_intake(tmp_path / "mine.docx")


def test_a_word_that_is_near_is_offered_alone():
    assert meant("montly", ("monthly", "daily")) == "Did you mean `monthly`? Allowed: monthly, daily."
    assert as_word("medi caid", ("medicaid",)) == ""


@pytest.mark.parametrize("written", ["OH", "oh", "Ohio", "ohio"])
def test_a_state_is_known_by_its_name_and_by_its_letters(written):
    read = parse_intake(f"parties: {{a: {{state: {written}}}}}", "i.yaml")
    assert read.intake.parties["a"].state == "OH"


def test_a_state_that_is_none_is_refused_with_the_nearest():
    with pytest.raises(IntakeError, match="Ohioo") as refused:
        parse_intake("parties: {a: {state: Ohioo}}", "i.yaml")
    assert "OH" in str(refused.value)


def test_every_state_of_the_breach_table_has_a_code():
    rows = load_regime("state-law").tables["breach_notification_table"].rows
    assert {row["state"] for row in rows} <= {*BY_NAME.values()}

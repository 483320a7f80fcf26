import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsa.errors import ReturnedFileError
from dsa.model.identity import clause_mark
from dsa.model.manifest import record_clauses
from dsa.model.readback import ClauseBack, ReadBack
from dsa.review.read_back import read_back
from tests.review.agreement import NOTICE, OPM, RETENTION, VA, small_agreement, written
from tests.review.surgery import (
    Element,
    W,
    edited,
    in_turn,
    moved,
    paragraphs_of,
    plain_paragraph,
    plain_run,
    replace_words,
    split_like_word,
    struck,
    text_of,
    track_deletion,
    track_insertion,
    without_clause_marks,
    without_controls,
)

Record = dict[str, Any]
RECORD: Record = {"clauses": record_clauses(small_agreement())}


def changed(back: ReadBack) -> dict[str, str]:
    """Status of every passage and fact that is not the same, by id or path."""
    return {
        **{one.id: one.status for one in (*back.clauses, *back.passages) if one.status != "same"},
        **{one.path: one.status for one in back.facts if one.status != "same"},
    }


def after(edit: Any, copy: Any = "exchange") -> ReadBack:
    return read_back(edited(written(copy), edit), RECORD)


def the(back: ReadBack, instance_id: str) -> ClauseBack:
    return next(one for one in back.clauses if one.id == instance_id)


@pytest.mark.parametrize("copy", ["exchange", "internal"])
def test_an_untouched_draft_reads_back_whole(copy: Any) -> None:
    back = read_back(written(copy), RECORD)
    assert [one.id for one in back.clauses] == [NOTICE, OPM, VA, RETENTION]
    assert {one.how for one in back.clauses} == {"bookmark"}
    assert changed(back) == {}
    assert (back.added, back.disputes, back.dangling) == ((), (), ())
    assert not any(one.untracked for one in back.clauses)
    assert [one.path for one in back.facts][:3] == ["parties.opm.short", "parties.ssa.short", "incident.notify_within"]


STRIPPED = {
    "nothing": lambda root: None,
    "controls": without_controls,
    "bookmarks": without_clause_marks,
    "both": in_turn(without_controls, without_clause_marks),
}


@pytest.mark.parametrize("stripped", STRIPPED)
def test_nothing_is_lost_with_controls_or_bookmarks(stripped: str) -> None:
    back = after(STRIPPED[stripped])
    assert changed(back) == {}
    assert (back.added, back.disputes) == ((), ())


@pytest.mark.parametrize("stripped", STRIPPED)
@pytest.mark.parametrize("instance_id", [NOTICE, OPM, VA, RETENTION])
def test_a_struck_clause_is_named_and_no_other(stripped: str, instance_id: str) -> None:
    back = after(in_turn(struck(instance_id), STRIPPED[stripped]))
    assert [one.id for one in back.clauses if one.status != "same"] == [instance_id]
    assert the(back, instance_id).status == "removed"
    assert the(back, instance_id).how == "nothing"


@pytest.mark.parametrize("stripped", STRIPPED)
def test_a_moved_clause_is_moved_and_nothing_else_is(stripped: str) -> None:
    back = after(in_turn(moved(NOTICE, RETENTION), STRIPPED[stripped]))
    assert changed(back) == {NOTICE: "moved"}


@pytest.mark.parametrize("stripped", STRIPPED)
def test_a_file_reordered_struck_and_edited_at_once_still_reads(stripped: str) -> None:
    def reword(root: Element) -> None:
        replace_words(paragraphs_of(root, NOTICE)[1], "discovered", "first suspected")

    back = after(in_turn(reword, moved(NOTICE, RETENTION), struck(VA), STRIPPED[stripped]))
    assert changed(back) == {NOTICE: "edited", VA: "removed", "parties.va.short": "gone"}
    assert the(back, NOTICE).moved


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_runs_split_as_word_does_change_nothing(seed: int) -> None:
    assert changed(after(split_like_word(seed))) == {}


def test_an_edit_with_tracking_is_edited_and_tracked() -> None:
    def edit(root: Element) -> None:
        paragraph = paragraphs_of(root, OPM)[0]
        track_insertion(paragraph, "three years", " Nobody else sees it.")

    back = after(edit)
    assert changed(back) == {OPM: "edited"}
    assert "Nobody else sees it" in the(back, OPM).found
    assert not the(back, OPM).untracked


def test_an_edit_without_tracking_says_so() -> None:
    back = after(lambda root: replace_words(paragraphs_of(root, OPM)[0], "three years", "one year"))
    assert changed(back) == {OPM: "edited"}
    assert the(back, OPM).untracked


def test_a_clause_struck_with_tracking_is_removed_and_tracked() -> None:
    def edit(root: Element) -> None:
        for paragraph in paragraphs_of(root, OPM):
            track_deletion(paragraph, mark=True)

    back = after(edit)
    assert [(one.id, one.status) for one in back.clauses if one.status != "same"] == [(OPM, "removed")]
    assert not the(back, OPM).untracked


def test_a_new_paragraph_between_clauses_is_added_after_the_one_before() -> None:
    def edit(root: Element) -> None:
        paragraphs_of(root, VA)[-1].addnext(plain_paragraph("The Parties meet each spring to look at how it goes."))

    back = after(edit)
    assert changed(back) == {}
    assert [(one.after, one.text) for one in back.added] == [
        (VA, "The Parties meet each spring to look at how it goes.")
    ]


def test_a_new_paragraph_inside_a_clause_edits_it() -> None:
    def edit(root: Element) -> None:
        paragraphs_of(root, NOTICE)[1].addnext(plain_paragraph("(a-1) who told the Recipient of it;"))

    back = after(edit)
    assert changed(back) == {NOTICE: "edited"}
    assert not back.added


def test_an_article_typed_into_the_edge_of_a_bookmark_is_new_text() -> None:
    def edit(root: Element) -> None:
        first = paragraphs_of(root, RETENTION)[0]
        start = first.find(W + "bookmarkStart")
        assert start is not None
        heading = plain_paragraph("Oversight", "Heading1")
        heading.insert(1, start)
        first.addprevious(heading)
        first.addprevious(plain_paragraph("A board of four oversees how this goes on."))

    back = after(edit)
    assert changed(back) == {}
    assert [one.text for one in back.added] == ["3. Oversight\nA board of four oversees how this goes on."]


def test_a_value_changed_in_its_control_is_a_changed_fact() -> None:
    def edit(root: Element) -> None:
        for name in (NOTICE, RETENTION):
            replace_words(paragraphs_of(root, name)[0], "24 hours", "2 business days")

    back = after(edit)
    fact = next(one for one in back.facts if one.status != "same")
    assert (fact.path, fact.status, fact.old, fact.new) == (
        "incident.notify_within", "changed", "24 hours", "2 business days",
    )  # fmt: skip
    assert [one.clause for one in fact.spots] == [NOTICE, RETENTION]


def test_a_value_changed_in_one_place_of_two_is_a_conflict_and_none_is_picked() -> None:
    back = after(lambda root: replace_words(paragraphs_of(root, NOTICE)[0], "24 hours", "72 hours"))
    fact = next(one for one in back.facts if one.status != "same")
    assert (fact.status, fact.new) == ("conflict", "")
    assert [one.new for one in fact.spots] == ["72 hours", "24 hours"]


@pytest.mark.parametrize("stripped", STRIPPED)
def test_a_filled_blank_is_a_changed_fact_even_without_its_control(stripped: str) -> None:
    def edit(root: Element) -> None:
        blank = "[1: address for notices, SSA to supply]"
        replace_words(paragraphs_of(root, NOTICE)[0], blank, "incidents@ssa.example")

    fact = next(one for one in after(in_turn(edit, STRIPPED[stripped])).facts if one.status != "same")
    assert (fact.path, fact.status, fact.new) == ("parties.ssa.notices", "changed", "incidents@ssa.example")


def test_a_changed_cell_of_a_schedule_is_a_changed_fact() -> None:
    def edit(root: Element) -> None:
        cell = next(one for one in root.iter(W + "p") if text_of(one) == "place of death")
        replace_words(cell, "place", "county")

    back = after(edit)
    assert changed(back) == {"schedule:elements/1": "edited", "data.roll.elements.2.name": "changed"}


def test_a_reference_typed_over_by_hand_edits_the_clause() -> None:
    def edit(root: Element) -> None:
        paragraph = paragraphs_of(root, RETENTION)[0]
        for run in list(paragraph.iter(W + "r")):
            if run.find(W + "fldChar") is not None or run.find(W + "instrText") is not None:
                run.getparent().remove(run)

    assert changed(after(edit)) == {RETENTION: "edited"}


def test_quotes_hyphens_and_blanks_that_word_corrects_are_no_edit() -> None:
    def edit(root: Element) -> None:
        for text in root.iter(W + "t"):
            text.text = (text.text or "").replace(" - ", " – ").replace("'", "’").replace(" of ", "  of\u00a0")

    assert changed(after(edit)) == {}


def test_bookmarks_on_the_wrong_clauses_are_disputes_and_exact_words_win() -> None:
    def edit(root: Element) -> None:
        marks = {clause_mark(OPM): clause_mark(VA), clause_mark(VA): clause_mark(OPM)}
        for start in root.iter(W + "bookmarkStart"):
            start.set(W + "name", marks.get(start.get(W + "name", ""), start.get(W + "name", "")))

    back = after(edit)
    assert {(one.by_bookmark, one.by_words, one.taken) for one in back.disputes} == {(OPM, VA, VA), (VA, OPM, OPM)}
    assert changed(back) == {}


def test_a_copy_of_a_clause_is_new_text_even_where_the_copy_took_the_bookmark_along() -> None:
    def edit(root: Element) -> None:
        for paragraph in reversed(paragraphs_of(root, OPM)):
            paragraphs_of(root, RETENTION)[-1].addnext(copy.deepcopy(paragraph))

    back = after(edit)
    assert changed(back) == {}
    assert [(one.after, one.text[:22]) for one in back.added] == [(RETENTION, "2.2 Record of notices.")]


def test_a_reference_to_a_struck_clause_dangles() -> None:
    back = after(struck(RETENTION))
    assert len(back.dangling) == 1
    assert back.dangling[0].startswith("Notice of an incident.")


def test_the_draft_is_found_among_several_of_a_record() -> None:
    other = [{**one, "id": f"other {one['id']}", "mark": "cl_000000000000"} for one in RECORD["clauses"][:3]]
    back = read_back(written(), {"documents": [{"clauses": other}, RECORD]})
    assert changed(back) == {}


def test_a_file_of_another_draft_is_refused() -> None:
    other = [{**RECORD["clauses"][0], "paragraphs": ["Nothing like it."], "facts": []}]
    with pytest.raises(ReturnedFileError, match="Nothing in the file"):
        read_back(written(), {"clauses": other})


def test_words_in_a_text_box_do_not_pass_unseen() -> None:
    def edit(root: Element) -> None:
        run = plain_run("")
        box = run.makeelement("{urn:schemas-microsoft-com:vml}textbox")
        content = run.makeelement(W + "txbxContent")
        content.append(plain_paragraph("SSA pays all of it."))
        box.append(content)
        run.append(box)
        paragraphs_of(root, RETENTION)[-1].addnext(plain_paragraph("See the box."))
        paragraphs_of(root, RETENTION)[-1].getnext().append(run)

    assert [one.text for one in after(edit).added] == ["See the box.\nSSA pays all of it."]

"""A requirement is met only by words that the draft prints, and not while those words lack a fact."""

from dsa.compose.coverage import coverage
from dsa.model.document import block_text, instances
from dsa.model.rulings import Covered
from tests.compose.conftest import article, clause, demand, document, drafted, facts, instance


def covered(body: str, *words: str, sheet=None, scope: str = "agreement") -> Covered:
    one = clause(body, satisfies={"r-1": words}, scope=scope)
    asked = demand("r-1")
    placed = instance(one, (asked,), **({"flow": "tell"} if scope == "flow" else {}))
    made = drafted(article(placed), demands=(asked,))
    return coverage(document(made, sheet), made)[0]


def test_words_that_stand_in_the_draft_meet_the_requirement():
    found = covered("First.\n\nThe Recipient shall **notify** the Provider.", "shall **notify** the Provider")
    assert (found.status, found.section, found.clause) == ("met", "1.2", "incident.notice")
    assert found.words == ("shall notify the Provider",)


def test_the_words_carry_the_values_of_their_instance():
    found = covered("{{ to.short }} shall tell {{ from.short }}.", "{{ to.short }} shall tell", scope="flow")
    assert (found.status, found.words) == ("met", ("OPM shall tell",))


def test_words_with_a_blank_need_a_fact():
    found = covered("It shall report to {{ incident.notify }}.", "report to {{ incident.notify }}")
    assert (found.status, found.missing) == ("needs_fact", ("incident.notify",))


def test_a_blank_elsewhere_in_the_clause_does_not_matter():
    assert covered("It shall report. Then to {{ incident.notify }}.", "shall report").status == "met"


def test_words_in_a_branch_that_is_not_taken_are_a_gap():
    body = "Words.{% if retention.keep %} It shall keep them.{% endif %}"
    assert covered(body, "shall keep them").status == "gap"
    assert covered(body, "shall keep them", sheet=facts(retention={"keep": "a year"})).status == "met"


def test_all_the_words_must_stand_there_together():
    body = "It shall report.{% if retention.keep %} It shall keep.{% endif %}"
    assert covered(body, "shall report", "shall keep").status == "gap"


def test_words_that_are_not_in_the_body_are_a_gap():
    assert covered("It shall report.", "shall do something else").status == "gap"


def test_a_requirement_that_no_clause_serves_is_a_gap_without_a_clause():
    asked = demand("r-2")
    made = drafted(article(instance(clause("Words."))), demands=(asked,))
    (found,) = coverage(document(made), made)
    assert (found.status, found.clause, found.citation) == ("gap", "", asked.citation)


def test_words_in_a_loop_are_found_once_for_each_turn():
    body = "Lead:\n\n{% for one in flows %}\n- {{ one.to.short }} shall report;\n{% endfor %}\n- end;"
    assert covered(body, "{{ one.to.short }} shall report").words == ("OPM shall report", "SSA shall report")


def test_words_that_run_over_a_list_are_one_passage_for_each_paragraph():
    found = covered("It shall:\n\n- report; and\n- keep.", "shall:\n\n- report; and\n- keep")
    assert (found.status, found.words) == ("met", ("shall:", "report; and", "keep"))


def test_two_requirements_may_share_words():
    one = clause("It shall report at once.", satisfies={"r-1": "shall report", "r-2": "report at once"})
    asked = (demand("r-1"), demand("r-2"))
    made = drafted(article(instance(one, asked)), demands=asked)
    assert [one.words for one in coverage(document(made), made)] == [("shall report",), ("report at once",)]


def test_evidence_leaves_no_trace_in_the_text():
    plain, marked = (
        clause("It **shall** report at once."),
        clause("It **shall** report at once.", satisfies={"r-1": "**shall** report"}),
    )
    (first,), (second,) = (instances(document(drafted(article(instance(one))))) for one in (plain, marked))
    assert first.blocks == second.blocks
    assert second.satisfies == (("r-1", ("shall report",)),)
    assert "shall report" in block_text(second)


def test_the_best_instance_counts():
    asked = demand("r-1")
    weak = clause("{{ incident.notify }} shall report.", "a.weak", satisfies={"r-1": "{{ incident.notify }} shall"})
    strong = clause("It shall report.", "a.strong", satisfies={"r-1": "shall report"})
    made = drafted(article(instance(weak, (asked,)), instance(strong, (asked,))), demands=(asked,))
    (found,) = coverage(document(made), made)
    assert (found.status, found.clause) == ("met", "a.strong")

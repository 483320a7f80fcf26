"""Filters change how a value reads, never which fact it is."""

import pytest

from dsa.compose.filters import citation
from dsa.model.document import Document, block_text
from tests.compose.conftest import PROJECT, facts, of_body


def said(made: Document) -> str:
    return block_text(made.articles[0].blocks[0]).removeprefix("1.1\nNotice. ")


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (["a"], "a"),
        (["a", "b"], "a or b"),
        (["a", "b", "c"], "a, b, or c"),
        (["a, x", "b"], "a, x; or b"),
        (["a, x", "b", "c"], "a, x; b; or c"),
    ],
)
def test_a_list_is_joined_as_a_sentence_joins_it(values, text):
    assert said(of_body("{{ use.prohibited | or_list }}", facts(use={"prohibited": values}))) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1 business day"), (10, "10 business days"), (1500, "1,500 business days")]
)
def test_numbers_agree_with_their_unit(value, text):
    assert said(of_body('{{ audit.notice_days | count("business day") }}', facts(audit={"notice_days": value}))) == text


def test_dates_are_long():
    agreement = {**PROJECT["agreement"], "start": "2027-01-05"}
    made = of_body("{{ agreement.start | long_date }} {{ agreement.start }}", facts(agreement=agreement))
    assert said(made) == "January 5, 2027 January 5, 2027"


def test_plain_takes_the_phrase_of_the_field_else_the_word_without_hyphens():
    made = of_body("{{ flow.method | plain }}, {{ flow.uses | plain | and_list }}", scope="flow")
    assert said(made) == "through a programming interface, stop payment and benefit administration"


def test_short_names_a_party_and_leaves_other_text():
    sheet = facts(incident={"notify": "the desk"}, redisclosure={"consent_by": "ssa"})
    body = "{{ redisclosure.consent_by | short }} / {{ incident.notify | short }} / {{ system.owner | short }}"
    made = of_body(body, sheet, scope="data")
    assert said(made) == "SSA / the desk / SSA"
    assert "parties.ssa.short" in {one.source.fact for one in made.articles[0].blocks[0].blocks[0].inlines}


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("42 U.S.C. 405(r)(3)", "42 U.S.C. §\u00a0405(r)(3)"),
        ("5 U.S.C. § 552a(b)(3)", "5 U.S.C. §\u00a0552a(b)(3)"),
        ("20 C.F.R. 401.150", "20 C.F.R. §\u00a0401.150"),
        ("87 FR 263 (Jan. 4, 2022)", "87 Fed. Reg. 263 (Jan. 4, 2022)"),
        ("a State statute", "a State statute"),
    ],
)
def test_citations_have_their_section_sign(given, printed):
    assert citation(given) == printed


def test_a_condition_takes_no_as_no_only_from_a_question_of_yes_or_no():
    body = "{% if retention.certificate %}certified{% else %}not certified{% endif %}"
    assert said(of_body(body, facts(retention={"certificate": "no"}))) == "not certified"
    assert said(of_body(body, facts(retention={"certificate": "yes"}))) == "certified"
    body = "{% if retention.keep %}kept{% else %}not known{% endif %}"
    assert said(of_body(body, facts(retention={"keep": "no"}))) == "kept"


def test_a_condition_may_ask_for_one_word():
    body = '{% if retention.then == "destroy" %}Destroy{% else %}other{% endif %}'
    assert said(of_body(body, facts(retention={"then": "destroy"}))) == "Destroy"
    assert said(of_body(body, facts(retention={"then": "return"}))) == "other"
    assert said(of_body('{% if flow.from == "ssa" %}SSA sends{% else %}no{% endif %}', scope="flow")) == "SSA sends"


def test_paths_follow_the_parties_systems_and_data_sets_of_a_flow():
    made = of_body("{{ from.name }}: {{ flow.datasets | and_list }}; {{ flow.to.short }}", scope="flow")
    assert said(made) == "Social Security Administration: report of a death; OPM"
    assert said(of_body("{{ system.name }} of {{ data.system.owner }}", scope="data")) == "Master Files of SSA"


@pytest.mark.parametrize(
    ("given", "printed"), [("To find the dead.", "find the dead"), ("the roll", "roll"), ("a", "a"), ("tool", "tool")]
)
def test_bare_words_have_lost_what_the_clause_supplies(given, printed):
    assert said(of_body("{{ purpose.statement | bare }}", facts(purpose={"statement": given}))) == printed


def test_a_claim_names_the_parties_and_the_transfer_of_its_flow():
    body = '{{ flow.answers["r.agreed"] | confirm("{to} has agreed to pay {from} for {label} and {other}") }}'
    claim = "OPM has agreed to pay SSA for Transfer 1 and {other}"
    assert said(of_body(body, scope="flow")).endswith(f": CONFIRM before signing: {claim}]")
    flows = {**PROJECT["flows"], "tell": {**PROJECT["flows"]["tell"], "answers": {"r.agreed": "yes"}}}
    assert said(of_body(body, facts(flows=flows), scope="flow")) == claim

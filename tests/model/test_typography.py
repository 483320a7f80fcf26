"""Clause text is set with curly quotes and unbroken citations; a value is printed as it was given."""

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.document import block_text
from dsa.model.identity import normal
from dsa.model.typography import typeset
from tests.compose.conftest import article, clause, document, drafted, facts, instance


def test_quotes_are_curly_and_citations_do_not_break_at_their_numbers():
    assert typeset('A Party\'s "Transfer" is') == "A Party\u2019s \u201cTransfer\u201d is"
    assert typeset("42 U.S.C. § 405(r); Pub. L. 116-260") == "42\u00a0U.S.C. §\u00a0405(r); Pub. L.\u00a0116-260"
    assert typeset("44 U.S.C. §§ 3303a and 3314") == "44\u00a0U.S.C. §§\u00a03303a and 3314"


@given(st.text("a'\"§ 1.,", max_size=40))
def test_a_reader_that_compares_words_sees_no_change(text):
    assert normal(typeset(text)) == normal(text)


def test_only_the_clause_is_set_and_not_what_the_intake_gives():
    body = "The Party's law is {{ purpose.statement }}."
    made = document(drafted(article(instance(clause(body)))), facts(purpose={"statement": "the State's § 5"}))
    assert "The Party\u2019s law is the State's § 5." in block_text(made.articles[0].blocks[0])

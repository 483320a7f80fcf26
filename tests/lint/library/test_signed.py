from dsa.lint.library.signed import check
from dsa.model.identity import digest
from tests.lint.library.shelves import NOTICE, codes, shelf

BODY = str(NOTICE["body"])


def _signed(words: str, **more):
    sign_off = {"office": "General Counsel, SSA", "date": "2026-11-24", "digest": digest(words)}
    return shelf(notice={"status": "signed", "sign_off": sign_off, **more})


def test_a_signed_clause_without_a_signature_is_found():
    assert codes(check, shelf(notice={"status": "signed"})) == ["sign-off-broken"]


def test_a_signed_clause_whose_words_were_edited_is_found():
    assert codes(check, _signed(BODY, body=BODY.replace("shall", "may"))) == ["sign-off-broken"]


def test_the_words_that_were_signed_pass_whatever_the_line_breaks():
    assert codes(check, _signed(BODY)) == []
    assert codes(check, _signed(BODY, body=BODY.replace(" shall ", "\nshall "))) == []


def test_a_proposed_clause_may_keep_an_old_signature():
    assert codes(check, _signed("other words", status="proposed")) == []

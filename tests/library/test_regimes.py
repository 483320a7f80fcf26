"""Law registers: heads are cheap and agree with the whole; a register is refused with its line."""

from pathlib import Path

import pytest

from dsa.errors import LibraryError
from dsa.library.regimes import load_regime, load_regimes, regime_heads

REGISTER = """regime: trial
title: A trial register
kind: overlay
kind_why: it only adds terms
as_of: 2026-11
raised_when: {fact: from.level, is: federal}
citations: [5 U.S.C. § 552a]
questions:
  - {fact: trial.asked, on: flow, type: yes-no, ask: "Is it so?", why: 5 U.S.C. § 552a, who: program, decides: true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trial.yaml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


def test_a_head_says_enough_to_sort_the_law(folder):
    head = regime_heads(folder)["trial"]
    assert (head.title, head.kind, head.raised_when) == (
        "A trial register", "overlay", {"fact": "from.level", "is": "federal"},
    )  # fmt: skip


def test_a_head_does_not_read_below_the_citations(folder):
    (folder / "trial.yaml").write_text(REGISTER + "broken: [\n", encoding="utf-8")
    assert "trial" in regime_heads(folder)
    with pytest.raises(LibraryError, match=r"trial\.yaml:"):
        load_regime("trial", folder)


def test_every_shipped_head_agrees_with_its_whole_register():
    for name, head in regime_heads().items():
        whole = load_regime(name)
        assert (whole.regime, whole.title, whole.kind, whole.raised_when) == (
            head.id, head.title, head.kind, head.raised_when,
        )  # fmt: skip


def test_a_word_that_no_register_knows_is_refused_with_its_line(folder):
    (folder / "trial.yaml").write_text(REGISTER.replace("on: flow", "on: flaw"), encoding="utf-8")
    with pytest.raises(LibraryError, match=r"trial\.yaml:9, questions\.0\.on: `flaw`") as caught:
        load_regime("trial", folder)
    assert "Did you mean `flow`?" in str(caught.value)


def test_an_unknown_register_is_refused_with_the_nearest(folder):
    with pytest.raises(LibraryError, match="Did you mean `trial`"):
        load_regimes(["trail"], folder)


def test_a_head_that_cannot_be_sorted_is_refused(folder):
    (folder / "trial.yaml").write_text(REGISTER.replace("raised_when", "raised_if"), encoding="utf-8")
    with pytest.raises(LibraryError, match="`raised_when` is missing from the head"):
        regime_heads(folder)

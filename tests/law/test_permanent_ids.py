"""An id is kept for ever: records of signed agreements name it, and counsel's notes do."""

from pathlib import Path

from dsa.law.conditions import rules
from dsa.library.regimes import load_regimes, regime_heads
from dsa.library.strict_yaml import read_yaml

KEPT = Path(__file__).parent / "permanent-ids.yaml"
TOLD = Path("docs/law/across.md")
"""Where it is told what a register no longer holds."""


HELD = {id_: {rule.id for rule in rules(one)} for id_, one in load_regimes(regime_heads()).items()}
EVERY = read_yaml(KEPT.read_text(encoding="utf-8"), KEPT.name).data


def test_no_rule_is_lost_without_a_word():
    told = TOLD.read_text(encoding="utf-8")
    lost = {one for id_, ids in EVERY.items() for one in ids if one not in HELD.get(id_, ())}
    assert {one for one in lost if f"`{one}`" not in told} == set()


def test_a_new_rule_is_written_down_with_those_that_are_kept():
    assert {one for id_, ids in HELD.items() for one in ids if one not in EVERY.get(id_, ())} == set()


def test_no_two_rules_have_one_id():
    every = [one for ids in EVERY.values() for one in ids]
    assert len(every) == len(set(every))

"""A question is asked once, by the register it belongs to, of a fact that core does not hold."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dsa.lint.law.core import UnknownFactError, words_of
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import Question, Regime

CODE = Code(
    code="question-asked-twice",
    level="warns",
    means="Staff would be asked the same thing twice, or a thing that the intake asks already.",
    bad="two questions with one fact, or the same words",
    good="one question, which both rules name",
)
STRAY = Code(
    code="question-misplaced",
    level="blocks",
    means="A question is named for another register, or offers a choice of nothing.",
    bad="fact: reimbursement_agreed",
    good="fact: ssa-disclosure.reimbursement_agreed",
)


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Questions asked twice, in one register or in two; questions that are misnamed or empty."""
    asked = [(regime, one) for regime in registers.values() for one in regime.questions]
    facts = Counter(one.fact for _, one in asked)
    texts = Counter(one.ask for _, one in asked)
    for regime, one in asked:
        if facts[one.fact] > 1:
            yield found(CODE, regime, one.fact, "this fact has another question")
        elif texts[one.ask] > 1:
            yield found(CODE, regime, one.fact, "another fact is asked in the same words")
        yield from _strays(regime, one)


def _strays(regime: Regime, one: Question) -> Iterator[Finding]:
    if not one.fact.startswith(f"{regime.regime}."):
        yield found(STRAY, regime, one.fact, f"its name does not begin with {regime.regime}.")
    if one.type == "choice" and not one.choices:
        yield found(STRAY, regime, one.fact, "a choice with no choices", "List them under `choices`.")
    if _is_core(one.fact):
        yield found(CODE, regime, one.fact, "the intake holds this fact already")


def _is_core(path: str) -> bool:
    try:
        words_of(path)
    except UnknownFactError:
        return False
    return True

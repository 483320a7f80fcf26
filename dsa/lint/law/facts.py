"""Rules speak of facts that exist, with one verb each, in words that the fact can take."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dsa.law.conditions import conditions, nodes, other_facts
from dsa.law.verbs import VERBS, word
from dsa.lint.law.core import UnknownFactError, words_of
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import Question, Regime

CODE = Code(
    code="unknown-fact",
    level="blocks",
    means="A rule asks for a fact that neither the intake nor any register's questions hold.",
    bad="{fact: flow.use, includes: offset}",
    good="{fact: flow.uses, includes: offset}",
)
WORD = Code(
    code="unknown-word",
    level="blocks",
    means="A rule waits for a word that the fact can never say, so that it could never come true.",
    bad="{fact: from.type, is: ssa}",
    good="{fact: from.type, is: social-security}",
)
VERB = Code(
    code="verb-does-not-fit",
    level="blocks",
    means="A leaf of a condition has no verb, several, or one that takes another kind of value.",
    bad="{fact: flow.uses, only: audit}",
    good="{fact: flow.uses, only: [audit]}",
)
LISTING = ("any_of", "only", "names")
FREE = ("known", "at_least")
YES_NO = frozenset({"yes", "no"})
Questions = dict[str, Question]


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Leaves of conditions, facts to confirm, inputs of requirements."""
    questions = {one.fact: one for regime in registers.values() for one in regime.questions}
    for regime in registers.values():
        for placed in conditions(regime):
            for leaf in nodes(placed.condition):
                if "fact" in leaf:
                    yield from _leaf(regime, placed.where, leaf, questions)
        for where, path in other_facts(regime):
            if not _exists(path, questions):
                yield found(CODE, regime, where, f"there is no fact {path!r}")


def _leaf(regime: Regime, where: str, leaf: dict[str, Any], questions: Questions) -> Iterator[Finding]:
    path, verbs = str(leaf["fact"]), [key for key in leaf if key != "fact"]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        yield found(VERB, regime, where, f"{path}: {', '.join(verbs) or 'no verb'}")
        return
    verb, wanted = verbs[0], leaf[verbs[0]]
    if isinstance(wanted, list) != (verb in LISTING):
        yield found(VERB, regime, where, f"{path}: {verb} takes {'a list' if verb in LISTING else 'one value'}")
    elif not _exists(path, questions):
        yield found(CODE, regime, where, f"there is no fact {path!r}")
    elif verb not in FREE:
        yield from _strange(regime, where, path, wanted if isinstance(wanted, list) else [wanted], questions)


def _strange(regime: Regime, where: str, path: str, wanted: list[Any], questions: Questions) -> Iterator[Finding]:
    allowed = _words(path, questions)
    for one in map(word, wanted):
        if path in ("from.state", "to.state"):
            fits = bool(re.fullmatch("[A-Z]{2}", one))
        else:
            fits = allowed is None or one in allowed
        if not fits:
            yield found(
                WORD, regime, where, f"{path} is never {one!r}", f"It takes {', '.join(sorted(allowed or ()))}."
            )


def _words(path: str, questions: Questions) -> frozenset[str] | None:
    asked = questions.get(path)
    if asked is None:
        return words_of(path)
    if asked.type == "yes-no":
        return YES_NO
    return frozenset(asked.choices) or None


def _exists(path: str, questions: Questions) -> bool:
    try:
        words_of(path)
    except UnknownFactError:
        return path in questions
    return True

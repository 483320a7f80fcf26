"""Every answer that a rule can give is shown on facts; a pathway shows one fact that turns it."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from dsa.law.attach import RULINGS
from dsa.law.examples import TRUTHS
from dsa.lint.law.reach import impossible, pathway_answers, truths
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import Condition, Example, Pathway, Regime

CODE = Code(
    code="example-missing",
    level="blocks",
    means="A rule can give an answer that none of its examples shows.",
    bad="a definition with an example for `true` only",
    good="one example each for `true`, `false` and `unknown`",
)
APART = Code(
    code="no-fact-turns-it",
    level="blocks",
    means="No two examples of a pathway differ in one fact and in their answer, so that nobody sees what matters.",
    bad="an open example and a blocked one that differ in four facts",
    good="the same facts but for flow.uses: open for proper-payment, blocked for customer-service",
)
UNREACHABLE = Code(
    code="answer-unreachable",
    level="warns",
    means="No facts can make the condition come out true, or none can make it come out false.",
    bad="all: [{fact: to.level, is: federal}, {fact: to.level, is: state}]",
    good="any: [{fact: to.level, is: federal}, {fact: to.level, is: state}]",
)
Examined = tuple[str, Condition, tuple[Example, ...], Mapping[bool | None, str]]


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Missing answers, answers that nothing can reach, and pathways that no one fact turns."""
    for regime in registers.values():
        for where, condition, examples, answers in _examined(regime):
            reached = truths(condition, regime, registers, as_of)
            yield from _unreached(regime, where, condition, reached, registers)
            yield from _missing(regime, where, examples, [answers[one] for one in reached])
        for pathway in regime.pathways:
            yield from _of_pathway(regime, pathway, registers, as_of)


def _examined(regime: Regime) -> Iterator[Examined]:
    for name, one in regime.definitions.items():
        yield name, one.condition, one.examples, TRUTHS
    for rule in (*regime.applies_when, *regime.exclusions, *regime.bars, *regime.contradictions, *regime.requirements):
        if rule.condition is not None:
            yield rule.id, rule.condition, rule.examples, RULINGS


def _unreached(
    regime: Regime, where: str, condition: Condition, reached: tuple[bool | None, ...], registers: Registers
) -> Iterator[Finding]:
    if not impossible(condition, regime, registers):
        for wanted in (True, False):
            if wanted not in reached:
                yield found(UNREACHABLE, regime, where, f"no facts make it {TRUTHS[wanted]}")


def _missing(regime: Regime, where: str, examples: tuple[Example, ...], wanted: list[str]) -> Iterator[Finding]:
    shown = {one.gives for one in examples}
    for answer in wanted:
        if answer not in shown:
            yield found(CODE, regime, where, f"no example gives `{answer}`")


def _of_pathway(regime: Regime, pathway: Pathway, registers: Registers, as_of: date) -> Iterator[Finding]:
    wanted = pathway_answers(pathway, regime, registers, as_of)
    yield from _missing(regime, pathway.id, pathway.examples, wanted)
    if "open" in wanted and not any(_turns(one, other) for one, other in combinations(pathway.examples, 2)):
        yield found(APART, regime, pathway.id, "no two examples differ in one fact and in whether it is open")


def _turns(one: Example, other: Example) -> bool:
    facts, others = _known(one), _known(other)
    differing = [path for path in {**facts, **others} if facts.get(path) != others.get(path)]
    return len(differing) == 1 and one.gives != other.gives and "open" in (one.gives, other.gives)


def _known(example: Example) -> dict[str, object]:
    """Facts by path, each with whether its list is complete; `unknown` is missing."""
    return {
        path.removesuffix("..."): (path.endswith("..."), value)
        for path, value in example.facts.items()
        if value != "unknown"
    }

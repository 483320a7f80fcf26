"""Runs the examples that stand inside the rules: each must come out as it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dsa.law.attach import RULINGS
from dsa.law.conditions import rules
from dsa.law.given import Given
from dsa.law.logic import Reading
from dsa.law.parts import LawPart, law_parts
from dsa.law.pathway import path_status
from dsa.law.shape import Shapes
from dsa.model.law import Condition, Example, Pathway, Regime

TODAY = date(2026, 11, 24)
"""As-of date of an example that names none."""
TRUTHS: Mapping[bool | None, str] = {True: "true", False: "false", None: "unknown"}


@dataclass(frozen=True)
class Ran:
    """One example with the answer that it got."""

    regime: str
    rule: str
    example: Example
    gave: str

    @property
    def right(self) -> bool:
        """Whether the rule gave what the example says."""
        return self.gave == self.example.gives


def run_examples(regimes: Mapping[str, Regime]) -> Iterator[Ran]:
    """Every example of every regime, in file order."""
    shapes = Shapes(regimes)
    for part in law_parts(shapes):
        for pathway in part.pathways:
            for example in pathway.examples:
                yield Ran(part.own, pathway.id, example, _pathway(example, pathway, part, shapes))
    for regime in regimes.values():
        for rule, condition, examples in _conditions(regime):
            for example in examples:
                yield Ran(regime.regime, rule, example, _condition(example, condition, regime, shapes))


def _conditions(regime: Regime) -> Iterator[tuple[str, Condition, tuple[Example, ...]]]:
    for name, definition in regime.definitions.items():
        yield name, definition.condition, definition.examples
    for rule in rules(regime):
        if rule.condition is not None and not isinstance(rule, Pathway):
            yield rule.id, rule.condition, rule.examples


def _condition(example: Example, condition: Condition, regime: Regime, shapes: Shapes) -> str:
    """In the words that the example uses: of a ruling, or of truth."""
    truth = _reading(example, shapes).truth(condition, regime.regime)
    return RULINGS[truth] if example.gives in RULINGS.values() else TRUTHS[truth]


def _pathway(example: Example, pathway: Pathway, part: LawPart, shapes: Shapes) -> str:
    return path_status(pathway, part, _reading(example, shapes), example.as_of or TODAY)


def _reading(example: Example, shapes: Shapes) -> Reading:
    return Reading(Given(example.facts), shapes.regimes, example.as_of or TODAY, shapes)

"""Conditions in Kleene's three-valued logic: whether they hold, on which facts that turned, which facts are missing."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from dsa.errors import LibraryError, Problem
from dsa.facts.scene import resolve_on_sheet
from dsa.law import verbs
from dsa.law.sentences import name, name_of_list
from dsa.law.shape import Shape, Shapes, Test
from dsa.model.facts import Fact, FactSheet
from dsa.model.law import Condition, DatedValue, Regime
from dsa.model.ways import Ground

Lookup = Callable[[str], Fact]
"""From a rule path (`from.level`) to the fact it speaks of."""

Deciding = tuple[Test, int, str, bool]
"""A test on which a condition turned, its number, its regime, and whether it is under an odd number of `not`."""


class Held(NamedTuple):
    """How a condition came out: its truth (None: cannot tell), the facts that decided, the fact paths it lacks."""

    truth: bool | None
    grounds: tuple[Ground, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    """What is missing, in words."""


class Logic(ABC):
    """Conditions read on facts; what says the same is read once."""

    def __init__(self, regimes: Mapping[str, Regime], as_of: date | None, shapes: Shapes) -> None:
        self.regimes = regimes
        self.as_of = as_of
        self.shapes = shapes
        self.truths: dict[int, bool | None] = {}
        """What was read, by the number of the shape."""

    @abstractmethod
    def fact(self, rule_path: str) -> Fact:
        """The fact that a rule path (`from.level`) speaks of."""

    def truth(self, node: Condition, own: str = "") -> bool | None:
        """Whether a condition of the regime `own` holds: true, false, or None where the facts cannot tell."""
        return self.read(self.shapes.of(node, own))

    def read(self, shape: Shape) -> bool | None:
        """Whether a condition holds, by its shape."""
        if shape.number not in self.truths:
            self.truths[shape.number] = self._read(shape)
        return self.truths[shape.number]

    def _read(self, shape: Shape) -> bool | None:
        if shape.test is not None:
            return self._tested(shape.test, shape.own)
        if shape.kind == "not":
            value = self.read(shape.inner[0])
            return None if value is None else not value
        return self._joined(shape.inner, ends=shape.kind == "any")

    def _joined(self, inner: tuple[Shape, ...], ends: bool) -> bool | None:
        """`any` ends with the first that is true, `all` with the first that is false."""
        outcome: bool | None = not ends
        for one in inner:
            value = self.read(one)
            if value is ends:
                return ends
            if value is None:
                outcome = None
        return outcome

    def _tested(self, test: Test, own: str) -> bool | None:
        fact = self.fact(test.path)
        if not test.over:
            return verbs.verdict(test.verb, fact, test.words)
        limit = self.limit(own, test.over)
        has = verbs.number(fact.value) if fact.known else None
        return None if limit is None or has is None else has > limit.value

    def limit(self, own: str, name: str) -> DatedValue | None:
        """A dated value of the regime on the as-of date; None where none is in force."""
        regime = self.regimes.get(own)
        if regime is None or name not in regime.values:
            raise LibraryError(Problem(f"The regime {own} has no dated value {name!r}.", hint="Add it under `values`."))
        return value_on(regime.values[name], self.as_of)


class Reading(Logic):
    """The law read on the facts of one scene, with the reasons; each fact is looked up once."""

    def __init__(
        self,
        look: Lookup,
        regimes: Mapping[str, Regime],
        as_of: date | None = None,
        shapes: Shapes | None = None,
    ) -> None:
        super().__init__(regimes, as_of, shapes or Shapes(regimes))
        self._look = look
        self.facts: dict[str, Fact] = {}
        """Facts that were asked for, by rule path."""
        self.asked_by: dict[str, list[str]] = {}
        """Rule paths that were asked for, by the path of their fact."""
        self._said: dict[str, tuple[str, str]] = {}
        self._grounds: dict[tuple[int, bool], Ground] = {}
        self._turned_on: dict[int, tuple[Ground, ...]] = {}

    def changed(self, facts: Iterable[Fact]) -> "Changed":
        """The same scene with some facts changed."""
        return Changed(self, facts)

    def fact(self, rule_path: str) -> Fact:
        """The fact that a rule path speaks of."""
        found = self.facts.get(rule_path)
        if found is None:
            found = self.facts[rule_path] = self._look(rule_path)
            self.asked_by.setdefault(found.path, []).append(rule_path)
        return found

    def held(self, shape: Shape) -> Held:
        """The truth of a condition with the facts that decided it and the fact paths that it lacks."""
        truth = self.read(shape)
        grounds = self.grounds(shape)
        lacks = dict(self._lacks(one) for one in grounds) if truth is None else {}
        return Held(truth, grounds, tuple(lacks), tuple(lacks.values()))

    def grounds(self, shape: Shape) -> tuple[Ground, ...]:
        """The facts on which a condition turned, each once; where it cannot tell, those that it lacks."""
        found = self._turned_on.get(shape.number)
        if found is None:
            deciding: dict[Deciding, None] = {}
            self._decide(shape, False, deciding)
            found = self._turned_on[shape.number] = tuple([self._ground(*one) for one in deciding])
        return found

    def _decide(self, shape: Shape, negated: bool, deciding: dict[Deciding, None]) -> None:
        """Adds the tests on which a condition turned: those inside that came out as it did."""
        if shape.test is not None:
            deciding[shape.test, shape.number, shape.own, negated] = None
        elif shape.kind == "not":
            self._decide(shape.inner[0], not negated, deciding)
        else:
            outcome = self.read(shape)
            for one in shape.inner:
                if self.read(one) is outcome:
                    self._decide(one, negated, deciding)
                    if outcome and shape.kind == "any":
                        break

    def _ground(self, test: Test, number: int, own: str, negated: bool) -> Ground:
        found = self._grounds.get((number, negated))
        if found is None:
            found = self._grounds[number, negated] = self._make_ground(test, own, negated)
        return found

    def _make_ground(self, test: Test, own: str, negated: bool) -> Ground:
        fact = self.fact(test.path)
        if test.path not in self._said:
            said = ", ".join(verbs.words(fact.value)) if verbs.known(fact) else ""
            self._said[test.path] = (said, name(fact))
        wants = self._wants(test, own)
        said, label = self._said[test.path]
        return Ground(fact=fact.path, said=said, wants=f"not {wants}" if negated else wants, label=label)

    def _lacks(self, ground: Ground) -> tuple[str, str]:
        """What must be answered before the fact of a ground can be told: its path, and what it is in words."""
        fact = self.facts[self.asked_by[ground.fact][0]]
        lacks = verbs.lacks(fact)
        return lacks, ground.label if lacks == fact.path else name_of_list(fact)

    def _wants(self, test: Test, own: str) -> str:
        if not test.over:
            return test.wants
        limit = self.limit(own, test.over)
        return f"more than {limit.value} {limit.unit}" if limit else "a limit that is in force"


class Changed(Logic):
    """The law read again after facts were changed: what was read before without looking at them stands."""

    def __init__(self, before: Reading, facts: Iterable[Fact]) -> None:
        super().__init__(before.regimes, before.as_of, before.shapes)
        self._before = before
        self._facts = {one.path: one for one in facts}
        self.paths = frozenset(rule_path for path in self._facts for rule_path in before.asked_by.get(path, ()))
        """Rule paths that were asked for and whose fact was changed."""

    def changed(self, facts: Iterable[Fact]) -> "Changed":
        """The scene as it was before any change, with all changes."""
        return Changed(self._before, (*self._facts.values(), *facts))

    def fact(self, rule_path: str) -> Fact:
        """The fact that a rule path speaks of, as changed."""
        found = self._before.fact(rule_path)
        return self._facts.get(found.path, found)

    def read(self, shape: Shape) -> bool | None:
        """Whether a condition holds; read again only where it looks at a changed fact, or was not read before."""
        number, before = shape.number, self._before.truths
        if number not in self.truths and number in before and self.paths.isdisjoint(shape.looks_at):
            return before[number]
        return super().read(shape)


def value_on(values: tuple[DatedValue, ...], day: date | None) -> DatedValue | None:
    """The value in force on a day; `until` is the first day on which it is not."""
    if day is None:
        return None
    inside = [one for one in values if one.from_ <= day and (one.until is None or day < one.until)]
    return inside[-1] if inside else None


def holds_on_sheet(condition: Condition, sheet: FactSheet) -> bool | None:
    """A condition over facts of the whole project (`agreement.*`, `outputs.publishes`)."""
    return Reading(lambda path: resolve_on_sheet(sheet, path), {}).truth(condition)

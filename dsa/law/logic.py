"""Conditions in Kleene's three-valued logic: whether they hold, on which facts that turned, which facts are missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dsa.errors import LibraryError, Problem
from dsa.facts.scene import resolve_on_sheet
from dsa.law import verbs
from dsa.law.sentences import name, name_of_list
from dsa.law.shape import Shapes, Test
from dsa.model.facts import Fact, FactSheet
from dsa.model.law import Condition, DatedValue, Definition, Regime
from dsa.model.rulings import Ground

Lookup = Callable[[str], Fact]
"""From a rule path (`from.level`) to the fact it speaks of."""

Deciding = tuple[Test, str, bool]
"""A test on which a condition turned, the regime it stands in, and whether it is under an odd number of `not`."""


@dataclass(frozen=True)
class Held:
    """How a condition came out: its truth (None: cannot tell), the facts that decided, the fact paths it lacks."""

    truth: bool | None
    grounds: tuple[Ground, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    """What is missing, in words."""


class Reading:
    """The law read on the facts of one scene; each fact is looked up, and each condition read, once."""

    def __init__(
        self,
        look: Lookup,
        regimes: Mapping[str, Regime],
        as_of: date | None = None,
        shapes: Shapes | None = None,
    ) -> None:
        self._look = look
        self._regimes = regimes
        self._as_of = as_of
        self.shapes = shapes or Shapes()
        self.facts: dict[str, Fact] = {}
        """Facts that were asked for, by rule path."""
        self.changed_paths: frozenset[str] = frozenset()
        """Rule paths whose fact was changed to see what would follow."""
        self._before: Reading | None = None
        """The reading before facts were changed; what does not look at them is as it was there."""
        self._truths: dict[int, tuple[Condition, bool | None]] = {}
        self._open: list[tuple[str, str]] = []
        self._lacks: dict[str, tuple[str, str]] = {}
        self._decided: dict[tuple[int, bool], tuple[Deciding, ...]] = {}
        self._grounds: dict[Deciding, Ground] = {}

    def changed(self, fact: Fact) -> "Reading | None":
        """The same scene with one fact changed; None where nothing looked at it."""
        touched = frozenset(rule_path for rule_path, one in self.facts.items() if one.path == fact.path)
        if not touched:
            return None
        other = Reading(self._look, self._regimes, self._as_of, self.shapes)
        other.facts = {**self.facts, **dict.fromkeys(touched, fact)}
        other.changed_paths = self.changed_paths | touched
        other._before = self._before or self
        return other

    def fact(self, rule_path: str) -> Fact:
        """The fact that a rule path speaks of."""
        found = self.facts.get(rule_path)
        if found is None:
            found = self.facts[rule_path] = self._look(rule_path)
        return found

    def truth(self, node: Condition, own: str = "") -> bool | None:
        """Whether a condition of the regime `own` holds: true, false, or None where the facts cannot tell."""
        found = self._truths.get(id(node))
        if found is None:
            read = self._truth if self._touched(node, own) else self._as_before
            found = self._truths[id(node)] = (node, read(node, own))
        return found[1]

    def _touched(self, node: Condition, own: str) -> bool:
        """Whether the condition can turn on a fact that was changed; where none was, it must be read anyway."""
        if self._before is None:
            return True
        return not self.changed_paths.isdisjoint(self.shapes.looks_at(node, own, self._condition_of))

    def _as_before(self, node: Condition, own: str) -> bool | None:
        return self._before.truth(node, own) if self._before else None

    def _condition_of(self, own: str, name: str) -> tuple[str, Condition]:
        regime, _, definition = self.defined(own, name)
        return regime, definition.condition

    def _truth(self, node: Condition, own: str) -> bool | None:
        shape = self.shapes.of(node)
        if shape.test is not None:
            return self._tested(shape.test, own)
        if shape.kind == "definition":
            return self._definition(own, shape.name)
        if shape.kind == "not":
            value = self.truth(shape.inner[0], own)
            return None if value is None else not value
        return self._joined(shape.inner, own, ends=shape.kind == "any")

    def _joined(self, inner: tuple[Condition, ...], own: str, ends: bool) -> bool | None:
        """`any` ends with the first that is true, `all` with the first that is false."""
        outcome: bool | None = not ends
        for one in inner:
            value = self.truth(one, own)
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
        regime = self._regimes.get(own)
        if regime is None or name not in regime.values:
            raise LibraryError(Problem(f"The regime {own} has no dated value {name!r}.", hint="Add it under `values`."))
        return value_on(regime.values[name], self._as_of)

    def _definition(self, own: str, name: str) -> bool | None:
        regime, key, definition = self.defined(own, name)
        if (regime, key) in self._open:
            raise LibraryError(Problem(f"The definition {key} of {regime} is in terms of itself."))
        self._open.append((regime, key))
        truth = self.truth(definition.condition, regime)
        self._open.pop()
        return truth

    def defined(self, own: str, name: str) -> tuple[str, str, Definition]:
        """The regime, the name there, and the definition of `name` or `regime.name`."""
        other, _, inner = name.rpartition(".")
        for regime, key in ((own, name), (other, inner)):
            if regime in self._regimes and key in self._regimes[regime].definitions:
                return regime, key, self._regimes[regime].definitions[key]
        hint = "Name one of the regime's own, or write `regime.name` and load that regime."
        raise LibraryError(Problem(f"No definition {name!r} in the regime {own or '(none)'}.", hint=hint))

    def held(self, node: Condition, own: str = "") -> Held:
        """The truth of a condition with the facts that decided it and the fact paths that it lacks."""
        truth = self.truth(node, own)
        grounds = self.grounds(node, own)
        lacks = dict(self._lacks[one.fact] for one in grounds) if truth is None else {}
        return Held(truth, grounds, tuple(lacks), tuple(lacks.values()))

    def grounds(self, node: Condition, own: str = "") -> tuple[Ground, ...]:
        """The facts on which a condition turned, each once; where it cannot tell, those that it lacks."""
        return tuple(self._ground(key) for key in dict.fromkeys(self._deciding(node, own, False)))

    def _deciding(self, node: Condition, own: str, negated: bool) -> tuple[Deciding, ...]:
        found = self._decided.get((id(node), negated))
        if found is None:
            found = self._decided[id(node), negated] = self._decide(node, own, negated)
        return found

    def _decide(self, node: Condition, own: str, negated: bool) -> tuple[Deciding, ...]:
        shape = self.shapes.of(node)
        if shape.test is not None:
            return ((shape.test, own, negated),)
        if shape.kind == "not":
            return self._deciding(shape.inner[0], own, not negated)
        if shape.kind == "definition":
            regime, _, definition = self.defined(own, shape.name)
            return self._deciding(definition.condition, regime, negated)
        outcome = self.truth(node, own)
        alike = [one for one in shape.inner if self.truth(one, own) is outcome]
        chosen = alike[:1] if shape.kind == "any" and outcome else alike
        return tuple(leaf for one in chosen for leaf in self._deciding(one, own, negated))

    def _ground(self, key: Deciding) -> Ground:
        if key not in self._grounds:
            self._grounds[key] = self._make_ground(*key)
        return self._grounds[key]

    def _make_ground(self, test: Test, own: str, negated: bool) -> Ground:
        fact = self.fact(test.path)
        if test.over:
            limit = self.limit(own, test.over)
            wants = f"more than {limit.value} {limit.unit}" if limit else "a limit that is in force"
        else:
            wants = verbs.wants(test.verb, test.wanted)
        said = ", ".join(verbs.words(fact.value)) if verbs.known(fact) else ""
        lacks = verbs.lacks(fact)
        self._lacks[fact.path] = (lacks, name(fact) if lacks == fact.path else name_of_list(fact))
        return Ground(fact=fact.path, said=said, wants=f"not {wants}" if negated else wants, label=name(fact))


def value_on(values: tuple[DatedValue, ...], day: date | None) -> DatedValue | None:
    """The value in force on a day; `until` is the first day on which it is not."""
    if day is None:
        return None
    inside = [one for one in values if one.from_ <= day and (one.until is None or day < one.until)]
    return inside[-1] if inside else None


def holds_on_sheet(condition: Condition, sheet: FactSheet) -> bool | None:
    """A condition over facts of the whole project (`agreement.*`, `outputs.publishes`)."""
    return Reading(lambda path: resolve_on_sheet(sheet, path), {}).truth(condition)

"""Conditions checked for shape once, with their definitions put in place, so that they can be read many times."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dsa.errors import LibraryError, Problem
from dsa.law.verbs import VERBS, wants, word, words
from dsa.model.law import Condition, Definition, Regime

Kind = Literal["test", "all", "any", "not", "definition"]


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """A leaf: one fact, one verb, the words wanted (`words`: the same as a set), or `over`: a dated value by name."""

    path: str
    verb: str
    wanted: tuple[str, ...]
    words: frozenset[str]
    wants: str
    """What the rule looks for, in words."""
    over: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A condition of the regime `own` by its kind: a test, or the conditions inside; a definition is its condition."""

    kind: Kind
    number: int
    """The same for all conditions of a library that say the same."""
    own: str
    test: Test | None
    inner: "tuple[Shape, ...]"
    looks_at: frozenset[str]
    """Every rule path that it can turn on."""


class Shapes:
    """The shapes of the conditions of one library; each condition is kept, so that its identity stays its own."""

    def __init__(self, regimes: Mapping[str, Regime]) -> None:
        self.regimes = regimes
        """Whose definitions and values the conditions name."""
        self._known: dict[tuple[int, str], tuple[Condition, Shape]] = {}
        self._numbers: dict[Hashable, int] = {}
        self._open: list[tuple[str, str]] = []

    def of(self, node: Condition, own: str = "") -> Shape:
        """The shape of a condition of the regime `own`; a malformed one is a fault of the library."""
        found = self._known.get((id(node), own))
        if found is None:
            found = self._known[id(node), own] = (node, self._made(node, own))
        return found[1]

    def _made(self, node: Condition, own: str) -> Shape:
        kind, inside = _level(node)
        if kind == "definition":
            return self._definition(own, str(inside))
        if kind == "test":
            test = _test(node)
            number = self._number(kind, test.path, test.verb, test.wanted, test.over and (own, test.over))
            return Shape(kind, number, own, test, (), frozenset([test.path]))
        inner = tuple(self.of(one, own) for one in ([inside] if kind == "not" else inside))
        number = self._number(kind, *(one.number for one in inner))
        return Shape(kind, number, own, None, inner, frozenset().union(*(one.looks_at for one in inner)))

    def _number(self, *says: Hashable) -> int:
        return self._numbers.setdefault(says, len(self._numbers))

    def _definition(self, own: str, name: str) -> Shape:
        regime, key, definition = self._defined(own, name)
        if (regime, key) in self._open:
            raise LibraryError(Problem(f"The definition {key} of {regime} is in terms of itself."))
        self._open.append((regime, key))
        found = self.of(definition.condition, regime)
        self._open.pop()
        return found

    def _defined(self, own: str, name: str) -> tuple[str, str, Definition]:
        """The regime, the name there, and the definition of `name` or `regime.name`."""
        other, _, inner = name.rpartition(".")
        for regime, key in ((own, name), (other, inner)):
            if regime in self.regimes and key in self.regimes[regime].definitions:
                return regime, key, self.regimes[regime].definitions[key]
        hint = "Name one of the regime's own, or write `regime.name` and load that regime."
        raise LibraryError(Problem(f"No definition {name!r} in the regime {own or '(none)'}.", hint=hint))


def _level(node: Condition) -> tuple[Kind, Any]:
    """One level of a condition: its kind and what stands inside."""
    if isinstance(node, dict) and "fact" in node:
        return "test", node
    key, inner = next(iter(node.items())) if isinstance(node, dict) and len(node) == 1 else ("", None)
    if key == "definition" and isinstance(inner, str):
        return "definition", inner
    if key == "not" and isinstance(inner, dict):
        return "not", inner
    if key == "any" and isinstance(inner, list):
        return "any", inner
    if key == "all" and isinstance(inner, list) and inner:
        return "all", inner
    hint = "It is `all` (of something), `any`, `not`, `definition`, or a fact with a verb."
    raise LibraryError(Problem(f"Not a condition: {node!r}.", hint=hint))


def _test(node: Condition) -> Test:
    verbs = [key for key in node if key != "fact"]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        message = f"A condition on {node.get('fact')!r} has {', '.join(verbs) or 'no verb'}."
        raise LibraryError(Problem(message, hint=f"It takes exactly one of {', '.join(VERBS)}."))
    verb, wanted = verbs[0], node[verbs[0]]
    if not isinstance(wanted, dict):
        listed = words(wanted)
        return Test(word(node["fact"]), verb, listed, frozenset(listed), wants(verb, listed))
    if verb != "at_least" or set(wanted) != {"over"}:
        message = f"A condition on {node['fact']} has {verb}: {wanted!r}."
        raise LibraryError(Problem(message, hint="Only `at_least` takes `{over: NAME}`, a dated value of the regime."))
    return Test(word(node["fact"]), verb, (), frozenset(), "", over=word(wanted["over"]))

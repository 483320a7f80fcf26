"""Conditions checked for shape once, so that they can be read many times."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dsa.errors import LibraryError, Problem
from dsa.law.verbs import VERBS, word, words
from dsa.model.law import Condition


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """A leaf: one fact, one verb, the words wanted (`words`: the same as a set), or `over`: a dated value by name."""

    path: str
    verb: str
    wanted: tuple[str, ...]
    words: frozenset[str]
    over: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A condition by its kind: a test, a name, or the conditions inside."""

    kind: Literal["test", "all", "any", "not", "definition"]
    test: Test | None = None
    name: str = ""
    inner: tuple[Condition, ...] = ()


Defined = Callable[[str, str], tuple[str, Condition]]
"""From a regime and a name in it to the regime that defines the name, and its condition."""


class Shapes:
    """The shapes of the conditions of one library; each condition is kept, so that its identity stays its own."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Condition, Shape]] = {}
        self._looked_at: dict[int, frozenset[str]] = {}

    def of(self, node: Condition) -> Shape:
        """The shape of a condition; a malformed one is a fault of the library."""
        found = self._known.get(id(node))
        if found is None:
            found = self._known[id(node)] = (node, shape(node))
        return found[1]

    def looks_at(self, node: Condition, own: str, defined: Defined) -> frozenset[str]:
        """Every rule path that a condition of the regime `own` can turn on, through its definitions."""
        found = self._looked_at.get(id(node))
        if found is None:
            found = self._looked_at[id(node)] = self._paths(node, own, defined)
        return found

    def _paths(self, node: Condition, own: str, defined: Defined) -> frozenset[str]:
        one = self.of(node)
        if one.test is not None:
            return frozenset([one.test.path])
        if one.kind == "definition":
            regime, condition = defined(own, one.name)
            return self.looks_at(condition, regime, defined)
        return frozenset().union(*(self.looks_at(inner, own, defined) for inner in one.inner))


def shape(node: Condition) -> Shape:
    """Reads one level of a condition."""
    if isinstance(node, dict) and "fact" in node:
        return Shape("test", test=_test(node))
    key, inner = next(iter(node.items())) if isinstance(node, dict) and len(node) == 1 else ("", None)
    if key == "definition" and isinstance(inner, str):
        return Shape("definition", name=inner)
    if key == "not" and isinstance(inner, dict):
        return Shape("not", inner=(inner,))
    if key == "any" and isinstance(inner, list):
        return Shape("any", inner=tuple(inner))
    if key == "all" and isinstance(inner, list) and inner:
        return Shape("all", inner=tuple(inner))
    hint = "It is `all` (of something), `any`, `not`, `definition`, or a fact with a verb."
    raise LibraryError(Problem(f"Not a condition: {node!r}.", hint=hint))


def _test(node: Condition) -> Test:
    verbs = [key for key in node if key != "fact"]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        message = f"A condition on {node.get('fact')!r} has {', '.join(verbs) or 'no verb'}."
        raise LibraryError(Problem(message, hint=f"It takes exactly one of {', '.join(VERBS)}."))
    verb, wanted = verbs[0], node[verbs[0]]
    if not isinstance(wanted, dict):
        return Test(word(node["fact"]), verb, words(wanted), frozenset(words(wanted)))
    if verb != "at_least" or set(wanted) != {"over"}:
        message = f"A condition on {node['fact']} has {verb}: {wanted!r}."
        raise LibraryError(Problem(message, hint="Only `at_least` takes `{over: NAME}`, a dated value of the regime."))
    return Test(word(node["fact"]), verb, (), frozenset(), over=word(wanted["over"]))

"""The leaves of a condition, through definitions: which facts it looks at, and which of them do not yet suit it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dsa.law import verbs
from dsa.law.logic import Reading
from dsa.model.law import Condition


@dataclass(frozen=True)
class Leaf:
    """One test of one fact; `negated` under an odd number of `not`."""

    path: str
    verb: str
    wanted: Any
    own: str
    negated: bool


def leaves(node: Condition, own: str, reading: Reading) -> Iterator[Leaf]:
    """Every leaf."""
    return _walk(node, own, reading, negated=False, unmet_only=False)


def unmet(node: Condition, own: str, reading: Reading) -> Iterator[Leaf]:
    """The leaves that keep a condition from being true."""
    return _walk(node, own, reading, negated=False, unmet_only=True)


def _walk(node: Condition, own: str, reading: Reading, negated: bool, unmet_only: bool) -> Iterator[Leaf]:
    if unmet_only and reading.truth(node, own) is (not negated):
        return
    if "fact" in node:
        path, verb, wanted = verbs.split(node)
        yield Leaf(path, verb, wanted, own, negated)
    elif "not" in node:
        yield from _walk(node["not"], own, reading, not negated, unmet_only)
    elif "definition" in node:
        regime, _, definition = reading.defined(own, node["definition"])
        yield from _walk(definition.condition, regime, reading, negated, unmet_only)
    else:
        for one in node["all"] if "all" in node else node["any"]:
            yield from _walk(one, own, reading, negated, unmet_only)

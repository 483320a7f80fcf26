"""The tests inside a condition, through definitions: which facts it looks at, and which do not yet suit it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dsa.errors import LibraryError, Problem
from dsa.law.logic import Reading
from dsa.law.shape import Test
from dsa.model.law import Condition


@dataclass(frozen=True)
class Leaf:
    """One test of one fact for the regime `own`; `negated` under an odd number of `not`."""

    test: Test
    own: str
    negated: bool


def leaves(node: Condition, own: str, reading: Reading) -> Iterator[Leaf]:
    """Every leaf."""
    return _walk(node, own, reading, negated=False, unmet_only=False)


def unmet(node: Condition, own: str, reading: Reading) -> Iterator[Leaf]:
    """The leaves that keep a condition from being true."""
    return _walk(node, own, reading, negated=False, unmet_only=True)


def _walk(
    node: Condition, own: str, reading: Reading, negated: bool, unmet_only: bool, inside: tuple[str, ...] = ()
) -> Iterator[Leaf]:
    if unmet_only and reading.truth(node, own) is (not negated):
        return
    shape = reading.shapes.of(node)
    if shape.test is not None:
        yield Leaf(shape.test, own, negated)
    elif shape.kind == "definition":
        regime, key, definition = reading.defined(own, shape.name)
        if f"{regime}.{key}" in inside:
            raise LibraryError(Problem(f"The definition {key} of {regime} is in terms of itself."))
        deeper = (*inside, f"{regime}.{key}")
        yield from _walk(definition.condition, regime, reading, negated, unmet_only, deeper)
    else:
        turned = negated is not (shape.kind == "not")
        for one in shape.inner:
            yield from _walk(one, own, reading, turned, unmet_only, inside)

"""The tests inside a condition, through definitions, that keep it from being true."""

from collections.abc import Iterator
from dataclasses import dataclass

from dsa.law.logic import Reading
from dsa.law.shape import Shape, Test
from dsa.model.law import Condition


@dataclass(frozen=True, slots=True)
class Leaf:
    """One test of one fact for the regime `own`; `negated` under an odd number of `not`."""

    test: Test
    own: str
    negated: bool


def unmet(node: Condition, own: str, reading: Reading) -> Iterator[Leaf]:
    """The leaves that keep a condition from being true."""
    return _walk(reading.shapes.of(node, own), reading, False)


def _walk(shape: Shape, reading: Reading, negated: bool) -> Iterator[Leaf]:
    if reading.read(shape) is (not negated):
        return
    if shape.test is not None:
        yield Leaf(shape.test, shape.own, negated)
    for one in shape.inner:
        yield from _walk(one, reading, negated is not (shape.kind == "not"))

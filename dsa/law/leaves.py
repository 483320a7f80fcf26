"""The tests inside a condition, through definitions, that keep it from being true."""

from collections.abc import Iterator
from typing import NamedTuple

from dsa.law.logic import Logic
from dsa.law.shape import Shape, Test


class Leaf(NamedTuple):
    """One test of one fact for the regime `own`; `negated` under an odd number of `not`."""

    test: Test
    own: str
    negated: bool


def unmet(shape: Shape, reading: Logic, negated: bool = False) -> Iterator[Leaf]:
    """The leaves that keep a condition from being true; `negated`: from being false."""
    if reading.read(shape) is (not negated):
        return
    if shape.test is not None:
        yield Leaf(shape.test, shape.own, negated)
    for one in shape.inner:
        yield from unmet(one, reading, negated is not (shape.kind == "not"))

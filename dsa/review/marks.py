"""The bookmarks and control tags that tie words to clause instances and facts."""

import re
from collections import defaultdict

from lxml import etree

from dsa.review.guard import refuse
from dsa.review.hazards import W

MOST_CLAUSES = 2_000

_CLAUSE = re.compile(r"cl_[0-9a-f]{12}$")
_FACT = re.compile(r"f_[0-9a-f]{12}")

Point = tuple[int, int]
"""Number of a paragraph, and how many of its characters stand before."""


def fact_of(control: etree._Element) -> str:
    """The fact mark of a content control, from its tag or, where an office suite dropped that, its title."""
    for name in ("tag", "alias"):
        value = control.find(f"{W}sdtPr/{W}{name}")
        if value is not None and (found := _FACT.search(value.get(W + "val", ""))):
            return found[0]
    return ""


class Marks:
    """The bookmarks met on one walk over a body; of a repeated name, the first start and the last end hold."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._name_of: dict[str, str] = {}
        self._starts: dict[str, list[Point]] = defaultdict(list)
        self._ends: dict[str, list[Point]] = defaultdict(list)

    def start(self, element: etree._Element, point: Point) -> None:
        """A bookmark opens here."""
        name = element.get(W + "name", "")
        self.names.add(name)
        if len(self._starts) > MOST_CLAUSES:
            raise refuse(f"The file holds more than {MOST_CLAUSES} clause bookmarks.")
        if _CLAUSE.match(name):
            self._name_of[element.get(W + "id", "")] = name
            self._starts[name].append(point)

    def end(self, element: etree._Element, point: Point) -> None:
        """A bookmark closes here."""
        if name := self._name_of.get(element.get(W + "id", "")):
            self._ends[name].append(point)

    def around(self, lengths: dict[int, int]) -> dict[int, tuple[str, ...]]:
        """The clause marks around each paragraph, narrowest first; `lengths` are those of the paragraphs' words."""
        spans = {name: self._span(name, lengths) for name in sorted(self._starts)}
        around: dict[int, list[str]] = defaultdict(list)
        for name in sorted(spans, key=lambda one: len(spans[one])):
            for number in spans[name]:
                around[number].append(name)
        return {number: tuple(names) for number, names in around.items()}

    def _span(self, name: str, lengths: dict[int, int]) -> range:
        """A start after a paragraph's last word belongs to the next, an end before the first word to the one above."""
        if not self._ends[name]:
            return range(0)
        first, before_start = min(self._starts[name])
        last, before_end = max(self._ends[name])
        if before_start and before_start >= lengths.get(first, 0):
            first += 1
        return range(first, last if before_end == 0 else last + 1)

"""Which passage of the record each paragraph of a returned file belongs to: by bookmark, and by its words.

Where the two disagree, a paragraph whose words are exactly those of another passage goes there (its bookmark was left
behind, or spans too much); otherwise the bookmark is followed. Every disagreement is reported.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from dsa.model.readback import Dispute
from dsa.review.likeness import alike
from dsa.review.order import pairs_in_order
from dsa.review.reader import ReadParagraph

TELLING = 6
"""Words from which a text is its own, not a phrase that any passage may hold."""


@dataclass(frozen=True)
class Line:
    """One paragraph that the record expects."""

    passage: int
    paragraph: int
    text: str


@dataclass
class Alignment:
    """Owners and counterparts of found paragraphs, by their place in the list that was aligned."""

    lines: tuple[Line, ...]
    owner: dict[int, int] = field(default_factory=dict)
    """Passage of each found paragraph; absent for what the record does not know."""
    pairs: dict[int, int] = field(default_factory=dict)
    """The expected line that each found paragraph is, unchanged or edited."""
    by_bookmark: set[int] = field(default_factory=set)
    disputes: list[Dispute] = field(default_factory=list)


def align(found: Sequence[ReadParagraph], passages: Sequence[Mapping[str, Any]]) -> Alignment:
    """Aligns the paragraphs of a body, empty ones and contents left out, with the passages of a record."""
    lines = (Line(p, n, text) for p, passage in enumerate(passages) for n, text in enumerate(passage["paragraphs"]))
    work = _Aligning(found, passages, Alignment(tuple(lines)))
    work.pair_inside_bookmarks()
    work.pair_in_order()
    work.pair_anywhere()
    exact = set(work.result.pairs)
    work.pair_alike()
    work.settle(exact)
    return work.result


class _Aligning:
    """The steps of an alignment; each pairs what the steps before left over."""

    def __init__(
        self, found: Sequence[ReadParagraph], passages: Sequence[Mapping[str, Any]], result: Alignment
    ) -> None:
        self.result = result
        self._found = found
        self._passages = passages
        self._free = dict(enumerate(result.lines))
        by_mark = {passage["mark"]: number for number, passage in enumerate(passages) if passage["mark"]}
        self._claims = [[by_mark[mark] for mark in one.clauses if mark in by_mark] for one in found]

    def _pair(self, place: int, line: int) -> None:
        self.result.pairs[place] = line
        del self._free[line]

    def _left(self) -> list[int]:
        return [place for place in range(len(self._found)) if place not in self.result.pairs]

    def pair_inside_bookmarks(self) -> None:
        """A paragraph inside a bookmark is first sought in that clause: instances of one clause may read alike."""
        waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
        for number, line in reversed(self._free.items()):
            waiting[line.passage, line.text].append(number)
        for place in self._left():
            for claim in self._claims[place]:
                if same := waiting[claim, self._found[place].compared]:
                    self._pair(place, same.pop())
                    break

    def pair_in_order(self) -> None:
        """Equal texts that follow the order of the record."""
        left, free = self._left(), list(self._free)
        texts = [self._found[place].compared for place in left]
        for i, j in list(pairs_in_order(texts, [self._free[one].text for one in free])):
            self._pair(left[i], free[j])

    def pair_anywhere(self) -> None:
        """Equal telling texts out of order: what was moved."""
        waiting: dict[str, list[int]] = defaultdict(list)
        for number, line in reversed(self._free.items()):
            waiting[line.text].append(number)
        for place in self._left():
            if same := waiting[self._found[place].compared]:
                self._pair(place, same.pop())

    def pair_alike(self) -> None:
        """Edited texts: within their bookmark first, then anywhere."""
        claimed: dict[int, dict[int, str]] = defaultdict(dict)
        for place in self._left():
            if self._claims[place]:
                claimed[self._claims[place][0]][place] = self._found[place].compared
        for passage, found in claimed.items():
            self._pair_best(found, {n: line.text for n, line in self._free.items() if line.passage == passage})
        found = {place: self._found[place].compared for place in self._left()}
        self._pair_best(found, {number: line.text for number, line in self._free.items()})

    def _pair_best(self, found: Mapping[int, str], free: Mapping[int, str]) -> None:
        near, at = {}, 0
        for place in range(len(self._found)):
            at = self.result.pairs[place] + 1 if place in self.result.pairs else at
            near[place] = at
        for place, line in list(alike(found, free, near)):
            self._pair(place, line)

    def settle(self, exact: set[int]) -> None:
        """Decides each paragraph's owner from its bookmarks and its words."""
        for place, paragraph in enumerate(self._found):
            claims = self._claims[place]
            line = self.result.pairs.get(place)
            by_words = None if line is None else self.result.lines[line].passage
            is_sure = place in exact and (paragraph.is_heading or len(paragraph.compared.split()) >= TELLING)
            if by_words is None or (claims and by_words not in claims and not is_sure):
                owner = claims[0] if claims else None
            else:
                owner = by_words
            self._own(place, owner, by_words)
        for place in list(self._strangers()):
            self.result.owner.pop(place)

    def _own(self, place: int, owner: int | None, by_words: int | None) -> None:
        claims = self._claims[place]
        if owner is not None:
            self.result.owner[place] = owner
        if owner in claims:
            self.result.by_bookmark.add(place)
        if claims and by_words is not None and by_words not in claims:
            names = [self._passages[one]["id"] for one in (claims[0], by_words, owner) if one is not None]
            self.result.disputes.append(Dispute(self._found[place].compared, *names))
        if by_words is not None and owner != by_words:
            self.result.pairs.pop(place)

    def _strangers(self) -> Iterator[int]:
        """New paragraphs that a stretched bookmark takes in: apart from the clause's own, or with a heading between."""
        for places in self._places_by_owner():
            runs = [
                [place for _, place in run] for _, run in groupby(enumerate(places), key=lambda one: one[1] - one[0])
            ]
            for run in runs:
                known = [n for n, place in enumerate(run) if place in self.result.pairs]
                if not known and any(place in self.result.pairs for place in places):
                    yield from run
                for edge in (run[: known[0]], run[known[-1] + 1 :]) if known else ():
                    if any(self._found[place].is_heading for place in edge):
                        yield from edge

    def _places_by_owner(self) -> Iterable[list[int]]:
        places: dict[int, list[int]] = defaultdict(list)
        for place, owner in self.result.owner.items():
            places[owner].append(place)
        return places.values()

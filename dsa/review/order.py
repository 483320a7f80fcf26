"""Equal items of two sequences, paired in order: on anchors that are unique in both, then between them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_SMALL = 40_000
"""Product of lengths up to which a stretch without anchors is matched in full."""

Pair = tuple[int, int]


def longest_rising(numbers: Sequence[int]) -> tuple[int, ...]:
    """Places of a longest rising subsequence of distinct numbers."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(places[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        places[at : at + 1] = [place]
    rising: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        rising.append(place)
        place = before[place]
    return tuple(reversed(rising))


def pairs_in_order(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    """Indices of equal items, rising on both sides (patience matching)."""
    waiting = [(0, len(left), 0, len(right))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and left[a] == right[c]:
            yield a, c
            a, c = a + 1, c + 1
        while a < b and c < d and left[b - 1] == right[d - 1]:
            b, d = b - 1, d - 1
            yield b, d
        if a < b and c < d:
            anchors = _anchors(left[a:b], right[c:d])
            if anchors:
                waiting.extend(_between([(a + i, c + j) for i, j in anchors], (a, b, c, d)))
                yield from ((a + i, c + j) for i, j in anchors)
            elif (b - a) * (d - c) <= _SMALL:
                yield from ((a + i, c + j) for i, j in _all(left[a:b], right[c:d]))


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    here, there = Counter(left), Counter(right)
    place = {item: j for j, item in enumerate(right) if there[item] == 1}
    unique = [(i, place[item]) for i, item in enumerate(left) if here[item] == 1 and item in place]
    return [unique[one] for one in longest_rising([j for _, j in unique])]


def _between(anchors: list[Pair], ends: tuple[int, int, int, int]) -> Iterator[tuple[int, int, int, int]]:
    a, b, c, d = ends
    for i, j in [*anchors, (b, d)]:
        yield a, i, c, j
        a, c = i + 1, j + 1


def _all(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    for i, j, length in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield from ((i + n, j + n) for n in range(length))

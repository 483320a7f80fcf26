"""How alike two texts are, and the most alike pairs between two sets of texts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

ALIKE = 0.45
"""Share of common words above which two paragraphs are one, edited; measured on real edits of agreements."""
_RARE = 20
"""A word in at most so many texts points to them."""
_NEAR = 3
"""How many texts after the last known pair are tried without a rare word."""

Words = Counter[str]


def words_of(text: str) -> Words:
    """The words of a text, without case and punctuation; its references too."""
    return Counter(re.findall(r"[\w:]+", text.lower()))


def likeness(left: Words, right: Words) -> float:
    """Twice the common words over all words: 0 for nothing common, 1 for the same words."""
    return 2 * (left & right).total() / max(left.total() + right.total(), 1)


def alike(found: Mapping[int, str], expected: Mapping[int, str], near: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs of keys above ALIKE, most alike first, each key once; `near` is where a found text would stand."""
    bags = {key: words_of(text) for key, text in expected.items()}
    having = defaultdict(set)
    for key, bag in bags.items():
        for word in bag:
            having[word].add(key)
    scored = []
    for key, text in found.items():
        bag = words_of(text)
        rare = {one for word in bag if len(having.get(word, ())) <= _RARE for one in having.get(word, ())}
        close = {near[key] + step for step in range(_NEAR)} & bags.keys()
        scored += [(likeness(bag, bags[one]), -abs(one - near[key]), key, one) for one in sorted(rare | close)]
    yield from _best(sorted((one for one in scored if one[0] > ALIKE), reverse=True))


def _best(scored: list[tuple[float, int, int, int]]) -> Iterator[tuple[int, int]]:
    used_found: set[int] = set()
    used_expected: set[int] = set()
    for _, _, key, one in scored:
        if key not in used_found and one not in used_expected:
            used_found.add(key)
            used_expected.add(one)
            yield key, one

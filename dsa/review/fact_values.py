"""What became of each fact: read from its content control, or from where its words stood in the paragraph."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from dsa.model.identity import normal
from dsa.model.readback import FactBack, FactSpot, FactStatus
from dsa.review.reader import ReadParagraph

_LONGEST = 4_000_000
"""Product of token counts up to which two paragraphs are compared word by word."""


def spots_of(passage: Mapping[str, Any], came_back: Mapping[int, ReadParagraph]) -> Iterator[tuple[str, FactSpot]]:
    """Path and value of each fact in a passage; `came_back` is what became of its paragraphs, by number."""
    for fact in passage["facts"]:
        number, start, end = fact["paragraph"], fact["start"], fact["end"]
        sent = passage["paragraphs"][number]
        rivals = [one for one in passage["facts"] if one["paragraph"] == number and one["mark"] == fact["mark"]]
        new = _now(sent, (start, end), came_back.get(number), fact["mark"], rivals.index(fact), len(rivals))
        yield fact["path"], FactSpot(passage["id"], sent[start:end], new)


def _now(
    sent: str, span: tuple[int, int], found: ReadParagraph | None, mark: str, ordinal: int, of: int
) -> str:  # fmt: skip
    if found is None:
        return ""
    if found.compared == sent:
        return sent[slice(*span)]
    controls = [words for name, words in found.facts if name == mark]
    return normal(controls[ordinal]) if len(controls) == of else _by_words(sent, span, found.compared)


def _by_words(sent: str, span: tuple[int, int], found: str) -> str:
    """The words that now stand where the span stood, by a comparison token by token."""
    before, after = _tokens(sent), _tokens(found)
    if len(before) * len(after) > _LONGEST:
        return ""
    inside = [n for n, token in enumerate(before) if token.start() < span[1] and token.end() > span[0]]
    first, last = inside[0], inside[-1] + 1
    here: list[int] = []
    matcher = SequenceMatcher(None, [one[0] for one in before], [one[0] for one in after], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            here += range(c + max(first, a) - a, c + min(last, b) - a)
        elif (a < last and b > first) or (a == b and first < a < last):
            here += range(c, d)
    return found[after[here[0]].start() : after[here[-1]].end()] if here else ""


def _tokens(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"<ref:[^>]*>|\w+|[^\w\s]", text))


def facts_back(spots: Iterable[tuple[str, FactSpot]]) -> tuple[FactBack, ...]:
    """Facts in the order of their first place, each over all its places."""
    by_path: dict[str, list[FactSpot]] = defaultdict(list)
    for path, spot in spots:
        by_path[path].append(spot)
    return tuple(_fact(path, tuple(places)) for path, places in by_path.items())


def _fact(path: str, spots: tuple[FactSpot, ...]) -> FactBack:
    there = [spot for spot in spots if spot.new]
    changed = [spot for spot in there if spot.new != spot.old]
    values: dict[str, set[str]] = defaultdict(set)
    for spot in there:
        values[spot.old].add(spot.new)
    status: FactStatus = "changed" if changed else "same"
    if not there:
        status = "gone"
    elif any(len(new) > 1 for new in values.values()):
        status = "conflict"
    first = changed[0] if changed else spots[0]
    return FactBack(path, first.old, first.new if status in ("changed", "same") else "", status, spots)

"""Evidence: the words of a clause that meet a requirement, followed from the body's source into the draft."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dsa.compose.markdown import DraftBlock, DraftList, Edge, Piece
from dsa.model.catalogue import Clause
from dsa.model.document import Inline

_LEADING = re.compile(r"(?:\s+|\{%.*?%\}|[-*] )*", re.DOTALL)
_TRAILING = re.compile(r"(?:\s+|\{%[^%]*%\})*\Z")


@dataclass(frozen=True)
class Found:
    """Words as drafted, in the order of the text: a requirement, and the inlines of each passage."""

    requirement: str
    passages: tuple[tuple[Inline, ...], ...]


def marked(clause: Clause) -> str:
    """The body with a mark before and after every piece of evidence: `\\ue000o3\\ue001` opens the third."""
    edges: list[tuple[int, str]] = []
    for number, (_, words) in enumerate(_evidence(clause)):
        for start, end in _places(clause.body, words):
            edges += [(start, f"\ue000o{number}\ue001"), (end, f"\ue000c{number}\ue001")]
    body = clause.body
    for place, mark in sorted(edges, reverse=True):
        body = body[:place] + mark + body[place:]
    return body


def gathered(clause: Clause, blocks: Iterable[DraftBlock]) -> tuple[Found, ...]:
    """Evidence that the draft prints. A requirement whose words are not all printed is left out."""
    passages: dict[int, list[tuple[Inline, ...]]] = {}
    still: tuple[int, ...] = ()
    for pieces in _paragraphs(blocks):
        still = _gather(pieces, still, passages)
    found: dict[str, list[tuple[Inline, ...]]] = {}
    absent = set()
    for number, (requirement, _) in enumerate(_evidence(clause)):
        found.setdefault(requirement, []).extend(passages.get(number, ()))
        if number not in passages:
            absent.add(requirement)
    return tuple(Found(id_, tuple(words)) for id_, words in found.items() if id_ not in absent)


def _evidence(clause: Clause) -> list[tuple[str, str]]:
    return [(requirement, words) for requirement, several in clause.satisfies.items() for words in several]


def _places(body: str, words: str) -> Iterator[tuple[int, int]]:
    tokens = words.split()
    if not tokens:
        return
    for match in re.finditer(r"\s+".join(map(re.escape, tokens)), body):
        text = match.group()
        lead = _LEADING.match(text)
        start = match.start() + (lead.end() if lead else 0)
        tail = _TRAILING.search(text)
        end = match.start() + (tail.start() if tail else len(text))
        if start < end:
            yield start, end


def _paragraphs(blocks: Iterable[DraftBlock]) -> Iterator[tuple[Piece, ...]]:
    for block in blocks:
        if isinstance(block, DraftList):
            for item in block.items:
                yield item.paragraph.pieces
                yield from _paragraphs([item.nested] if item.nested else [])
        else:
            yield block.pieces


def _gather(
    pieces: tuple[Piece, ...], still: tuple[int, ...], passages: dict[int, list[tuple[Inline, ...]]]
) -> tuple[int, ...]:
    """Collects the passages of one paragraph; `still` are those open before it, the result those open after it."""
    running: dict[int, list[Inline]] = {number: [] for number in still}
    for piece in pieces:
        if not isinstance(piece, Edge):
            for words in running.values():
                words.append(piece)
        elif piece.opens:
            running[piece.number] = []
        elif piece.number in running:
            passages.setdefault(piece.number, []).append(tuple(running.pop(piece.number)))
    for number, words in running.items():
        if words:
            passages.setdefault(number, []).append(tuple(words))
    return tuple(running)

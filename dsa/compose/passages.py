"""A clause instance as blocks: filled, parsed, punctuated, with anchors and the evidence that it prints."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dsa.compose import evidence, language, markdown
from dsa.compose.lists import punctuated
from dsa.compose.markdown import DraftBlock, DraftList, DraftParagraph, Edge, Piece
from dsa.compose.names import Names
from dsa.model.document import Block, ClauseBlock, Inline, ListBlock, ListItem, Paragraph, Run, Source
from dsa.model.plan import Instance
from dsa.model.typography import typeset


@dataclass(frozen=True)
class Passage:
    """A clause instance as drafted, numbers still open, with its evidence."""

    block: ClauseBlock
    evidence: tuple[evidence.Found, ...]


@dataclass
class _Anchors:
    instance: str
    given: Iterator[int] = field(default_factory=lambda: iter(range(100_000)))

    def next(self) -> str:
        text = f"{self.instance}{next(self.given)}"
        return "p_" + hashlib.sha256(text.encode()).hexdigest()[:12]


def passage(instance: Instance, names: Names, *, headed: bool) -> Passage:
    """The instance as blocks; `headed` opens its first paragraph with the clause's title. Raises LibraryError."""
    clause, source = instance.clause, Source(clause=instance.id)
    file = clause.file or clause.id
    text = language.render(evidence.marked(clause), names.context(instance.binds), file, clause.line)
    drafted = tuple(map(punctuated, markdown.parse(text, names.printed, source, file)))
    blocks = _blocks(drafted, _Anchors(instance.id), source)
    if headed:
        blocks = _headed(blocks, clause.title, source)
    block = ClauseBlock(instance.id, clause, blocks, instance.because, (), instance.alternatives)
    return Passage(block, evidence.gathered(clause, drafted))


def _blocks(drafted: tuple[DraftBlock, ...], anchors: _Anchors, source: Source) -> tuple[Block, ...]:
    return tuple(
        _list(one, anchors, source) if isinstance(one, DraftList) else _paragraph(one, anchors, source)
        for one in drafted
    )


def _paragraph(draft: DraftParagraph, anchors: _Anchors, source: Source) -> Paragraph:
    return Paragraph(merged(draft.pieces), source, anchor=anchors.next())


def _list(draft: DraftList, anchors: _Anchors, source: Source) -> ListBlock:
    items = []
    for item in draft.items:
        paragraph = _paragraph(item.paragraph, anchors, source)
        items.append(ListItem(paragraph, _list(item.nested, anchors, source) if item.nested else None))
    return ListBlock(tuple(items), source)


def _headed(blocks: tuple[Block, ...], title: str, source: Source) -> tuple[Block, ...]:
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return blocks
    heading = Run(typeset(f"{title.rstrip('.')}."), source, bold=True)
    return (replace(first, inlines=(heading, Run(" ", source), *first.inlines)), *blocks[1:])


def merged(pieces: tuple[Piece, ...]) -> tuple[Inline, ...]:
    """The inlines without marks of evidence; literal runs that only a mark parted are one again."""
    done: list[Inline] = []
    for piece in pieces:
        last = done[-1] if done else None
        if isinstance(piece, Edge):
            continue
        if isinstance(piece, Run) and isinstance(last, Run) and _ends_already(last, piece):
            piece = replace(piece, text=piece.text[1:])
        if isinstance(piece, Run) and not piece.text:
            continue
        if isinstance(piece, Run) and isinstance(last, Run) and _same_literal(last, piece):
            done[-1] = replace(last, text=re.sub(" {2,}", " ", last.text + piece.text))
        else:
            done.append(piece)
    return tuple(done)


def _ends_already(value: Run, literal: Run) -> bool:
    """Whether a value brings the full stop that the clause would put after it (`U.S.`)."""
    return bool(value.source.fact) and value.text.endswith(".") and not literal.source.fact and literal.text[:1] == "."


def _same_literal(left: Run, right: Run) -> bool:
    return not left.source.fact and replace(left, text="") == replace(right, text="")

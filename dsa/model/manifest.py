"""What a draft printed, passage by passage and fact by fact: the part of the record that a returned file is read by.

The writer stores its digests in the file, the pipeline keeps it in `record.json`, the reader compares with it::

    {"id", "mark", "digest", "text", "paragraphs": [str…],
     "facts": [{"path", "mark", "paragraph", "start", "end"}…]}

Clause instances also say `clause` and `version`. The `mark` is empty on headings, tables and blocks that no clause
owns. Each paragraph, table cell, caption or signature line is one entry of `paragraphs`, as compared
(`dsa.model.identity.normal`), without its label or footnote marks, a reference as its word and `<ref:NAME>`; empty ones
are left out. A fact stands in `paragraphs[paragraph][start:end]`. `digest` is over `paragraphs`, so that a new number
is no change; `text` is for people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dsa.model import identity
from dsa.model.document import (
    Article,
    Blank,
    Block,
    ClauseBlock,
    Confirm,
    CrossRef,
    Document,
    Figure,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Run,
    SignatureBlock,
    Table,
    block_text,
)

Record = dict[str, Any]


@dataclass(frozen=True)
class _Printed:
    text: str
    fact: str = ""


Line = tuple[_Printed, ...]


def record_clauses(document: Document) -> list[Record]:
    """Every clause instance, and every other block with words, in reading order, as JSON data."""
    found = (_passage(block, name) for block, name in _placed(document))
    return [one for one in found if one["mark"] or one["paragraphs"]]


def _placed(document: Document) -> Iterator[tuple[Block | Article, str]]:
    yield Paragraph((Run(document.title),)), "title"
    yield Paragraph((Run(document.subtitle),)), "subtitle"
    yield from _named(document.front, "front")
    for article in (*document.articles, *document.schedules):
        name = f"{'schedule' if article.is_schedule else 'article'}:{article.id}"
        yield article, name
        yield from _named(article.blocks, name)


def _named(blocks: tuple[Block, ...], name: str) -> Iterator[tuple[Block, str]]:
    for ordinal, block in enumerate(blocks, 1):
        yield block, block.id if isinstance(block, ClauseBlock) else f"{name}/{ordinal}"


def _passage(block: Block | Article, name: str) -> Record:
    compared = [(line, text) for line in _lines(block) if (text := _compared(line))]
    paragraphs = [text for _, text in compared]
    is_clause = isinstance(block, ClauseBlock)
    passage: Record = {"id": name, "mark": identity.clause_mark(name) if is_clause else ""}
    if isinstance(block, ClauseBlock):
        passage |= {"clause": block.clause.id, "version": block.clause.version}
    return passage | {
        "digest": identity.digest("\n".join(paragraphs)),
        "text": block.title if isinstance(block, Article) else block_text(block),
        "paragraphs": paragraphs,
        "facts": [spot for number, (line, _) in enumerate(compared) for spot in _spots(number, line)],
    }


def _compared(line: Line) -> str:
    return identity.normal("".join(piece.text for piece in line))


def _spots(number: int, line: Line) -> Iterator[Record]:
    before = ""
    for fact, pieces in groupby(line, key=lambda one: one.fact):
        upto = before + "".join(one.text for one in pieces)
        if fact and (end := _length(upto)) > (start := _length(before)):
            mark = identity.fact_mark(fact)
            yield {"path": fact, "mark": mark, "paragraph": number, "start": start, "end": end}
        before = upto


def _length(before: str) -> int:
    return len(identity.normal(before + "|")) - 1


def _lines(block: Block | Article) -> Iterator[Line]:
    match block:
        case ListBlock():
            for item in block.items:
                yield from _lines(item.paragraph)
                if item.nested:
                    yield from _lines(item.nested)
        case ClauseBlock():
            for inner in block.blocks:
                yield from _lines(inner)
        case _:
            yield from _own_lines(block)


def _own_lines(block: Article | Paragraph | Table | Figure | SignatureBlock) -> Iterator[Line]:
    match block:
        case Article():
            yield (_Printed(block.title),)
        case Paragraph():
            yield _line(block.inlines)
        case Table():
            yield from _table_lines(block)
        case Figure():
            yield (_Printed(block.caption),)
        case SignatureBlock():
            yield _line(block.name)
            yield from ((_Printed(entry.label + " "), *_line(entry.inlines)) for entry in block.lines)


def _table_lines(table: Table) -> Iterator[Line]:
    yield (_Printed(table.caption),)
    yield from ((_Printed(column.heading),) for column in table.columns)
    for row in table.rows:
        yield from (_line(cell.inlines) for cell in row.cells)


def _line(inlines: tuple[Inline, ...]) -> Line:
    return tuple(piece for inline in inlines for piece in _pieces(inline))


def _pieces(inline: Inline) -> Iterator[_Printed]:
    match inline:
        case CrossRef():
            yield _Printed(f"{inline.word}\u00a0<ref:{identity.anchor_mark(inline.target)}>")
        case Run() | Blank() | Confirm():
            yield _Printed(inline.text, inline.source.fact)
        case Note():
            return

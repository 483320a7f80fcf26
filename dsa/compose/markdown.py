"""A filled body as paragraphs and lists. In the text stand marks, not values, so that no value is ever parsed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dsa.errors import LibraryError, Problem
from dsa.model.document import Blank, CrossRef, Inline, Run, Source
from dsa.model.typography import typeset


@dataclass(frozen=True)
class Edge:
    """Where a piece of evidence begins or ends."""

    number: int
    opens: bool


Piece = Inline | Edge


@dataclass(frozen=True)
class DraftParagraph:
    """A paragraph before it has a number."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class DraftItem:
    """An item before it has a number."""

    paragraph: DraftParagraph
    nested: "DraftList | None" = None


@dataclass(frozen=True)
class DraftList:
    """A list before it has numbers."""

    items: tuple[DraftItem, ...]


DraftBlock = DraftParagraph | DraftList

_PIECES = re.compile(r"\ue000([oc]?)(\d+)\ue001|\[\[([^\[\]]*)\]\]")
_REFERENCE = re.compile(r"[a-z0-9_.:-]+")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["list", "emphasis", "escape"])


@dataclass
class _Reader:
    tokens: Sequence[Token]
    printed: Sequence[tuple[Inline, ...]]
    source: Source
    file: str
    place: int = 0

    def next(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def blocks(self, until: str) -> Iterator[DraftBlock]:
        while self.place < len(self.tokens):
            token = self.next()
            if token.type == until:
                return
            if token.type == "paragraph_open":
                yield DraftParagraph(_trimmed(tuple(self._inlines(self.next()))))
                self.next()
            elif token.type == "bullet_list_open":
                yield DraftList(tuple(self._items()))
            else:
                raise self.refused(token)

    def _items(self) -> Iterator[DraftItem]:
        while self.next().type != "bullet_list_close":
            match tuple(self.blocks("list_item_close")):
                case (DraftParagraph() as only,):
                    yield DraftItem(only)
                case (DraftParagraph() as first, DraftList() as nested):
                    yield DraftItem(first, nested)
                case _:
                    message = "A list item is one paragraph, with at most one list below it."
                    raise LibraryError(Problem(message, self.file, "Make each paragraph an item, or end the list."))

    def _inlines(self, token: Token) -> Iterator[Piece]:
        bold = False
        for child in token.children or ():
            if child.type == "text":
                yield from self._pieces(child.content, bold)
            elif child.type in ("strong_open", "strong_close"):
                bold = child.type == "strong_open"
            else:
                raise self.refused(child)

    def _pieces(self, text: str, bold: bool) -> Iterator[Piece]:
        last = 0
        for match in _PIECES.finditer(text):
            yield from self._literal(text[last : match.start()], bold)
            last = match.end()
            edge, number, reference = match.groups()
            if reference is not None:
                yield self._reference(reference)
            elif edge:
                yield Edge(int(number), edge == "o")
            else:
                yield from (self._value(one, bold) for one in self.printed[int(number)])
        yield from self._literal(text[last:], bold)

    def _literal(self, text: str, bold: bool) -> Iterator[Run]:
        if text:
            yield Run(typeset(re.sub(r"[ \t\n]+", " ", text)), self.source, bold)

    def _value(self, value: Inline, bold: bool) -> Inline:
        source = replace(value.source, clause=self.source.clause)
        if isinstance(value, Run | Blank):
            return replace(value, source=source, bold=bold)
        return replace(value, source=source)

    def _reference(self, target: str) -> CrossRef:
        if not _REFERENCE.fullmatch(target):
            message = f"`[[{target}]]` is no reference."
            hint = "References are [[folder.clause]], [[article:id]] and [[schedule:id]]."
            raise LibraryError(Problem(message, self.file, hint))
        return CrossRef(target, "", "", self.source)

    def refused(self, token: Token) -> LibraryError:
        """What to say of Markdown that clauses do not have."""
        name = token.type.removesuffix("_open").replace("_", " ")
        hint = "Bodies are paragraphs, `- ` lists and **bold**."
        return LibraryError(Problem(f"The body holds Markdown that clauses do not have: {name}.", self.file, hint))


def parse(text: str, printed: Sequence[tuple[Inline, ...]], source: Source, file: str = "") -> tuple[DraftBlock, ...]:
    """The paragraphs and lists of a filled body; `printed` holds what each mark stands for. Raises LibraryError."""
    reader = _Reader(_parser().parse(text), printed, source, file)
    return tuple(one for one in reader.blocks("") if not _is_empty(one))


def _is_empty(block: DraftBlock) -> bool:
    return isinstance(block, DraftParagraph) and all(isinstance(one, Edge) for one in block.pieces)


def _trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Without the blanks that an empty value leaves at either end, and never two blanks where pieces meet."""
    kept: list[Piece] = []
    blank = True
    for piece in pieces:
        literal = isinstance(piece, Run) and not piece.source.fact
        if literal and blank and isinstance(piece, Run):
            piece = replace(piece, text=piece.text.removeprefix(" "))
        if isinstance(piece, Edge):
            kept.append(piece)
        elif piece.text:
            kept.append(piece)
            blank = literal and piece.text.endswith(" ")
    return tuple(kept)

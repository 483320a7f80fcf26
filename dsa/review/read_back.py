"""A returned Word file and the record of its draft in; what became of every clause instance and fact out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from dsa.errors import Problem, ReturnedFileError
from dsa.model.readback import Added, ClauseBack, PassageStatus, ReadBack
from dsa.review.align import Alignment, align
from dsa.review.fact_values import facts_back, spots_of
from dsa.review.hazards import SafeFile
from dsa.review.order import longest_rising
from dsa.review.reader import ReadBody, ReadParagraph, read_body

Passages = Sequence[Mapping[str, Any]]


def read_back(docx: bytes, record: Mapping[str, Any]) -> ReadBack:
    """Compares a returned file with its draft, as `dsa.model.manifest.record_clauses` lists it.

    `record` holds `clauses`, or `documents` that do; the document that the file's bookmarks or words point to is taken.
    Raises ReturnedFileError for a file that is not safe to read or comes from no draft of the record.
    """
    file = SafeFile(docx)
    body = read_body(file)
    passages = _passages(record, body)
    now, before = _Comparison(body, passages), _Comparison(read_body(file, "rejected"), passages)
    if not now.alignment.owner and not before.alignment.owner:
        raise _stranger()
    backs = [now.passage(number, untracked=before.differs(number)) for number in range(len(passages))]
    return ReadBack(
        clauses=tuple(back for back, passage in zip(backs, passages, strict=True) if passage["mark"]),
        passages=tuple(back for back, passage in zip(backs, passages, strict=True) if not passage["mark"]),
        facts=facts_back(spot for number in range(len(passages)) for spot in now.facts(number)),
        added=tuple(now.added()),
        disputes=tuple(now.alignment.disputes),
        dangling=tuple(one.printed for one in now.found if set(one.references) - body.bookmarks),
    )


def _passages(record: Mapping[str, Any], body: ReadBody) -> Passages:
    documents = [record] if "clauses" in record else record.get("documents", [])
    lists: list[Passages] = [document["clauses"] for document in documents]
    if not lists:
        raise ReturnedFileError(Problem("The record lists no draft.", hint="Give the record.json beside the draft."))
    texts = {one.compared for one in body.paragraphs}

    def shared(passages: Passages) -> tuple[int, int]:
        known = {text for passage in passages for text in passage["paragraphs"]}
        return sum(passage["mark"] in body.bookmarks for passage in passages), len(known & texts)

    return max(lists, key=shared)


def _stranger() -> ReturnedFileError:
    hint = "Give the record.json that was written with this draft (--record)."
    return ReturnedFileError(Problem("Nothing in the file is of any draft in the record.", hint=hint))


class _Comparison:
    """One view of a file against the passages of its record."""

    def __init__(self, body: ReadBody, passages: Passages) -> None:
        self.found = [one for one in body.paragraphs if one.compared and not one.is_contents]
        self.alignment: Alignment = align(self.found, passages)
        self._passages = passages
        self._places: dict[int, list[int]] = {number: [] for number in range(len(passages))}
        for place, owner in sorted(self.alignment.owner.items()):
            self._places[owner].append(place)
        present = sorted((places[0], number) for number, places in self._places.items() if places)
        kept = {present[one][1] for one in longest_rising([number for _, number in present])}
        self._moved = {number for _, number in present} - kept

    def _texts(self, number: int) -> list[str]:
        return [self.found[place].compared for place in self._places[number]]

    def _is_same(self, number: int) -> bool:
        return self._texts(number) == list(self._passages[number]["paragraphs"])

    def differs(self, number: int) -> bool:
        """Whether a passage is not as sent in this view."""
        return not self._is_same(number) or number in self._moved

    def passage(self, number: int, *, untracked: bool) -> ClauseBack:
        """What became of a passage."""
        places = self._places[number]
        marked = any(place in self.alignment.by_bookmark for place in places)
        return ClauseBack(
            id=self._passages[number]["id"],
            status=self._status(number),
            expected="\n".join(self._passages[number]["paragraphs"]),
            found="\n".join(self._texts(number)),
            how="bookmark" if marked else "alignment" if places else "nothing",
            moved=number in self._moved,
            untracked=untracked,
        )

    def _status(self, number: int) -> PassageStatus:
        if self._is_same(number):
            return "moved" if number in self._moved else "same"
        return "edited" if self._places[number] else "removed"

    def facts(self, number: int) -> Iterator[Any]:
        """The facts of a passage as they came back."""
        lines, pairs = self.alignment.lines, self.alignment.pairs
        came_back: dict[int, ReadParagraph] = {
            lines[pairs[place]].paragraph: self.found[place] for place in self._places[number] if place in pairs
        }
        return spots_of(self._passages[number], came_back)

    def added(self) -> Iterator[Added]:
        """Runs of paragraphs that belong to no passage."""
        after = ""
        for owner, run in groupby(range(len(self.found)), key=lambda place: self.alignment.owner.get(place)):
            if owner is None:
                yield Added(after, "\n".join(_shown(self.found[place]) for place in run))
            else:
                after = self._passages[owner]["id"]


def _shown(paragraph: ReadParagraph) -> str:
    return f"{paragraph.label} {paragraph.printed.strip()}".strip()

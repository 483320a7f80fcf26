"""Bookmarks, content controls and drawings: each with an identity of its own, each closed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dsa.lint.document.wordfile import WP, W, WordFile, finding, value
from dsa.model.finding import Code, Finding

TWICE = Code(
    code="word-name-twice",
    level="blocks",
    means="Two bookmarks, content controls or drawings of one Word file share a name or an id.",
    bad='Two bookmarks named "cl_0123456789ab".',
    good="Each name and each id stands once in the file.",
)
OPEN = Code(
    code="word-bookmark-open",
    level="blocks",
    means="A bookmark has no end after its start, or an end without a start.",
    bad="bookmarkStart with id 7, and no bookmarkEnd with id 7.",
    good="Each bookmark starts once and ends once, later.",
)


def check(file: WordFile) -> Iterator[Finding]:
    """Repeated names and ids; bookmarks that do not close."""
    starts = [one for _, one in file.each("bookmarkStart")]
    yield from _repeated("bookmark name", (one.get(W + "name", "") for one in starts))
    yield from _repeated("bookmark id", (one.get(W + "id", "") for one in starts))
    yield from _repeated("content control id", (value(one, "sdtPr/id") for _, one in file.each("sdt")))
    drawings = (one for root in file.stories.values() for one in root.iter(WP + "docPr"))
    yield from _repeated("drawing id", (one.get("id", "") for one in drawings))
    yield from _unclosed(file)


def _repeated(what: str, names: Iterable[str]) -> Iterator[Finding]:
    for name, times in Counter(names).items():
        if times > 1:
            yield finding(TWICE, f"{what} {name}", f"it stands {times} times")


def _unclosed(file: WordFile) -> Iterator[Finding]:
    opened: set[str] = set()
    for part, one in file.each("bookmarkStart", "bookmarkEnd"):
        number = one.get(W + "id", "")
        if one.tag == W + "bookmarkStart":
            opened.add(number)
        elif number in opened:
            opened.discard(number)
        else:
            yield finding(OPEN, part, f"bookmark {number} ends before it starts")
    for number in sorted(opened):
        yield finding(OPEN, f"bookmark {number}", "it never ends")

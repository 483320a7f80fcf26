"""Levels of lists as a Word file defines them, and counters as they print."""

from dataclasses import dataclass

from lxml import etree

from dsa.review.hazards import W

_LARGEST = 32_767
_LONGEST_TEXT = 100


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    start: int
    form: str
    """`decimal`, `lowerLetter`, … as the file says."""
    text: str
    """`%1.%2` with the counters to fill in."""
    style: str = ""
    """Paragraph style bound to the level."""
    is_legal: bool = False
    """Whether all counters print as decimals."""
    restarts_after: int | None = None
    """Levels above this number restart it; None for all above, 0 for never."""


def by_id(root: etree._Element | None, tag: str, key: str) -> dict[str, etree._Element]:
    """Children of one kind by an attribute."""
    return {} if root is None else {one.get(W + key, ""): one for one in root.findall(W + tag)}


def value(element: etree._Element | None, path: str) -> str:
    """The `w:val` at a path below an element (`pPr/numPr/numId`); empty where there is none."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + "val", "")


def count(text: str) -> int:
    """A number of the file, at most what Word takes; 0 where it is none."""
    return min(int(text), _LARGEST) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def level(element: etree._Element) -> Level:
    """A `w:lvl` element as a level."""
    legal, restart = element.find(W + "isLgl"), value(element, "lvlRestart")
    return Level(
        start=count(value(element, "start")),
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText")[:_LONGEST_TEXT],
        style=value(element, "pStyle"),
        is_legal=legal is not None and legal.get(W + "val") not in ("0", "false", "off"),
        restarts_after=count(restart) if restart else None,
    )

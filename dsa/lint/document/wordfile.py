"""The parts of a Word file that we wrote, parsed; not for files from strangers (`dsa.review.guard` is)."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from dsa.model.finding import Code, Finding

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_STORIES = ("document", "header", "footer", "footnotes", "comments")
Element = etree._Element


@dataclass(frozen=True)
class WordFile:
    """Part name to root element, in the order of the package."""

    parts: dict[str, Element]

    @property
    def body(self) -> Element:
        """The main part."""
        return self.parts["word/document.xml"]

    @property
    def stories(self) -> dict[str, Element]:
        """Parts that hold paragraphs."""
        return {
            name: root for name, root in self.parts.items() if name.startswith(tuple(f"word/{s}" for s in _STORIES))
        }

    def each(self, *names: str) -> Iterator[tuple[str, Element]]:
        """Every element of some names in every story, with the name of its part."""
        for part, root in self.stories.items():
            for element in root.iter(*(W + name for name in names)):
                yield part, element


def open_word(content: bytes) -> WordFile:
    """The XML parts of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return WordFile({name: etree.fromstring(archive.read(name)) for name in names})


def value(element: Element | None, path: str) -> str:
    """The `w:val` at a path below an element (`pPr/pStyle`); empty where there is none."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else str(found.get(W + "val", ""))


def words(element: Element) -> str:
    """The text within an element."""
    return "".join(one.text or "" for one in element.iter(W + "t"))


def finding(code: Code, where: str, message: str) -> Finding:
    """A finding about a place in the file."""
    return Finding(code=code.code, level=code.level, where=where, message=message, hint=f"Should be: {code.good}")

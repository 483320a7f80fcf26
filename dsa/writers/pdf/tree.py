"""The tag tree of a PDF being written: pydyf dictionaries, reached by reference.

Attributes of WeasyPrint's boxes and pydyf's objects that are read here and in `tags` and `joins` are
internal to release 70; the tests of this package fail where a later release moves them.
"""

from collections.abc import Iterator
from typing import Any

Element = Any
"""A pydyf dictionary of type StructElem."""


class TagTree:
    """The structure elements of a PDF, from its catalogue down."""

    def __init__(self, pdf: Any) -> None:
        self._objects = pdf.objects
        root = self.at(pdf.catalog["StructTreeRoot"])
        self.parents = self.at(root["ParentTree"])["Nums"]
        self.top: Element = self.at(root["K"][0])

    def at(self, reference: Any) -> Element:
        """The object of a reference (`b"12 0 R"`)."""
        return self._objects[int(bytes(reference).split()[0])]

    def kids(self, element: Element) -> list[Element]:
        """The elements directly below, without marked content and link objects."""
        found = [self.at(kid) for kid in element.get("K", ()) if isinstance(kid, bytes)]
        return [one for one in found if one.get("Type") == "/StructElem"]

    def elements(self) -> Iterator[Element]:
        """Every structure element of the file, those that stand nowhere included."""
        for one in self._objects:
            if isinstance(one, dict) and one.get("Type") == "/StructElem":
                yield one

    def walk(self, element: Element) -> Iterator[Element]:
        """The element and all below it, in reading order."""
        yield element
        for kid in self.kids(element):
            yield from self.walk(kid)

    def parent(self, element: Element) -> Element:
        """The element above."""
        return self.at(element["P"])

    def remove(self, element: Element) -> None:
        """Take an element, with all below it, out of its parent."""
        self.parent(element)["K"].remove(element.reference)

    def adopt(self, parent: Element, kid: Element, place: int | None = None) -> None:
        """Put a kid that stands nowhere below a parent, last or at a place."""
        kid["P"] = parent.reference
        parent["K"].insert(len(parent["K"]) if place is None else place, kid.reference)

    def join(self, first: Element, second: Element) -> None:
        """Make one element of two: the kids of the second follow those of the first."""
        self.remove(second)
        for kid in self.kids(second):
            self.adopt(first, kid)
        second["K"].clear()

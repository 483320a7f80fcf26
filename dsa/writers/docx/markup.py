"""WordprocessingML elements, built short: `el("w:p", el("w:r"))`."""

import re
from functools import cache

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

Element = etree._Element
_ILLEGAL = re.compile("[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES = re.compile("[\t\n\r\u2028\u2029]")


@cache
def tag(name: str) -> str:
    """`w:p` in Clark notation."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def el(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element. Attributes take its prefix; `xml_space` is `xml:space`, `_cx` is `cx` without a prefix."""
    prefix = name.split(":")[0]
    made: Element = etree.Element(tag(name), nsmap={prefix: NAMESPACES[prefix]})
    for key, value in attributes.items():
        made.set(_attribute(prefix, key), str(value))
    made.extend(children)
    return made


@cache
def _attribute(prefix: str, key: str) -> str:
    if key.startswith("_"):
        return key[1:]
    before, _, after = key.rpartition("_")
    return tag(f"{before or prefix}:{after}")


def root(name: str, prefixes: str, *children: Element) -> Element:
    """The root element of a part, declaring `prefixes` (`"w r"`) once for all within."""
    made: Element = etree.Element(tag(name), nsmap={one: NAMESPACES[one] for one in prefixes.split()})
    made.extend(children)
    return made


def words(text: str, name: str = "w:t") -> Element:
    """The text in `w:t`; line ends and tabs become blanks, what XML cannot hold becomes U+FFFD."""
    made = el(name, xml_space="preserve")
    made.text = clean(text)
    return made


def clean(text: str) -> str:
    """The text as one line that XML can hold."""
    return _ILLEGAL.sub("\ufffd", _SPACES.sub(" ", text))


def part(element: Element) -> bytes:
    """The bytes of a part, with unused namespace declarations gone."""
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True))


def twips(inches: float) -> int:
    """Inches in twentieths of a point."""
    return round(inches * 1440)


def half(points: float) -> int:
    """Points in half points."""
    return round(points * 2)


def twentieths(points: float) -> int:
    """Points in twentieths of a point."""
    return round(points * 20)

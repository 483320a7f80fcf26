"""Reads a page of HTML as its reader does: the words of the body, furniture left out."""

import re
from collections.abc import Iterator

from lxml import html

_INLINE = frozenset({"b", "i", "a", "mark", "bdi", "sup", "span"})
_APART = frozenset({"label", "what", "value", "room"})
"""Spans that the page sets apart from the words around them."""


def html_words(page: str) -> tuple[str, ...]:
    """The body's token sequence: contents, notes at the foot and words inside drawings left out."""
    body = html.document_fromstring(page).find("body")
    assert body is not None
    return tuple(re.findall(r"\S+", "".join(_pieces(body))))


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag == "svg" or "data-furniture" in element.attrib:
        return
    apart = element.tag not in _INLINE or bool(_APART & set((element.get("class") or "").split()))
    yield "\n" if apart else ""
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield "\n" if apart else ""

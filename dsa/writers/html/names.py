"""Ids of a page, taken from printed labels: they say nothing that the reader does not see."""

import re
from collections.abc import Iterator

from dsa.model.document import Article, Document, Paragraph, walk


def page_ids(document: Document) -> dict[str, str]:
    """Anchor → id (`article-14`, `section-14.1`, `section-14.1-a`, `schedule-b`), unique in the page."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for anchor, wish in _wishes(document):
        if anchor and anchor not in ids:
            ids[anchor] = _free(wish, taken)
            taken.add(ids[anchor])
    return ids


def _wishes(document: Document) -> Iterator[tuple[str, str]]:
    for block in document.front:
        yield from ((one.anchor, "front") for one in walk(block) if isinstance(one, Paragraph))
    for article in (*document.articles, *document.schedules):
        yield from _article_wishes(article)


def _article_wishes(article: Article) -> Iterator[tuple[str, str]]:
    section = _slug(article.label if article.is_schedule else f"article-{article.label}")
    yield article.anchor, section
    for block in article.blocks:
        for node in walk(block):
            if not isinstance(node, Paragraph):
                continue
            if node.level == 1 and node.label:
                section = _slug(f"section-{node.label}")
                yield node.anchor, section
            else:
                yield node.anchor, _slug(f"{section}-{node.label}")


def _slug(label: str) -> str:
    return re.sub(r"[^A-Za-z0-9.]+", "-", label).strip("-.").lower() or "place"


def _free(wish: str, taken: set[str]) -> str:
    name, count = wish, 1
    while name in taken:
        count += 1
        name = f"{wish}-{count}"
    return name

"""Makes one tag of what a page break has split: WeasyPrint writes one for each page (its issue 2903)."""

from collections.abc import Iterator
from typing import Any

from dsa.writers.pdf.tree import Element, TagTree

_TAGS = {
    "main": "/Part", "header": "/NonStruct", "section": "/Sect", "div": "/Div", "ol": "/L", "li": "/LI", "p": "/P",
    "table": "/Table",
}  # fmt: skip


def join_split(document: Any, tree: TagTree) -> None:
    """Join, page after page, the elements that go on from the page before."""
    parts = [one for one in tree.kids(tree.top) if one["S"] == "/Part"]
    pages = [list(_elements(page._page_box)) for page in document.pages]
    if not parts or len(parts) != len(pages):
        return
    for number in range(1, len(pages)):
        _join_chain(_chain(pages[number - 1], pages[number]), parts[0], parts[number], tree)


def _elements(box: Any) -> Iterator[Any]:
    """The HTML elements of a page's boxes, outermost first, without the rows of table headers."""
    heads: set[int] = set()
    for one in box.descendants():
        if one.element is None:
            continue
        if one.element_tag == "thead":
            heads.update(id(row) for row in one.element.iter())
        elif one.element_tag in (*_TAGS, "tr") and id(one.element) not in heads:
            yield one.element


def _chain(before: list[Any], after: list[Any]) -> list[str]:
    """Names of the elements that stand on both pages: one path from `main` down to what was split."""
    left = {id(element) for element in before}
    both = {id(element): element for element in after if id(element) in left}
    return [element.tag.rpartition("}")[2] for element in both.values()]


def _join_chain(names: list[str], first: Element, second: Element, tree: TagTree) -> None:
    for name in names:
        if name not in _TAGS or first["S"] != _TAGS[name] or second["S"] != _TAGS[name]:
            return
        if name == "table":
            _join_tables(first, second, tree, row_split="tr" in names)
            return
        first, second = _join_pair(first, second, tree)
        if first is None or second is None:
            return


def _join_pair(first: Element, second: Element, tree: TagTree) -> tuple[Element, Element]:
    """Join two, and give the pair on either side of the seam one level down."""
    above, below = tree.kids(first), tree.kids(second)
    tree.join(first, second)
    if not above or not below:
        return None, None
    if below[0]["S"] == "/LBody" and above[-1]["S"] == "/LBody":
        return _join_pair(above[-1], below[0], tree)
    return above[-1], below[0]


def _join_tables(first: Element, second: Element, tree: TagTree, *, row_split: bool) -> None:
    """One caption, one header, one body: a repeated header leaves the tree, and so becomes an artifact."""
    _join_captions(first, second, tree)
    for head in _of_kind(second, "/THead", tree):
        tree.remove(head)
        if not _of_kind(first, "/THead", tree):
            tree.adopt(first, head, len(_of_kind(first, "/Caption", tree)))
    bodies = [*_of_kind(first, "/TBody", tree), *_of_kind(second, "/TBody", tree)]
    tree.join(first, second)
    if len(bodies) == 2:
        above, below = _join_pair(bodies[0], bodies[1], tree)
        if row_split and above is not None:
            _join_rows(above, below, tree)


def _join_captions(first: Element, second: Element, tree: TagTree) -> None:
    captions = [*_of_kind(first, "/Caption", tree), *_of_kind(second, "/Caption", tree)]
    if len(captions) == 2:
        tree.join(captions[0], captions[1])


def _of_kind(element: Element, kind: str, tree: TagTree) -> list[Element]:
    return [one for one in tree.kids(element) if one["S"] == kind]


def _join_rows(first: Element, second: Element, tree: TagTree) -> None:
    for left, right in zip(tree.kids(first), tree.kids(second), strict=False):
        tree.join(left, right)
    tree.remove(second)

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
    """The HTML elements of a page's boxes, outermost first; margins have none of their own."""
    for one in box.descendants():
        if one.element is not None and one.element_tag in (*_TAGS, "tr"):
            yield one.element


def _chain(before: list[Any], after: list[Any]) -> list[str]:
    """Names of the elements that stand on both pages: one path from `main` down to what was split."""
    left = {id(element) for element in before}
    names = []
    seen: set[int] = set()
    for element in after:
        if id(element) in left and id(element) not in seen:
            seen.add(id(element))
            names.append(element.tag.rpartition("}")[2])
    return names


def _join_chain(names: list[str], first: Element, second: Element, tree: TagTree) -> None:
    rows_split = names.count("tr")
    for name in names:
        if name not in _TAGS or first["S"] != _TAGS[name] or second["S"] != _TAGS[name]:
            return
        if name == "table":
            # A repeated header row is one of the split rows that are not joined.
            _join_tables(first, second, tree, row_split=rows_split > _head_rows(second, tree))
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


def _head_rows(table: Element, tree: TagTree) -> int:
    return sum(len(tree.kids(one)) for one in tree.kids(table) if one["S"] == "/THead")


def _join_tables(first: Element, second: Element, tree: TagTree, *, row_split: bool) -> None:
    """One header, one body: the repeated header leaves the tree, and so becomes an artifact."""
    for head in [one for one in tree.kids(second) if one["S"] == "/THead"]:
        if any(one["S"] == "/THead" for one in tree.kids(first)):
            tree.remove(head)
    bodies = [one for one in (*tree.kids(first), *tree.kids(second)) if one["S"] == "/TBody"]
    tree.join(first, second)
    if len(bodies) != 2:
        return
    above, below = _join_pair(bodies[0], bodies[1], tree)
    if row_split and above is not None:
        for left, right in zip(tree.kids(above), tree.kids(below), strict=False):
            tree.join(left, right)
        tree.remove(below)

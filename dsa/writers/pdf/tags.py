"""Finishes the tag tree for PDF/UA: joins what is split, takes furniture out, lets links say where they go."""

from collections.abc import Iterator
from typing import Any

from dsa.writers.pdf.joins import join_split
from dsa.writers.pdf.tree import Element, TagTree


def finish(document: Any, pdf: Any) -> None:
    """Mend the tags of a PDF that WeasyPrint is about to write."""
    import pydyf

    string: Any = pydyf.String
    tree = TagTree(pdf)
    join_split(document, tree)
    _name_links(document, string)
    _tag_contents(document, tree)
    _tag_notes(tree, string)
    _tag_labels(tree)
    _scope_headers(tree)
    _drop_empty(tree)
    _leave_furniture_out(pdf, tree, pydyf.Dictionary)
    if record := document.metadata.custom.get("dsa.record"):
        pdf.info["Record"] = string(record)


def _boxes(document: Any) -> Iterator[Any]:
    for page in document.pages:
        yield from page._page_box.descendants()


def _name_links(document: Any, string: Any) -> None:
    """A link is read out by its words, not by the name of its target."""
    for box in _boxes(document):
        if box.link_annotation:
            words = " ".join("".join(box.element.itertext()).split())
            is_call = (box.element.get("href") or "").startswith("#note-")
            box.link_annotation["Contents"] = string(f"Note {words}" if is_call else words)


def _tag_contents(document: Any, tree: TagTree) -> None:
    """The list of contents becomes TOC and TOCI."""
    links = {
        inner.link_annotation.reference
        for box in _boxes(document)
        if box.element_tag == "nav"
        for inner in box.descendants()
        if inner.link_annotation
    }
    for element in list(tree.walk(tree.top)):
        if element["S"] == "/Link" and any(one in links for one in _annotations(element, tree)):
            body = tree.parent(element)
            entry = tree.parent(body)
            if body["S"] == "/LBody" and entry["S"] == "/LI":
                body["S"], entry["S"] = "/NonStruct", "/TOCI"
    for column in [one for one in tree.walk(tree.top) if any(kid["S"] == "/TOCI" for kid in tree.kids(one))]:
        _whole_list(column, tree)["S"] = "/TOC"


def _whole_list(column: Element, tree: TagTree) -> Element:
    """The list itself, where WeasyPrint has put the entries of each column into a list of their own inside it."""
    whole = tree.parent(column)
    if whole["S"] not in ("/L", "/TOC"):
        return column
    for entry in tree.kids(column):
        tree.adopt(whole, entry)
    tree.remove(column)
    column["K"].clear()
    return whole


def _annotations(link: Element, tree: TagTree) -> Iterator[Any]:
    for kid in link["K"]:
        if isinstance(kid, bytes) and tree.at(kid).get("Type") == "/OBJR":
            yield tree.at(kid)["Obj"]


def _tag_notes(tree: TagTree, string: Any) -> None:
    """The foot of a page stands below the document as an unnamed element; what it holds are notes."""
    areas = [one for one in tree.kids(tree.top) if one["S"] == "/NonStruct"]
    for number, note in enumerate((kid for area in areas for kid in tree.kids(area)), start=1):
        note["S"] = "/Note"
        note["ID"] = string(f"note-{number}")


def _tag_labels(tree: TagTree) -> None:
    """The printed number of a list item becomes its Lbl. Only labels are spans that hold elements."""
    for item in [one for one in tree.walk(tree.top) if one["S"] == "/LI"]:
        label = next((tree.kids(paragraph)[0] for paragraph in _paragraphs(item, tree) if tree.kids(paragraph)), None)
        if label is not None and label["S"] == "/Span" and tree.kids(label):
            tree.remove(label)
            label["S"] = "/Lbl"
            tree.adopt(item, label, 0)


def _paragraphs(item: Element, tree: TagTree) -> Iterator[Element]:
    for body in tree.kids(item)[:1]:
        yield from (kid for kid in tree.kids(body)[:1] if kid["S"] == "/P")


def _scope_headers(tree: TagTree) -> None:
    for element in tree.walk(tree.top):
        if element["S"] == "/TH":
            is_column = tree.parent(tree.parent(element))["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if is_column else "/Row"


def _drop_empty(tree: TagTree) -> None:
    """Room to write, and the marks that the foot of a page leaves behind, hold nothing to read."""
    for element in list(tree.walk(tree.top)):
        if element["S"] in ("/Span", "/NonStruct") and not element["K"]:
            tree.remove(element)


def _leave_furniture_out(pdf: Any, tree: TagTree, dictionary: Any) -> None:
    """Text whose element is not in the tree (margins, repeated headers) becomes a pagination artifact."""
    read = {element.reference for element in tree.walk(tree.top)}
    for page, reference in enumerate(pdf.page_references):
        owners = tree.parents[2 * page + 1]
        stream = tree.at(tree.at(reference)["Contents"]).stream
        for place in range(len(stream) - 2):
            mark = stream[place + 1]
            if stream[place + 2] == b"BDC" and isinstance(mark, dict) and owners[mark["MCID"]] not in read:
                owners[mark["MCID"]] = "null"
                stream[place], stream[place + 1] = "/Artifact", dictionary({"Type": "/Pagination"})
    for element in [one for one in tree.elements() if one.reference not in read]:
        # Marking an object as free breaks the object streams of pydyf 0.13 (it counts free objects as written).
        element.clear()

"""Edits of a Word file's XML, as programs and people make them."""

import copy
import random
import zipfile
from collections.abc import Callable
from io import BytesIO

from lxml import etree

from dsa.model.identity import clause_mark

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Element = etree._Element
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    """A package with some parts replaced or added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in {**kept, **parts}.items():
            new.writestr(name, part)
    return made.getvalue()


def edited(content: bytes, edit: Callable[[Element], None]) -> bytes:
    """A package whose main part's root went through `edit`."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    edit(root)
    return repacked(content, {"word/document.xml": etree.tostring(root, xml_declaration=True, encoding="UTF-8")})


def paragraphs_of(root: Element, instance_id: str) -> list[Element]:
    """The paragraphs from a clause's bookmark start to its end."""
    start = root.find(f".//{W}bookmarkStart[@{W}name='{clause_mark(instance_id)}']")
    assert start is not None
    end = root.find(f".//{W}bookmarkEnd[@{W}id='{start.get(W + 'id')}']")
    every = list(root.iter(W + "p"))
    return every[every.index(_above(start)) : every.index(_above(end)) + 1]


def _above(element: Element) -> Element:
    return next(one for one in element.iterancestors(W + "p"))


def text_of(paragraph: Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(W + "t"))


def struck(instance_id: str) -> Callable[[Element], None]:
    """Deletes a clause's paragraphs, tracking off."""

    def edit(root: Element) -> None:
        for paragraph in paragraphs_of(root, instance_id):
            paragraph.getparent().remove(paragraph)

    return edit


def moved(instance_id: str, after: str) -> Callable[[Element], None]:
    """Cuts a clause and pastes it after another, bookmarks with it."""

    def edit(root: Element) -> None:
        place = paragraphs_of(root, after)[-1]
        for paragraph in reversed(paragraphs_of(root, instance_id)):
            place.addnext(paragraph)

    return edit


def without_controls(root: Element) -> None:
    """Takes every content control off, its words stay."""
    for control in list(root.iter(W + "sdt")):
        for child in control.find(W + "sdtContent"):
            control.addprevious(child)
        control.getparent().remove(control)


def without_clause_marks(root: Element) -> None:
    """Takes the clause bookmarks out."""
    starts = [one for one in root.iter(W + "bookmarkStart") if one.get(W + "name", "").startswith("cl_")]
    numbers = {one.get(W + "id") for one in starts}
    for one in [*starts, *(end for end in root.iter(W + "bookmarkEnd") if end.get(W + "id") in numbers)]:
        one.getparent().remove(one)


def split_like_word(seed: int) -> Callable[[Element], None]:
    """Splits runs at random, with the marks that Word leaves between them."""

    def edit(root: Element) -> None:
        chance = random.Random(seed)
        for run in list(root.iter(W + "r")):
            text = run.find(W + "t")
            if text is not None and len(text.text or "") > 1 and chance.random() < 0.7:
                _split(run, chance.randrange(1, len(text.text or "")), chance)

    return edit


def _split(run: Element, at: int, chance: random.Random) -> None:
    rest = copy.deepcopy(run)
    for part, words in ((run, slice(at)), (rest, slice(at, None))):
        holder = part.find(W + "t")
        holder.text = holder.text[words]
        holder.set(_SPACE, "preserve")
    rest.set(W + "rsidR", f"{chance.randrange(1 << 31):08X}")
    rest.insert(int(rest.find(W + "rPr") is not None), etree.Element(W + "lastRenderedPageBreak"))
    run.addnext(rest)
    run.addnext(etree.Element(W + "proofErr", {W + "type": "spellStart"}))


def track_deletion(paragraph: Element, old: str = "", *, mark: bool = False) -> None:
    """Marks words (all where none are named) as deleted; `mark` deletes the paragraph mark too."""
    for run in _runs_with(paragraph, old):
        deletion = etree.Element(
            W + "del", {W + "id": "900", W + "author": "Counsel", W + "date": "2026-11-25T09:00:00Z"}
        )
        run.addprevious(deletion)
        deletion.append(run)
        for text in run.iter(W + "t"):
            text.tag = W + "delText"
    if mark:
        _mark(paragraph, "del")


def track_insertion(paragraph: Element, after: str, new: str) -> None:
    """Inserts words after the run that holds `after`, tracked."""
    run = _runs_with(paragraph, after)[0]
    insertion = etree.Element(W + "ins", {W + "id": "901", W + "author": "Counsel", W + "date": "2026-11-25T09:00:00Z"})
    insertion.append(plain_run(new))
    run.addnext(insertion)


def _runs_with(paragraph: Element, words: str) -> list[Element]:
    return [run for run in paragraph.iter(W + "r") if words in text_of(run)]


def _mark(paragraph: Element, kind: str) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    run_properties = etree.SubElement(properties, W + "rPr")
    etree.SubElement(run_properties, W + kind, {W + "id": "902", W + "author": "Counsel"})


def plain_run(text: str) -> Element:
    """A run of plain words."""
    run = etree.Element(W + "r")
    words = etree.SubElement(run, W + "t")
    words.text = text
    words.set(_SPACE, "preserve")
    return run


def plain_paragraph(text: str, style: str = "") -> Element:
    """A paragraph of plain words."""
    paragraph = etree.Element(W + "p")
    if style:
        etree.SubElement(etree.SubElement(paragraph, W + "pPr"), W + "pStyle", {W + "val": style})
    paragraph.append(plain_run(text))
    return paragraph


def in_turn(*edits: Callable[[Element], None]) -> Callable[[Element], None]:
    """Several edits, one after the other."""

    def edit(root: Element) -> None:
        for one in edits:
            one(root)

    return edit


def replace_words(paragraph: Element, old: str, new: str) -> None:
    """Replaces words that stand in one text element."""
    holder = next(one for one in paragraph.iter(W + "t") if old in (one.text or ""))
    holder.text = (holder.text or "").replace(old, new)

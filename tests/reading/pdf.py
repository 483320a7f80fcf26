"""Reads a tagged PDF as a screen reader does: by its tag tree, so that order is tested with the words."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_FURNITURE = frozenset({"/TOC", "/Note", "/Figure"})
Texts = dict[int, str]


def pdf_characters(pdf: bytes) -> str:
    """The characters of the body without white space: lines break where no space is. Furniture is left out."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {page.objgen: _marked_texts(page) for page in file.pages}
        top = file.Root.StructTreeRoot.K[0]
        text = "".join(_read(top, pages, {}))
    return re.sub(r"\s", "", text)


def characters(words: tuple[str, ...]) -> str:
    """Words as `pdf_characters` gives them."""
    return "".join(words)


def artifact_texts(pdf: bytes) -> list[str]:
    """What is printed on each page and read out nowhere: running heads, page numbers, repeated headers."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [_marked_texts(page).get(-1, "") for page in file.pages]


def _read(element: Any, pages: dict[Any, Texts], texts: Texts) -> Iterator[str]:
    if "/Pg" in element:
        texts = pages[element.Pg.objgen]
    # The heading of the contents stands beside its list, in an element of its own.
    kids = [kid for kid in element.K if isinstance(kid, (int, pikepdf.Dictionary))]
    if any(isinstance(kid, pikepdf.Dictionary) and kid.get("/S") == "/TOC" for kid in kids):
        return
    for kid in kids:
        if isinstance(kid, int):
            yield texts.get(kid, "")
        elif kid.get("/Type") == "/StructElem" and str(kid.S) not in _FURNITURE:
            yield from _read(kid, pages, texts)


def _marked_texts(page: pikepdf.Page) -> Texts:
    """Text by MCID; artifacts under -1."""
    fonts = {name: _characters_of(font) for name, font in page.Resources.Font.items()}
    texts: Texts = {}
    open_marks: list[int] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                open_marks.append(int(operands[1].get("/MCID", -1)))
            case "BMC":
                open_marks.append(-1)
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "TJ" | "Tj":
                strings = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                mark = open_marks[-1]
                texts[mark] = texts.get(mark, "") + "".join(_decode(one, font) for one in strings)
    return texts


def _decode(string: Any, font: dict[int, str]) -> str:
    if not isinstance(string, pikepdf.String):
        return ""
    data = bytes(string)
    return "".join(font[int.from_bytes(data[place : place + 2], "big")] for place in range(0, len(data), 2))


def _characters_of(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table.partition("beginbfchar")[2])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}

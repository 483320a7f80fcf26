"""Each check of a Word file fires on its defect, and on nothing in a good file."""

import re
from collections.abc import Callable

import pytest
from lxml import etree

from dsa.lint.document.checks import CODES, check_docx
from dsa.model.stamp import Stamp
from dsa.writers.docx.write import write_docx
from tests.writers.docx.agreement import whole_document
from tests.writers.docx.parts import W, changed

GOOD = write_docx(whole_document(), Stamp("internal", "a" * 64, "dsa 0.1.0"))
BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
Change = Callable[[etree._Element], object]


def _first(root: etree._Element, path: str) -> etree._Element:
    spaces = {
        "w": W[1:-1],
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "dc": "http://purl.org/dc/elements/1.1/",
    }
    return root.xpath(f"({path})[1]", namespaces=spaces)[0]


def _lose(path: str) -> Change:
    def change(root: etree._Element) -> None:
        element = _first(root, path)
        element.getparent().remove(element)

    return change


def _set(path: str, name: str, text: str) -> Change:
    return lambda root: _first(root, path).set(W + name if name != "descr" else name, text)


def _add(path: str, xml: str) -> Change:
    new = re.sub(r"^<(w:\w+)", rf'<\1 xmlns:w="{W[1:-1]}"', xml)
    return lambda root: _first(root, path).append(etree.fromstring(new))


def _same(path: str, name: str) -> Change:
    def change(root: etree._Element) -> None:
        first, second, *_ = root.findall(f".//{W}{path}")
        second.set(W + name, first.get(W + name))

    return change


DEFECTS = {
    "bookmark name twice": ("word-name-twice", BODY, _same("bookmarkStart", "name")),
    "bookmark id twice": ("word-name-twice", BODY, _same("bookmarkStart", "id")),
    "control id twice": ("word-name-twice", BODY, _same(f"sdtPr/{W}id", "val")),
    "bookmark without end": ("word-bookmark-open", BODY, _lose("//w:bookmarkEnd")),
    "bookmark without start": ("word-bookmark-open", BODY, _lose("//w:bookmarkStart[starts-with(@w:name, 'rw_')]")),
    "list undefined": ("word-numbering-undefined", BODY, _set("//w:numId", "val", "99")),
    "style's list undefined": ("word-numbering-undefined", STYLES, _set("//w:numId", "val", "99")),
    "abstract list lost": ("word-numbering-undefined", "word/numbering.xml", _lose("//w:abstractNum")),
    "style undefined": ("word-style-undefined", BODY, _set("//w:pStyle", "val", "Nowhere")),
    "field not closed": ("word-field-open", BODY, _lose("//w:r[w:fldChar/@w:fldCharType='end']")),
    "field not opened": ("word-field-open", BODY, _lose("//w:r[w:fldChar/@w:fldCharType='begin']")),
    "target lost": (
        "word-reference-dangling",
        BODY,
        _set("//w:bookmarkStart[starts-with(@w:name, '_Ref')]", "name", "x"),
    ),
    "link to nothing": ("word-reference-dangling", BODY, _set("//w:hyperlink", "anchor", "x")),
    "field without result": ("word-field-empty", BODY, _lose("//w:t[.='2.1(a)(ii)']")),
    "empty paragraph": ("word-paragraph-empty", BODY, _add("//w:body", "<w:p/>")),
    "filler": ("word-filler", BODY, _add("//w:p", "<w:r><w:t>Name: ______</w:t></w:r>")),
    "header row not marked": ("word-table-header", BODY, _lose("//w:tblHeader")),
    "header cell empty": ("word-table-header", BODY, _lose("//w:tr[w:trPr/w:tblHeader]//w:r")),
    "merged cells": ("word-table-shape", BODY, _add("//w:tcPr", '<w:gridSpan w:val="2"/>')),
    "cell lost": ("word-table-shape", BODY, _lose("//w:tr[2]/w:tc")),
    "table not described": ("word-table-description", BODY, _lose("//w:tblDescription")),
    "no language": ("word-language", STYLES, _lose("//w:docDefaults//w:lang")),
    "no title": ("word-language", CORE, _lose("//dc:title")),
    "heading empty": ("word-headings", BODY, _lose("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:r")),
    "heading skips": ("word-headings", STYLES, _set("//w:style[@w:styleId='Heading1']//w:outlineLvl", "val", "2")),
    "picture without words": ("word-picture-words", BODY, _set("//wp:docPr", "descr", " ")),
    "control without title": ("word-control-title", BODY, _lose("//w:sdtPr/w:alias")),
}


def test_a_good_file_has_no_finding():
    assert check_docx(GOOD) == ()


@pytest.mark.parametrize(("code", "part", "change"), DEFECTS.values(), ids=DEFECTS.keys())
def test_each_defect_is_found(code, part, change):
    assert code in {one.code for one in check_docx(changed(GOOD, change, part))}


def test_every_code_has_a_defect_that_shows_it():
    assert {one.code for one in CODES} == {code for code, _, _ in DEFECTS.values()}


def test_a_finding_says_where_what_and_what_is_right():
    found = check_docx(changed(GOOD, _lose("//w:tblDescription")))
    assert [(one.where, one.level) for one in found] == [("table 1", "warns")]
    assert found[0].hint.startswith("Should be: ")

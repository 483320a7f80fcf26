"""Writes a document as a Word file: the order of the work on one page."""

from dsa.model.document import Document
from dsa.model.stamp import Stamp
from dsa.writers.docx.blocks import block_elements, heading
from dsa.writers.docx.contents import contents
from dsa.writers.docx.figures import fallback
from dsa.writers.docx.furniture import fonts_part, footer_part, header_part, section, settings_part
from dsa.writers.docx.inlines import run
from dsa.writers.docx.map import map_part, properties_part
from dsa.writers.docx.markup import Element, el
from dsa.writers.docx.notes import comments_part, footnotes_part
from dsa.writers.docx.numbering import Numbers, numbering_part
from dsa.writers.docx.package import CT, RT, PartOf, package
from dsa.writers.docx.styles import styles_part
from dsa.writers.docx.tables import keep_with_next, open_below_tables
from dsa.writers.docx.theme import theme_part
from dsa.writers.docx.writing import Writing, labels
from dsa.writers.look import load_look


def write_docx(document: Document, stamp: Stamp) -> bytes:
    """The document as a `.docx` file; the same document and stamp give the same bytes."""
    writing = Writing(document, stamp, load_look(), labels(document), Numbers(document.attached_as))
    body = [*_title(document), *block_elements(writing, document.front), *contents(writing)]
    for article in (*document.articles, *document.schedules):
        body.append(heading(writing, article))
        body.extend(block_elements(writing, article.blocks))
    open_below_tables(body, writing.look)
    keep_with_next(body)
    body.append(section(writing.look))
    return package(document, stamp, body, _parts(writing), _custom(writing))


def _title(document: Document) -> list[Element]:
    lines = (("Title", document.title), ("Subtitle", document.subtitle))
    return [el("w:p", el("w:pPr", el("w:pStyle", val=style)), run(text)) for style, text in lines if text.strip()]


def _parts(writing: Writing) -> list[PartOf]:
    look = writing.look
    notes = footnotes_part(writing) if writing.notes else b""
    parts = [
        _part("styles", RT.STYLES, CT.WML_STYLES, styles_part(look, writing.document.language)),
        _part("numbering", RT.NUMBERING, CT.WML_NUMBERING, numbering_part(look, writing.numbers)),
        _part("settings", RT.SETTINGS, CT.WML_SETTINGS, settings_part(writing)),
        _part("fontTable", RT.FONT_TABLE, CT.WML_FONT_TABLE, fonts_part(look)),
        ("theme", RT.THEME, "/word/theme/theme1.xml", CT.OFC_THEME, theme_part(look)),
        _part("header", RT.HEADER, CT.WML_HEADER, header_part(writing)),
        _part("footer", RT.FOOTER, CT.WML_FOOTER, footer_part()),
    ]
    if notes:
        parts.append(_part("footnotes", RT.FOOTNOTES, CT.WML_FOOTNOTES, notes))
    if writing.comments:
        parts.append(_part("comments", RT.COMMENTS, CT.WML_COMMENTS, comments_part(writing)))
    return [*parts, *_pictures(writing)]


def _part(name: str, relation: str, content_type: str, content: bytes) -> PartOf:
    return name, relation, f"/word/{name}.xml", content_type, content


def _pictures(writing: Writing) -> list[PartOf]:
    made: list[PartOf] = []
    for number, figure in enumerate(writing.figures, 1):
        name = f"/word/media/figure{number}"
        made.append((f"emf{number}", RT.IMAGE, f"{name}.emf", "image/x-emf", fallback(writing, figure)))
        made.append((f"svg{number}", RT.IMAGE, f"{name}.svg", "image/svg+xml", figure.svg.encode()))
    return made


def _custom(writing: Writing) -> list[PartOf]:
    content = map_part(writing.document, writing.stamp)
    properties = properties_part(content)
    return [
        ("map", RT.CUSTOM_XML, "/customXml/item1.xml", CT.XML, content),
        ("properties", RT.CUSTOM_XML_PROPS, "/customXml/itemProps1.xml", CT.OFC_CUSTOM_XML_PROPERTIES, properties),
    ]

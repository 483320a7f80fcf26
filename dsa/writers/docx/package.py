"""The package: parts, relationships and properties by python-docx over our own slim base; the same bytes every time."""

import datetime as dt
import io
import zipfile
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from dsa.model.document import Document
from dsa.model.stamp import Stamp
from dsa.writers.docx.markup import Element, clean, el, part, root

PartOf = tuple[str, str, str, str, bytes]
"""Relationship id, relationship type, part name, content type, content."""
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_LONGEST_PROPERTY = 255


def package(document: Document, stamp: Stamp, body: list[Element], parts: list[PartOf], custom: list[PartOf]) -> bytes:
    """The file. `custom` is the map and, hanging from it, its properties."""
    opened = docx.Document(io.BytesIO(_base()))
    opened.element.body.extend(body)
    for one in parts:
        _relate(opened.part, one)
    inner: Part = opened.part
    for one in custom:
        inner = _relate(inner, one)
    _properties(opened.core_properties, document, stamp)
    saved = io.BytesIO()
    opened.save(saved)
    return canonical(saved.getvalue())


def _relate(owner: Part, one: PartOf) -> Part:
    relation, kind, name, content_type, content = one
    made = Part(PackURI(name), content_type, content, owner.package)
    owner.rels.add_relationship(kind, made, relation)
    return made


def _base() -> bytes:
    types = (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CT.XML}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{CT.WML_DOCUMENT_MAIN}"/></Types>'
    )
    relation = f'<Relationship Id="document" Type="{RT.OFFICE_DOCUMENT}" Target="word/document.xml"/>'
    relations = f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
    empty = part(root("w:document", "w r wp a pic asvg", el("w:body")))
    return _zipped({_FIRST[0]: types.encode(), _FIRST[1]: relations.encode(), "word/document.xml": empty})


def _properties(core: Any, document: Document, stamp: Stamp) -> None:
    date = dt.datetime.fromisoformat(document.date or "1980-01-01")
    core.title = clean(document.title)[:_LONGEST_PROPERTY]
    core.subject = clean(document.subtitle)[:_LONGEST_PROPERTY]
    core.author = core.last_modified_by = stamp.tool
    core.created = core.modified = date
    core.language, core.revision = document.language, 1


def canonical(content: bytes) -> bytes:
    """The same package with entries in a fixed order and without clock times."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return _zipped({name: opened.read(name) for name in opened.namelist()})


def _zipped(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    order = [*_FIRST, *sorted(name for name in entries if name not in _FIRST)]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as made:
        for name in order:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o600 << 16, zipfile.ZIP_DEFLATED
            made.writestr(entry, entries[name])
    return target.getvalue()


__all__ = ["CT", "RT", "PartOf", "canonical", "package"]

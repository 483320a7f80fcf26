"""The map that a returned file is read by: which bookmark or control is what, as a custom XML part.

An internal copy names clauses and facts. An exchange copy holds opaque marks and digests only::

    <map xmlns="urn:dsa:map:1" record="…sha256…">
      <clause mark="cl_…" digest="…" id="incident.notice#tell-opm" clause="incident.notice" version="3"/>
      <fact mark="f_…" path="parties.opm.short"/>
      <row mark="rw_…" key="survivor-report/date of death"/>
    </map>
"""

import uuid
from collections.abc import Iterator

from lxml import etree

from dsa.model.document import Document, Row, Table, blocks, walk
from dsa.model.identity import row_mark
from dsa.model.manifest import record_clauses
from dsa.model.stamp import Stamp

NAMESPACE = "urn:dsa:map:1"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def map_part(document: Document, stamp: Stamp) -> bytes:
    """`customXml/item1.xml`."""
    made = etree.Element(f"{{{NAMESPACE}}}map", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    if stamp.record_digest:
        made.set("record", stamp.record_digest)
    for name, public, private in _entries(document):
        entry = etree.SubElement(made, f"{{{NAMESPACE}}}{name}")
        for key, value in (public | (private if stamp.copy == "internal" else {})).items():
            entry.set(key, value)
    return _bytes(made)


def properties_part(content: bytes) -> bytes:
    """`customXml/itemProps1.xml`: an identifier made from the content."""
    made = etree.Element(f"{{{_PROPERTIES}}}datastoreItem", nsmap={"ds": _PROPERTIES})
    made.set(f"{{{_PROPERTIES}}}itemID", f"{{{str(uuid.uuid5(uuid.NAMESPACE_OID, content.hex())).upper()}}}")
    schemas = etree.SubElement(made, f"{{{_PROPERTIES}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_PROPERTIES}}}schemaRef").set(f"{{{_PROPERTIES}}}uri", NAMESPACE)
    return _bytes(made)


def _bytes(element: etree._Element) -> bytes:
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True))


Entry = tuple[str, dict[str, str], dict[str, str]]


def _entries(document: Document) -> Iterator[Entry]:
    passages = record_clauses(document)
    for one in (each for each in passages if each["mark"]):
        public = {"mark": one["mark"], "digest": one["digest"]}
        yield "clause", public, {"id": one["id"], "clause": one["clause"], "version": str(one["version"])}
    facts = {fact["mark"]: fact["path"] for one in passages for fact in one["facts"]}
    for mark, path in facts.items():
        yield "fact", {"mark": mark}, {"path": path}
    for key in dict.fromkeys(_row_keys(document)):
        yield "row", {"mark": row_mark(key)}, {"key": key}


def _row_keys(document: Document) -> Iterator[str]:
    for block in blocks(document):
        for node in walk(block):
            if isinstance(node, Table):
                yield from (row.key for row in node.rows if isinstance(row, Row) and row.key)

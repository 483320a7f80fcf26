"""What a safe package still must not hold: code, embedded files, links that fetch, fields that run."""

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from dsa.review.guard import Package, open_package, refuse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_REFUSED_LINKS = {
    "vbaproject": "macros",
    "wordvbadata": "macros",
    "oleobject": "an embedded object",
    "package": "an embedded file",
    "control": "an ActiveX control",
    "activexcontrolbinary": "an ActiveX control",
    "afchunk": "another document inside it",
    "subdocument": "another document inside it",
    "frame": "frames",
    "attachedtemplate": "a remote template",
    "attachedtoolbars": "toolbars with code",
    "keymapcustomizations": "key commands",
    "mailmergesource": "a mail-merge source",
    "mailmergeheadersource": "a mail-merge source",
    "extensibility": "ribbon code",
}
_REFUSED_TAGS = {
    W + "altChunk": "another document inside it",
    W + "subDoc": "another document inside it",
    W + "object": "an embedded object",
    W + "control": "an ActiveX control",
    W + "frameset": "frames",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "an embedded object",
}
_REFUSED_PARTS = re.compile(r"vbaproject|vbadata|(^|/)embeddings/|(^|/)activex/|\.(bin|exe|dll|ole|docm|dotm)$", re.I)
_REFUSED_FIELD = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|DATABASE|MACROBUTTON|RD|AUTOTEXT|CONTROL)\b",
    re.I,
)
_LONGEST_CODE = 200
_STRICT = "Ask for the file saved as Word Document (.docx), not as Strict Open XML."
_PRINTER = re.compile(r"(^|/)printersettings/", re.I)


class SafeFile:
    """A returned Word file that passed every check; parts parse on demand, without entities or network."""

    def __init__(self, content: bytes) -> None:
        self._package = open_package(content)
        self._roots: dict[str, etree._Element] = {}
        _check_parts(self._package)
        for name in self._package.xml_names():
            if name.endswith(".rels"):
                _check_links(name, self.root(name))
            else:
                _check_tags(name, self.root(name))

    def root(self, name: str) -> etree._Element:
        """The root element of an XML part; ReturnedFileError where it is absent or not well formed."""
        if name not in self._roots:
            self._roots[name] = parse(self._package[name], name)
        return self._roots[name]

    def optional(self, name: str) -> etree._Element | None:
        """The root element of a part that a file may lack."""
        return self.root(name) if name in self._package.parts else None

    @cached_property
    def body(self) -> etree._Element:
        """The body of the main document, wherever the package keeps it."""
        body = self.root(self._main).find(W + "body")
        if body is None:
            raise refuse("The main part is not one that Word writes by default.", self._main, _STRICT)
        return body

    @cached_property
    def numbering(self) -> etree._Element | None:
        """The numbering definitions."""
        return self.optional(self._main.rpartition("/")[0] + "/numbering.xml")

    @cached_property
    def styles(self) -> etree._Element | None:
        """The styles."""
        return self.optional(self._main.rpartition("/")[0] + "/styles.xml")

    @cached_property
    def _main(self) -> str:
        for link in self.root("_rels/.rels").iter(_RELATIONSHIP):
            if link.get("Type", "").endswith("/officeDocument"):
                return link.get("Target", "").lstrip("/")
        raise refuse("The package names no main document.", "_rels/.rels")


def parse(content: bytes, name: str) -> etree._Element:
    """The root of some XML, parsed without entities, network or document type, depth at most 256."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise refuse("A part is not well-formed XML.", name, str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse("A part declares a document type.", name)
    return root


def _check_parts(package: Package) -> None:
    types = package["[Content_Types].xml"].lower()
    if b"macroenabled" in types or b"vbaproject" in types:
        raise refuse("The file holds macros.", "[Content_Types].xml")
    for name in package.parts:
        if _REFUSED_PARTS.search(name) and not _PRINTER.search(name):
            raise refuse("The file holds an embedded object, a control or macros.", name)


def _check_links(name: str, root: etree._Element) -> None:
    for link in root.iter(_RELATIONSHIP):
        kind, target = link.get("Type", "").rpartition("/")[2].lower(), link.get("Target", "")
        if kind in _REFUSED_LINKS:
            raise refuse(f"The file holds {_REFUSED_LINKS[kind]}.", name)
        external = link.get("TargetMode", "").lower() == "external" or re.match(r"\s*(\w[\w+.-]*:|//|\\\\)", target)
        if external and not (kind == "hyperlink" and re.match(r"(https?:|mailto:|#)", target, re.I)):
            raise refuse(f"The file reaches outside itself ({kind}).", f"{name}, {target[:80]!r}")


def _check_tags(name: str, root: etree._Element) -> None:
    for element in root.iter(*_REFUSED_TAGS):
        raise refuse(f"The file holds {_REFUSED_TAGS[str(element.tag)]}.", name)
    for code in _field_codes(root):
        if found := _REFUSED_FIELD.match(code):
            raise refuse(f"The file holds a field that fetches or runs something ({found[1].upper()}).", name)


def _field_codes(root: etree._Element) -> Iterator[str]:
    """Starts of field codes, joined over the runs that Word may have split them into; nested ones apart."""
    yield from (element.get(W + "instr", "") for element in root.iter(W + "fldSimple"))
    open_codes: list[str] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "delInstrText"):
        kind = element.get(W + "fldCharType") if element.tag == W + "fldChar" else "code"
        if kind == "begin":
            open_codes.append("")
        elif kind == "code" and open_codes:
            open_codes[-1] = (open_codes[-1] + (element.text or "")).lstrip()[:_LONGEST_CODE]
        elif kind == "end" and open_codes:
            yield open_codes.pop()
    yield from open_codes

"""The parts of a Word file, and the file with one of them changed."""

import io
import zipfile
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def changed(docx: bytes, change: Callable[[etree._Element], object], name: str = "word/document.xml") -> bytes:
    """The file with one part changed."""
    entries = parts(docx)
    root = etree.fromstring(entries[name])
    change(root)
    entries[name] = etree.tostring(root)
    return zipped(entries)


def zipped(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return target.getvalue()

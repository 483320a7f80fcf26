"""Opens a returned package, or refuses it before anything is parsed; nothing is written, nothing is fetched."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from dsa.errors import Problem, ReturnedFileError

FILE_BYTES = 25_000_000
TOTAL_BYTES = 100_000_000
PART_BYTES = 40_000_000
PARTS = 300
RATIO = 200
"""How far a part over `RATIO_FROM` bytes may unpack; text of agreements stays under 30."""
RATIO_FROM = 1_000_000
TAGS = 1_200_000
"""Tags in one part, start and end; a 300-page agreement has a tenth."""

_LOCAL_HEADER = 30


def refuse(what: str, where: str = "", hint: str = "") -> ReturnedFileError:
    """The error for a package that is not read, with its reason."""
    default = "Ask for the file saved as a plain Word document (.docx), without macros, embedded files or passwords."
    return ReturnedFileError(Problem(what, where, hint or default))


@dataclass(frozen=True)
class Package:
    """The parts of a package that passed, by name; contents unpacked and within limits, not yet parsed."""

    parts: dict[str, bytes]

    def __getitem__(self, name: str) -> bytes:
        if name not in self.parts:
            raise refuse("The file lacks a part that every Word document has.", name)
        return self.parts[name]

    def xml_names(self) -> Iterator[str]:
        """Names of the parts that hold XML, in the package's order."""
        return (name for name in self.parts if name.lower().endswith((".xml", ".rels")))


def open_package(content: bytes) -> Package:
    """Unpacks a returned file; ReturnedFileError says why it is not safe to read."""
    if len(content) > FILE_BYTES:
        raise refuse(f"The file is larger than {FILE_BYTES // 1_000_000} MB.")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise refuse("This is an old .doc file, or a document locked by a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            package = Package({entry.filename: _unpack(archive, entry) for entry in entries if not entry.is_dir()})
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        raise refuse("This is not a Word document (.docx), or it is damaged.", hint=str(error)) from None
    for name in package.xml_names():
        _check_bytes(name, package[name])
    return package


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > PARTS:
        raise refuse(f"The package holds more than {PARTS} parts.")
    if sum(entry.file_size for entry in entries) > TOTAL_BYTES:
        raise refuse(f"The package unpacks to more than {TOTAL_BYTES // 1_000_000} MB.")
    seen: set[str] = set()
    for entry in entries:
        _check_name(entry.orig_filename, seen)
        _check_entry(entry)
    _check_overlap(entries)


def _check_name(name: str, seen: set[str]) -> None:
    if name.casefold() in seen:
        raise refuse("The package holds two parts of one name: programs would read different texts.", name)
    seen.add(name.casefold())
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts or set(name) & set("\\:\0"):
        raise refuse("A part's name points outside the package.", repr(name))


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 0x1:
        raise refuse("A part is locked by a password.", entry.filename)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refuse("A part is packed in a way that Word does not use.", entry.filename)
    if entry.file_size > PART_BYTES:
        raise refuse(f"A part unpacks to more than {PART_BYTES // 1_000_000} MB.", entry.filename)
    if entry.file_size > RATIO_FROM and entry.file_size > RATIO * max(entry.compress_size, 1):
        raise refuse(f"A part unpacks to more than {RATIO} times its size: a zip bomb.", entry.filename)


def _check_overlap(entries: list[zipfile.ZipInfo]) -> None:
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise refuse("Parts of the package overlap: a zip bomb.", entry.filename)
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise refuse("A part is not as large as the package says.", entry.filename)
    return content


def _check_bytes(name: str, content: bytes) -> None:
    """Holds before parsing: one plain encoding, so that no declaration of types or entities can hide in another."""
    head = content[:200].lower()
    declared = head.partition(b"encoding=")[2][1:].partition(head.partition(b"encoding=")[2][:1] or b" ")[0]
    if (
        b"\0" in content
        or content.startswith((b"\xfe\xff", b"\xff\xfe"))
        or declared not in (b"", b"utf-8", b"us-ascii")
    ):
        raise refuse("A part is not written in UTF-8.", name, "Ask for the file saved again in Word.")
    if b"<!" in content and (b"<!doctype" in (lower := content.lower()) or b"<!entity" in lower):
        raise refuse("A part declares a document type or entities, which Word never writes.", name)
    if content.count(b"<") > TAGS:
        raise refuse("A part holds more elements than any agreement.", name)

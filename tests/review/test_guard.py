"""Every attack is built, and refused before anything is parsed."""

import contextlib
import re
import struct
import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsa.errors import ReturnedFileError
from dsa.review import guard
from dsa.review.hazards import SafeFile
from dsa.review.reader import read_body
from tests.review.agreement import written
from tests.review.surgery import repacked

BOMB = b"\0" * 50_000_000
DOCUMENT = "word/document.xml"


def packed(*entries: tuple[str, bytes]) -> bytes:
    """A package written as it is told, whatever that breaks."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in entries:
            package.writestr(name, part)
    return made.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(ReturnedFileError) as caught:
        guard.open_package(content)
    assert caught.value.exit_code == 6
    assert caught.value.problems[0].hint
    return str(caught.value)


def body(inner: bytes) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>' + inner + b"</w:body></w:document>"


def test_a_draft_of_ours_passes() -> None:
    assert DOCUMENT in guard.open_package(written()).parts


def test_a_part_that_unpacks_to_a_bomb_is_refused_at_once() -> None:
    began = time.perf_counter()
    reason = refused(repacked(written(), {"word/media/image1.png": BOMB}))
    assert "MB" in reason
    assert time.perf_counter() - began < 5


def test_a_part_packed_two_hundred_times_smaller_is_refused() -> None:
    assert "zip bomb" in refused(repacked(written(), {"word/media/image1.png": b"\0" * 2_000_000}))


def test_three_million_empty_paragraphs_are_refused() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "RATIO", 10**6)
        assert "elements" in refused(repacked(written(), {DOCUMENT: body(b"<w:p/>" * 1_300_000)}))


def test_many_parts_are_refused() -> None:
    assert "parts" in refused(packed(*((f"word/{n}.xml", b"<a/>") for n in range(301))))


def test_parts_that_together_are_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "TOTAL_BYTES", 1000)
    assert "unpacks" in refused(written())


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "FILE_BYTES", 1000)
    assert "larger" in refused(written())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", [DOCUMENT, "WORD/Document.xml"])
def test_two_parts_of_one_name_are_refused(second: str) -> None:
    assert "one name" in refused(packed((DOCUMENT, body(b"")), (second, body(b"<w:p/>"))))


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil", "word\\..\\evil.xml", "C:evil.xml", "word/../../x"])
def test_names_that_point_outside_are_refused(name: str) -> None:
    assert "outside" in refused(packed((DOCUMENT, body(b"")), (name, b"x")))


def test_an_entry_locked_by_a_password_is_refused() -> None:
    content = bytearray(packed((DOCUMENT, body(b""))))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(bytes(content))


def test_a_file_locked_by_office_or_an_old_doc_is_refused() -> None:
    assert "password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_packing_that_word_does_not_use_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as package:
        package.writestr(DOCUMENT, body(b""))
    assert "packed" in refused(made.getvalue())


def test_entries_that_share_their_bytes_are_refused() -> None:
    content = bytearray(packed(("a.xml", b"<a/>"), ("b.xml", b"<a/>")))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    assert "overlap" in refused(bytes(content))


def test_a_declared_size_that_lies_is_refused() -> None:
    content = bytearray(packed(("word/a.bin.xml", b"<a>" + b"x" * 5000 + b"</a>")))
    at = content.rindex(b"PK\x01\x02") + 24
    content[at : at + 4] = struct.pack("<I", 10)
    refused(bytes(content))


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<?xml version="1.0"?>\n<!doctype a SYSTEM "file:///etc/passwd"><a/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4',
        b"<?xml version='1.0' encoding='IBM037'?><a/>",
    ],
    ids=["entity", "external", "utf-16", "utf-7", "ebcdic"],
)
def test_document_types_and_entities_are_refused_in_any_encoding(part: bytes) -> None:
    refused(repacked(written(), {"docProps/core.xml": part}))


def test_what_is_no_zip_is_refused() -> None:
    assert "not a Word document" in refused(b"%PDF-1.7 not a package")


def test_a_package_without_a_document_is_refused() -> None:
    with pytest.raises(ReturnedFileError, match="lacks"):
        SafeFile(packed(("hello.txt", b"hello")))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_never_crashes(data: st.DataObject) -> None:
    content = bytearray(written())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ReturnedFileError):
        read_body(SafeFile(bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))])))


TEXT = re.compile(rb"(?<=val=\")[^\"]*(?=\")")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_values_in_the_xml_are_read_or_refused_and_never_crash(data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([DOCUMENT, "word/numbering.xml", "word/styles.xml"]))
    values = st.sampled_from([b"", b"-1", b"x", b"99999999999", b"begin", b"end", b"Heading1", b"cl_00000000000a"])
    with zipfile.ZipFile(BytesIO(written())) as package:
        content = package.read(part)
    chance = data.draw(st.randoms(use_true_random=False))
    changed = TEXT.sub(lambda found: data.draw(values) if chance.random() < 0.02 else found[0], content)
    with contextlib.suppress(ReturnedFileError):
        read_body(SafeFile(repacked(written(), {part: changed})))

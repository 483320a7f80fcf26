"""What a well-formed package must not hold."""

import zipfile
from io import BytesIO

import pytest

from dsa.errors import ReturnedFileError
from dsa.review.hazards import SafeFile
from tests.review.agreement import written
from tests.review.surgery import repacked

RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(written())) as package:
        return package.read(name)


def with_link(kind: str, target: str, mode: str = "External") -> bytes:
    link = f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    return repacked(written(), {RELS: part(RELS).replace(b"</Relationships>", link.encode())})


def with_body(inner: str) -> bytes:
    start = part("word/document.xml").index(b"<w:body>") + len(b"<w:body>")
    content = part("word/document.xml")
    return repacked(written(), {"word/document.xml": content[:start] + inner.encode() + content[start:]})


def refused(content: bytes) -> str:
    with pytest.raises(ReturnedFileError) as caught:
        SafeFile(content)
    return str(caught.value)


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/embeddings/sheet.xlsx", "word/activeX/activeX1.xml"])
def test_macros_embedded_files_and_controls_are_refused(name: str) -> None:
    assert "holds an embedded object" in refused(repacked(written(), {name: b"<a/>"}))


def test_a_macro_document_renamed_docx_is_refused() -> None:
    types = part("[Content_Types].xml").replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "macros" in refused(repacked(written(), {"[Content_Types].xml": types}))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("attachedTemplate", "External"),
        ("oleObject", "Internal"),
        ("package", "Internal"),
        ("aFChunk", "Internal"),
        ("subDocument", "External"),
        ("frame", "External"),
        ("vbaProject", "Internal"),
        ("control", "Internal"),
    ],
)
def test_links_to_templates_objects_and_other_documents_are_refused(kind: str, mode: str) -> None:
    assert "holds" in refused(with_link(kind, "thing.xml", mode))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://tracker.example/pixel.png"),
        ("hyperlink", "file:///etc/passwd"),
        ("hyperlink", "\\\\server\\share"),
        ("hyperlink", "javascript:alert(1)"),
    ],
)
def test_links_that_reach_outside_are_refused(kind: str, target: str) -> None:
    assert "outside itself" in refused(with_link(kind, target))


def test_a_link_outside_that_hides_its_mode_is_refused() -> None:
    assert "outside itself" in refused(with_link("image", "https://tracker.example/x.png", "Internal"))


@pytest.mark.parametrize("target", ["https://www.ssa.gov/", "http://opm.gov", "mailto:counsel@ssa.example"])
def test_plain_hyperlinks_pass(target: str) -> None:
    SafeFile(with_link("hyperlink", target))


@pytest.mark.parametrize("inner", ["<w:altChunk/>", "<w:subDoc/>", "<w:p><w:r><w:object/></w:r></w:p>"])
def test_elements_that_pull_in_other_content_are_refused(inner: str) -> None:
    assert "holds" in refused(with_body(inner))


def field_of(*codes: str, tag: str = "instrText") -> str:
    runs = "".join(f"<w:r><w:{tag}>{code}</w:{tag}></w:r>" for code in codes)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{runs}{end}</w:p>"


@pytest.mark.parametrize(
    "inner",
    [
        field_of(' DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" '),
        field_of(" DD", "EAU", "TO cmd"),
        field_of(" dde x y"),
        field_of(' INCLUDETEXT "https://evil.example/x.docx" '),
        field_of(" INCLUDEPICTURE https://evil.example/x.png"),
        field_of(" MACROBUTTON Run x"),
        field_of(" LINK Excel.Sheet x", tag="delInstrText"),
        '<w:p><w:fldSimple w:instr=" INCLUDETEXT x "/></w:p>',
        field_of(" REF a ").replace('"end"', '"separate"') + field_of(" DATABASE x"),
    ],
)
def test_fields_that_fetch_or_run_are_refused_however_they_are_split(inner: str) -> None:
    assert "field that fetches or runs" in refused(with_body(inner))


def test_references_and_page_numbers_pass() -> None:
    SafeFile(with_body(field_of(" REF _Ref1 \\r \\h ") + field_of(" PAGE ") + field_of(" INCLUDED ")))


def test_nesting_twenty_thousand_deep_is_refused() -> None:
    deep = "<w:smartTag>" * 20_000 + "</w:smartTag>" * 20_000
    assert "not well-formed" in refused(with_body(deep))


def test_a_text_of_many_megabytes_is_refused() -> None:
    text = " ".join(f"{number:x}" for number in range(1_700_000))
    assert "not well-formed" in refused(with_body(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))

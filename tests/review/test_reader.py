"""Words as both views give them."""

import pytest

from dsa.errors import ReturnedFileError
from dsa.review import guard
from dsa.review.hazards import SafeFile
from dsa.review.reader import ReadParagraph, View, read_body
from tests.review.agreement import written
from tests.review.surgery import repacked

HEAD = '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
BY = 'w:id="1" w:author="Counsel"'


def read(inner: str, view: View = "accepted") -> list[ReadParagraph]:
    content = repacked(written(), {"word/document.xml": f"{HEAD}{inner}</w:body></w:document>".encode()})
    return [one for one in read_body(SafeFile(content), view).paragraphs if one.printed]


def texts(inner: str, view: View = "accepted") -> list[str]:
    return [one.printed for one in read(inner, view)]


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def dele(text: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def ins(text: str) -> str:
    return f"<w:ins {BY}>{r(text)}</w:ins>"


def p(*inner: str, mark: str = "") -> str:
    properties = f"<w:pPr><w:rPr><w:{mark} {BY}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{properties}{''.join(inner)}</w:p>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field_of(code: str, result: str) -> str:
    return f"{char('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{char('separate')}{result}{char('end')}"


def test_both_views_of_tracked_words() -> None:
    inner = p(r("within "), dele("24"), ins("72"), r(" hours"))
    assert texts(inner) == ["within 72 hours"]
    assert texts(inner, "rejected") == ["within 24 hours"]


def test_a_deletion_inside_an_insertion_shows_in_neither_view() -> None:
    inner = p(r("a"), f"<w:ins {BY}>{r('b')}{dele('c')}</w:ins>")
    assert texts(inner) == ["ab"]
    assert texts(inner, "rejected") == ["a"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    inner = p(r("One "), mark="del") + p(r("two"))
    assert texts(inner) == ["One two"]
    assert texts(inner, "rejected") == ["One ", "two"]


def test_an_inserted_paragraph_mark_splits_only_when_accepted() -> None:
    inner = p(r("One"), mark="ins") + p(r("two"))
    assert texts(inner) == ["One", "two"]
    assert texts(inner, "rejected") == ["Onetwo"]


def test_moved_words_stand_where_the_view_says() -> None:
    inner = p(f"<w:moveFrom {BY}>{r('moved')}</w:moveFrom>", r("first")) + p(
        f"<w:moveTo {BY}>{r('moved')}</w:moveTo>", r("last")
    )
    assert texts(inner) == ["first", "movedlast"]
    assert texts(inner, "rejected") == ["movedfirst", "last"]


def test_tracked_rows_and_cells_stand_where_the_view_says() -> None:
    def row(name: str, mark: str) -> str:
        return f"<w:tr><w:trPr><w:{mark} {BY}/></w:trPr><w:tc>{p(r(name))}</w:tc></w:tr>"

    cell = f"<w:tc><w:tcPr><w:cellIns {BY}/></w:tcPr>{p(r('cell'))}</w:tc>"
    inner = f"<w:tbl>{row('gone', 'del')}{row('new', 'ins')}<w:tr>{cell}</w:tr></w:tbl>"
    assert texts(inner) == ["new", "cell"]
    assert texts(inner, "rejected") == ["gone"]


def test_words_in_controls_tables_and_links_are_read_in_order() -> None:
    control = f"<w:sdt><w:sdtContent>{p(r('in a block'))}</w:sdtContent></w:sdt>"
    table = f"<w:tbl><w:tr><w:tc>{p(r('in a cell'))}</w:tc></w:tr></w:tbl>"
    assert texts(control + table + p(f"<w:hyperlink>{r('in a link')}</w:hyperlink>")) == [
        "in a block", "in a cell", "in a link",
    ]  # fmt: skip


def test_a_reference_is_its_bookmark_and_prints_its_number() -> None:
    (one,) = read(p(r("see Section\u00a0"), field_of(" REF _Ref12 \\w \\h ", r("3.") + r("2(b)")), r(".")))
    assert one.compared == "see Section <ref:_Ref12>."
    assert one.printed == "see Section\u00a03.2(b)."
    assert one.references == ["_Ref12"]


def test_a_reference_that_holds_its_word_compares_the_same() -> None:
    (one,) = read(p(r("in "), f'<w:fldSimple w:instr="REF _Ref9 \\r">{r("Schedule A")}</w:fldSimple>'))
    assert one.compared == "in Schedule <ref:_Ref9>"


def test_page_numbers_are_no_words_and_contents_are_set_apart() -> None:
    toc = char("begin") + '<w:r><w:instrText>TOC \\o "1-1"</w:instrText></w:r>' + char("separate")
    inner = p(toc, r("1. Purpose "), field_of("PAGEREF x", r("7"))) + p(r("2. Duties"), char("end")) + p(r("Body"))
    assert [(one.printed, one.is_contents) for one in read(inner)] == [
        ("1. Purpose ", True), ("2. Duties", True), ("Body", False),
    ]  # fmt: skip


def test_breaks_hyphens_and_note_marks() -> None:
    (one,) = read(
        p(r("a"), "<w:r><w:tab/></w:r>", r("co"), "<w:r><w:noBreakHyphen/></w:r>", r("op"),
          '<w:r><w:footnoteReference w:id="4"/></w:r>')
    )  # fmt: skip
    assert one.printed == "a\tco-op1"
    assert one.compared == "a co-op"


def test_a_fact_is_found_by_title_where_the_tag_is_lost() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="value f_0123456789ab"/></w:sdtPr>'
        f"<w:sdtContent>{r('24 ')}{r('hours')}</w:sdtContent></w:sdt>"
    )
    assert read(p(r("within "), control))[0].facts == [("f_0123456789ab", "24 hours")]


def mark(name: str, number: int, kind: str) -> str:
    return f'<w:bookmark{kind} w:id="{number}"' + (f' w:name="{name}"/>' if kind == "Start" else "/>")


A, B = "cl_00000000000a", "cl_00000000000b"


def around(inner: str) -> list[tuple[str, ...]]:
    return [one.clauses for one in read(inner)]


def test_bookmarks_at_block_level_and_inside_paragraphs() -> None:
    block = mark(A, 1, "Start") + p(r("one")) + p(r("two")) + mark(A, 1, "End") + p(r("three"))
    inside = p(mark(A, 1, "Start"), r("one")) + p(r("two"), mark(A, 1, "End")) + p(r("three"))
    assert around(block) == around(inside) == [(A,), (A,), ()]


def test_a_bookmark_that_ends_before_the_first_word_ends_above() -> None:
    assert around(p(mark(A, 1, "Start"), r("one")) + p(mark(A, 1, "End"), r("two"))) == [(A,), ()]


def test_a_bookmark_that_starts_after_the_last_word_starts_below() -> None:
    assert around(p(r("one"), mark(A, 1, "Start")) + p(r("two"), mark(A, 1, "End"))) == [(), (A,)]


def test_of_a_repeated_name_the_first_start_and_the_last_end_hold() -> None:
    inner = "".join(p(mark(A, n, "Start"), r(f"part {n}"), mark(A, n, "End")) for n in (1, 2, 3))
    assert around(inner) == [(A,)] * 3


def test_of_nested_bookmarks_the_narrowest_comes_first() -> None:
    inner = (
        p(mark(A, 1, "Start"), r("one"))
        + p(mark(B, 2, "Start"), r("two"), mark(B, 2, "End"))
        + p(r("three"), mark(A, 1, "End"))
    )
    assert around(inner) == [(A,), (B, A), (A,)]


@pytest.mark.parametrize(
    "inner",
    [
        p(r("word " * 30_000)),
        p(char("begin") * 50),
        p("x") * 20_001,
        "".join(mark(f"cl_{n:012x}", n, "Start") for n in range(2_005)),
    ],
    ids=["one long paragraph", "fields in fields", "many paragraphs", "many bookmarks"],
)
def test_what_would_take_long_to_read_is_refused(inner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "RATIO", 10**6)
    with pytest.raises(ReturnedFileError, match="more than"):
        read(inner)

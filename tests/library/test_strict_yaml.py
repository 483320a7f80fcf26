"""Strict YAML: what was written is what is read, every value knows its line, and every fault is named with its own."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.errors import IntakeError, LibraryError, Problem
from dsa.library.strict_yaml import DEEPEST, LARGEST, decode, read_text, read_yaml

REFUSED = "".join(map(chr, [*range(9), 11, 12, *range(13, 32), *range(127, 160), 0xE000, 0xE001, 0xFFFE, 0xFFFF]))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=REFUSED), max_size=80)
WORDS = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=8)


def _refused(text: str, name: str = "form.yaml") -> str:
    with pytest.raises(LibraryError) as caught:
        read_yaml(text, name)
    return str(caught.value)


def test_only_true_and_false_are_booleans():
    data = read_yaml("{a: yes, b: No, c: on, d: off, e: true, f: false, g: True, h: 'true'}", "x").data
    assert data == {"a": "yes", "b": "No", "c": "on", "d": "off", "e": True, "f": False, "g": "True", "h": "true"}


def test_numbers_dates_and_ids_stay_as_written():
    data = read_yaml("{a: 0123, b: 1_000, c: 2022-01-04, d: 60-0058, e: 1e3, f: .inf, g: 12:30, h: NULL}", "x").data
    assert list(data.values()) == ["0123", "1_000", "2022-01-04", "60-0058", "1e3", ".inf", "12:30", "NULL"]


def test_nothing_tilde_and_null_are_missing_and_quotes_make_them_text():
    data = read_yaml("a:\nb: ~\nc: null\nd: 'null'\ne: ''\n", "x").data
    assert data == {"a": None, "b": None, "c": None, "d": "null", "e": ""}


def test_every_path_knows_its_line():
    marked = read_yaml("a:\n  b: 1\n  c:\n    - x\n    - {d: 2}\n", "x")
    assert marked.lines == {"": 1, "a": 1, "a.b": 2, "a.c": 3, "a.c.0": 4, "a.c.1": 5, "a.c.1.d": 5}


def test_a_key_that_stands_twice_is_refused_with_both_lines():
    assert "form.yaml:4: `ssa` stands twice, in lines 2 and 4." in _refused("parties:\n  ssa: 1\n  opm: 2\n  ssa: 3\n")


def test_all_faults_are_told_at_once():
    said = _refused("a: 1\na: 2\nb: &x 3\nc: *x\nd: !!str 4\n")
    assert [f"form.yaml:{line}:" in said for line in (2, 3, 4, 5)] == [True] * 4


def test_an_anchor_and_its_alias_are_refused():
    said = _refused("a: &x 1\nb: *x\n")
    assert "form.yaml:1: `&x` names a value" in said
    assert "form.yaml:2: `*x` repeats another value." in said


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!str", "!secret", "!"])
def test_a_tag_is_refused(tag):
    assert "form.yaml:2:" in _refused(f"a: 1\nb: {tag} x\n")


def test_a_billion_laughs_are_never_laughed():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{two}: &{two} [*{one}, *{one}]\n" for one, two in zip("abcdef", "bcdefg", strict=True)
    )
    assert "form.yaml:2: `*a` repeats another value." in _refused(bomb)


def test_a_second_document_is_refused_with_its_line():
    assert "form.yaml:2: A second document begins here." in _refused("a: 1\n--- \nb: 2\n")


def test_depth_is_bounded():
    assert f"form.yaml:1: Groups stand more than {DEEPEST} deep" in _refused("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert "form.yaml:1:" in _refused("[" * 5000)
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST, "x").data is not None


def test_size_is_bounded():
    assert f"larger than {LARGEST} bytes" in _refused("a: " + "x" * LARGEST)


def test_a_control_character_is_refused_with_its_line():
    assert "form.yaml:2: The line holds the control character U+0000." in _refused("a: 1\nb: \x00\n")
    assert "form.yaml:2: The line holds the control character U+001B." in _refused("a: 1\nb: \x1b[31m\n")


def test_a_control_character_behind_an_escape_is_refused_too():
    assert "form.yaml:2: The value holds the control character U+0007." in _refused('a: 1\nb: "\\a"\n')


@pytest.mark.parametrize("mark", ["\ue000", "\ue001"])
def test_the_marks_of_our_own_drafting_are_refused(mark):
    assert "form.yaml:1: The line holds the private-use character" in _refused(f"a: {mark}\n")
    assert "form.yaml:1: The value holds the private-use character" in _refused(f'a: "\\u{ord(mark):04x}"\n')


def test_bytes_that_are_not_utf8_are_refused_with_their_line(tmp_path):
    file = tmp_path / "form.yaml"
    file.write_bytes("title: x\nname: Social S\xe9curit\xe9\n".encode("latin-1"))
    with pytest.raises(IntakeError, match=r"form\.yaml:2: The file is not UTF-8 text"):
        read_text(file, IntakeError)


def test_a_file_that_is_not_there_is_an_error_with_its_name(tmp_path):
    with pytest.raises(LibraryError, match=r"none\.yaml: The file cannot be read: no such file"):
        read_text(tmp_path / "none.yaml")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    marked = read_yaml(decode(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "x"), "x")
    assert marked.data == {"a": "1", "b": "x\ny\n"}
    assert marked.lines["b"] == 2


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("title: MOU: a death\n", 1, "into quotes"),
        ("a: 1\n\tb: 2\n", 2, "spaces, not tabs"),
        ("a: [1, 2\nb: 3\n", 2, "is not closed"),
        ("a: 'x\nb: 1\n", 3, "never closed"),
        ("? [a]\n: b\n", 1, "field: value"),
    ],
)
def test_broken_yaml_says_where_and_how_to_mend_it(text, line, remedy):
    said = _refused(text)
    assert f"form.yaml:{line}:" in said
    assert remedy in said


def test_the_caller_chooses_the_error():
    with pytest.raises(IntakeError):
        read_yaml("a: 1\na: 2\n", "x", IntakeError)


@given(st.dictionaries(WORDS, TEXTS, max_size=5))
def test_any_text_in_quotes_is_read_as_it_stands(texts):
    written = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in texts.items())
    assert (read_yaml(written, "x").data or {}) == texts


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_a_key_is_caught_exactly_when_it_stands_twice(keys):
    written = "".join(f"{key}: x\n" for key in keys)
    if len(set(keys)) == len(keys):
        assert list(read_yaml(written, "x").data) == keys
    else:
        assert "stands twice" in _refused(written)


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused_with_its_place_but_never_a_bug(text):
    problems: tuple[Problem, ...] = ()
    try:
        read_yaml(text, "x")
    except LibraryError as error:
        problems = error.problems
    assert all(problem.where.startswith("x") for problem in problems)

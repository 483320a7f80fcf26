"""Labels as Word prints them."""

import pytest
from lxml import etree

from dsa.model.numerals import numeral
from dsa.review.numbering import Numbering

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def xml(name: str, inner: str) -> etree._Element:
    return etree.fromstring(f"<w:{name} {NS}>{inner}</w:{name}>")


def lvl(depth: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LEVELS = (
    lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2") + lvl(2, "lowerLetter", "(%3)") + lvl(3, "lowerRoman", "(%4)")
)


def numbering(levels: str = LEVELS, overrides: str = "") -> etree._Element:
    return xml(
        "numbering",
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>',
    )


def at(depth: int, list_id: int = 1) -> etree._Element:
    return xml("p", f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>')


def styled(name: str, extra: str = "") -> etree._Element:
    return xml("p", f'<w:pPr><w:pStyle w:val="{name}"/>{extra}</w:pPr>')


def labels(numbers: etree._Element, *paragraphs: etree._Element, styles: etree._Element | None = None) -> list[str]:
    counting = Numbering(numbers, styles)
    return [counting.label(one) for one in paragraphs]


def test_levels_count_and_restart_below_a_higher_one() -> None:
    places = [at(n) for n in (0, 1, 2, 2, 3, 1, 2, 0, 1)]
    assert labels(numbering(), *places) == ["1.", "1.1", "(a)", "(b)", "(i)", "1.2", "(a)", "2.", "2.1"]


def test_a_level_without_its_parents_prints_their_start() -> None:
    assert labels(numbering(), at(1), at(0), at(1)) == ["1.1", "2.", "2.1"]


def test_two_lists_over_one_definition_continue_each_other() -> None:
    assert labels(numbering(), at(0), at(0, 2), at(0)) == ["1.", "2.", "3."]


def test_a_start_override_holds_once_where_its_list_begins() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride>'
    assert labels(numbering(overrides=override), at(0), at(0, 2), at(0, 2), at(0)) == ["1.", "12.", "13.", "14."]


def test_a_level_override_replaces_the_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "Schedule %1")}</w:lvlOverride>'
    assert labels(numbering(overrides=override), at(0, 2), at(0, 2)) == ["Schedule A", "Schedule B"]


def test_legal_style_prints_romans_as_decimals() -> None:
    levels = lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert labels(numbering(levels), *[at(0)] * 4, at(1)) == ["I.", "II.", "III.", "IV.", "4.1"]


@pytest.mark.parametrize(("restart", "third"), [("", "1.1"), ('<w:lvlRestart w:val="0"/>', "1.2")])
def test_a_level_that_never_restarts(restart: str, third: str) -> None:
    levels = lvl(0, "decimal", "%1.") + lvl(1, "decimal", "1.%2", restart)
    assert labels(numbering(levels), at(0), at(1), at(0), at(1))[3] == third


def test_bullets_and_unknown_lists_have_no_label() -> None:
    assert labels(numbering(lvl(0, "bullet", "•")), at(0), at(0, 9), at(0, 0), xml("p", "")) == [""] * 4


STYLES = xml(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sec"><w:name w:val="Section"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Tight"><w:name w:val="Tight"/><w:basedOn w:val="Sec"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
)
BOUND = lvl(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>') + lvl(1, "decimal", "%1.%2", '<w:pStyle w:val="Sec"/>')
NONE = '<w:numPr><w:numId w:val="0"/></w:numPr>'


def test_styles_number_by_the_level_that_names_them_and_pass_it_on() -> None:
    places = [styled(one) for one in ("H1", "Sec", "Tight", "H1", "Tight")]
    assert labels(numbering(BOUND), *places, styles=STYLES) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_paragraph_may_take_its_styles_number_off() -> None:
    assert labels(numbering(BOUND), styled("H1"), styled("H1", NONE), styled("H1"), styles=STYLES) == ["1.", "", "2."]


def test_styles_that_base_on_themselves_end() -> None:
    counting = Numbering(numbering(), STYLES)
    assert counting.label(styled("Loop")) == ""
    assert counting.style_name(styled("H1")) == "heading 1"
    assert counting.style_name(xml("p", "")) == "normal"


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (1, "lowerLetter", "a"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (54, "lowerLetter", "bbb"),
        (4, "lowerRoman", "iv"), (49, "upperRoman", "XLIX"), (3, "upperLetter", "C"), (7, "decimalZero", "07"),
        (0, "lowerLetter", ""), (5, "none", ""), (12, "chicago", "12"),
    ],
)  # fmt: skip
def test_counters_print_as_word_prints_them(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed


def test_hostile_numbers_stay_small() -> None:
    levels = lvl(0, "lowerLetter", "%1" * 500).replace('w:start w:val="1"', 'w:start w:val="99999999999999"')
    assert len(labels(numbering(levels.replace("99999999999999", "999999999")), at(0))[0]) < 100_000
    assert labels(numbering(levels), at(0)) == [""]

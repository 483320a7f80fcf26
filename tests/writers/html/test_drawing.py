import pytest
from lxml import etree

from dsa.errors import OutputError
from dsa.model.document import Figure
from dsa.writers.html.drawing import drawing
from tests.reading.building import SVG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def figure_of(inside: str) -> Figure:
    return Figure(f"{HEAD}{inside}</svg>", "What it shows & how.", "Caption")


def test_a_drawing_is_titled_by_its_alternative_text():
    root = etree.fromstring(drawing(Figure(SVG, "A & B", "Caption <1>")))
    assert [one.text for one in root[:2]] == ["A & B", "Caption <1>"]
    assert root.get("role") == "img"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd"/>',
        '<use xlink:href="#a"/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<style>@import url(http://x.test/a.css)</style>",
        '<rect onclick="x()"/>',
        '<rect fill="url(http://x.test/a)"/>',
        '<a href="https://x.test"><text>x</text></a>',
        '<h:p xmlns:h="http://www.w3.org/1999/xhtml">x</h:p>',
        "<rect>",
    ],
)
def test_what_could_run_or_reach_out_is_refused(inside):
    with pytest.raises(OutputError, match="drawing"):
        drawing(figure_of(inside))


def test_an_entity_of_a_document_type_is_never_read():
    bomb = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}<text>&x;</text></svg>'
    with pytest.raises(OutputError, match="drawing"):
        drawing(Figure(bomb, "alt", "caption"))


def test_a_reference_inside_the_drawing_is_allowed():
    assert "url(#arrow)" in drawing(Figure(SVG, "alt", "caption"))

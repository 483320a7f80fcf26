"""Figures: the SVG itself, with a metafile of the same marks for programs that show no SVG."""

from dsa.model.document import Figure
from dsa.model.drawing import Box, Label, Mark
from dsa.writers.docx.emf import metafile
from dsa.writers.docx.markup import NAMESPACES, Element, clean, el
from dsa.writers.docx.tables import caption
from dsa.writers.docx.writing import Writing

SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU = 914400


def figure_elements(writing: Writing, figure: Figure) -> list[Element]:
    """Caption and picture."""
    writing.figures.append(figure)
    number = len(writing.figures)
    scale = min(1.0, writing.look.page.text_in / figure.width)
    size = {"_cx": round(figure.width * scale * _EMU), "_cy": round(figure.height * scale * _EMU)}
    name = {"_id": number, "_name": f"Figure {number}", "_descr": clean(figure.alt)}
    inline = el(
        "wp:inline",
        el("wp:extent", **size),
        el("wp:docPr", **name),
        el("a:graphic", el("a:graphicData", _picture(number, size, name), _uri=NAMESPACES["pic"])),
        **dict.fromkeys(("_distT", "_distB", "_distL", "_distR"), 0),
    )
    return [*caption(figure.caption), el("w:p", el("w:r", el("w:drawing", inline)))]


def _picture(number: int, size: dict[str, int], name: dict[str, object]) -> Element:
    vector = el("asvg:svgBlip", r_embed=f"svg{number}")
    extension = el("a:extLst", el("a:ext", vector, _uri=SVG_EXTENSION))
    frame = el("a:xfrm", el("a:off", _x=0, _y=0), el("a:ext", **size))
    return el(
        "pic:pic",
        el("pic:nvPicPr", el("pic:cNvPr", **name), el("pic:cNvPicPr")),
        el("pic:blipFill", el("a:blip", extension, r_embed=f"emf{number}"), el("a:stretch", el("a:fillRect"))),
        el("pic:spPr", frame, el("a:prstGeom", el("a:avLst"), _prst="rect")),
    )


def fallback(writing: Writing, figure: Figure) -> bytes:
    """The metafile of a figure; its alternative text in a frame where the figure has no marks."""
    wide, high = figure.width * 72, figure.height * 72
    return metafile(figure.drawing or _described(figure, wide, high), wide, high, writing.look.faces.sans)


def _described(figure: Figure, wide: float, high: float) -> tuple[Mark, ...]:
    frame = Box(0.5, 0.5, wide - 1, high - 1, stroke="8D9297")
    per_line = int(wide / 4.6)
    lines: list[str] = []
    line = ""
    for word in figure.alt.split():
        if line and len(line) + len(word) >= per_line:
            lines, line = [*lines, line], ""
        line = f"{line} {word}".strip()
    placed = enumerate([*lines, line])
    return (frame, *(Label(8, 16 + 11 * turn, text) for turn, text in placed if 16 + 11 * turn < high))

"""The data-flow picture: parties as lanes with their systems, one arrow for each flow; and the same in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap
from xml.sax.saxutils import escape

from dsa.compose.names import Names
from dsa.model.document import Figure, Source
from dsa.model.drawing import Box, Label, Mark, Stroke

_WIDTH = 468.0
_POINT = 72.0
_INK, _ACCENT, _TINT, _LINE = "1B1B1B", "1A4480", "EEF2F7", "8D9297"
_SIZE, _LEADING = 7.5, 9.5
_EM = 0.52
"""Average width of a character of the sans face, in ems."""
_FONT = "'Public Sans', 'Liberation Sans', Arial, sans-serif"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue002-\ufffd\U00010000-\U0010ffff]")


@dataclass
class _Sheet:
    """A drawing under way: marks from the top, and how far down it has come."""

    marks: list[Mark] = field(default_factory=list)
    y: float = 0.0


def data_flow(names: Names, caption: str) -> Figure:
    """The picture of every flow that the instrument covers. It refers to nothing outside itself."""
    sheet = _Sheet()
    lanes = _lanes(names)
    _heads(names, lanes, sheet)
    top = sheet.y
    for flow in names.drafted.flows:
        _arrow(names, flow, lanes, sheet)
    lines = [Stroke(((x, top), (x, sheet.y)), _LINE, 0.75, dashed=True) for x in lanes.values()]
    marks = (*lines, *sheet.marks)
    alt = " ".join(_sentences(names)) or "No data move under this paper."
    source = Source(clause="outline:data-flow")
    return Figure(
        svg(marks, _WIDTH, sheet.y, alt), alt, caption, source, _WIDTH / _POINT, sheet.y / _POINT, tuple(marks)
    )


def _lanes(names: Names) -> dict[str, float]:
    parties = names.drafted.parties
    gap = _WIDTH / max(1, len(parties))
    return {party: gap * (place + 0.5) for place, party in enumerate(parties)}


def _lines(text: str, width: float, most: int, size: float = _SIZE) -> list[str]:
    found = wrap(text, max(8, int(width / (size * _EM)))) or [""]
    return found if len(found) <= most else [*found[: most - 1], f"{found[most - 1]} …"]


def _heads(names: Names, lanes: dict[str, float], sheet: _Sheet) -> None:
    width = min(150.0, _WIDTH / max(1, len(lanes)) - 10)
    texts = {party: _head(names, party, width - 10) for party in lanes}
    height = 14 + _LEADING * max((len(lines) for lines in texts.values()), default=1)
    for party, x in lanes.items():
        sheet.marks.append(Box(x - width / 2, 0.5, width, height, _TINT, _ACCENT))
        for place, line in enumerate(texts[party]):
            y = 13 + _LEADING * place
            size = _SIZE + 1.5 if place == 0 else _SIZE
            sheet.marks.append(Label(x, y, line, size, place == 0, "middle", _ACCENT if place == 0 else _INK))
    sheet.y = height + 0.5


def _head(names: Names, party: str, width: float) -> list[str]:
    intake = names.sheet.intake
    covered = {data for _, data in names.drafted.pairs}
    used = {intake.data[one].system for one in covered if one in intake.data}
    lines = [names.called(party)]
    for id_, system in intake.systems.items():
        if system.owner == party and id_ in used:
            lines += _lines(names.told(f"systems.{id_}.name") or "[name of the system]", width, 3)
    return lines


def _arrow(names: Names, flow: str, lanes: dict[str, float], sheet: _Sheet) -> None:
    ends = names.sheet.intake.flows[flow]
    if ends.from_ not in lanes or ends.to not in lanes:
        return
    start, stop = lanes[ends.from_], lanes[ends.to]
    width = max(abs(stop - start), _WIDTH / len(lanes)) - 12
    text = f"{names.label(flow)}: {_what(names, flow)} ({_how(names, flow)})"
    sheet.y += 8
    for line in _lines(text, width, 4):
        sheet.y += _LEADING
        sheet.marks.append(Label((start + stop) / 2, sheet.y, line, align="middle", size=_SIZE, colour=_INK))
    sheet.y += 5
    points = ((start, sheet.y), (stop, sheet.y))
    if start == stop:
        points = ((start - 20, sheet.y), (start + 20, sheet.y))
    sheet.marks.append(Stroke(points, _ACCENT, 1.25, arrow=True))
    sheet.y += 6


def _what(names: Names, flow: str) -> str:
    sets = [data for one, data in names.drafted.pairs if one == flow]
    return "; ".join(names.told(f"data.{data}.what") or data.replace("-", " ") for data in sets)


def _how(names: Names, flow: str) -> str:
    said = []
    for name in ("method", "frequency"):
        word = names.told(f"flows.{flow}.{name}")
        said.append(names.phrase(f"flows.{flow}.{name}", word) if word else f"[{name} of transfer]")
    return ", ".join(said)


def _sentences(names: Names) -> Iterator[str]:
    for flow in names.drafted.flows:
        ends = names.sheet.intake.flows[flow]
        what = _what(names, flow).rstrip(".")
        parties = f"{names.called(ends.from_)} sends {names.called(ends.to)}"
        yield f"{names.label(flow)}: {parties} this: {what} ({_how(names, flow)})."


def svg(marks: tuple[Mark, ...], width: float, height: float, alt: str) -> str:
    """The marks as a self-contained SVG, in points; text stays text."""
    title = f"<title>{_text(alt)}</title>"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img"'
    size = f' width="{width:g}pt" height="{height:g}pt" font-family="{_FONT}">'
    return head + size + title + "".join(map(_mark, marks)) + "</svg>"


def _mark(mark: Mark) -> str:
    match mark:
        case Box():
            place = f'x="{mark.x:g}" y="{mark.y:g}" width="{mark.width:g}" height="{mark.height:g}"'
            colours = f'fill="{_colour(mark.fill)}" stroke="{_colour(mark.stroke)}" stroke-width="{mark.weight:g}"'
            return f"<rect {place} {colours}/>"
        case Stroke():
            return _stroke(mark)
        case Label():
            anchor = {"left": "start", "middle": "middle", "right": "end"}[mark.align]
            weight = ' font-weight="700"' if mark.bold else ""
            style = f'font-size="{mark.size:g}" text-anchor="{anchor}" fill="#{mark.colour}"{weight}'
            return f'<text x="{mark.x:g}" y="{mark.y:g}" {style}>{_text(mark.text)}</text>'


def _stroke(mark: Stroke) -> str:
    points = " ".join(f"{x:g},{y:g}" for x, y in mark.points)
    dashes = ' stroke-dasharray="2 3"' if mark.dashed else ""
    line = f'<polyline points="{points}" fill="none" stroke="#{mark.colour}" stroke-width="{mark.weight:g}"{dashes}/>'
    if not mark.arrow:
        return line
    (before, _), (x, y) = mark.points[-2:]
    back = -7 if x > before else 7
    head = f"{x:g},{y:g} {x + back:g},{y - 3:g} {x + back:g},{y + 3:g}"
    return f'{line}<polygon points="{head}" fill="#{mark.colour}"/>'


def _colour(colour: str) -> str:
    return f"#{colour}" if colour else "none"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))

"""Drawings as an Enhanced Metafile, for programs that show no SVG ([MS-EMF]). One unit is a twentieth of a point."""

import math
import struct
from collections.abc import Iterator

from dsa.model.drawing import Box, Label, Mark, Point, Stroke
from dsa.writers.metrics import widths

_HEADER, _EOF = 1, 14
_POLYGON, _POLYLINE, _RECTANGLE = 3, 4, 43
_BACKGROUND, _ALIGN, _TEXT_COLOUR = 18, 22, 24
_SELECT, _PEN, _BRUSH, _DELETE, _FONT, _TEXT = 37, 38, 39, 40, 82, 84
_NULL_BRUSH, _NULL_PEN = 0x80000005, 0x80000008
_TEXT_AT = 76
"""Where the words of a text record begin."""
_ALIGNED = {"left": 24, "right": 26, "middle": 30}


def metafile(marks: tuple[Mark, ...], width: float, height: float, face: str) -> bytes:
    """The marks on a sheet of `width` by `height` points, words set in `face`."""
    records = [_record(_BACKGROUND, struct.pack("<I", 1))]
    for mark in marks:
        match mark:
            case Box():
                records += _box(mark)
            case Stroke():
                records += _stroke(mark)
            case Label():
                records += _label(mark, face)
    records.append(_record(_EOF, struct.pack("<III", 0, 16, 20)))
    body = b"".join(records)
    return _header(_unit(width), _unit(height), len(body), len(records)) + body


def _unit(points: float) -> int:
    return round(points * 20)


def _record(kind: int, content: bytes) -> bytes:
    content += bytes(-len(content) % 4)
    return struct.pack("<II", kind, len(content) + 8) + content


def _header(width: int, height: int, size: int, records: int) -> bytes:
    hundredths = (width * 2540 // 1440, height * 2540 // 1440)
    return struct.pack(
        "<II4i4i4sIIIHHIII4i",
        *(_HEADER, 88, 0, 0, width, height, 0, 0, *hundredths),
        *(b" EMF", 0x10000, size + 88, records + 1, 2, 0, 0, 0, 0),
        *(14400, 14400, 254, 254),
    )


def _colour(colour: str) -> int:
    red, green, blue = bytes.fromhex(colour)
    return red | green << 8 | blue << 16


def _with(kind: int, content: bytes, drawn: list[bytes]) -> list[bytes]:
    """Makes object 1, draws with it, lets it go."""
    made = [_record(kind, struct.pack("<I", 1) + content), _select(1)]
    return [*made, *drawn, _select(_NULL_PEN if kind == _PEN else _NULL_BRUSH), _record(_DELETE, struct.pack("<I", 1))]


def _select(handle: int) -> bytes:
    return _record(_SELECT, struct.pack("<I", handle))


def _pen(colour: str, weight: float, dashed: bool, drawn: list[bytes]) -> list[bytes]:
    return _with(_PEN, struct.pack("<IiiI", int(dashed), max(_unit(weight), 1), 0, _colour(colour)), drawn)


def _brush(colour: str, drawn: list[bytes]) -> list[bytes]:
    return _with(_BRUSH, struct.pack("<III", 0, _colour(colour), 0), drawn)


def _box(box: Box) -> list[bytes]:
    corners = (box.x, box.y, box.x + box.width, box.y + box.height)
    drawn = [_record(_RECTANGLE, struct.pack("<4i", *map(_unit, corners)))]
    made = [_select(_NULL_PEN), *_brush(box.fill, drawn)] if box.fill else []
    if box.stroke:
        made += [_select(_NULL_BRUSH), *_pen(box.stroke, box.weight, False, drawn)]
    return made


def _stroke(stroke: Stroke) -> list[bytes]:
    made = _pen(stroke.colour, stroke.weight, stroke.dashed, [_points(_POLYLINE, stroke.points)])
    if stroke.arrow and len(stroke.points) > 1:
        head = _points(_POLYGON, tuple(arrow_head(stroke)))
        made += [_select(_NULL_PEN), *_brush(stroke.colour, [head])]
    return made


def arrow_head(stroke: Stroke) -> Iterator[Point]:
    """Tip and two barbs of the head on the last point of a stroke."""
    (x, y), (tip_x, tip_y) = stroke.points[-2:]
    angle, length = math.atan2(tip_y - y, tip_x - x), 4 + 2 * stroke.weight
    yield tip_x, tip_y
    for turn in (2.72, -2.72):
        yield tip_x + length * math.cos(angle + turn), tip_y + length * math.sin(angle + turn)


def _points(kind: int, points: tuple[Point, ...]) -> bytes:
    flat = [_unit(value) for point in points for value in point]
    bounds = (min(flat[::2]), min(flat[1::2]), max(flat[::2]), max(flat[1::2]))
    return _record(kind, struct.pack(f"<4iI{len(flat)}i", *bounds, len(points), *flat))


def _label(label: Label, face: str) -> list[bytes]:
    drawn = [
        _record(_ALIGN, struct.pack("<I", _ALIGNED[label.align])),
        _record(_TEXT_COLOUR, struct.pack("<I", _colour(label.colour))),
        _record(_TEXT, _text(label, face)),
    ]
    name = face.encode("utf-16-le")[:62].ljust(64, b"\0")
    weight = 700 if label.bold else 400
    font = struct.pack("<5i8B", -_unit(label.size), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0) + name
    return _with(_FONT, font.ljust(320, b"\0"), drawn)


def _text(label: Label, face: str) -> bytes:
    words = label.text.encode("utf-16-le", "replace")
    advances = [_unit(one * label.size) for one in widths(label.text, face, label.bold)]
    padded = words + bytes(-len(words) % 4)
    place = (_unit(label.x), _unit(label.y), len(advances), _TEXT_AT, 0, 0, 0, -1, -1, _TEXT_AT + len(padded))
    head = struct.pack("<4iIff2iIII4iI", 0, 0, -1, -1, 1, 1.0, 1.0, *place)
    return head + padded + struct.pack(f"<{len(advances)}I", *advances)

"""Advance widths of our faces, read from the shipped TrueType files (tables head, hhea, hmtx, cmap format 4)."""

import struct
from functools import cache

from dsa.library.places import content_folder

_USUAL = 0.55
"""Width in ems of a character that the face lacks."""


def widths(text: str, face: str, bold: bool) -> list[float]:
    """Advance of each UTF-16 unit of `text`, in ems of the family `face`."""
    known = _advances(f"{face.replace(' ', '')}-{'Bold' if bold else 'Regular'}.ttf")
    encoded = text.encode("utf-16-le", "replace")
    units = struct.unpack(f"<{len(encoded) // 2}H", encoded)
    return [known.get(unit, _USUAL) for unit in units]


@cache
def _advances(file: str) -> dict[int, float]:
    path = content_folder("templates") / "style" / "fonts" / file
    if not path.is_file():
        return {}
    font = path.read_bytes()
    tables = _tables(font)
    (per_em,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (long_metrics,) = struct.unpack_from(">H", font, tables["hhea"] + 34)

    def advance(glyph: int) -> float:
        at = tables["hmtx"] + 4 * min(glyph, long_metrics - 1)
        return float(struct.unpack_from(">H", font, at)[0] / per_em)

    return {code: advance(glyph) for code, glyph in _glyphs(font, tables["cmap"]).items()}


def _tables(font: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * turn) for turn in range(count))
    return {name.decode("ascii"): offset for name, _, offset, _ in entries}


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    records = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * turn) for turn in range(count))
    for platform, _, offset in records:
        if platform in (0, 3) and struct.unpack_from(">H", font, cmap + offset) == (4,):
            return _segments(font, cmap + offset)
    return {}


def _segments(font: bytes, at: int) -> dict[int, int]:
    (twice,) = struct.unpack_from(">H", font, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}h", font, at + 16 + 2 * twice)
    ranges = at + 16 + 3 * twice
    found: dict[int, int] = {}
    for turn, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        (offset,) = struct.unpack_from(">H", font, ranges + 2 * turn)
        for code in range(start, min(end, 0xFFFE) + 1):
            place = ranges + 2 * turn + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", font, place)[0] if offset else code
            if glyph:
                found[code] = (glyph + delta) % 0x10000
    return found

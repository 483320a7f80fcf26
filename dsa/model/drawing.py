"""The few marks that our drawings are made of, in points from the top left corner. SVG and Word draw the same list."""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle. Colours are RRGGBB; empty means none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    weight: float = 0.75


@dataclass(frozen=True)
class Stroke:
    """A line through points; `arrow` puts a solid head on its last point."""

    points: tuple[Point, ...]
    colour: str
    weight: float = 0.75
    arrow: bool = False
    dashed: bool = False


@dataclass(frozen=True)
class Label:
    """Words in the sans face on one line: `x` is where `align` says, `y` the baseline."""

    x: float
    y: float
    text: str
    size: float = 8
    bold: bool = False
    align: Literal["left", "middle", "right"] = "left"
    colour: str = "1B1B1B"


Mark = Box | Stroke | Label

"""The shipped faces as `@font-face` rules, so that a machine with no fonts gives the same pages."""

import functools
from typing import Any

import weasyprint
import weasyprint.text.fonts

from dsa.writers.pdf.fetcher import SCHEME, LockedFetcher, font_files

_FAMILIES = {"SourceSerif4": "Source Serif 4", "PublicSans": "Public Sans"}
_SHAPES = {
    "Regular": (400, "normal"),
    "Italic": (400, "italic"),
    "Bold": (700, "normal"),
    "BoldItalic": (700, "italic"),
}


@functools.cache
def fonts() -> tuple[Any, Any]:
    """The style sheet of the faces and the configuration that holds them; registered once for a process."""
    layout: Any = weasyprint
    configuration = layout.text.fonts.FontConfiguration()
    rules = "\n".join(_rule(name) for name in font_files())
    sheet = layout.CSS(string=rules, font_config=configuration, url_fetcher=LockedFetcher(font_files()))
    return sheet, configuration


def _rule(file: str) -> str:
    family, _, shape = file.removesuffix(".ttf").partition("-")
    weight, style = _SHAPES[shape]
    return (
        f'@font-face {{ font-family: "{_FAMILIES[family]}"; font-weight: {weight}; font-style: {style}; '
        f'src: url("{SCHEME}{file}") format("truetype"); }}'
    )

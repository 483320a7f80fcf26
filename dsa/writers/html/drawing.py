"""A figure's SVG in, the same drawing as safe inline markup out."""

import re

from lxml import etree
from markupsafe import Markup

from dsa.errors import OutputError, Problem
from dsa.model.document import Figure
from dsa.writers.html.style import family

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(
    _SVG + name
    for name in (
        "svg", "g", "defs", "marker", "path", "rect", "line", "polyline", "polygon", "circle", "ellipse",
        "text", "tspan", "title", "desc",
    )
)  # fmt: skip
_REACHES_OUT = re.compile(r"url\(\s*[^#]|@import|expression\(|javascript:", re.IGNORECASE)


def drawing(figure: Figure) -> Markup:
    """Inline SVG with the alternative text as its title. Refuses whatever could run or reach out of the page."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(figure.svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise _refused(figure, f"is not well-formed SVG: {error}") from error
    for element in root.iter():
        _check(figure, element)
    _describe(root, figure)
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode", with_tail=False))


def _check(figure: Figure, element: etree._Element) -> None:
    if not isinstance(element.tag, str) or element.tag not in _ELEMENTS or element.prefix:
        raise _refused(figure, f"holds {element.tag!s}, which a drawing may not hold")
    for name, value in element.attrib.items():
        local = str(name).rpartition("}")[2].lower()
        if local.startswith("on") or local in {"href", "src"} or _REACHES_OUT.search(str(value)):
            raise _refused(figure, f"has the attribute {local}={value!s}, which could reach out of the page")


def _describe(root: etree._Element, figure: Figure) -> None:
    for old in (*root.findall(_SVG + "title"), *root.findall(_SVG + "desc")):
        root.remove(old)
    title, desc = etree.Element(_SVG + "title"), etree.Element(_SVG + "desc")
    title.text, desc.text = figure.alt, figure.caption
    root[:0] = [title, desc]
    root.set("role", "img")
    if "font-family" not in root.attrib:
        root.set("font-family", family("sans"))
    root.set("width", f"{figure.width}in")
    root.set("height", f"{figure.height}in")


def _refused(figure: Figure, why: str) -> OutputError:
    hint = "Drawings hold shapes and words only: no script, image, link or style sheet."
    return OutputError(Problem(f"The drawing {why}.", f"figure {figure.caption!r}", hint))

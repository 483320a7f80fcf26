"""Running head and foot, settings, and the fonts that stand in for ours."""

from dsa.writers.docx.inlines import field, run
from dsa.writers.docx.markup import Element, el, part, root, twips
from dsa.writers.docx.writing import Writing
from dsa.writers.look import Look


def header_part(writing: Writing) -> bytes:
    """Short title and number at the left, state and version at the right; the marking on internal copies."""
    document = writing.document
    left = " \u00b7 ".join(one for one in (document.short_title or document.title, document.number) if one)
    right = " \u00b7 ".join(one for one in (document.state, document.version) if one)
    lines = [_line("Header", run(left), el("w:r", el("w:tab")), run(right))]
    if writing.internal and document.marking:
        lines.append(_line("Header", run(document.marking, bold=True)))
    return part(root("w:hdr", "w r", *lines))


def footer_part() -> bytes:
    """Page x of y."""
    pages = [run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]
    return part(root("w:ftr", "w r", _line("Footer", *pages)))


def _line(style: str, *inner: Element) -> Element:
    return el("w:p", el("w:pPr", el("w:pStyle", val=style)), *inner)


def section(look: Look) -> Element:
    """Page size, margins, head and foot."""
    page, margins = look.page, look.page.margins_in
    sides = {side: twips(getattr(margins, side)) for side in ("top", "right", "bottom", "left")}
    return el(
        "w:sectPr",
        el("w:headerReference", type="default", r_id="header"),
        el("w:footerReference", type="default", r_id="footer"),
        el("w:pgSz", w=twips(page.width_in), h=twips(page.height_in)),
        el("w:pgMar", **sides, header=twips(page.header_in), footer=twips(page.footer_in), gutter=0),
    )


def settings_part(writing: Writing) -> bytes:
    """`word/settings.xml`, in the order of the schema."""
    made = root("w:settings", "w", el("w:defaultTabStop", val=twips(writing.look.numbers.list_step_in)))
    made.append(el("w:characterSpacingControl", val="doNotCompress"))
    if writing.notes:
        made.append(el("w:footnotePr", el("w:footnote", id=-1), el("w:footnote", id=0)))
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    made.append(el("w:compat", el("w:compatSetting", **mode)))
    made.extend([el("w:decimalSymbol", val="."), el("w:listSeparator", val=",")])
    return part(made)


def fonts_part(look: Look) -> bytes:
    """`word/fontTable.xml`: what Word may set where our faces are not installed."""
    faces = look.faces
    named = ((faces.serif, faces.serif_fallback, "roman"), (faces.sans, faces.sans_fallback, "swiss"))
    return part(root("w:fonts", "w", *(_font(name, ", ".join(other[:2]), kind) for name, other, kind in named)))


def _font(name: str, other: str, kind: str) -> Element:
    inner = (el("w:altName", val=other), el("w:charset", val="00"), el("w:family", val=kind))
    return el("w:font", *inner, el("w:pitch", val="variable"), name=name)

"""The theme part: our colours and faces, so that what counsel adds in Word looks like ours."""

from dsa.writers.docx.markup import Element, el, part, root
from dsa.writers.look import Look

_SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def theme_part(look: Look) -> bytes:
    """`word/theme/theme1.xml`."""
    made = root("a:theme", "a", el("a:themeElements", _colours(look), _fonts(look), _formats()))
    made.set("name", "Agreement")
    return part(made)


def _colours(look: Look) -> Element:
    colour = look.colour
    tints = (colour.accent, colour.muted, colour.rule, colour.blank_tint, colour.confirm_tint, colour.text)
    values = (colour.text, "FFFFFF", colour.accent, "FFFFFF", *tints, colour.accent, colour.accent)
    slots = (el(f"a:{slot}", el("a:srgbClr", _val=value)) for slot, value in zip(_SLOTS, values, strict=True))
    return el("a:clrScheme", *slots, _name="Agreement")


def _fonts(look: Look) -> Element:
    named = (("major", look.faces.sans), ("minor", look.faces.serif))
    made = (el(f"a:{kind}Font", el("a:latin", _typeface=face), *_others()) for kind, face in named)
    return el("a:fontScheme", *made, _name="Agreement")


def _others() -> tuple[Element, Element]:
    return el("a:ea", _typeface=""), el("a:cs", _typeface="")


def _formats() -> Element:
    lines = (el("a:ln", _solid(), _w=width) for width in (6350, 12700, 19050))
    effects = (el("a:effectStyle", el("a:effectLst")) for _ in range(3))
    return el(
        "a:fmtScheme",
        el("a:fillStyleLst", *(_solid() for _ in range(3))),
        el("a:lnStyleLst", *lines),
        el("a:effectStyleLst", *effects),
        el("a:bgFillStyleLst", *(_solid() for _ in range(3))),
        _name="Agreement",
    )


def _solid() -> Element:
    return el("a:solidFill", el("a:schemeClr", _val="phClr"))

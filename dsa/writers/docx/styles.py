"""The style part, made from the look: no more styles than we use."""

from dsa.writers.docx.markup import Element, el, half, part, root, twentieths, twips
from dsa.writers.docx.numbering import FAMILIES, LEVELS, item_style
from dsa.writers.look import Look, Type

BLANK, CONFIRM, COMMENT_MARK, NOTE_MARK, LINK = "Blank", "Confirm", "CommentReference", "FootnoteReference", "Hyperlink"
TABLE = "AgreementTable"


def styles_part(look: Look, language: str) -> bytes:
    """`word/styles.xml`."""
    made = root("w:styles", "w", _defaults(look, language))
    made.extend([*_text_styles(look), *_numbered_styles(look), *_furniture_styles(look)])
    made.extend([*_character_styles(look), *_table_styles(look)])
    return part(made)


def _fonts(look: Look, face: str) -> Element:
    name = look.faces.named(face)
    return el("w:rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _size(points: float) -> tuple[Element, Element]:
    return el("w:sz", val=half(points)), el("w:szCs", val=half(points))


def _defaults(look: Look, language: str) -> Element:
    colour = el("w:color", val=look.colour.text)
    tongue = el("w:lang", val=language, eastAsia=language, bidi="ar-SA")
    runs = el("w:rPr", _fonts(look, "serif"), colour, *_size(look.text.size_pt), tongue)
    return el("w:docDefaults", el("w:rPrDefault", runs), el("w:pPrDefault", el("w:pPr", _spacing(look))))


def _spacing(look: Look, size: float = 0, before: float = 0, after: float | None = None, leading: float = 0) -> Element:
    height = (size or look.text.size_pt) * (leading or look.text.leading)
    room = look.text.space_after_pt if after is None else after
    line = {"line": twentieths(height), "lineRule": "atLeast"}
    return el("w:spacing", before=twentieths(before), after=twentieths(room), **line)


def _style(kind: str, style_id: str, name: str, *children: Element, based: str = "", then: str = "") -> Element:
    made = el("w:style", el("w:name", val=name), type=kind, styleId=style_id)
    if based:
        made.append(el("w:basedOn", val=based))
    if then:
        made.append(el("w:next", val=then))
    made.extend([el("w:qFormat"), *children])
    return made


def _set(look: Look, style_id: str, name: str, kind: Type, *extra: Element, then: str = "") -> Element:
    """A paragraph style; `extra` goes before the spacing, in the order of the schema."""
    bold = [el("w:b"), el("w:bCs")] if kind.bold else []
    colour = el("w:color", val=look.colour.named(kind.colour))
    runs = el("w:rPr", _fonts(look, kind.face), *bold, colour, *_size(kind.size_pt))
    before = [one for one in extra if one.tag.rpartition("}")[2] not in _AFTER_SPACING]
    after = [one for one in extra if one not in before]
    leading = 1.2 if kind.face == "sans" else look.text.leading
    spacing = _spacing(look, kind.size_pt, kind.before_pt, kind.after_pt, leading)
    return _style("paragraph", style_id, name, el("w:pPr", *before, spacing, *after), runs, based="Normal", then=then)


_AFTER_SPACING = ("ind", "contextualSpacing", "jc", "outlineLvl")


def _text_styles(look: Look) -> list[Element]:
    normal = _style("paragraph", "Normal", "Normal", el("w:pPr", el("w:widowControl")))
    normal.set(normal.tag.replace("}style", "}default"), "1")
    column = el("w:pPr", el("w:ind", left=twips(look.numbers.column_in)))
    heads, kinds = look.headings, look.styles
    return [
        normal,
        _style("paragraph", "BodyText", "Body Text", column, based="Normal"),
        _set(look, "Title", "Title", heads["title"], el("w:keepNext"), then="Subtitle"),
        _set(look, "Subtitle", "Subtitle", heads["subtitle"], then="Normal"),
        _set(look, "Lead", "Lead", kinds["lead"]),
        _set(look, "Caption", "caption", kinds["caption"], el("w:keepNext"), el("w:keepLines")),
        _set(look, "Small", "Small", kinds["small"]),
    ]


def _numbered_styles(look: Look) -> list[Element]:
    keep = (el("w:keepNext"), el("w:keepLines"))
    first, outline = el("w:outlineLvl", val=0), el("w:outlineLvl", val=0)
    article = _set(look, "Heading1", "heading 1", look.headings["article"], *keep, _number("articles", 0), first)
    schedule = _set(
        look, "ScheduleHeading", "Schedule Heading", look.headings["schedule"], el("w:keepNext"), el("w:keepLines"),
        _number("schedules", 0), outline,
    )  # fmt: skip
    items = [_item(family, level) for family in ("articles", "schedules") for level in LEVELS[1:]]
    return [article, schedule, *items]


def _number(family: str, level: int) -> Element:
    return el("w:numPr", el("w:ilvl", val=level), el("w:numId", val=FAMILIES[family]))


def _item(family: str, level: int) -> Element:
    style_id = item_style(family, level)
    name = ("Schedule " if family == "schedules" else "") + ("Section" if level == 1 else f"Item {level}")
    return _style("paragraph", style_id, name, el("w:pPr", _number(family, level)), based="Normal")


def _furniture_styles(look: Look) -> list[Element]:
    kinds, wide = look.styles, twips(look.page.text_in)
    right = el("w:tabs", el("w:tab", val="right", pos=wide))
    labels = twips(look.numbers.contents_in)
    entry, column = el("w:ind", left=labels, hanging=labels), el("w:tabs", el("w:tab", val="left", pos=labels))
    small = Type(face="serif", size_pt=9, bold=False, colour="text", before_pt=0, after_pt=2)
    label = twips(look.signature.label_in)
    hang = {"left": label, "hanging": label}
    keep = (el("w:keepNext"), el("w:keepLines"))
    stops = el("w:tabs", el("w:tab", val="left", pos=label), _leader(wide))
    room = kinds["sign"].model_copy(update={"before_pt": look.signature.room_pt})
    return [
        _set(look, "Header", "header", kinds["furniture"], right),
        _set(look, "Footer", "footer", kinds["furniture"], el("w:jc", val="right")),
        _set(look, "TOCHeading", "TOC Heading", look.headings["contents"], el("w:keepNext")),
        _set(look, "TOC1", "toc 1", kinds["contents_entry"], column, entry),
        _set(look, "FootnoteText", "footnote text", kinds["note"]),
        _set(look, "CommentText", "annotation text", small),
        _set(look, "Party", "Party", kinds["party"], *keep, then="Sign"),
        _set(look, "Sign", "Sign", kinds["sign"], el("w:keepLines"), el("w:ind", **hang)),
        _set(look, "SignRoom", "Sign Room", room, el("w:keepLines"), stops, el("w:ind", **hang)),
        *_cell_styles(look),
    ]


def _leader(wide: int) -> Element:
    return el("w:tab", val="right", leader="underscore", pos=wide)


def _cell_styles(look: Look) -> list[Element]:
    base = Type(face=look.table.face, size_pt=look.table.size_pt, bold=False, colour="text", before_pt=0, after_pt=0)
    bold = base.model_copy(update={"bold": look.table.head_bold})
    right = {"val": "right"}
    return [
        _set(look, "TableText", "Table Text", base),
        _set(look, "TableNumber", "Table Number", base, el("w:jc", **right)),
        _set(look, "TableHead", "Table Head", bold, el("w:keepNext")),
        _set(look, "TableHeadNumber", "Table Head Number", bold, el("w:keepNext"), el("w:jc", **right)),
        _set(look, "TableRowHead", "Table Row Head", bold),
    ]


def _character_styles(look: Look) -> list[Element]:
    colour = look.colour
    up = el("w:rPr", el("w:vertAlign", val="superscript"))
    return [
        _style("character", BLANK, "Blank", el("w:rPr", _tint(colour.blank_tint))),
        _style("character", CONFIRM, "Confirm", el("w:rPr", _tint(colour.confirm_tint))),
        _style("character", LINK, "Hyperlink", el("w:rPr", el("w:color", val=colour.accent))),
        _style("character", NOTE_MARK, "footnote reference", up),
        _style("character", COMMENT_MARK, "annotation reference", el("w:rPr", *_size(8))),
    ]


def _tint(colour: str) -> Element:
    return el("w:shd", val="clear", color="auto", fill=colour)


def _table_styles(look: Look) -> list[Element]:
    line = {"val": "single", "sz": round(look.table.hairline_pt * 8), "space": 0, "color": look.colour.rule}
    borders = el("w:tblBorders", *(el(f"w:{side}", **line) for side in ("top", "bottom", "insideH")))
    pad = look.table.pad_pt
    sides = (("top", pad.top), ("left", pad.left), ("bottom", pad.bottom), ("right", pad.right))
    margins = el("w:tblCellMar", *(el(f"w:{side}", w=twentieths(size), type="dxa") for side, size in sides))
    return [_style("table", TABLE, "Agreement Table", el("w:tblPr", borders, margins))]

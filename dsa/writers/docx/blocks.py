"""Paragraphs, lists, headings, signatures and clause instances."""

from collections.abc import Iterable

from dsa.model.document import (
    Article,
    Block,
    ClauseBlock,
    Figure,
    ListBlock,
    Paragraph,
    SignatureBlock,
    SignatureLine,
    Table,
    walk,
)
from dsa.model.identity import clause_mark
from dsa.writers.docx.figures import figure_elements
from dsa.writers.docx.inlines import inline_elements, run
from dsa.writers.docx.markup import Element, el, tag, twips
from dsa.writers.docx.numbering import FAMILIES, item_style
from dsa.writers.docx.styles import COMMENT_MARK
from dsa.writers.docx.tables import table_elements
from dsa.writers.docx.writing import Writing, anchored, enclose

_PLAIN = {"body": "", "lead": "Lead", "caption": "Caption", "small": "Small"}


def block_elements(writing: Writing, blocks: Iterable[Block]) -> list[Element]:
    """Body children of some blocks, in order."""
    inner = tuple(blocks)
    leads_in = [isinstance(after, ListBlock | SignatureBlock) for after in inner[1:]] + [False]
    made = [_elements(writing, one, leads) for one, leads in zip(inner, leads_in, strict=False)]
    return [element for elements in made for element in elements]


def _elements(writing: Writing, block: Block, leads_in: bool) -> list[Element]:
    match block:
        case Paragraph():
            return _paragraph(writing, block, keep=leads_in)
        case ListBlock():
            return _list(writing, block)
        case Table():
            return table_elements(writing, block)
        case Figure():
            return figure_elements(writing, block)
        case SignatureBlock():
            return _signature(writing, block, leads_in)
        case ClauseBlock():
            return _clause(writing, block)


def heading(writing: Writing, article: Article) -> Element:
    """The heading of an article or schedule, numbered by Word; sets the numbering for what follows."""
    writing.family = "schedules" if article.is_schedule else "articles"
    style = "ScheduleHeading" if article.is_schedule else "Heading1"
    inner = [node for block in article.blocks for node in walk(block)]
    writing.indented = any(isinstance(node, Paragraph) and node.level == 1 for node in inner)
    number = writing.numbers.take(writing.family, 0, article.label)
    properties = _properties(style, number, 0, page=article.starts_page)
    return anchored(writing, article.anchor, el("w:p", properties, run(article.title)))


def _properties(style: str, number: int = 0, level: int = 0, keep: bool = False, page: bool = False) -> Element:
    made = el("w:pPr")
    if style:
        made.append(el("w:pStyle", val=style))
    if keep:
        made.append(el("w:keepNext"))
    if page:
        made.append(el("w:pageBreakBefore"))
    if number:
        made.append(el("w:numPr", el("w:ilvl", val=level), el("w:numId", val=number)))
    return made


def _paragraph(writing: Writing, paragraph: Paragraph, current: int = 0, keep: bool = False) -> list[Element]:
    number = 0
    if paragraph.label:
        current = current or (FAMILIES["free"] if writing.family == "free" else 0)
        number = writing.numbers.take(writing.family, paragraph.level, paragraph.label, current)
    inner = inline_elements(writing, paragraph.inlines)
    if not inner and not paragraph.label:
        return []
    properties = _properties(_style(writing, paragraph), number, paragraph.level, keep)
    if paragraph.level > 1 and not paragraph.label:
        properties.append(_unnumbered(writing, paragraph.level))
    return [anchored(writing, paragraph.anchor, el("w:p", properties, *inner))]


def _style(writing: Writing, paragraph: Paragraph) -> str:
    if paragraph.label:
        return item_style(writing.family, paragraph.level)
    return _PLAIN[paragraph.style] or ("BodyText" if writing.indented else "")


def _unnumbered(writing: Writing, level: int) -> Element:
    look = writing.look.numbers
    return el("w:ind", left=twips(look.column_in + look.list_step_in * (level - 1)))


def _list(writing: Writing, block: ListBlock, current: int = 0) -> list[Element]:
    made: list[Element] = []
    for item in block.items:
        before = len(writing.numbers.restarts)
        paragraphs = _paragraph(writing, item.paragraph, current)
        if len(writing.numbers.restarts) > before:
            current = writing.numbers.latest
        made.extend(paragraphs)
        if item.nested:
            made.extend(_list(writing, item.nested, current))
    return made


def _signature(writing: Writing, block: SignatureBlock, another: bool) -> list[Element]:
    """One party's lines on one page; with `another` to follow, on the page of that one too, where it fits."""
    name = el("w:p", _properties("Party"), *inline_elements(writing, block.name))
    last = len(block.lines) - 1
    return [name, *(_line(writing, line, another or number < last) for number, line in enumerate(block.lines))]


def _line(writing: Writing, line: SignatureLine, keep: bool) -> Element:
    value = inline_elements(writing, line.inlines)
    stops = [el("w:r", el("w:tab"))] if value else [el("w:r", el("w:tab"), el("w:tab"))]
    return el("w:p", _properties("Sign" if value else "SignRoom", keep=keep), run(line.label), *stops, *value)


def _clause(writing: Writing, block: ClauseBlock) -> list[Element]:
    made = block_elements(writing, block.blocks)
    paragraphs = [one for element in made for one in element.iter(tag("w:p"))]
    start, end = [], []
    if writing.internal and paragraphs:
        number = len(writing.comments)
        writing.comments.append(block)
        mark = el("w:r", el("w:rPr", el("w:rStyle", val=COMMENT_MARK)), el("w:commentReference", id=number))
        start.append(el("w:commentRangeStart", id=number))
        end += [el("w:commentRangeEnd", id=number), mark]
    pair = writing.bookmark(clause_mark(block.id)) if paragraphs else None
    if pair:
        start.insert(0, pair[0])
        end.insert(0, pair[1])
    enclose(paragraphs, start, end)
    return made

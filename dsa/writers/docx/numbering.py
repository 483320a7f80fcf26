"""Word's own numbering: three multilevel lists, and the restarts that make it print the labels of the model."""

from dataclasses import dataclass, field

from dsa.errors import OutputError, Problem
from dsa.model.numerals import numeral
from dsa.writers.docx.markup import Element, el, half, part, root, twips
from dsa.writers.look import Look

LEVELS = (0, 1, 2, 3, 4)
FAMILIES = {"articles": 1, "schedules": 2, "free": 3}
"""Number of each list; `free` holds lists outside articles and schedules."""
FORMATS = {
    "articles": ("decimal", "decimal", "lowerLetter", "lowerRoman", "upperLetter"),
    "schedules": ("upperLetter", "decimal", "lowerLetter", "lowerRoman", "upperLetter"),
    "free": ("decimal", "decimal", "lowerLetter", "lowerRoman", "upperLetter"),
}
TEXTS = {
    "articles": ("%1.", "%1.%2", "(%3)", "(%4)", "(%5)"),
    "schedules": ("%0 %1", "%1.%2", "(%3)", "(%4)", "(%5)"),
    "free": ("%1.", "%2.", "(%3)", "(%4)", "(%5)"),
}
"""`%0` stands for what the document calls its schedules."""


def item_style(family: str, level: int) -> str:
    """Paragraph style bound to a level below the heading."""
    return ("Schedule" if family == "schedules" else "") + ("Section" if level == 1 else f"Item{level}")


@dataclass
class Numbers:
    """Counts as Word will count, and notes a restart where the model's label asks for one."""

    attached_as: str = "Schedule"
    counts: dict[str, list[int]] = field(default_factory=lambda: {name: [0] * len(LEVELS) for name in FAMILIES})
    restarts: list[tuple[str, int, int]] = field(default_factory=list)
    """Family, level and start value; the n-th is list number `len(FAMILIES) + n`."""

    def take(self, family: str, level: int, label: str, current: int = 0) -> int:
        """List number for a paragraph that must print `label`: 0 is that of its style, `current` that of its list."""
        counts = self.counts[family]
        counts[level] += 1
        counts[level + 1 :] = [0] * (len(LEVELS) - level - 1)
        if self._printed(family, level) == label:
            return current
        counts[level] = self._start(family, level, label)
        self.restarts.append((family, level, counts[level]))
        return self.latest

    @property
    def latest(self) -> int:
        """Number of the list that the last restart opened."""
        return len(FAMILIES) + len(self.restarts)

    def _start(self, family: str, level: int, label: str) -> int:
        counts = self.counts[family]
        for value in range(1, 1000):
            counts[level] = value
            if self._printed(family, level) == label:
                return value
        hint = f"Level {level} of {family} prints {TEXTS[family][level]}."
        raise OutputError(Problem(f"Word's numbering cannot print the label `{label}`.", family, hint))

    def _printed(self, family: str, level: int) -> str:
        text = TEXTS[family][level].replace("%0", self.attached_as)
        for one in LEVELS[: level + 1]:
            text = text.replace(f"%{one + 1}", numeral(self.counts[family][one] or 1, FORMATS[family][one]))
        return text


def numbering_part(look: Look, numbers: Numbers) -> bytes:
    """`word/numbering.xml`."""
    made = root("w:numbering", "w", *(_abstract(look, family, numbers.attached_as) for family in FAMILIES))
    made.extend(_list(number, number) for number in FAMILIES.values())
    for number, (family, level, start) in enumerate(numbers.restarts, len(FAMILIES) + 1):
        override = el("w:lvlOverride", el("w:startOverride", val=start), ilvl=level)
        made.append(_list(number, FAMILIES[family], override))
    return part(made)


def _list(number: int, abstract: int, *overrides: Element) -> Element:
    return el("w:num", el("w:abstractNumId", val=abstract), *overrides, numId=number)


def _abstract(look: Look, family: str, attached_as: str) -> Element:
    levels = [_level(look, family, level, attached_as) for level in LEVELS]
    empty = [_unused(level) for level in range(len(LEVELS), 9)]
    kind = el("w:multiLevelType", val="multilevel")
    return el("w:abstractNum", kind, *levels, *empty, abstractNumId=FAMILIES[family])


def _unused(level: int) -> Element:
    texts = (el("w:suff", val="nothing"), el("w:lvlText", val=""), el("w:lvlJc", val="left"))
    return el("w:lvl", el("w:start", val=1), el("w:numFmt", val="none"), *texts, ilvl=level)


def _bound(family: str, level: int) -> list[Element]:
    if family == "free":
        return []
    heading = {"articles": "Heading1", "schedules": "ScheduleHeading"}[family]
    return [el("w:pStyle", val=item_style(family, level) if level else heading)]


def _level(look: Look, family: str, level: int, attached_as: str) -> Element:
    return el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val=FORMATS[family][level]),
        *_bound(family, level),
        el("w:suff", val="tab"),
        el("w:lvlText", val=TEXTS[family][level].replace("%0", attached_as)),
        el("w:lvlJc", val="left"),
        el("w:pPr", *_indent(look, family, level)),
        *_label_type(look, level),
        ilvl=level,
    )


def _indent(look: Look, family: str, level: int) -> list[Element]:
    column, step = look.numbers.column_in, look.numbers.list_step_in
    left = (0 if family == "free" else column) + step * max(level - 1, 0)
    hang = column if level < 2 else step
    if family == "schedules" and not level:
        left = hang = look.numbers.schedule_in
    stop = el("w:tabs", el("w:tab", val="num", pos=twips(left)))
    return [stop, el("w:ind", left=twips(left), hanging=twips(hang))]


def _label_type(look: Look, level: int) -> list[Element]:
    if not level:
        return []
    name, size = look.faces.sans, half(look.text.size_pt - 1)
    fonts = el("w:rFonts", ascii=name, hAnsi=name, cs=name)
    plain = (el("w:b", val=0), el("w:i", val=0), el("w:color", val=look.colour.accent))
    return [el("w:rPr", fonts, *plain, el("w:sz", val=size), el("w:szCs", val=size))]

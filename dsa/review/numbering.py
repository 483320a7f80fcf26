"""The printed numbers of paragraphs, computed as Word does from numbering definitions and styles.

ISO/IEC 29500-1, 17.9. Levels count per abstract list, so that two lists over one definition continue each other.
"""

import re
from collections.abc import Mapping
from functools import cache

from lxml import etree

from dsa.model.numerals import numeral
from dsa.review.hazards import W
from dsa.review.lists import Level, by_id, count, level, value

_MOST_LEVELS = 9
_DEEPEST_STYLE = 20


class Numbering:
    """Gives labels in reading order: each call to `label` counts."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._styles = by_id(styles, "style", "styleId")
        self._default_style = next((i for i, one in self._styles.items() if _is_default(one)), "")
        self._abstracts = by_id(numbering, "abstractNum", "abstractNumId")
        self._lists = by_id(numbering, "num", "numId")
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract_id = cache(self._find_abstract_id)
        self._style_place = cache(self._find_style_place)
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: etree._Element) -> str:
        """The number printed before a paragraph; empty for none and for bullets."""
        list_id, depth = self._place(paragraph)
        if list_id not in self._lists:
            return ""
        levels = self._levels_of(list_id)
        level = levels.get(depth)
        if level is None:
            return ""
        self._count(list_id, depth, levels)
        if level.form in ("bullet", "none"):
            return ""
        return self._printed(list_id, level, levels)

    def style_name(self, paragraph: etree._Element) -> str:
        """The name of a paragraph's style, in lower case; ids change between programs, names do not."""
        style = self._styles.get(value(paragraph, "pPr/pStyle") or self._default_style)
        return (value(style, "name") if style is not None else "").lower()

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        list_id, depth = value(own, "numId"), value(own, "ilvl")
        style = value(paragraph, "pPr/pStyle") or self._default_style
        inherited, inherited_depth = self._style_place(style)
        if list_id:
            return list_id, count(depth)
        return inherited, count(depth) if depth else inherited_depth

    def _find_style_place(self, style: str) -> tuple[str, int]:
        for _ in range(_DEEPEST_STYLE):
            element = self._styles.get(style)
            if element is None:
                break
            if list_id := value(element, "pPr/numPr/numId"):
                return list_id, self._bound_level(list_id, style, value(element, "pPr/numPr/ilvl"))
            style = value(element, "basedOn")
        return "", 0

    def _bound_level(self, list_id: str, style: str, said: str) -> int:
        """The level whose `pStyle` names the style; what the style says counts only where none does."""
        levels = self._levels_of(list_id) if list_id in self._lists else {}
        return next((depth for depth, level in levels.items() if level.style == style), count(said))

    def _find_abstract_id(self, list_id: str) -> str:
        abstract = value(self._lists[list_id], "abstractNumId")
        linked = value(self._abstracts.get(abstract), "numStyleLink")
        target = value(self._styles.get(linked), "pPr/numPr/numId") if linked else ""
        return value(self._lists.get(target), "abstractNumId") or abstract

    def _levels_of(self, list_id: str) -> dict[int, Level]:
        if list_id not in self._levels:
            abstract = self._abstracts.get(self._abstract_id(list_id))
            elements = [] if abstract is None else abstract.findall(W + "lvl")
            elements += self._lists[list_id].findall(f"{W}lvlOverride/{W}lvl")
            self._levels[list_id] = {count(one.get(W + "ilvl", "0")): level(one) for one in elements}
        return self._levels[list_id]

    def _count(self, list_id: str, depth: int, levels: Mapping[int, Level]) -> None:
        values = self._counters.setdefault(self._abstract_id(list_id), {})
        for above in range(depth + 1):
            self._begin(list_id, above, values)
            if above < depth and above not in values and above in levels:
                values[above] = levels[above].start
        values[depth] = values[depth] + 1 if depth in values else levels[depth].start
        for below in range(depth + 1, _MOST_LEVELS):
            after = levels[below].restarts_after if below in levels else None
            if below in values and depth < (below if after is None else after):
                del values[below]

    def _begin(self, list_id: str, depth: int, values: dict[int, int]) -> None:
        """A list's own start value holds where it is first used."""
        if (list_id, depth) in self._begun:
            return
        self._begun.add((list_id, depth))
        for override in self._lists[list_id].findall(W + "lvlOverride"):
            start = value(override, "startOverride")
            if override.get(W + "ilvl") == str(depth) and start:
                values[depth] = count(start) - 1

    def _printed(self, list_id: str, level: Level, levels: Mapping[int, Level]) -> str:
        values = self._counters[self._abstract_id(list_id)]

        def counter(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            form = "decimal" if level.is_legal or depth not in levels else levels[depth].form
            return numeral(values.get(depth, 0), form)

        return re.sub(r"%([1-9])", counter, level.text).strip()


def _is_default(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")

"""How clause text is set: curly quotes, and spaces at which a citation does not break. Values stay as given."""

import re

_OPENING = re.compile(r'(?<![\w.,;:!?)\]’])"(?=\w)')
_INNER = re.compile(r"(?<![\w.,;:!?)\]’\"])'(?=\w)")
_SECTION = re.compile(r"(§§?) (?=\d)")
_TITLE = re.compile(r"\b(\d+) (?=(?:U\.S\.C\.|C\.F\.R\.|Fed\. Reg\.|Stat\.))")
_LAW = re.compile(r"\b(Pub\. L\.) (?=\d)")


def typeset(text: str) -> str:
    """The words with curly quotes, and no-break spaces after § and beside the numbers of a citation."""
    curly = _OPENING.sub("\u201c", _INNER.sub("\u2018", text).replace("'", "\u2019")).replace('"', "\u201d")
    for pattern in (_SECTION, _TITLE, _LAW):
        curly = pattern.sub("\\1\u00a0", curly)
    return curly

"""Reasons in plain sentences: which fact decided, what it says, what the law looks for. Paths stay in the results."""

from collections.abc import Iterable
from functools import lru_cache

from dsa.model.facts import Fact
from dsa.model.ways import Ground

MOST = 3
"""Facts that a reason names before it says how many more there are."""
LONGEST = 5
"""Words of a list that a reason spells out."""


def joined(parts: Iterable[str], word: str = "and", comma: str = ",") -> str:
    """`a`, `a and b`, `a, b and c`; with semicolons `a; b; and c`."""
    listed = list(parts)
    last = f"{comma} {word}" if comma != "," else f" {word}"
    return f"{f'{comma} '.join(listed[:-1])}{last} {listed[-1]}" if len(listed) > 1 else "".join(listed)


def name(fact: Fact) -> str:
    """What a fact is, in words, and of which party or system: `kind of body (ssa)`."""
    group, _, rest = fact.path.partition(".")
    label = fact.label or fact.path.rpartition(".")[2].replace("_", " ")
    return f"{label} ({rest.partition('.')[0]})" if group in ("parties", "systems") and rest else label


def name_of_list(fact: Fact) -> str:
    """What is not known of a list that may go on."""
    return f"whether more belongs to this than is listed: {name(fact)}"


def facts_say(grounds: Iterable[Ground]) -> str:
    """What the deciding facts say: `kind of body of ssa: social security`."""
    return _few(_said(one) for one in grounds)


@lru_cache  # many parts of a regime fail to attach for one reason
def facts_fail(grounds: tuple[Ground, ...]) -> str:
    """What the facts say against what the law looks for."""
    wanted = {_said(one): f" (the law looks for {_short(one.wants)})" if one.said else "" for one in reversed(grounds)}
    return _few(f"{said}{wants}" for said, wants in reversed(wanted.items()))


def lacking(unknown: Iterable[str]) -> str:
    """What is not known yet."""
    return f"not known yet: {_few(unknown)}"


def sentence(text: str) -> str:
    """A capital at the start and one full stop at the end."""
    text = text.strip().rstrip(".;")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _said(one: Ground) -> str:
    return f"{one.label or one.fact}: {_plain(one.said)}" if one.said else f"{one.label or one.fact}: not known"


@lru_cache  # the same few lists are said on every scene
def _plain(words: str) -> str:
    """A list of vocabulary words as a reader says them."""
    return joined(part.replace("-", " ") for part in words.split(", "))


@lru_cache  # each rule is as long on every scene
def _short(wants: str) -> str:
    """The first words of a long list; the whole list stands in the ground itself."""
    listed = wants.replace(" or ", ", ").split(", ")
    more = len(listed) - LONGEST
    return (f"{', '.join(listed[:LONGEST])} or one of {more} more" if more > 1 else wants).replace("-", " ")


def _few(parts: Iterable[str]) -> str:
    listed = list(dict.fromkeys(parts))
    more = len(listed) - MOST
    return joined([*listed[:MOST], f"{more} more"] if more > 0 else listed, comma=";")

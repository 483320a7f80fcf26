"""Reasons in plain sentences: which fact decided, what it says, what the law looks for."""

from collections.abc import Iterable

from dsa.model.law import Ground

MOST = 3
"""Facts that a reason names before it says how many more there are."""
LONGEST = 5
"""Words of a list that a reason spells out."""


def joined(parts: Iterable[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    listed = list(parts)
    return f"{', '.join(listed[:-1])} {word} {listed[-1]}" if len(listed) > 1 else "".join(listed)


def facts_say(grounds: Iterable[Ground]) -> str:
    """What the deciding facts say: `parties.ssa.type is social-security`."""
    return _few(f"{one.fact} is {one.said}" if one.said else f"{one.fact} is not known" for one in grounds)


def facts_fail(grounds: Iterable[Ground]) -> str:
    """What the facts say against what the law looks for."""
    return _few(
        f"{one.fact} is {one.said}, the law looks for {_short(one.wants)}" if one.said else f"{one.fact} is not known"
        for one in grounds
    )


def lacking(missing: Iterable[str]) -> str:
    """What is not known yet."""
    listed = list(missing)
    return f"{_few(listed)} {'is' if len(listed) == 1 else 'are'} not known"


def _short(wants: str) -> str:
    """The first words of a long list; the whole list stands in the ground itself."""
    listed = wants.replace(" or ", ", ").split(", ")
    more = len(listed) - LONGEST
    return f"{', '.join(listed[:LONGEST])} or one of {more} more" if more > 1 else wants


def _few(parts: Iterable[str]) -> str:
    listed = list(dict.fromkeys(parts))
    more = len(listed) - MOST
    return joined([*listed[:MOST], f"{more} more"] if more > 0 else listed)

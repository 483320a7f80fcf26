"""Ids in words that were made for the screen, and the names that stand in their place on paper."""

import re
from collections import Counter
from collections.abc import Mapping

from dsa.advise.matter import Matter

_INHERITED = re.compile(r"Inherited by ([\w.-]+) from ([\w.-]+): ")
_SET_BY = re.compile(r"For all flows together, set by ([\w.-]+)\. ")
_CLAUSE = re.compile(r",? (?:that|as|which|who|(?:to|for|of|from) wh(?:om|ich)|(?:kept|held|made|sent) by) ")
"""Where the words that tell a data set from others give way to those that describe it."""
_IN_PARENTHESES = re.compile(r"\(([\w.-]+)\)")


def named(matter: Matter, text: str) -> str:
    """The text with names in the place of ids: `level of government (OPM)`."""
    names = _names(matter)
    text = _SET_BY.sub("", text)
    text = _INHERITED.sub(lambda one: f"By inheritance from the {data(matter, one[2])}: ", text)
    return _IN_PARENTHESES.sub(lambda one: f"({names.get(one[1], one[1])})", text)


def plain(words: str) -> str:
    """Words of the vocabulary as a reader says them."""
    return listed([part.replace("-", " ") for part in words.split(", ")])


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def party(matter: Matter, id_: str) -> str:
    """The short name of a party, else its name, else its id."""
    one = matter.sheet.intake.parties.get(id_)
    return (one and (one.short or one.name)) or id_


def system(matter: Matter, id_: str) -> str:
    """A system by its name, else by its owner."""
    one = matter.sheet.intake.systems.get(id_)
    if one is None:
        return id_
    return one.name or (f"system of {party(matter, one.owner)}" if one.owner else id_)


def data(matter: Matter, id_: str) -> str:
    """A data set by what it is; by its id in words where the intake does not say."""
    one = matter.sheet.intake.data.get(id_)
    what = " ".join(str(one.what).split()) if one and one.what else ""
    return what or id_.replace("-", " ").replace("_", " ")


def brief(matter: Matter, id_: str) -> str:
    """A data set in a few words: what it is, before the clause that says more."""
    return _CLAUSE.split(data(matter, id_), maxsplit=1)[0]


def twins(matter: Matter) -> frozenset[str]:
    """Flows that parties and data do not tell apart."""
    ends = {one.flow: (*matter.ends(one.flow), brief(matter, one.data)) for one in matter.rulings.flows}
    count = Counter(ends.values())
    return frozenset(flow for flow, key in ends.items() if count[key] > 1)


def _names(matter: Matter) -> Mapping[str, str]:
    intake = matter.sheet.intake
    return (
        {one: data(matter, one) for one in intake.data}
        | {one: system(matter, one) for one in intake.systems}
        | {one: party(matter, one) for one in intake.parties}
    )

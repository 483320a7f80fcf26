"""What one verb of the condition language says of one fact: true, false, or cannot tell (None)."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from dsa.model.facts import Fact, Value

VERBS = ("is", "is_not", "includes", "any_of", "only", "at_least", "known", "names")
_NO = frozenset({"no", "false"})


def word(value: Any) -> str:
    """A word of a rule or a fact; YAML's booleans are `yes` and `no`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else str(value)


def words(value: Any) -> tuple[str, ...]:
    """The words of a list, or of one value."""
    return tuple(map(word, value)) if isinstance(value, (list, tuple)) else (word(value),)


def known(fact: Fact) -> bool:
    """Whether there is a value; an empty list is none."""
    return fact.value is not None and fact.value != ()


def lacks(fact: Fact) -> str:
    """The path that must be answered before the fact can be told: its own, or its node's `complete`."""
    node = fact.path.split(".")
    if not known(fact) or _closed(fact) or len(node) != 3 or node[0] not in ("data", "flows", "matches"):
        return fact.path
    return f"{node[0]}.{node[1]}.complete"


def verdict(verb: str, fact: Fact, wanted: frozenset[str]) -> bool | None:
    """What the fact says to a verb and its words; a missing fact says nothing, but `known` and `names` always tell.

    `names` asks only whether the intake names one of the words: what it may yet name does not count.
    """
    value = fact.value
    if verb == "known":
        return known(fact) is not bool(wanted & _NO)
    if value is None or value == ():
        return False if verb == "names" else None
    if verb == "at_least":
        return _at_least(value, wanted)
    listed = isinstance(value, tuple)
    return _TESTS[verb](value if listed else (str(value),), wanted, fact.complete or not listed)


def _is_not(said: Any, wanted: frozenset[str], closed: bool) -> bool | None:
    same = _only(said, wanted, closed)
    return None if same is None else not same


def _any_of(said: Any, wanted: frozenset[str], closed: bool) -> bool | None:
    if not wanted.isdisjoint(said):
        return True
    return False if closed else None


def _only(said: Any, wanted: frozenset[str], closed: bool) -> bool | None:
    if not wanted.issuperset(said):
        return False
    return True if closed else None


def _at_least(value: Value, wanted: frozenset[str]) -> bool | None:
    has, least = number(value), number(next(iter(wanted), None))
    return None if has is None or least is None else has >= least


def _closed(fact: Fact) -> bool:
    """Whether nothing can be outside what is given: one value, or a list said to be complete."""
    return fact.complete or not isinstance(fact.value, tuple)


_TESTS: Mapping[str, Callable[[Any, frozenset[str], bool], bool | None]] = {
    "is": _only,
    "is_not": _is_not,
    "includes": _any_of,
    "any_of": _any_of,
    "only": _only,
    "names": lambda said, wanted, _: not wanted.isdisjoint(said),
}
"""What is said, the words wanted, and whether nothing can be outside what is said."""


def number(value: Value | Any) -> Decimal | None:
    """A number or a date as something that can be compared; None where it is neither."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    try:
        return Decimal(str(value))
    except InvalidOperation:
        pass
    try:
        return Decimal(date.fromisoformat(str(value)).toordinal())
    except ValueError:
        return None


def wants(verb: str, wanted: tuple[str, ...]) -> str:
    """What the rule looks for, in words."""
    listed = f"{', '.join(wanted[:-1])} or {wanted[-1]}" if len(wanted) > 1 else "".join(wanted)
    match verb:
        case "is_not":
            return f"anything but {listed}"
        case "only":
            return f"nothing but {listed}"
        case "at_least":
            return f"{listed} or more"
        case "known":
            return "no answer" if listed in _NO else "an answer"
        case _:
            return listed

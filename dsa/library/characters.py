"""Characters that no file of ours may hold: they cannot be printed, stored in Word, or told from our own marks."""

import re
from collections.abc import Iterator

from dsa.errors import Problem

_CONTROL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
_NOT_IN_XML = "\\ud800-\\udfff\\ufffe\\uffff"
_OURS = "\\ue000\\ue001"
"""Marks that a draft uses while it is being filled."""

_IN_TEXT = re.compile(f"[{_CONTROL}{_NOT_IN_XML}{_OURS}]")
_IN_VALUE = re.compile(f"[{_CONTROL}{_NOT_IN_XML}{_OURS}\\r]")


def refused_in_text(text: str, name: str) -> Iterator[Problem]:
    """A problem for each line of a file that holds such a character."""
    seen = 0
    for found in _IN_TEXT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if line != seen:
            seen = line
            message = f"The line holds {_named(found.group())}."
            yield Problem(message, f"{name}:{line}", "Take the character out; letters of every language may stay.")


def refused_in_value(value: str) -> str:
    """The first such character of a value (an escape may hide one), in words; "" if there is none."""
    found = _IN_VALUE.search(value)
    return _named(found.group()) if found else ""


def _named(character: str) -> str:
    kind = "private-use character" if character in "\ue000\ue001" else "control character"
    return f"the {kind} U+{ord(character):04X}"

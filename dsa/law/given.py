"""Facts of an example, given as rule paths, in the place of a scene."""

from collections.abc import Mapping
from typing import Any

from dsa.facts.leaves import plain
from dsa.model.facts import Fact

INCOMPLETE = "..."
"""Ends the path of a list that leaves something out."""
UNKNOWN = "unknown"


class Given:
    """A lookup over rule paths: what is not given, or given as `unknown`, is missing. Lists are complete."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = dict(map(_fact, facts, facts.values()))

    def __call__(self, path: str) -> Fact:
        """The fact at a rule path."""
        return self._facts.get(path) or Fact(path)


def _fact(path: str, value: Any) -> tuple[str, Fact]:
    bare = path.removesuffix(INCOMPLETE).rstrip()
    said = None if value == UNKNOWN else plain(value)
    return bare, Fact(bare, said, "example", complete=not path.endswith(INCOMPLETE))

"""Facts by path, of which those of long lists and of answers are made when somebody first asks for one."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dsa.facts.leaves import Leaves
from dsa.model.facts import Fact

_NONE: Mapping[str, Fact] = MappingProxyType({})
_OF_AN_ITEM = re.compile(r"\.\d+(\.|$)")
"""Items of a list have their numbers in the path; most paths have none, and need not be looked for in a list."""


class Unfolding(Mapping[str, Fact]):
    """As a dict of all facts would be, in the same order; a thousand elements cost nothing until they are looked at."""

    def __init__(self, leaves: Leaves, answers: Mapping[str, Fact] = _NONE) -> None:
        self._made = leaves.made
        self._later = leaves.later
        self._answers = answers
        self._opened: dict[str, Unfolding] = {}

    def __getitem__(self, path: str) -> Fact:
        found = self._made.get(path)
        return found if found is not None else self._inside(path)[path]

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and (path in self._made or path in self._inside(path))

    def __iter__(self) -> Iterator[str]:
        for path in self._made:
            yield path
            if path in self._later:
                yield from self._open(path)
        yield from self._answers

    def __len__(self) -> int:
        return len(self._made) + sum(len(self._open(path)) for path in self._later) + len(self._answers)

    def _inside(self, path: str) -> Mapping[str, Fact]:
        """The facts of the list that a path leads into; the answers where it leads into no list."""
        above = path.rpartition(".")[0] if _OF_AN_ITEM.search(path) else ""
        while above:
            if above in self._later:
                return self._open(above)
            above = above.rpartition(".")[0]
        return self._answers

    def _open(self, path: str) -> "Unfolding":
        if path not in self._opened:
            self._opened[path] = Unfolding(self._later[path]())
        return self._opened[path]

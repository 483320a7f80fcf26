"""Where a fact stands in the intake: its line, who was named for it, whether a list there is complete."""

from functools import cached_property

from dsa.model.intake import ReadIntake

COMPLETE_WHEN_GIVEN = ("consent", "ordered_by", "data")
"""Lists that leave nothing out once they are given; the others need their node's `complete: yes`."""


class Place:
    """Reads origins and gaps of one intake file."""

    def __init__(self, read: ReadIntake) -> None:
        self._read = read

    def origin(self, path: str) -> str:
        """`intake.yaml:34`, or the file alone where the line is not known."""
        line = self._read.lines.get(path)
        return f"{self._read.name}:{line}" if line else self._read.name

    def who(self, path: str, otherwise: str) -> str:
        """Who was named in the file for what is missing there, or who usually knows."""
        named = self._read.asked.get(path) or self._read.asked.get(_group_of_item(path), "")
        return named or self._owner(path) or otherwise

    def complete(self, path: str, said: str | None) -> bool:
        """Whether the list at a path leaves nothing out; `said` is its node's own `complete`."""
        if path in self.lists_with_gaps:
            return False
        kind, *_ = path.split(".", 1)
        if kind not in ("data", "flows", "matches") or path.rsplit(".", 1)[-1] in COMPLETE_WHEN_GIVEN:
            return True
        return said == "yes"

    @cached_property
    def lists_with_gaps(self) -> frozenset[str]:
        """Lists in which an item was left to someone: what that item is, nobody knows yet."""
        return frozenset(_group_of_item(path) for path in self._read.asked) - {""}

    def _owner(self, path: str) -> str:
        kind, _, rest = path.partition(".")
        key = rest.partition(".")[0]
        if kind == "parties":
            return key
        system = self._read.intake.systems.get(key) if kind == "systems" else None
        return (system.owner or "") if system else ""


def _group_of_item(path: str) -> str:
    """The list that `flows.a.uses.1` is an item of, or ""."""
    group, _, last = path.rpartition(".")
    return group if last.isdigit() else ""

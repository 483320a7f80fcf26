"""Where a fact stands in the intake: its line, who was named for it, whether a list there is complete."""

from dsa.model.intake import ReadIntake

COMPLETE_WHEN_GIVEN = ("consent", "ordered_by", "data")
"""Lists that leave nothing out once they are given; the others need their node's `complete: yes`."""
_ROOTS = ("data.", "flows.", "matches.")


class Place:
    """Reads origins and gaps of one intake file."""

    def __init__(self, read: ReadIntake) -> None:
        self._name = read.name
        self._lines = read.lines
        self._asked = read.asked
        self._owners = {key: system.owner for key, system in read.intake.systems.items()}
        self.lists_with_gaps = _lists_with_gaps(read)
        """Where something was left open, to whom: a list there may hold what nobody knows yet."""

    def origin(self, path: str) -> str:
        """`intake.yaml:34`, or the file alone where the line is not known."""
        line = self._lines.get(path)
        return f"{self._name}:{line}" if line else self._name

    def who(self, path: str, otherwise: str) -> str:
        """Who was named in the file for what is missing there, else the owning party, else who usually knows."""
        named = self._asked.get(path) or self.lists_with_gaps.get(path)
        if named or not path.startswith(("parties.", "systems.")):
            return named or otherwise
        root, key, *_ = path.split(".")
        return (key if root == "parties" else self._owners.get(key)) or otherwise

    def complete(self, path: str, said: str | None) -> bool:
        """Whether the list at a path leaves nothing out; `said` is its node's own `complete`."""
        if path in self.lists_with_gaps:
            return False
        return said == "yes" or not path.startswith(_ROOTS) or path.rpartition(".")[2] in COMPLETE_WHEN_GIVEN


def _lists_with_gaps(read: ReadIntake) -> dict[str, str]:
    # The reader notes an open item under the path of its list, which no longer holds it.
    split = ((path, path.rpartition("."), who) for path, who in read.asked.items())
    return {group if last.isdigit() else path: who for path, (group, _, last), who in split}

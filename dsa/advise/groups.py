"""Opinions that say the same of several transfers are said once; bars first, then what is open, then what is not."""

from dataclasses import dataclass

from dsa.advise.opinion import Opinion

_ORDER = {"blocked": 0, "undecided": 1, "permitted": 2, "no_regime": 3}


@dataclass(frozen=True)
class Group:
    """Opinions that are alike, the first of which is written out."""

    opinions: tuple[Opinion, ...]

    @property
    def first(self) -> Opinion:
        """The one that is written out."""
        return self.opinions[0]

    @property
    def anchor(self) -> str:
        """Name of the part that holds it."""
        return f"{self.first.flow}/{self.first.data}"

    @property
    def flows(self) -> tuple[str, ...]:
        """Flow ids, each once."""
        return tuple(dict.fromkeys(one.flow for one in self.opinions))

    @property
    def data(self) -> tuple[str, ...]:
        """Data set ids, each once."""
        return tuple(dict.fromkeys(one.data for one in self.opinions))


def groups(opinions: tuple[Opinion, ...]) -> tuple[Group, ...]:
    """Alike opinions together, by status and then in the order of the intake."""
    alike: dict[tuple[object, ...], list[Opinion]] = {}
    for one in opinions:
        alike.setdefault(one.alike(), []).append(one)
    made = [Group(tuple(found)) for found in alike.values()]
    return tuple(sorted(made, key=lambda one: _ORDER[one.first.ruling.status]))

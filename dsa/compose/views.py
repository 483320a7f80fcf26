"""Views over the fact sheet: what a clause names by a dotted path, with `from`, `to` and the like followed."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from dsa.compose.shape import described
from dsa.compose.words import Item, Marker, Words, printed
from dsa.errors import LibraryError
from dsa.model.facts import Fact

if TYPE_CHECKING:
    from dsa.compose.names import Names

_PRINTED_AS = {"parties": "short", "systems": "name", "flows": "purpose", "data": "what"}
"""What a party, system, flow or data set prints when it is named itself."""


class View(Marker):
    """One place of the facts. `more` holds names that the intake does not have there."""

    __slots__ = ("_more", "_names", "_path")

    def __init__(self, names: "Names", path: str, more: Mapping[str, Marker] | None = None) -> None:
        self._names, self._path, self._more = names, path, more or {}

    def __getattr__(self, name: str) -> Marker:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._more[name] if name in self._more else self._names.below(self._path, name)

    def __getitem__(self, name: str) -> Marker:
        try:
            return self._names.below(self._path, name)
        except AttributeError as error:
            raise LookupError(name) from error

    def __iter__(self) -> Iterator[Marker]:
        groups = self._names.children(self._path)
        return iter(groups) if groups else iter(() if self._grouped() else self._words())

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __bool__(self) -> bool:
        return self._names.anything(self._path) if self._grouped() else bool(self._words())

    def __eq__(self, other: object) -> bool:
        if self._grouped():
            return self._path.rsplit(".", 1)[-1] == str(other)
        return self._words() == other

    def __hash__(self) -> int:
        return hash(self._path)

    def _grouped(self) -> bool:
        return not described(self._path).leaf

    def _words(self) -> Words:
        if not self._grouped():
            return Words(self._names, items(self._names.sheet[self._path]))
        head, _, rest = self._path.partition(".")
        if head in _PRINTED_AS and rest and "." not in rest:
            return self._names.at(f"{self._path}.{_PRINTED_AS[head]}")._words()
        return self._all()

    def _all(self) -> Words:
        children = self._names.children(self._path)
        if not children and not described(self._path).leaf and self._names.lists(self._path):
            return Words(self._names, (Item(None, self._path),))
        if not children:
            raise LibraryError(f"`{self._path}` is a group: name one of its parts.")
        return Words(self._names, tuple(item for one in children for item in one._words()._items))


class Several(Marker):
    """Some of the things that a path holds: those that this instrument is about. `missing`: nobody has said."""

    __slots__ = ("_missing", "_names", "_path", "_views")

    def __init__(self, names: "Names", path: str, views: tuple[Marker, ...], *, missing: bool = False) -> None:
        self._names, self._path, self._views, self._missing = names, path, views, missing

    def __iter__(self) -> Iterator[Marker]:
        return iter(self._views)

    def __len__(self) -> int:
        return len(self._views)

    def _words(self) -> Words:
        if self._missing:
            return Words(self._names, (Item(None, self._path),))
        return Words(self._names, tuple(item for one in self._views for item in one._words()._items))


class Entry(Marker):
    """Something that is no fact of the intake: a flow left out, an instrument called for, a row of a schedule."""

    __slots__ = ("_more", "_names")

    def __init__(self, names: "Names", more: Mapping[str, Marker]) -> None:
        self._names, self._more = names, more

    def __getattr__(self, name: str) -> Marker:
        if name.startswith("_") or name not in self._more:
            raise AttributeError(name)
        return self._more[name]

    def _words(self) -> Words:
        raise LibraryError(f"Name one of its parts: {', '.join(self._more)}.")


class Routes(Entry):
    """By regime, the provisions on which the draft relies for one flow; a blank where it relies on none."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Marker:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._more.get(name) or Words(self._names, (Item(None, "authorities"),))


def items(fact: Fact) -> tuple[Item, ...]:
    """The values of a fact, or one missing item."""
    if fact.value is None:
        return (Item(None, fact.path),)
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    return tuple(Item(printed(one), fact.path) for one in values)

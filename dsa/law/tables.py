"""Rows of tables of law that the facts choose: those of the parties' States."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dsa.facts.scene import resolve
from dsa.law.verbs import word
from dsa.model.facts import Fact, Scene
from dsa.model.law import Regime, TableOfLaw
from dsa.model.limits import ChosenRow

EVERYWHERE = "*"
"""Stands in the key's column of a row that holds whatever the key says."""


def rows(scene: Scene, regime: Regime) -> tuple[ChosenRow, ...]:
    """Rows of each table whose column says what a key says on the scene, in the table's order, each once."""
    return tuple(one for name, table in regime.tables.items() for one in _of_table(scene, regime.regime, name, table))


def _of_table(scene: Scene, regime: str, name: str, table: TableOfLaw) -> Iterator[ChosenRow]:
    for row in chosen(table, (resolve(scene, path) for path in table.key)):
        yield _row(regime, name, table, row)


def chosen(table: TableOfLaw, keys: Iterable[Fact]) -> Iterator[Mapping[str, Any]]:
    """Rows of a table that the facts of its key choose; a missing fact chooses none."""
    sought = {word(fact.value) for fact in keys if fact.known} | {EVERYWHERE}
    return (row for row in table.rows if word(row.get(table.column)) in sought)


def _row(regime: str, name: str, table: TableOfLaw, row: Mapping[str, Any]) -> ChosenRow:
    cells = tuple((heading, word(row[column])) for column, heading in table.labels.items() if row.get(column))
    return ChosenRow(
        regime=regime,
        table=name,
        title=table.title,
        key=word(row[table.column]),
        cells=cells,
        citation=word(row["citation"]),
        verified=row["verified"],
    )

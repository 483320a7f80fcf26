"""The first page: what the paper is, between whom, its numbers, dates and state; then the exchange at a glance."""

from collections.abc import Iterator

from dsa.compose.blanks import STATE
from dsa.compose.filters import and_list, cite, count, plain
from dsa.compose.names import Names
from dsa.compose.tables import Parts, row
from dsa.compose.words import Item, Words, long
from dsa.model.citation import provision
from dsa.model.document import Block, Cell, Row, Run, Source, Table, TableColumn
from dsa.model.plan import CalledFor

_SOURCE = Source(clause="outline:front")


def front(names: Names) -> tuple[Block, ...]:
    """The block of key terms, and the table at a glance."""
    return (key_terms(names), glance(names) if names.drafted.pairs else beside(names))


def key_terms(names: Names) -> Table:
    """Names, numbers, dates and state."""
    columns = (TableColumn("Term", width=1), TableColumn("This draft", width=3))
    summary = "The parties, numbers, dates and state of this draft."
    return Table("Key terms", columns, tuple(_terms(names)), summary, _SOURCE, row_headers=True)


def _terms(names: Names) -> Iterator[Row]:
    yield row("parties", ("Between", _parties(names)), _SOURCE)
    yield row("number", ("Agreement number", _numbers(names)), _SOURCE)
    yield row("starts", ("Takes effect", starts(names)), _SOURCE)
    yield row("term", ("Term", term(names)), _SOURCE)
    state = Cell((Run("DRAFT", Source(clause=STATE)),), _SOURCE)
    yield Row((Cell((Run("State", _SOURCE),), _SOURCE), state), "state")
    yield row("as-of", ("As of", long(names.rulings.as_of)), _SOURCE)


def _parties(names: Names) -> list[str | Words]:
    parts: list[str | Words] = []
    for party in names.drafted.parties:
        at = names.at(f"parties.{party}")
        parts += ["; " if parts else "", at.name._words(), " (", at.short._words(), ")"]
    return parts


def _numbers(names: Names) -> Parts:
    path = f"instruments.{names.drafted.id}.numbers"
    given = names.children(path)
    if not given:
        return Words(names, (Item(None, path),))
    parts: list[str | Words] = []
    for one in given:
        owner = names.told(f"{one._path}.owner")
        parts += ["; " if parts else "", one.value._words(), f" ({names.called(owner)})" if owner else ""]
    return parts


def starts(names: Names) -> Parts:
    """The event on which the agreement takes effect; the date, where it is fixed."""
    rules = names.at("agreement.starts")
    words = plain(rules)
    parts: list[str | Words] = ["the latest of: " if len(words._items) > 1 else "", and_list(words)]
    if names.told("agreement.start"):
        parts += [" (", names.at("agreement.start")._words(), ")"]
    return parts


def term(names: Names) -> Parts:
    """How long it runs: months, or the date or event that ends it."""
    if names.told("agreement.end") and not names.told("agreement.months"):
        return names.at("agreement.end")
    return count(names.at("agreement.months"), "month")


def glance(names: Names) -> Table:
    """Who sends what to whom, why, how often, for how long, under which law: one row for each data set in a flow."""
    headings = (("Transfer", 5), ("From", 3), ("To", 3), ("What", 8), ("Why", 8), ("How and how often", 6))
    last = (("How long", 4), ("Under which law", 7))
    columns = tuple(TableColumn(text, width=width) for text, width in (*headings, *last))
    rows = tuple(_glance_row(names, flow, data) for flow, data in names.drafted.pairs)
    summary = "Each data set in each flow: sender, receiver, contents, purpose, method, frequency, term and law."
    return Table("At a glance", columns, rows, summary, _SOURCE)


def _glance_row(names: Names, flow: str, data: str) -> Row:
    at = names.at(f"flows.{flow}")
    end = {side: names.below(f"flows.{flow}", side) for side in ("from", "to")}
    how: Parts = [plain(at.method), ", ", plain(at.frequency)]
    cells = (names.label(flow), end["from"], end["to"], names.at(f"data.{data}"), at.purpose, how, term(names))
    return row(f"{flow}/{data}", (*cells, law(names, flow, data)), _SOURCE)


def law(names: Names, flow: str, data: str) -> Parts:
    """The pathways that the draft relies on, else the authorities that counsel named, else a blank."""
    parts: list[str | Words] = []
    routes = dict.fromkeys(_pathways(names, flow, data))
    for settled in (True, False):
        for place, citation in enumerate(one for one, known in routes if known == settled):
            note = "" if settled or place else "relied on, to be confirmed: "
            parts += ["; " if parts else "", note, cite(names.constant(citation))]
    if parts:
        return parts
    given = enumerate(names.sheet.intake.authorities)
    cites = [names.at(f"authorities.{place}.cite") for place, one in given if one.flow in (flow, None)]
    listed = [piece for one in cites for piece in ("; ", cite(one))][1:]
    return listed or Words(names, (Item(None, "authorities"),))


def _pathways(names: Names, flow: str, data: str) -> Iterator[tuple[str, bool]]:
    for ruling in names.rulings.flows:
        if (ruling.flow, ruling.data) == (flow, data):
            for regime in ruling.regimes:
                for one in regime.pathways:
                    if one.id in regime.relies_on:
                        yield provision(one.citation), one.status == "open"


def beside(names: Names) -> Table:
    """For a paper under which no data move by itself: the agreements that stand beside it."""
    columns = (
        TableColumn("Between", width=2),
        TableColumn("Agreements", width=3),
        TableColumn("What they are for", width=4),
    )
    between: dict[tuple[str, ...], list[CalledFor]] = {}
    for one in names.drafted.called_for:
        if one.flows and one.need not in ("wrong", "alternative"):
            between.setdefault(one.parties, []).append(one)
    rows = tuple(_beside_row(names, parties, found) for parties, found in between.items())
    return Table("At a glance", columns, rows, "The agreements that stand beside this one.", _SOURCE)


def _beside_row(names: Names, parties: tuple[str, ...], found: list[CalledFor]) -> Row:
    kinds = names.constant(*dict.fromkeys(names.phrase("", one.kind) for one in found))
    flows = dict.fromkeys(flow for one in found for flow in one.flows)
    moves = and_list(names.several("flows", "flows", flows))
    return row(
        "/".join(parties), (and_list(names.several("parties", "parties", parties)), and_list(kinds), moves), _SOURCE
    )


def number(names: Names) -> str:
    """The agreement's own numbers as the running head prints them; "" where none is known."""
    given = names.children(f"instruments.{names.drafted.id}.numbers")
    return ", ".join(text for one in given if (text := names.told(f"{one._path}.value")))

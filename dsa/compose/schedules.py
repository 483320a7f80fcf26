"""Schedules: introductory clauses, then a table, a drawing or a form over facts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dsa.compose import language, rows
from dsa.compose.drawing import data_flow
from dsa.compose.names import Names
from dsa.compose.rows import RowScene
from dsa.compose.shape import described
from dsa.compose.tables import inline
from dsa.errors import LibraryError, Problem
from dsa.model.catalogue import AttachmentOutline, Column
from dsa.model.document import Article, Blank, Block, Cell, Document, Inline, Row, Source, Table, TableColumn
from dsa.model.rulings import Covered


def contents(outline: AttachmentOutline, names: Names) -> tuple[Block, ...]:
    """Everything in a schedule after its clauses. Tables of open points and requirements are still empty."""
    done: list[Block] = []
    if outline.figure:
        done.append(data_flow(names, "Each arrow is one Transfer: what moves, by what method, and how often."))
    for key in _keys(outline, names):
        if outline.rows:
            found = () if outline.rows in rows.LATE else rows.scenes(names, outline.rows, key)
            done.append(_table(outline, names, key, found))
        if outline.form:
            done.append(_form(outline, names, key))
    return tuple(done)


def _keys(outline: AttachmentOutline, names: Names) -> tuple[str, ...]:
    pairs = names.drafted.pairs
    match outline.per:
        case "data":
            return tuple(dict.fromkeys(data for _, data in pairs))
        case "flow":
            return tuple(dict.fromkeys(flow for flow, _ in pairs))
        case _:
            return ("",)


def _caption(outline: AttachmentOutline, names: Names, key: str) -> str:
    """What the table is for; nothing where the schedule's own heading has said it."""
    if not key:
        return ""
    path = f"data.{key}.what" if outline.per == "data" else f"flows.{key}.purpose"
    labels = names.labels(f"{'data' if outline.per == 'data' else 'flows'}.{key}")
    return f"{labels or outline.title}: {names.told(path) or key.replace('-', ' ')}"


def _table(outline: AttachmentOutline, names: Names, key: str, found: Iterable[RowScene]) -> Table:
    columns = outline.columns or rows.COLUMNS[outline.rows]
    source = Source(clause=f"schedule:{outline.id}")
    heads = tuple(TableColumn(one.heading, one.align, one.width) for one in columns)
    caption = _caption(outline, names, key)
    drawn = tuple(_unique(_row(outline, names, one, columns, source) for one in found))
    return Table(
        caption, heads, drawn, f"{caption or outline.title}: {', '.join(one.heading for one in heads)}.", source
    )


def _unique(drawn: Iterable[Row]) -> Iterator[Row]:
    seen: dict[str, int] = {}
    for one in drawn:
        seen[one.key] = seen.get(one.key, 0) + 1
        yield one if seen[one.key] == 1 else replace(one, key=f"{one.key} ({seen[one.key]})")


def _row(outline: AttachmentOutline, names: Names, scene: RowScene, columns: tuple[Column, ...], source: Source) -> Row:
    if scene.missing is not None:
        first = Cell(inline(scene.missing, source), source)
        return Row((first, *(Cell((), source) for _ in columns[1:])), scene.key)
    if not scene.binds:
        return Row(tuple(Cell((), source) for _ in columns), scene.key)
    return Row(tuple(Cell(_value(outline, names, scene, one, source), source) for one in columns), scene.key)


def _value(
    outline: AttachmentOutline, names: Names, scene: RowScene, column: Column, source: Source
) -> tuple[Inline, ...]:
    """The column's expression on one row: a path with filters, or text with values in braces; "" is left free."""
    if not column.value:
        return ()
    body = column.value if "{" in column.value else f"{{{{ {column.value} }}}}"
    file = f"schedule {outline.id}, column {column.heading}"
    text = language.render(body, {**names.common, **scene.binds}, file)
    found = names.filled(text, source)
    return () if _only_optional(found) else found


def _only_optional(found: tuple[Inline, ...]) -> bool:
    """Whether a cell would hold nothing but blanks for facts that may stay missing."""
    return bool(found) and all(isinstance(one, Blank) and described(one.source.fact).optional for one in found)


def _form(outline: AttachmentOutline, names: Names, key: str) -> Table:
    source = Source(clause=f"schedule:{outline.id}")
    columns = (TableColumn("Entry", width=2), TableColumn("To be filled in by hand", width=3))
    drawn = tuple(Row((Cell(inline(label, source), source), Cell((), source)), label) for label in outline.form)
    caption = _caption(outline, names, key)
    return Table(
        caption,
        columns,
        drawn,
        f"A form to be filled in by hand: {caption or outline.title}.",
        source,
        row_headers=True,
    )


def completed(document: Document, names: Names, covered: tuple[Covered, ...]) -> Document:
    """The document with its tables of open points and requirements filled in."""
    late = {one.outline.id: one.outline for one in names.drafted.attachments if one.outline.rows in rows.LATE}

    def schedule(article: Article) -> Article:
        if article.id not in late:
            return article
        outline = late[article.id]
        points = rows.points(names, document.open_points)
        found = points if outline.rows == "open-points" else rows.requirements(names, covered, document.open_points)
        table = _table(outline, names, "", found)
        return replace(article, blocks=tuple(table if isinstance(one, Table) else one for one in article.blocks))

    return replace(document, schedules=tuple(map(schedule, document.schedules)))


def check(outline: AttachmentOutline) -> None:
    """Raises LibraryError where the outline asks for rows that nobody knows."""
    if outline.rows and outline.rows not in rows.COLUMNS:
        hint = f"There are {', '.join(sorted(rows.COLUMNS))}."
        raise LibraryError(Problem(f"There are no rows `{outline.rows}`.", f"schedule {outline.id}", hint))

"""From a plan to a document: every clause filled, every number computed, every run knowing its clause and its fact."""

from collections.abc import Mapping
from dataclasses import replace

from dsa.compose import front, schedules, tables
from dsa.compose.blanks import Settling, state, with_state
from dsa.compose.coverage import coverage
from dsa.compose.names import Names
from dsa.compose.numbering import numbered
from dsa.compose.openpoints import open_points
from dsa.compose.passages import Passage, merged, passage
from dsa.compose.references import anchor, targets
from dsa.compose.signatures import signatures
from dsa.compose.words import long
from dsa.model.catalogue import Catalogue
from dsa.model.document import Article, Block, ClauseBlock, Document, Inline, inlines_text
from dsa.model.facts import FactSheet
from dsa.model.plan import Drafted, PlannedArticle, PlannedAttachment
from dsa.model.rewrite import Rewrite, rewritten
from dsa.model.rulings import Rulings
from dsa.model.terms import MARKINGS, PRIVILEGED


def compose(drafted: Drafted, sheet: FactSheet, rulings: Rulings, catalogue: Catalogue) -> Document:
    """One instrument as a document. Raises LibraryError where a clause cannot be filled."""
    names = Names(drafted, sheet, rulings, catalogue)
    passages: dict[str, Passage] = {}
    bare = _assembled(names, passages)
    files = {id_: one.block.clause.file or one.block.clause.id for id_, one in passages.items()}
    settle = Settling(targets(bare), files)
    settled = _evidenced(rewritten(bare, settle), passages, settle)
    with_points = replace(settled, open_points=open_points(settled, names))
    words = state(len(with_points.open_points))
    stated = replace(rewritten(with_points, lambda one: with_state(one, words)), state=words)
    return schedules.completed(stated, names, coverage(stated, drafted))


def _assembled(names: Names, passages: dict[str, Passage]) -> Document:
    drafted, as_of = names.drafted, names.rulings.as_of
    marking = names.told("agreement.marking") or PRIVILEGED
    first = front.front(names)
    articles = tuple(_article(one, place, names, passages) for place, one in enumerate(drafted.articles, 1))
    return Document(
        id=drafted.id,
        kind=drafted.kind,
        title=drafted.title,
        subtitle=drafted.outline.what,
        front=first,
        articles=articles,
        schedules=_schedules(drafted.attachments, names, passages),
        number=front.number(names),
        version=f"Draft of {long(as_of)}",
        date=as_of.isoformat(),
        short_title=f"{drafted.kind}: {', '.join(map(names.called, drafted.parties))}",
        marking=MARKINGS[marking],
    )


def _article(planned: PlannedArticle, place: int, names: Names, passages: dict[str, Passage]) -> Article:
    drawn: list[Block] = []
    before = ""
    for instance in planned.instances:
        headed = planned.holds != "definitions" and instance.clause.id != before
        passages[instance.id] = passage(instance, names, headed=headed)
        drawn.append(passages[instance.id].block)
        before = instance.clause.id
    blocks = (*numbered(tuple(drawn), place), *_held(planned.holds, names))
    return Article(planned.id, f"{place}.", planned.title, anchor("a", planned.id), blocks)


def _held(holds: str, names: Names) -> tuple[Block, ...]:
    match holds:
        case "parties":
            return (tables.parties(names),)
        case "contacts":
            return (tables.contacts(names),)
        case "signatures":
            return signatures(names)
        case _:
            return ()


def _schedules(
    planned: tuple[PlannedAttachment, ...], names: Names, passages: dict[str, Passage]
) -> tuple[Article, ...]:
    """The schedules; one that is a form stands on pages of its own, so that it can be detached."""
    forms = [bool(one.outline.form) for one in planned]
    opens = [number == 0 or forms[number] or forms[number - 1] for number in range(len(planned))]
    return tuple(
        replace(_schedule(one, names, passages), starts_page=page) for one, page in zip(planned, opens, strict=True)
    )


def _schedule(planned: PlannedAttachment, names: Names, passages: dict[str, Passage]) -> Article:
    schedules.check(planned.outline)
    for instance in planned.instances:
        passages[instance.id] = passage(instance, names, headed=False)
    drawn = numbered(tuple(passages[one.id].block for one in planned.instances), None)
    blocks = (*drawn, *schedules.contents(planned.outline, names))
    id_ = planned.outline.id
    return Article(id_, planned.label, planned.outline.title, anchor("s", id_), blocks, is_schedule=True)


def _evidenced(document: Document, passages: Mapping[str, Passage], settle: Rewrite) -> Document:
    """The document, each clause instance with the words by which it meets its requirements."""

    def block(one: Block) -> Block:
        if not isinstance(one, ClauseBlock):
            return one
        found = passages[one.id].evidence
        words = tuple((each.requirement, tuple(_text(each.passages, settle))) for each in found)
        return replace(one, satisfies=words)

    def article(one: Article) -> Article:
        return replace(one, blocks=tuple(map(block, one.blocks)))

    return replace(
        document, articles=tuple(map(article, document.articles)), schedules=tuple(map(article, document.schedules))
    )


def _text(passages: tuple[tuple[Inline, ...], ...], settle: Rewrite) -> list[str]:
    return [inlines_text(merged(tuple(map(settle, one)))).strip(" ") for one in passages]

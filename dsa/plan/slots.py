"""Which clause stands in which article: the outline proposes, the rulings and the intake dispose."""

from collections.abc import Iterable, Iterator
from itertools import count

from dsa.law.logic import holds_on_sheet
from dsa.model.catalogue import Catalogue, Clause, Outline, SlotEntry
from dsa.model.facts import FactSheet
from dsa.model.numerals import letters
from dsa.model.plan import Instance, PlannedArticle, PlannedAttachment
from dsa.plan.binding import instances
from dsa.plan.grouping import Group
from dsa.plan.terms import definitions_for

STANCES = ("preferred", "acceptable", "fallback")


def articles(
    outline: Outline, group: Group, sheet: FactSheet, catalogue: Catalogue, others: Iterable[Instance] = ()
) -> tuple[PlannedArticle, ...]:
    """The articles of an instrument with their clauses; definitions last to be chosen, since they serve the others."""
    filled = [
        PlannedArticle(one.id, one.title, one.holds, tuple(_entries(one.entries, group, sheet, catalogue)))
        for one in outline.articles
    ]
    used = [*others, *(instance for article in filled for instance in article.instances)]
    terms = tuple(definitions_for((one.clause for one in used), catalogue))
    return tuple(
        PlannedArticle(one.id, one.title, one.holds, (*one.instances, *terms)) if one.holds == "definitions" else one
        for one in filled
    )


def attachments(
    outline: Outline, group: Group, sheet: FactSheet, catalogue: Catalogue
) -> tuple[PlannedAttachment, ...]:
    """The schedules that this instrument has, lettered in order."""
    chosen = [one for one in outline.attachments if one.when == "always" or _true(one.when, sheet)]
    labels = (f"Schedule {letters(number).upper()}" for number in count(1))
    return tuple(
        PlannedAttachment(one, label, tuple(_clauses(one.clauses, group, sheet, catalogue)))
        for one, label in zip(chosen, labels, strict=False)
    )


def _clauses(ids: Iterable[str], group: Group, sheet: FactSheet, catalogue: Catalogue) -> Iterator[Instance]:
    for id_ in ids:
        yield from instances(catalogue.clauses[id_], group, sheet, only_demanded=False)


def _entries(entries: Iterable[SlotEntry], group: Group, sheet: FactSheet, catalogue: Catalogue) -> Iterator[Instance]:
    for entry in entries:
        if isinstance(entry.when, dict) and not _true(entry.when, sheet):
            continue
        demanded = entry.when == "demanded"
        if entry.family:
            first, *rest = family(entry.family, group, sheet, catalogue)
            yield from instances(first, group, sheet, only_demanded=demanded, alternatives=tuple(rest))
        else:
            yield from instances(catalogue.clauses[entry.clause], group, sheet, only_demanded=demanded)


def family(name: str, group: Group, sheet: FactSheet, catalogue: Catalogue) -> list[Clause]:
    """The clauses of a family, counsel's choice or our side's preferred one first."""
    ours = side(group, sheet)
    choice = sheet.intake.choices.get(name)
    members = [one for one in catalogue.clauses.values() if one.family and one.family.name == name]

    def rank(clause: Clause) -> tuple[bool, bool, int, str]:
        assert clause.family is not None
        chosen = bool(choice and choice.clause == clause.id)
        for_us = clause.family.side in (ours, "any")
        return not chosen, not for_us, STANCES.index(clause.family.stance), clause.id

    return sorted((one for one in members if one.status != "retired"), key=rank)


def side(group: Group, sheet: FactSheet) -> str:
    """Whether we send or receive here: `source`, `recipient`, or `any` where we are neither or both."""
    flows = [sheet.intake.flows[flow] for flow in group.flows]
    ours = sheet.intake.drafting_for
    sends, receives = any(one.from_ == ours for one in flows), any(one.to == ours for one in flows)
    if sends == receives:
        return "any"
    return "source" if sends else "recipient"


def _true(condition: object, sheet: FactSheet) -> bool:
    return isinstance(condition, dict) and holds_on_sheet(condition, sheet) is True

"""What would change an answer: the smallest changes that make it lawful first, then what would bar it."""

from dsa.advise.answering import missing_facts, nearest, stops
from dsa.advise.groups import Group
from dsa.advise.layout import CONFIRM, Part, ref
from dsa.advise.mends import mend_said
from dsa.advise.opinion import Mend, Opinion, WouldChange
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined, runs
from dsa.model.citation import provision
from dsa.model.document import inlines_text

MOST = 2
"""Changes that the paper says of one transfer; the JSON has all."""
MANY = 5
"""Confirmations with which a change is no longer a small one."""


def changes(teller: Teller, part: Part, group: Group) -> None:
    """Of a bar, the nearest lawful change ends the refusal."""
    blocked = group.status == "blocked"
    head = teller.say("change_nearest_head" if blocked else "change_head")
    said = [*_mends(teller, group), *_bars(teller, group.first)]
    part.section(head, *(said or _none(teller, group.first)))


def _mends(teller: Teller, group: Group) -> list[Inlines]:
    """The changes that would do for all; then, of a transfer that needs others, its own."""
    first, say = group.first, teller.say
    near = [*first.mends[:1], *(one for one in first.mends[1:MOST] if len(one.rest) < MANY)]
    said = [
        say("change_or" if place else "change_smallest", change=_mend(teller, first, one))
        for place, one in enumerate(near)
    ]
    known = {_words(teller, one) for one in first.mends}
    for other in group.opinions[1:]:
        own = [one for one in other.mends if _words(teller, one) not in known][:1]
        said += [say("change_for", transfer=teller.ends(other.flow), change=_mend(teller, other, one)) for one in own]
    return said


def _mend(teller: Teller, opinion: Opinion, one: Mend) -> Inlines:
    asked = frozenset(teller.label(fact) for fact in missing_facts(opinion.ruling))
    return mend_said(teller, one, asked)


def _words(teller: Teller, one: Mend) -> str:
    return inlines_text(mend_said(teller, one))


def _bars(teller: Teller, one: Opinion) -> list[Inlines]:
    """Answers that would bar it, those to several questions in one sentence."""
    found = [each for each in one.would_change if each.then == "blocked" and one.ruling.status != "blocked"]
    short = _of_those_asked(teller, one, found)
    if short:
        return [short]
    by_answer: dict[str, list[WouldChange]] = {}
    for each in found:
        by_answer.setdefault(each.to, []).append(each)
    return [_bar(teller, to, those) for to, those in by_answer.items()]


def _of_those_asked(teller: Teller, one: Opinion, found: list[WouldChange]) -> Inlines:
    """Where a no to the first of what the short answer asks bars it: that, in so many words."""
    asked = list(dict.fromkeys(teller.label(fact) for fact in missing_facts(one.ruling)))
    barring = {each.label for each in found}
    if not found or {each.to for each in found} != {"no"} or set(asked[: len(barring)]) != barring:
        return ()
    if len(barring) == len(asked):
        return teller.say("change_bars_any", citation=_cited(teller, found))
    return teller.say("change_bars_first", count=str(len(barring)), citation=_cited(teller, found))


def _bar(teller: Teller, to: str, found: list[WouldChange]) -> Inlines:
    facts = joined([teller.said(one.label, fact=one.fact) for one in found], "or", ";")
    return teller.say("change_bars", to=runs(to), facts=facts, citation=_cited(teller, found))


def _cited(teller: Teller, found: list[WouldChange]) -> Inlines:
    return joined([teller.cite(one) for one in dict.fromkeys(provision(each.citation) for each in found)], comma=";")


def _none(teller: Teller, one: Opinion) -> list[Inlines]:
    """Where the ruling names no change: what the nearest way wants, or that nothing would do."""
    if one.ruling.status == "blocked":
        near = [teller.say("change_nearest", says=nearest(teller, each)) for each in stops(teller, one.ruling)]
        return [teller.say("change_none"), *near]
    several = one.ruling.status == "undecided" and any(each.relied for each in one.confirm)
    return [teller.say("change_several", part=ref(CONFIRM)) if several else teller.say("change_none")]

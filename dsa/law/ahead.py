"""Law that changes on a known day after the day of the ruling: ways that end or come, terms and duties alike."""

from collections.abc import Iterator, Mapping
from datetime import date

from dsa.law.attach import Judged
from dsa.law.bench import Case
from dsa.law.demands import attached, relied_on, wanted
from dsa.law.parts import LawPart
from dsa.law.pathway import path_status
from dsa.model.law import Duty, Pathway, Requirement, Rule
from dsa.model.limits import LawChange, LawChanges

CHANGES: Mapping[LawChanges, str] = {
    "way-ends": "the law ends this way, which is relied on",
    "way-begins": "the law opens this way",
    "rule-ends": "the law no longer demands this",
    "rule-begins": "the law begins to demand this",
}
"""A change in words, for people."""


def law_ahead(case: Case) -> tuple[LawChange, ...]:
    """Each known change that concerns a data set in a flow, by its day."""
    found = {one.id: one for one in (*_ways(case), *_rules(case))}
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.id)))


def _ways(case: Case) -> Iterator[LawChange]:
    """Ways relied on that end, and ways that come and that nothing else closes."""
    for judged in attached(case.joined):
        for one in judged.part.pathways:
            begins, ends = one.valid_from, one.valid_until
            if one.id in judged.result.relies_on and ends and ends > case.bench.as_of:
                carried = any(_not_closed(judged, other, ends) for other in judged.part.pathways)
                yield _change(one, judged.part.own, "way-ends", ends, one.permits, carried)
            elif begins and begins > case.bench.as_of and _not_closed(judged, one, begins):
                yield _change(one, judged.part.own, "way-begins", begins, one.permits)


def _not_closed(judged: Judged, pathway: Pathway, day: date) -> bool:
    return path_status(pathway, judged.part, judged.reading, day) != "blocked"


def _rules(case: Case) -> Iterator[LawChange]:
    """Terms and duties in play that end, and those to come that would then be in play."""
    relied, as_of = relied_on(case.joined), case.bench.as_of
    for judged in attached(case.joined):
        part = judged.part
        held: tuple[Requirement | Duty, ...] = (*part.requirements, *part.duties)
        for one, _ in wanted(judged, held, relied):
            if one.valid_until and one.valid_until > as_of:
                yield _change(one, part.own, "rule-ends", one.valid_until, one.requires)
        for one, _ in wanted(judged, _coming(case, part), relied):
            if one.valid_from:
                yield _change(one, part.own, "rule-begins", one.valid_from, one.requires)


def _coming(case: Case, part: LawPart) -> list[Requirement | Duty]:
    return [rule for own, rule in case.bench.coming if own == part.own and part.lists(rule.id)]


def _change(rule: Rule, regime: str, what: LawChanges, on: date, says: str, carried: bool = True) -> LawChange:
    """The change of one rule."""
    about = {"id": rule.id, "regime": regime, "citation": rule.citation, "verified": rule.verified}
    return LawChange.model_validate({**about, "on": on, "what": what, "says": says, "carried": carried})

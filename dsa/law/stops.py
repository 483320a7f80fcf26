"""Bars that no drafting cures: each blocked gate in the words of the law library."""

from collections.abc import Iterable

from dsa.law.attach import nearest_blocked
from dsa.law.bench import Case
from dsa.law.descent import Joined
from dsa.law.parts import LawPart
from dsa.law.sentences import facts_fail
from dsa.model.law import ConditionResult, FlowRuling, HardStop, PathwayResult


def hard_stops(heard: Iterable[tuple[Case, FlowRuling]]) -> tuple[HardStop, ...]:
    """One for each blocked gate of each blocked data set in a flow."""
    return tuple(
        _stop(case, one)
        for case, ruling in heard
        if ruling.status == "blocked"
        for one in case.joined
        if one.result.status == "blocked"
    )


def _stop(case: Case, joined: Joined) -> HardStop:
    nearest = nearest_blocked(joined.result.pathways)
    if nearest is None:
        what = f"{joined.part.regime.title}: {joined.part.why}. The register knows no pathway."
        return HardStop(flow=case.flow, data=case.data, what=what, citation=joined.result.citation)
    failed = next((one for one in nearest.conditions if one.truth is False), None)
    citation = _citation(joined.part, nearest, failed)
    why = f"{failed.text}: {facts_fail(failed.grounds)}." if failed else nearest.because
    what = f"{joined.part.why.rstrip('.')}. No pathway is open; the nearest, {nearest.id}, fails: {why}"
    return HardStop(flow=case.flow, data=case.data, what=what, citation=citation)


def _citation(part: LawPart, nearest: PathwayResult, failed: ConditionResult | None) -> str:
    """Of the definition that failed, where the condition is one; else of the pathway."""
    texts = {one.text: test for one, test in part.tests[nearest.id]}
    test = texts.get(failed.text) if failed else None
    name = str(test.get("definition", "")) if test else ""
    definition = part.regime.definitions.get(name)
    return definition.citation if definition else nearest.citation

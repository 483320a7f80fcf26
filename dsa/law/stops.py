"""Bars that no drafting cures: each blocked gate in the words of the law library."""

from collections.abc import Iterable, Iterator

from dsa.law.attach import Judged, nearest_blocked
from dsa.law.bench import Case
from dsa.law.descent import Joined
from dsa.law.sentences import facts_say, sentence
from dsa.model.law import Bar
from dsa.model.rulings import FlowRuling, HardStop
from dsa.model.ways import ConditionResult, PathwayResult


def hard_stops(heard: Iterable[tuple[Case, FlowRuling]]) -> tuple[HardStop, ...]:
    """One for each blocked gate of each blocked data set in a flow; those that nothing lifts come first."""
    found = [
        _stop(case, one)
        for case, ruling in heard
        if ruling.status == "blocked"
        for one in case.joined
        if one.result.status == "blocked"
    ]
    return tuple(sorted(found, key=lambda one: not one.absolute))


def _stop(case: Case, joined: Joined) -> HardStop:
    bar = _bar(joined)
    nearest = nearest_blocked(joined.result.pathways)
    failed = next((one for one in nearest.conditions if one.truth is False), None) if nearest else None
    says = bar.says if bar else joined.part.why
    absolute = bool(bar and bar.absolute)
    return HardStop(
        flow=case.flow,
        data=case.data,
        what=sentence(says) if absolute else f"{sentence(says)} {_nearest(nearest, failed)}",
        citation=bar.citation if bar else _citation(joined, nearest, failed),
        bar=says,
        absolute=absolute,
    )


def _bar(joined: Joined) -> Bar | None:
    """The first bar of the register that holds where the gate is blocked; one that nothing lifts before all others."""
    held = [bar for judged in joined.all if judged.result.status == "blocked" for bar in _holding(joined, judged)]
    return next((bar for bar in held if bar.absolute), next(iter(held), None))


def _holding(joined: Joined, judged: Judged) -> Iterator[Bar]:
    for bar in joined.part.bars:
        if bar.condition is None or judged.reading.truth(bar.condition, joined.part.own):
            yield bar


def _nearest(nearest: PathwayResult | None, failed: ConditionResult | None) -> str:
    """What the nearest way wants, and what stands against it."""
    if nearest is None:
        return "The register knows no way."
    why = f"{failed.text}. Here, {facts_say(failed.grounds)}" if failed else nearest.because
    return f"The nearest way, {nearest.citation}, wants this: {sentence(why)}"


def _citation(joined: Joined, nearest: PathwayResult | None, failed: ConditionResult | None) -> str:
    """Of the definition that failed, where the condition is one; else of the pathway; else of the ruling."""
    if nearest is None:
        return joined.result.citation
    part = joined.part
    texts = {one.condition.text: one.condition.condition for one in part.tests[nearest.id]}
    test = texts.get(failed.text) if failed else None
    name = str(test.get("definition", "")) if test else ""
    definition = part.regime.definitions.get(name)
    return definition.citation if definition else nearest.citation

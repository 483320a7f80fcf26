"""One pathway on the facts: open, blocked by what, or undecided for want of what."""

from datetime import date

from dsa.law.in_force import gone
from dsa.law.logic import Logic, Reading
from dsa.law.parts import LawPart, Tested
from dsa.law.sentences import facts_fail, lacking, sentence
from dsa.model.law import Pathway
from dsa.model.ways import ConditionResult, PathStatus, PathwayResult


def path_status(pathway: Pathway, part: LawPart, reading: Logic, as_of: date) -> PathStatus:
    """Open, blocked or undecided, without reasons."""
    if gone(pathway, as_of):
        return "blocked"
    outcome: PathStatus = "open"
    for one in part.tests[pathway.id]:
        truth = True if one.shape is None else reading.read(one.shape)
        if truth is False:
            return "blocked"
        outcome = outcome if truth else "undecided"
    return outcome


def _status(truths: list[bool | None]) -> PathStatus:
    if False in truths:
        return "blocked"
    return "undecided" if None in truths else "open"


def walk(pathway: Pathway, part: LawPart, reading: Reading, as_of: date) -> PathwayResult:
    """The pathway with each of its conditions, and the reason."""
    why_gone = gone(pathway, as_of)
    tested = part.tests[pathway.id]
    truths = [True if one.shape is None else reading.read(one.shape) for one in tested]
    outcome: PathStatus = "blocked" if why_gone else _status(truths)
    lacks: dict[str, str] = {}
    results = tuple([_result(one, truth, outcome, reading, lacks) for one, truth in zip(tested, truths, strict=True)])
    return PathwayResult(
        id=pathway.id,
        regime=part.own,
        part=part.id,
        citation=pathway.citation,
        permits=pathway.permits,
        status=outcome,
        because=_because(outcome, why_gone, results, tuple(lacks.values())),
        conditions=results,
        missing=tuple(lacks) if outcome == "undecided" else (),
    )


def _result(
    one: Tested, truth: bool | None, outcome: PathStatus, reading: Reading, lacks: dict[str, str]
) -> ConditionResult:
    """A condition with its facts; of a closed way only what closes it is worth the search. Adds to what is lacking."""
    if one.shape is None or (outcome == "blocked" and truth is not False):
        return one.bare[truth]
    held = reading.held(one.shape)
    lacks |= zip(held.missing, held.unknown, strict=True)
    bare, grounds = one.bare[truth], held.grounds
    refers = tuple(ground.fact for ground in grounds) if bare.type == "confirm" else bare.refers
    return ConditionResult(text=bare.text, type=bare.type, truth=truth, grounds=grounds, refers=refers)


def _because(outcome: PathStatus, why_gone: str, results: tuple[ConditionResult, ...], unknown: tuple[str, ...]) -> str:
    if why_gone:
        return sentence(why_gone)
    if outcome == "open":
        met = [one.text for one in results if one.type in ("fact", "confirm")]
        return sentence(f"it holds that: {'; '.join(met)}" if met else "its conditions are terms of the text and acts")
    if outcome == "undecided":
        return sentence(lacking(unknown))
    failed = next(one for one in results if one.truth is False)
    if not failed.grounds:
        return sentence(failed.text)
    return sentence(f"it wants this: {failed.text}; but {facts_fail(failed.grounds)}")

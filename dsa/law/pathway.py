"""One pathway on the facts: open, blocked by what, or undecided for want of what."""

from datetime import date

from dsa.errors import LibraryError, Problem
from dsa.law.logic import Held, Reading
from dsa.law.parts import LawPart
from dsa.law.sentences import facts_fail, lacking
from dsa.model.law import Condition, ConditionResult, PathCondition, PathStatus, Pathway, PathwayResult


def deciding(pathway: Pathway) -> tuple[Condition, ...]:
    """The conditions of a pathway that decide; a `term` or an `act` never blocks."""
    if not pathway.conditions:
        raise LibraryError(Problem(f"The pathway {pathway.id} has no condition.", hint="A route without one is open."))
    own = (pathway.condition,) if pathway.condition is not None else ()
    return *own, *(_test(one) for one in pathway.conditions if one.type in ("fact", "confirm"))


def _test(one: PathCondition) -> Condition:
    if one.type == "confirm":
        return {"fact": one.fact, "is": "yes"}
    if one.condition is None:
        raise LibraryError(Problem(f"The condition {one.text!r} decides and has no `if`."))
    return one.condition


def exists(pathway: Pathway, as_of: date) -> str:
    """Why a pathway does not exist on a day, or "" where it does."""
    if pathway.valid_from and as_of < pathway.valid_from:
        return f"the route does not exist before {pathway.valid_from.isoformat()}"
    if pathway.valid_until and as_of >= pathway.valid_until:
        return f"the route ceased to exist on {pathway.valid_until.isoformat()}"
    return ""


def status(pathway: Pathway, part: LawPart, reading: Reading, as_of: date) -> PathStatus:
    """Open, blocked or undecided, without reasons."""
    if exists(pathway, as_of):
        return "blocked"
    return _status([reading.truth(one, part.own) for one in deciding(pathway)])


def _status(truths: list[bool | None]) -> PathStatus:
    if False in truths:
        return "blocked"
    return "undecided" if None in truths else "open"


def walk(pathway: Pathway, part: LawPart, reading: Reading, as_of: date) -> PathwayResult:
    """The pathway with each of its conditions, and the reason."""
    deciding(pathway)
    gone = exists(pathway, as_of)
    helds = [reading.held(pathway.condition, part.own)] if pathway.condition is not None else []
    results = [
        ConditionResult(text=pathway.permits, type="fact", truth=one.truth, grounds=one.grounds) for one in helds
    ]
    for one in pathway.conditions:
        held = reading.held(_test(one), part.own) if one.type in ("fact", "confirm") else Held(True, (), ())
        helds.append(held)
        results.append(_result(one, held))
    outcome: PathStatus = "blocked" if gone else _status([one.truth for one in helds])
    missing = dict.fromkeys(path for one in helds for path in one.missing) if outcome == "undecided" else {}
    return PathwayResult(
        id=pathway.id,
        regime=part.own,
        part=part.id,
        citation=pathway.citation,
        permits=pathway.permits,
        status=outcome,
        because=_because(outcome, gone, results, tuple(missing)),
        conditions=tuple(results),
        missing=tuple(missing),
        conflicts_with=pathway.conflicts_with,
        note=pathway.note,
    )


def _result(one: PathCondition, held: Held) -> ConditionResult:
    refers: tuple[str, ...] = ()
    if one.type == "confirm":
        refers = tuple(ground.fact for ground in held.grounds)
    elif one.type in ("term", "act"):
        named = one.requirement if one.type == "term" else one.duty
        refers = (named,) if isinstance(named, str) else named
    return ConditionResult(text=one.text, type=one.type, truth=held.truth, grounds=held.grounds, refers=refers)


def _because(outcome: PathStatus, gone: str, results: list[ConditionResult], missing: tuple[str, ...]) -> str:
    if gone:
        return f"Blocked: {gone}."
    if outcome == "open":
        met = [one.text for one in results if one.type in ("fact", "confirm")]
        return f"Open: {'; '.join(met)}." if met else "Open: its conditions are terms of the text and acts."
    if outcome == "undecided":
        return f"Undecided: {lacking(missing)}."
    failed = [one for one in results if one.truth is False]
    return f"Blocked: {failed[0].text}: {facts_fail(failed[0].grounds)}."

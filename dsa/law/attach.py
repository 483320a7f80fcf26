"""Whether a part of a regime attaches to one scene, and whether its gate is open there; with the reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dsa.law.fixed import can_be_chosen
from dsa.law.logic import Logic, Reading
from dsa.law.parts import LawPart
from dsa.law.pathway import walk
from dsa.law.reliance import reliance
from dsa.law.sentences import facts_fail, facts_say, joined, lacking, sentence
from dsa.model.facts import Scene
from dsa.model.law import Truth
from dsa.model.ways import PathStatus, PathwayResult, RegimeResult

RULINGS: Mapping[bool | None, Truth] = {True: "applies", False: "does_not_apply", None: "cannot_tell"}


@dataclass(frozen=True)
class Judged:
    """A part of a regime on one scene: the result, with what it was read from."""

    scene: Scene
    part: LawPart
    reading: Reading
    result: RegimeResult


def attaches(part: LawPart, reading: Logic) -> Truth:
    """The ruling, without reasons."""
    return RULINGS[reading.read(part.attaches)]


def gate_status(ruling: Truth, statuses: Iterable[PathStatus]) -> PathStatus | None:
    """Open if any pathway is; a gate of which the facts cannot tell is never said to be blocked."""
    if ruling == "does_not_apply":
        return None
    outcome: PathStatus = "undecided" if ruling == "cannot_tell" else "blocked"
    for one in statuses:
        if one == "open":
            return "open"
        outcome = "undecided" if one == "undecided" else outcome
    return outcome


def judge(scene: Scene, part: LawPart, reading: Reading, as_of: date) -> Judged:
    """The part on the scene, with every pathway, the one relied on, and the reasons."""
    ruling = attaches(part, reading)
    walked = () if ruling == "does_not_apply" else tuple(walk(one, part, reading, as_of) for one in part.pathways)
    status = gate_status(ruling, (one.status for one in walked)) if part.kind == "gate" else None
    chosen = scene.sheet.intake.flows[scene.flow].relies_on
    relies_on, relies_because = reliance(walked, chosen, part.kind)
    because, citation = _reason(ruling, part, reading)
    missing = reading.held(part.attaches).missing if ruling == "cannot_tell" else ()
    return Judged(
        scene,
        part,
        reading,
        RegimeResult(
            id=part.id,
            regime=part.own,
            kind=part.kind,
            ruling=ruling,
            status=status,
            because=because,
            citation=citation,
            missing=missing,
            pathways=walked,
            way="" if (ruling, status) == ("cannot_tell", "undecided") else _way(status, walked, relies_on),
            relies_on=relies_on,
            relies_because=relies_because,
        ),
    )


def _reason(ruling: Truth, part: LawPart, reading: Reading) -> tuple[str, str]:
    """One sentence and the citation that it rests on."""
    general = next(iter(part.regime.citations), "")
    if ruling == "applies":
        return _why_it_applies(part, reading, general)
    if ruling == "cannot_tell":
        held = reading.held(part.attaches)
        return sentence(lacking(held.unknown)), general
    raised = reading.read(part.attaches.inner[0])  # a regime that is not raised is not said to be excluded
    for shape, one in part.exclusions if raised is not False else ():
        if reading.read(shape):
            says = facts_say(reading.grounds(shape))
            return sentence(f"excluded: {one.excludes} ({says})"), one.citation
    failed = next(one for one in part.attaches.inner if reading.read(one) is False)
    return sentence(facts_fail(reading.grounds(failed))), general


def _why_it_applies(part: LawPart, reading: Reading, general: str) -> tuple[str, str]:
    for shape, one in part.triggers:
        if reading.read(shape):
            return sentence(f"{one.when} ({facts_say(reading.grounds(shape))})"), one.citation or general
    return sentence(facts_say(reading.grounds(part.attaches))), general


def _way(status: PathStatus | None, walked: tuple[PathwayResult, ...], relies_on: tuple[str, ...]) -> str:
    """Which way through the gate is open, or why none is."""
    if status == "open":
        return f"Open by {joined(f'{one.id} ({one.citation})' for one in walked if one.status == 'open')}."
    if status == "undecided" and relies_on:
        nearest = next(one for one in walked if one.id == relies_on[0])
        return f"The nearest way is {nearest.id} ({nearest.citation}). {nearest.because}"
    if status == "blocked":
        return bar(walked)
    return ""


def bar(walked: tuple[PathwayResult, ...]) -> str:
    """Why no pathway is open, by the one that fails least."""
    nearest = nearest_blocked(walked)
    if nearest is None:
        return "The register knows no pathway."
    return f"No way is open. The nearest is {nearest.id} ({nearest.citation}). {nearest.because}"


def nearest_blocked(walked: tuple[PathwayResult, ...]) -> PathwayResult | None:
    """The blocked pathway that a project's choices come nearest to opening; in register order."""
    return min(walked, key=_distance, default=None)


def _distance(one: PathwayResult) -> tuple[bool, int, int]:
    """Gone; conditions that fail on what nobody can choose; conditions that fail."""
    failing = [each for each in one.conditions if each.truth is False]
    fixed = [each for each in failing if not any(can_be_chosen(ground.fact) for ground in each.grounds)]
    return not failing, len(fixed), len(failing)

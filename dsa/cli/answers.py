"""A project's answers as text for a terminal: the answer first, then why, then what to do."""

from collections.abc import Iterable
from pathlib import Path

from dsa.cli import text
from dsa.cli.questions import Row, ask, numbers, rows
from dsa.library.regimes import regime_heads
from dsa.model.finding import Finding
from dsa.model.law import FlowRuling, FlowStatus, RegimeResult
from dsa.model.plan import CalledFor
from dsa.pipeline import Project

SAYS = {
    "permitted": "may go ahead",
    "blocked": "may not go ahead",
    "undecided": "cannot be told yet",
    "no_regime": "no law in the library attaches",
}
NEEDS = {
    "required": "Required",
    "recommended": "Recommended",
    "optional": "Asked for",
    "alternative": "Perhaps instead",
    "wrong": "Not enough",
}
LEVELS = {"blocks": "Blocks", "warns": "Warning", "notes": "Note"}


def one_line(project: Project) -> str:
    """The answer in a sentence or two: may we, how many transfers may go, from which day."""
    status = [one.status for one in project.rulings.flows]
    if not status:
        return "Nothing to answer yet: no flow is described."
    start = project.rulings.earliest_start.date
    day = f" Earliest lawful start: {start.isoformat()}." if start else ""
    missing = any(one.code == "missing-instrument" for one in project.findings)
    lacks = " A required agreement is not in the library." if missing else ""
    return f"{_verdict(project)}: {_counts(status)}.{lacks}{day}"


def _verdict(project: Project) -> str:
    """Yes or no, in the words that the least certain of the transfers allows."""
    status = {one.status for one in project.rulings.flows}
    if status == {"blocked"}:
        return "No"
    if project.blocks:
        return "Not as it stands"
    if "undecided" in status:
        return "Not yet"
    return "Yes" if status == {"permitted"} else "As far as this library goes, yes"


def _counts(status: list[FlowStatus]) -> str:
    """How many transfers (a data set in a flow) there are of each status."""
    says = {**SAYS, "no_regime": "meet no law that the library holds"}
    if len(status) == 1:
        return f"the one transfer of data {says[status[0]]}".replace(" meet ", " meets ")
    counts = [f"{status.count(one)} {says[one]}" for one in SAYS if one in status]
    return f"of {len(status)} transfers of data, {text.listed(counts)}"


def blanks(project: Project) -> str:
    """How much of the drafts is still to be filled in, in a sentence."""
    count = sum(len(one.open_points) for one in project.documents)
    return f"The drafts have {count} open points: numbered blanks, and claims to confirm." if count else ""


def answer(project: Project, file: Path, every: bool = False) -> None:
    """Prints what `dsa check` says of the intake in `file`; with `every`, all questions."""
    found = rows(project.rulings.questions)
    text.line(one_line(project))
    text.line(f"Project: {project.read.intake.title or '(no title yet)'}. {blanks(project)}")
    _stops(project, file)
    _flows(project, found)
    _agreements(project)
    ask(project, found, file, every)
    _others(project, file)
    _start(project)
    _next(project, file)


def _stops(project: Project, file: Path) -> None:
    """Bars, and whatever else keeps a flow out of the drafts."""
    others = [one for one in project.findings if one.level == "blocks" and one.code != "barred-flow"]
    if project.rulings.hard_stops or others:
        text.heading("What blocks")
    for stop in project.rulings.hard_stops:
        text.line(f"{stop.flow}, {stop.data}, is barred: {stop.what} ({stop.citation})", 2, 4)
        text.line(f"It stays out of every draft. More: dsa explain {file} {stop.flow}", 6, 2)
    for one in others:
        _finding(one, file)


def _finding(one: Finding, file: Path) -> None:
    hint = one.hint.replace("FILE", str(file))
    text.line(f"{LEVELS[one.level]} [{one.code}]: {one.message} ({one.where}) {hint}", 2, 4)


def _flows(project: Project, found: list[Row]) -> None:
    """Each data set in its flows: the answer, and the way through each law; what is said alike is said once."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for ruling in project.rulings.flows:
        gates = [one for one in ruling.regimes if one.kind == "gate" and one.status]
        ways = tuple(_way(ruling, one, found) for one in gates)
        alike.setdefault((ruling.data, ruling.status, ways), []).append(ruling.flow)
    if alike:
        text.heading("Flows, with the way through each law")
    for (data, status, ways), flows in alike.items():
        named = text.listed(f"{one} ({ends(project, one)})" for one in flows)
        text.line(f"{named}: {data}: {SAYS[status]}", 2, 4)
        for way in ways:
            text.line(way, 6, 2)


def ends(project: Project, flow: str) -> str:
    """From whom to whom, by their short names."""
    one = project.read.intake.flows[flow]
    return f"{short(project, one.from_)} to {short(project, one.to)}"


def short(project: Project, party: str) -> str:
    """The short name of a party, or its id."""
    return project.read.intake.parties[party].short or party


def law(regime: RegimeResult) -> str:
    """A body of law by the name that people know it by."""
    return regime_heads()[regime.regime].title.partition(":")[0].partition(" (")[0]


def _way(ruling: FlowRuling, regime: RegimeResult, found: list[Row]) -> str:
    """What one law says of a flow's data set, in a line."""
    if regime.status == "blocked":
        return f"{law(regime)} ({regime.citation}): no way is open"
    relied = [path for path in regime.pathways if path.id in regime.relies_on]
    cited = "; ".join(dict.fromkeys(path.citation for path in relied)) or regime.citation
    if regime.status == "open":
        return f"{law(regime)}: open under {cited}"
    waits = numbers(found, ruling, (regime.id, *(path.id for path in relied)))
    number = "question" if len(waits) == 1 else "questions"
    return f"{law(regime)}: {cited}; " + (
        f"waits for {number} {text.listed(map(str, waits))}" if waits else "undecided"
    )


def _agreements(project: Project) -> None:
    """Each kind with its reason once, and the parties that it stands between."""
    called: dict[tuple[str, str, str], list[CalledFor]] = {}
    for one in project.plan.called_for:
        called.setdefault((one.need, one.kind, one.because), []).append(one)
    if called:
        text.heading("Agreements")
    for (need, kind, because), alike in called.items():
        between = "; ".join(text.listed(short(project, party) for party in one.parties) for one in alike)
        said = "See above" if need == "required" and not any(one.drafted_as for one in alike) else because
        text.line(f"{NEEDS[need]}: {_kind(project, kind)}, {between}{_drafted(need, alike)}. {said.rstrip('.')}.", 2, 4)


def _kind(project: Project, kind: str) -> str:
    """An agreement by its name and by the letters that findings and file names use."""
    name = project.catalogue.phrases.get("kind", {}).get(kind)
    return f"{name} ({kind})" if name else kind


def _drafted(need: str, alike: Iterable[CalledFor]) -> str:
    names = ", ".join(one.drafted_as for one in alike if one.drafted_as)
    if names:
        return f" (draft: {names})"
    return "" if need == "wrong" else " (not in the library)"


def _others(project: Project, file: Path) -> None:
    """Findings that no other part of the answer has said."""
    rest = [one for one in project.findings if one.level != "blocks" and one.code != "undecided-flow"]
    if rest:
        text.heading("Findings")
    for one in rest:
        _finding(one, file)


def _start(project: Project) -> None:
    start = project.rulings.earliest_start
    if project.rulings.flows:
        text.heading("Earliest lawful start")
        text.line(f"{start.date or 'None can be computed'}. {start.because}", 2, 0)


def _next(project: Project, file: Path) -> None:
    """What to do now."""
    text.heading("Next")
    if not project.rulings.flows:
        text.line("Describe who sends what to whom, under `flows:`. The fields: dsa schema flows", 2)
        return
    text.line(f"Why, for one flow: dsa explain {file} {project.rulings.flows[0].flow}", 2)
    if project.documents:
        text.line(f"Draft now, with what is open as numbered blanks: dsa draft {file} --to out", 2)

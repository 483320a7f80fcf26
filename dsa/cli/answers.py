"""A project's answers as text for a terminal: the answer first, then why, then what to do."""

from collections.abc import Iterable
from pathlib import Path

from dsa.cli import text
from dsa.cli.questions import Row, ask, numbers, rows
from dsa.cli.verdict import SAYS, blanks, ends, kind_name, law, one_line, short
from dsa.model.finding import Finding
from dsa.model.instruments import OwnForm
from dsa.model.plan import CalledFor
from dsa.model.rulings import FlowRuling
from dsa.model.ways import RegimeResult
from dsa.pipeline import Project

NEEDS = {
    "required": "Required",
    "recommended": "Recommended",
    "optional": "Asked for",
    "alternative": "Perhaps instead",
    "wrong": "Not enough",
}
LEVELS = {"blocks": "Blocks", "warns": "Warning", "notes": "Note"}


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
        barred = "is barred, whatever the parties sign" if stop.absolute else "is barred"
        text.line(f"{stop.flow}, {stop.data}, {barred}: {stop.what} ({stop.citation})", 2, 4)
        text.line(f"It stays out of every draft. More: dsa explain {file} {stop.flow}", 6, 2)
    _findings(others, file)


def _finding(one: Finding, file: Path, where: Iterable[str]) -> None:
    hint = one.hint.replace("FILE", str(file))
    text.line(f"{LEVELS[one.level]} [{one.code}]: {one.message} ({'; '.join(where)}) {hint}", 2, 4)


def _findings(found: Iterable[Finding], file: Path) -> None:
    """Findings that say the same of several places are one."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        alike.setdefault((one.code, one.message), []).append(one)
    for first, *others in alike.values():
        _finding(first, file, dict.fromkeys(one.where for one in (first, *others)))


def _flows(project: Project, found: list[Row]) -> None:
    """Each data set in its flows: the answer, and the way through each law; what is said alike is said once."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for ruling in project.rulings.flows:
        only = (*project.plan.lacking, *(one for one in project.plan.own_forms if one.need == "required"))
        kinds = dict.fromkeys(one.kind for one in only if ruling.flow in one.flows)
        under = f", and only under a {text.listed(kinds)}" if kinds else ""
        gates = [one for one in ruling.regimes if one.kind == "gate" and one.status]
        said = f"{ruling.data}: {SAYS[ruling.status]}{under}"
        alike.setdefault((said, *(_way(ruling, one, found) for one in gates)), []).append(ruling.flow)
    if alike:
        text.heading("Flows, with the way through each law")
    for (said, *ways), flows in alike.items():
        text.line(f"{text.listed(f'{one} ({ends(project, one)})' for one in flows)}: {said}", 2, 4)
        for way in ways:
            text.line(way, 6, 2)


def _way(ruling: FlowRuling, regime: RegimeResult, found: list[Row]) -> str:
    """What one law says of a flow's data set, in a line."""
    if regime.status == "blocked":
        return f"{law(regime)} ({regime.citation}): no way is open"
    relied = [path for path in regime.pathways if path.id in regime.relies_on]
    cited = "; ".join(dict.fromkeys(path.citation for path in relied)) or regime.citation
    if regime.status == "open":
        return f"{law(regime)}: open under {cited}"
    if regime.ruling == "cannot_tell":
        cited = "whether it applies cannot be told yet"
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
        form = alike[0].form
        told = need == "required" and not form and not any(one.drafted_as for one in alike)
        said = "See above." if told else because
        text.line(f"{NEEDS[need]}: {kind_name(project, kind)}, {between}{_drafted(project, need, alike)}. {said}", 2, 4)
        if form and need != "wrong":
            _form(form)


def _form(form: OwnForm) -> None:
    """What a form of its own asks for, and what the intake says of it."""
    text.line(f"{form.name}, a form of its issuer ({form.issued_by}). Where to get it: {form.get_it}.", 6, 2)
    for one in form.asks:
        text.line(f"{one.name}: {one.said or f'not said yet ({one.fact})'}", 8, 2)


def _drafted(project: Project, need: str, alike: list[CalledFor]) -> str:
    names = ", ".join(one.drafted_as for one in alike if one.drafted_as)
    if names:
        return f" (draft: {names})"
    if need == "wrong":
        return ""
    if alike[0].form:
        return " (to be attached)" if alike[0].form.attached else " (its issuer's own form; not drafted)"
    return " (no draft)" if alike[0].kind in project.catalogue.outlines else " (not in the library)"


def _others(project: Project, file: Path) -> None:
    """Findings that no other part of the answer has said."""
    rest = [one for one in project.findings if one.level != "blocks" and one.code != "undecided-flow"]
    if rest:
        text.heading("Findings")
    _findings(rest, file)


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

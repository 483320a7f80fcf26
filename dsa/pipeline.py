"""The journeys, each on a few lines: what `dsa check`, `dsa explain` and `dsa draft` do. No logic of its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dsa.compose.compose import compose
from dsa.compose.coverage import coverage
from dsa.facts.sheet import fact_sheet
from dsa.intake.answers import regimes_answered
from dsa.intake.read import parse_intake, read_text
from dsa.law.raised import raised
from dsa.law.referenced import defined_by, referenced
from dsa.law.rule import rule
from dsa.library.catalogue import load_catalogue
from dsa.library.regimes import RegimeHead, load_regimes, regime_heads
from dsa.model.catalogue import Catalogue
from dsa.model.document import Document
from dsa.model.facts import FactSheet
from dsa.model.finding import Finding
from dsa.model.intake import ReadIntake
from dsa.model.law import Question, Regime
from dsa.model.plan import Plan
from dsa.model.rulings import Covered, Rulings
from dsa.model.stamp import Copy, Stamp
from dsa.plan.plan import plan

if TYPE_CHECKING:
    from dsa.advise.calendar import Entry
    from dsa.advise.memo import Memo
    from dsa.law.term import Term


@dataclass(frozen=True)
class Considered:
    """What was read, what it says, what the law asks of it, and what the law makes of it."""

    read: ReadIntake
    sheet: FactSheet
    questions: Mapping[str, Question]
    """By fact; of every regime at hand."""
    rulings: Rulings
    regimes: Mapping[str, Regime]
    """The registers at hand, by id."""


@dataclass(frozen=True)
class Drafts:
    """What a run wrote, and what an earlier run left in the folder that this one did not write again."""

    paths: tuple[Path, ...]
    left_over: tuple[str, ...]


@dataclass(frozen=True)
class Project(Considered):
    """A project as far as it can be thought through: facts, law, plan, drafts; nothing written yet."""

    text: str
    plan: Plan
    catalogue: Catalogue
    documents: tuple[Document, ...]
    covered: Mapping[str, tuple[Covered, ...]]
    """Coverage by document id."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What stands in the way."""
        return self.plan.findings

    @property
    def blocks(self) -> bool:
        """Whether something blocks: a bar, a missing instrument, a gap."""
        return any(one.level == "blocks" for one in self.findings)


def study(path: Path, as_of: date) -> Project:
    """Reads an intake file and follows it to the drafts."""
    return study_text(read_text(path), path.name, as_of)


def study_text(text: str, name: str, as_of: date) -> Project:
    """The same for an intake that is already in memory, such as the one that a record holds."""
    found = consider(text, name, as_of)
    catalogue = load_catalogue()
    planned = plan(found.sheet, found.rulings, catalogue)
    documents = tuple(compose(one, found.sheet, found.rulings, catalogue) for one in planned.drafted)
    covered = {one.id: coverage(document, one) for document, one in zip(documents, planned.drafted, strict=True)}
    return Project(**vars(found), text=text, plan=planned, catalogue=catalogue, documents=documents, covered=covered)


def consider_file(path: Path, as_of: date) -> Considered:
    """An intake file as far as the law goes."""
    return consider(read_text(path), path.name, as_of)


def consider(text: str, name: str, as_of: date) -> Considered:
    """An intake as far as the law goes: only what its facts raise is loaded, and what that speaks of."""
    heads = regime_heads()
    first = parse_intake(text, name)
    loaded = load_regimes(raised(fact_sheet(first), heads))
    regimes = loaded | _beside(loaded, regimes_answered(first.intake), heads)
    questions = {question.fact: question for regime in regimes.values() for question in regime.questions}
    read = parse_intake(text, name, questions.values())
    sheet = fact_sheet(read, questions.values())
    beside = {id_: one for id_, one in regimes.items() if id_ not in loaded}
    return Considered(read, sheet, questions, rule(sheet, loaded, heads, as_of, beside), regimes)


def _beside(
    loaded: Mapping[str, Regime], answered: Iterable[str], heads: Mapping[str, RegimeHead]
) -> dict[str, Regime]:
    """Regimes that no fact raises and of which others speak, or which the intake answers; with what defines them."""
    found: dict[str, Regime] = {}
    wanted = (*referenced(loaded), *answered)
    while more := [one for one in dict.fromkeys(wanted) if one in heads and one not in {**loaded, **found}]:
        found |= load_regimes(more)
        wanted = defined_by(found)
    return found


def draft(
    project: Project, to: Path, copies: Sequence[Copy] = ("internal",), formats: Sequence[str] = ("docx", "pdf")
) -> Drafts:
    """Writes every instrument in every copy and format, with the record and the sums."""
    from dsa.writers.folder import left_over, put
    from dsa.writers.record import digest, record, tool

    kept = record(
        project.read,
        project.text,
        project.rulings,
        project.plan,
        project.documents,
        project.covered,
        project.catalogue.digest,
    )
    files = {"record.json": kept}
    for copy in copies:
        stamp = Stamp(copy, digest(kept), tool())
        for document in project.documents:
            for form in formats:
                files[f"{copy}/{document.id}.{form}"] = written(document, stamp, form)
    stale = left_over(to, files)
    return Drafts(put(to, files), stale)


def written(document: Document, stamp: Stamp, form: str) -> bytes:
    """One document in one format."""
    if form == "docx":
        from dsa.writers.docx.write import write_docx

        return write_docx(document, stamp)
    from dsa.writers.pdf.write import write_pdf

    return write_pdf(document, stamp)


def by_day(found: Considered) -> "tuple[Term, tuple[Entry, ...]]":
    """The days that count, and every duty with its own."""
    from dsa.advise.calendar import calendar
    from dsa.law.term import term

    return term(found.sheet, found.rulings), calendar(found.sheet, found.rulings)


def due_days(found: Considered) -> dict[str, date]:
    """By duty: the last day on which it may be done so that the start, signature or renewal keeps its day."""
    from dsa.advise.calendar import latest_days
    from dsa.law.term import term

    duties = [one for ruling in found.rulings.flows for one in ruling.duties]
    return latest_days(duties, term(found.sheet, found.rulings))


def write_ics(found: Considered, path: Path) -> None:
    """Writes the duties that have a day as an iCalendar file."""
    from dsa.advise.icalendar_file import ics
    from dsa.writers.folder import put_one

    _, entries = by_day(found)
    title = found.read.intake.title or found.read.name
    put_one(path, ics(entries, title, found.rulings.as_of))


def memorandum(project: Project) -> "Memo":
    """The authority memorandum of a project: a document, and what it says as data."""
    from dsa.advise.matter import Matter
    from dsa.advise.memo import memo

    return memo(
        Matter(
            sheet=project.sheet,
            rulings=project.rulings,
            plan=project.plan,
            catalogue=project.catalogue,
            regimes=project.regimes,
            titles={id_: head.title for id_, head in regime_heads().items()},
            covered=project.covered,
            open_points={one.id: len(one.open_points) for one in project.documents},
            asked=project.read.asked,
            intake_name=project.read.name,
            intake_digest=project.read.digest,
        )
    )


def write_memorandum(project: Project, made: "Memo", to: Path, formats: Sequence[str] = ("docx", "pdf")) -> Drafts:
    """Writes a memorandum with its record into the folder `memo` of another; it has an internal copy only."""
    from dsa.writers.folder import left_over, put
    from dsa.writers.record import digest, record, tool

    document = made.document
    kept = record(
        project.read,
        project.text,
        project.rulings,
        project.plan,
        (document,),
        {document.id: ()},
        project.catalogue.digest,
    )
    stamp = Stamp("internal", digest(kept), tool())
    files = {"record.json": kept} | {f"memo.{form}": written(document, stamp, form) for form in formats}
    stale = left_over(to / "memo", files)
    return Drafts(put(to / "memo", files), stale)

"""What is still asked of staff: each question once, and the line of the intake in which its answer is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dsa.cli import text
from dsa.cli.forms import form, steps, words
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Question
from dsa.model.rulings import AskedQuestion, FlowRuling
from dsa.pipeline import Project

SHOWN = 7
"""Questions that a terminal shows at first: never one that does not matter yet."""
OFFICES = {
    "program": "the program office",
    "counsel": "counsel",
    "privacy": "the privacy office",
    "security": "the security office",
    "records": "the records office",
    "finance": "the finance office",
    "counterpart": "the other side",
}
"""Who usually knows, in words; otherwise a party knows."""


@dataclass
class Row:
    """One question, with every place of the intake that it asks for."""

    number: int
    ask: str
    who: str
    why: str
    matters: bool = False
    facts: list[str] = field(default_factory=list)
    unlocks: list[str] = field(default_factory=list)


def rows(asked: Iterable[AskedQuestion]) -> list[Row]:
    """Questions that ask the same thing of several places are one, in the order of the first."""
    found: dict[tuple[str, str, str], Row] = {}
    for one in asked:
        row = found.setdefault((one.ask, one.who, one.why), Row(len(found) + 1, one.ask, one.who, one.why))
        row.facts.append(one.fact)
        row.matters |= one.matters
        row.unlocks += one.unlocks
    return list(found.values())


def numbers(found: Iterable[Row], ruling: FlowRuling, ways: Iterable[str]) -> list[int]:
    """Numbers of the questions for which some ways of a flow's data set wait."""
    wanted = {f"{ruling.flow}/{ruling.data}: {way}" for way in ways}
    return [one.number for one in found if wanted & set(one.unlocks)]


def ask(project: Project, found: list[Row], file: Path, every: bool) -> None:
    """Prints the questions with the lines that answer them: the most useful ones, or every one."""
    if not found:
        return
    shown = found if every else [one for one in found if one.matters][:SHOWN] or found[:SHOWN]
    laws = project.questions
    text.heading("Questions that can still change an answer, most useful first")
    _example(shown, file, laws, project.read.intake)
    for row in shown:
        text.line(f"{row.number}. {row.ask}", 2, len(f"{row.number}. "))
        party = project.read.intake.parties.get(row.who)
        who = OFFICES.get(row.who) or (party and party.short) or row.who
        text.line(f"Ask {who}. Why: {row.why}.", 5, 0)
        _lines(row, project.read, laws)
    if len(found) > len(shown):
        text.line(f"{len(found) - len(shown)} more: dsa check {file} --all", 2)


def _example(shown: list[Row], file: Path, laws: Mapping[str, Question], intake: Intake) -> None:
    """How one answer stands in the file: the deepest of those shown, and a plain one if there is one."""
    paths = [steps(fact) for row in shown for fact in row.facts]
    path = max(paths, key=lambda one: (form(one, laws, intake) == "yes|no", len(one)))
    text.line(f"Write an answer into {file}, save, and check again. Where a line below reads", 2, 0)
    text.line(f"{': '.join(path)}: {form(path, laws, intake)}", 6, 2)
    text.line("each name with a colon is a line of its own in the file, two blanks further in:", 2, 0)
    for depth, step in enumerate(path[:-1]):
        text.line(f"{step}:", 6 + 2 * depth)
    text.line(f"{path[-1]}: {form(path, laws, intake).partition('|')[0]}", 4 + 2 * len(path))


def _lines(row: Row, read: ReadIntake, laws: Mapping[str, Question]) -> None:
    """The line to write, once for all places that differ only in their id, and the words that it takes."""
    alike: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for fact in row.facts:
        path = steps(fact)
        alike.setdefault((path[0], *path[2:]), []).append(path)
    for paths in alike.values():
        first, *others = paths
        text.line(f"{': '.join(first)}: {form(first, laws, read.intake)}", 5, 2)
        same = f"; the same for {', '.join(f'{one[1]} ({_where(read, one)})' for one in others)}" if others else ""
        text.line(f"{_where(read, first)}{same}", 7, 0)
    listed = words(steps(row.facts[0]), laws)
    if listed:
        text.line(listed, 5, 2)


def _where(read: ReadIntake, path: tuple[str, ...]) -> str:
    """The line of the file that holds the place, or that of the group to which it is to be added."""
    for end in range(len(path), 0, -1):
        found = read.lines.get(".".join(path[:end]))
        if found:
            words = f"line {found}" if end == len(path) else f"add below line {found}"
            return words.replace(" ", text.KEPT)
    return "add"

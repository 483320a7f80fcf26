"""The intake file in, an `Intake` out; or every problem of the file at once, each with its line and what is allowed."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from dsa.errors import IntakeError, Problem
from dsa.intake.answers import answer_problems, settle_answers
from dsa.intake.cross_checks import cross_checks
from dsa.intake.layout import explained
from dsa.intake.open_leaves import Answered, without_open_leaves
from dsa.intake.plain_values import settle
from dsa.library import strict_yaml
from dsa.library.refusals import nearest, refusals
from dsa.library.strict_yaml import Marked, read_yaml
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Question

_PACKED = b"PK\x03\x04"
"""How a Word, Excel or zip file begins."""


def read_text(path: Path) -> str:
    """The text of an intake file: UTF-8, of at most 1 MiB."""
    if not path.exists():
        raise IntakeError(Problem("There is no such file.", str(path), _other_file(path)))
    if path.is_dir():
        raise IntakeError(Problem("This is a folder.", str(path), "Name the intake file in it."))
    with suppress(OSError), path.open("rb") as file:
        if file.read(4) == _PACKED:
            hint = "An intake is plain text: write it in a text editor. `dsa new FILE` writes one to fill."
            raise IntakeError(Problem("This is a Word file or an archive, not an intake.", str(path), hint))
    return strict_yaml.read_text(path, IntakeError)


def _other_file(path: Path) -> str:
    """An intake beside the one that is not there, or how to make it."""
    there = sorted(one.name for one in path.parent.glob("*.y*ml")) if path.parent.is_dir() else []
    near = nearest(path.name, there)
    guess = f"Did you mean `{path.with_name(near)}`? " if near else ""
    return f"{guess}`dsa new {path}` writes one to fill."


def read_intake(path: Path, questions: Iterable[Question] | None = None) -> ReadIntake:
    """The intake in a file. Answers are checked against `questions` where these are given."""
    return parse_intake(read_text(path), path.name, questions)


def parse_intake(text: str, name: str, questions: Iterable[Question] | None = None) -> ReadIntake:
    """The intake in a text; `name` is the file name that messages and origins use. A partial intake is valid."""
    asked = None if questions is None else tuple(questions)
    marked = _marked(text, name)
    if marked.data is not None and not isinstance(marked.data, dict):
        hint = "An intake begins `dsa: 1`, `title: …`, `parties:`. `dsa new` writes one."
        raise IntakeError(Problem("The file is not an intake: it is not made of fields.", f"{name}:1", hint))
    answered = without_open_leaves(marked, Intake, name)
    problems = [*answered.problems, *settle(answered, name)]
    settle_answers(answered, asked)
    intake, refused = _validated(answered, name)
    problems += _beside(refused, problems)
    problems += _beside([*cross_checks(answered, name), *answer_problems(answered, name, asked)], problems)
    if problems or intake is None:
        raise IntakeError(*sorted(problems, key=lambda one: _position(one, name)))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ReadIntake(intake=intake, name=name, asked=answered.asked, lines=answered.lines, digest=digest)


def _marked(text: str, name: str) -> Marked:
    try:
        return read_yaml(text, name, IntakeError)
    except IntakeError as refused:
        raise IntakeError(*explained(text, name, refused.problems)) from None


def _validated(answered: Answered, name: str) -> tuple[Intake | None, list[Problem]]:
    try:
        return Intake.model_validate(answered.data), []
    except ValidationError as trouble:
        return None, list(refusals(trouble, Intake, name, answered.lines))


def _beside(found: Iterable[Problem], said: list[Problem]) -> list[Problem]:
    """Problems of places of which nothing has been said yet: one mistake, one message."""
    places = {problem.where for problem in said}
    return [problem for problem in found if problem.where not in places]


def _position(problem: Problem, name: str) -> tuple[int, str]:
    number = problem.where.removeprefix(f"{name}:").split(",")[0]
    return (int(number) if number.isdigit() else 0, problem.where)

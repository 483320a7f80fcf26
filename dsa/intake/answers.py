"""Answers to what the law asks: each under the node that its question names, and of its question's type."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from dsa.errors import Problem
from dsa.intake.citation import FORMS, law_fault
from dsa.intake.open_leaves import Answered
from dsa.intake.plain_values import is_date
from dsa.intake.plain_words import as_word, meant
from dsa.library.refusals import shown_value, where
from dsa.model.intake import Intake
from dsa.model.law import Question

GROUPS = {"flow": "flows", "data": "data", "match": "matches", "party": "parties", "system": "systems", "agreement": ""}
"""Where the answers to a question stand, by what it is asked of."""
YES_NO = ("yes", "no")


def answer_problems(answered: Answered, name: str, questions: Iterable[Question] | None) -> Iterator[Problem]:
    """Answers that no answer can be: nested; and, where questions are given, unasked, misplaced or of another type."""
    asked = None if questions is None else {one.fact: one for one in questions}
    for on, path, answers in _all_answers(answered.data):
        for key, value in answers.items():
            here = where(name, (*path, key), answered.lines)
            if isinstance(value, dict):
                hint = f"Write each answer as `{key}.question: answer`, on one level."
                yield Problem(f"`{shown_value(key)}` holds a group where an answer belongs.", here, hint)
            elif asked is not None:
                yield from _checked(answered, asked, on, key, value, here)


def settle_answers(answered: Answered, questions: Iterable[Question] | None) -> None:
    """Brings answers to the words that their questions take (`Yes` to `yes`), in place."""
    words = {one.fact: YES_NO if one.type == "yes-no" else one.choices for one in questions or ()}
    for _, _, answers in _all_answers(answered.data):
        for key, value in answers.items():
            if isinstance(value, str):
                answers[key] = as_word(value, words.get(key, ())) or value


def regimes_answered(intake: Intake) -> tuple[str, ...]:
    """Ids of the regimes whose questions an intake answers, raised or not."""
    groups = (intake.flows, intake.data, intake.matches or {}, intake.parties, intake.systems)
    nodes = [intake.answers, *(node.answers for group in groups for node in group.values())]
    return tuple(dict.fromkeys(key.partition(".")[0] for answers in nodes for key in answers))


def _all_answers(data: Any) -> Iterator[tuple[str, tuple[str, ...], dict[str, Any]]]:
    for on, group in GROUPS.items():
        nodes = data.get(group) if group else {"": data}
        for key, node in nodes.items() if isinstance(nodes, dict) else ():
            answers = node.get("answers") if isinstance(node, dict) else None
            if isinstance(answers, dict):
                yield on, (group, key, "answers") if group else ("answers",), answers


def _checked(
    answered: Answered, asked: dict[str, Question], on: str, key: str, value: Any, here: str
) -> Iterator[Problem]:
    question = asked.get(key)
    if question is None:
        near = [fact for fact, one in asked.items() if one.on == on]
        yield Problem(f"No law asks `{shown_value(key)}` here.", here, _few(key, near))
    elif question.on != on:
        place = (
            f"`{GROUPS[question.on]}.….answers`" if question.on != "agreement" else "the `answers` of the whole file"
        )
        yield Problem(f"`{key}` is asked of each {question.on}, not here.", here, f"Move it to {place}.")
    else:
        expected = _fault(answered, question, value)
        if expected:
            yield Problem(f"`{shown_value(value)}` does not answer: {question.ask}", here, expected)


def _few(key: str, near: list[str]) -> str:
    """The nearest questions: those of the same register, where there is one."""
    same = [fact for fact in near if fact.split(".")[0] == key.split(".")[0]]
    return meant(key, same or near, "answers")


def _fault(answered: Answered, question: Question, value: Any) -> str:
    """What was expected instead, or "" where the value answers."""
    if question.type == "list":
        items = value if isinstance(value, list) else [value]
        return "" if all(isinstance(one, str) for one in items) else "Expected: a list of texts."
    if not isinstance(value, str):
        return "Expected: one answer, not a list."
    return _text_fault(answered, question, value)


def _text_fault(answered: Answered, question: Question, value: str) -> str:
    match question.type:
        case "yes-no":
            return "" if value in YES_NO else "Expected: yes or no (or `unknown`, `ask-counsel`)."
        case "choice":
            return "" if value in question.choices else meant(value, question.choices)
        case "date":
            return "" if is_date(value) else "Expected: a date, written 2027-01-31."
        case "number":
            return (
                "" if re.fullmatch(r"\d+(\.\d+)?", value) else "Expected: a number in figures alone, such as 2000000."
            )
        case "party":
            parties = answered.data.get("parties")
            known = list(parties) if isinstance(parties, dict) else []
            return "" if value in known else meant(value, known)
        case "citation":
            wrong = law_fault(value)
            return f"As a citation, {wrong}. Right forms: {FORMS}." if wrong else ""
        case _:
            return ""

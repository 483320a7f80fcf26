"""The JSON Schema of an intake: the core models, and every question that the law asks; and the class of every leaf."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from dsa.intake.answers import GROUPS
from dsa.library.shape import fields
from dsa.model.exchange import DataSet, Flow, Match
from dsa.model.intake import Intake
from dsa.model.law import Question
from dsa.model.leaf import LeafClass
from dsa.model.party import Party, System

_NODES: Mapping[str, type[BaseModel]] = {
    "flow": Flow, "data": DataSet, "match": Match, "party": Party, "system": System, "agreement": Intake,
}  # fmt: skip
_OPEN = {"$ref": "#/$defs/open"}
_ANSWERS: Mapping[str, dict[str, Any]] = {
    "yes-no": {"anyOf": [{"enum": ["yes", "no"]}, {"type": "boolean"}]},
    "text": {"type": ["string", "number"]},
    "party": {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"},
    "citation": {"type": "string"},
    "date": {"type": "string", "format": "date"},
    "number": {"type": ["number", "string"]},
    "list": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
}


def intake_schema(questions: Iterable[Question] = ()) -> dict[str, Any]:
    """JSON Schema, draft 2020-12. Each leaf says its `leaf` class, `who` usually knows, and how it is asked (`ask`)."""
    schema = Intake.model_json_schema(by_alias=True)
    definitions: dict[str, Any] = schema.setdefault("$defs", {})
    for node in (schema, *definitions.values()):
        for name, field in node.get("properties", {}).items():
            node["properties"][name] = _loosened(field)
    definitions["open"] = {
        "description": "not answered yet: `unknown`, or `ask-` and who is to be asked",
        "type": "string",
        "pattern": "^(unknown|ask-[a-z0-9-]+)$",
    }
    for on, found in _by_node(questions).items():
        model = _NODES[on]
        node = schema if model is Intake else definitions[model.__name__]
        node["properties"]["answers"] = _answers(node["properties"]["answers"], found)
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def _loosened(field: dict[str, Any]) -> dict[str, Any]:
    """A leaf with what the reader takes beside the model's own type: open answers, numbers as text, one for many."""
    if field.get("leaf") in (None, "structural"):
        return field
    said: dict[str, Any] = {key: field[key] for key in ("description", "leaf", "who", "ask") if key in field}
    allowed = field.get(
        "anyOf", [{key: value for key, value in field.items() if key not in (*said, "default", "title")}]
    )
    options = [option for one in allowed for option in _options(one)]
    return {**said, "anyOf": [*options, _OPEN]}


def _options(one: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if one.get("enum") == ["yes", "no"]:
        yield from (one, {"type": "boolean"})
    elif one.get("type") == "string" and "format" not in one and "enum" not in one:
        yield {**one, "type": ["string", "number"]}
    elif one.get("type") == "array":
        yield from ({**one, "items": {"anyOf": [one["items"], _OPEN]}}, one["items"])
    else:
        yield one


def _by_node(questions: Iterable[Question]) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = {on: [] for on in GROUPS}
    for question in questions:
        found[question.on].append(question)
    return found


def _answers(field: dict[str, Any], questions: list[Question]) -> dict[str, Any]:
    properties = {one.fact: _answer(one) for one in questions}
    rest = {} if not questions else {"properties": properties}
    return {"type": "object", "description": field["description"], "additionalProperties": False, **rest}


def _answer(question: Question) -> dict[str, Any]:
    kind = {"enum": list(question.choices)} if question.type == "choice" else copy.deepcopy(_ANSWERS[question.type])
    leaf: LeafClass = "deciding" if question.decides else "printed"
    said = {"description": question.label or question.ask, "leaf": leaf, "who": question.who, "ask": question.ask}
    return {**said, "why": question.why, "anyOf": [kind, _OPEN]}


def leaf_classes(intake: Intake, questions: Iterable[Question] = ()) -> dict[str, LeafClass]:
    """The class of every leaf that an intake gives, by path; a list of values is one leaf.

    An answer is *deciding* unless `questions` say that it only fills the text.
    """
    decides = {question.fact: question.decides for question in questions}
    return dict(_classes(intake, "", decides))


def _classes(node: BaseModel, path: str, decides: Mapping[str, bool]) -> Iterator[tuple[str, LeafClass]]:
    for key, place in fields(type(node)).items():
        if place.attribute not in node.model_fields_set:
            continue
        here, value = f"{path}{key}", getattr(node, place.attribute)
        if place.kind in ("leaf", "leaves"):
            yield here, place.extra("leaf") or "optional"  # type: ignore[misc]
        elif key == "answers":
            yield from ((f"{here}.{fact}", "deciding" if decides.get(fact, True) else "printed") for fact in value)
        else:
            yield from _within(value, here, decides)


def _within(value: Any, path: str, decides: Mapping[str, bool]) -> Iterator[tuple[str, LeafClass]]:
    if isinstance(value, BaseModel):
        yield from _classes(value, f"{path}.", decides)
        return
    for key, one in value.items() if isinstance(value, dict) else enumerate(value or ()):
        if isinstance(one, BaseModel):
            yield from _classes(one, f"{path}.{key}.", decides)
        else:
            yield f"{path}.{key}", "optional"

"""Clause bodies as templates: one sandboxed environment; every body is checked, then compiled, once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, UndefinedError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dsa.compose.filters import FILTERS, missing
from dsa.compose.grammar import ALLOWED, checked, paths_in
from dsa.compose.words import Marker
from dsa.errors import LibraryError, Problem
from dsa.model.catalogue import Clause


def _printed(value: Any) -> str:
    if not isinstance(value, Marker):
        raise LibraryError("The body prints something that is no fact.")
    return value._names.token(value)


@lru_cache(maxsize=1)
def environment() -> ImmutableSandboxedEnvironment:
    """The one environment: sandboxed, no globals, no tests, only our filters; every value leaves through `finalize`."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_printed, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    made.globals.clear()
    made.tests.clear()
    made.filters.clear()
    made.filters.update(FILTERS)
    made.filters["_missing"] = missing
    return made


def render(body: str, context: Mapping[str, Marker], file: str = "", line: int = 1) -> str:
    """The body filled in, with marks in place of values. Raises LibraryError with the file and the line."""
    try:
        return template(body, file, line).render(context)
    except UndefinedError as error:
        raise LibraryError(
            Problem(f"The body names something that is not there: {error.message}.", file, ALLOWED)
        ) from error
    except LibraryError as error:
        raise LibraryError(*(Problem(one.message, one.where or file, one.hint) for one in error.problems)) from error


@lru_cache(maxsize=2048)
def template(body: str, file: str = "", line: int = 1) -> Template:
    """A checked and compiled body."""
    tree = checked(environment(), body, file, line)
    for loop in tree.find_all(nodes.For):
        if not loop.else_:
            loop.else_ = [_list_blank(loop)]
    made = environment()
    return Template.from_code(made, made.compile(tree), {})


def problems(body: str, file: str = "", line: int = 1) -> tuple[Problem, ...]:
    """Everything in a body that the clause language does not have."""
    try:
        checked(environment(), body, file, line)
    except LibraryError as error:
        return error.problems
    return ()


def used_paths(clause: Clause) -> tuple[str, ...]:
    """Each fact path that a clause's body uses, as the body names it; a loop's own as `flows[].purpose`."""
    tree = checked(environment(), clause.body, clause.file or clause.id, clause.line)
    return tuple(dict.fromkeys(paths_in(tree)))


def _list_blank(loop: nodes.For) -> nodes.Node:
    """What a loop over a missing list prints: the list's own blank, as an item where the loop makes items."""
    data = [part.data for part in loop.find_all(nodes.TemplateData)]
    first, last = (data[0], data[-1].rstrip()) if data else ("", "")
    bullet = first[: len(first) - len(first.lstrip())] + "- " if first.lstrip().startswith("- ") else ""
    end = f"{last[-1:]}\n" if last.endswith((";", ".")) else "\n" if bullet else ""
    blank = nodes.Output([nodes.TemplateData(bullet), loop.iter, nodes.TemplateData(end)])
    test = nodes.Filter(loop.iter, "_missing", [], [], None, None)
    made = nodes.If(test, [blank], [], [])
    made.set_lineno(loop.lineno)
    made.set_environment(environment())
    return made

"""The grammar of clause bodies: an allow-list over Jinja's own syntax tree. Whatever is not listed is refused."""

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import Environment, TemplateSyntaxError, nodes

from dsa.compose.filters import FILTERS, TAKES_TEXT
from dsa.errors import LibraryError, Problem

Refusal = tuple[nodes.Node, str]

ALLOWED = (
    'Allowed: {{ dotted.path }} with filters, one {% if path %} or {% if path == "word" %}, one {% for x in path %}.'
)


def checked(language: Environment, body: str, file: str = "", line: int = 1) -> nodes.Template:
    """The syntax tree of a body that uses nothing but the clause language. Raises LibraryError."""
    try:
        _no_hidden_text(language, body, file, line)
        tree = language.parse(body)
    except TemplateSyntaxError as error:
        where = f"{file}:{line + error.lineno - 1}"
        raise LibraryError(Problem(f"The body cannot be read: {error.message}.", where, ALLOWED)) from error
    found = [Problem(what, f"{file}:{line + _line(node) - 1}", ALLOWED) for node, what in _refused(tree)]
    if found:
        raise LibraryError(*found)
    return tree


def _line(node: nodes.Node) -> int:
    """The line of a node, or of the first below it that has one."""
    return next((one.lineno for one in (node, *node.find_all(nodes.Node)) if one.lineno), 1)


def _no_hidden_text(language: Environment, body: str, file: str, line: int) -> None:
    for row, kind, _ in language.lex(body):
        if kind in ("comment_begin", "raw_begin"):
            what = "a comment" if kind == "comment_begin" else "a raw block"
            raise LibraryError(Problem(f"The body holds {what}.", f"{file}:{line + row - 1}", ALLOWED))


def _refused(tree: nodes.Template) -> Iterator[Refusal]:
    for node in tree.body:
        yield from _statement(node, frozenset())


def _statement(node: nodes.Node, inside: frozenset[type]) -> Iterator[Refusal]:
    if type(node) in inside:
        yield node, f"A `{type(node).__name__.lower()}` stands inside another."
    match node:
        case nodes.Output():
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData):
                    yield from _value(part)
        case nodes.If():
            yield from _test(node.test)
            if node.elif_:
                yield node, "`elif` is not of the clause language."
            yield from _inner([*node.body, *node.else_], inside | {nodes.If})
        case nodes.For():
            yield from _loop(node)
            yield from _inner([*node.body, *node.else_], inside | {nodes.For})
        case _:
            yield node, f"`{type(node).__name__.lower()}` is not of the clause language."


def _inner(found: Sequence[nodes.Node], inside: frozenset[type]) -> Iterator[Refusal]:
    for node in found:
        yield from _statement(node, inside)


def _loop(node: nodes.For) -> Iterator[Refusal]:
    if not isinstance(node.target, nodes.Name) or node.test or node.recursive:
        yield node, "A loop is `{% for name in path %}`, without conditions."
    yield from _path(node.iter)


def _test(node: nodes.Node) -> Iterator[Refusal]:
    if isinstance(node, nodes.Compare):
        yield from _path(node.expr)
        right = [one for one in node.ops if one.op == "eq" and _is_text(one.expr)]
        if len(right) != 1 or len(node.ops) != 1:
            yield node, 'A comparison is `path == "word"`.'
    else:
        yield from _path(node)


def _value(node: nodes.Node) -> Iterator[Refusal]:
    while isinstance(node, nodes.Filter) and node.node is not None:
        if node.name not in FILTERS:
            yield node, f"There is no filter `{node.name}`; there are {', '.join(sorted(FILTERS))}."
        elif not _arguments_fit(node):
            yield node, f"The filter `{node.name}` takes {'one text' if node.name in TAKES_TEXT else 'nothing'}."
        node = node.node
    yield from _path(node)


def _arguments_fit(node: nodes.Filter) -> bool:
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        return False
    return len(node.args) == (node.name in TAKES_TEXT) and all(map(_is_text, node.args))


def _path(node: nodes.Node) -> Iterator[Refusal]:
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        if isinstance(node, nodes.Getattr):
            if node.attr.startswith("_"):
                yield node, f"`{node.attr}` begins with an underscore."
        elif not _is_text(node.arg):
            yield node, 'Brackets take one text, as in `flow.answers["regime.question"]`.'
        node = node.node
    if not isinstance(node, nodes.Name):
        yield node, "Only a dotted path may stand here."
    elif node.name.startswith("_"):
        yield node, f"`{node.name}` begins with an underscore."


def _is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def paths_in(node: nodes.Node, loops: Mapping[str, str] | None = None) -> Iterator[str]:
    """The dotted paths below a node, in the order of the text; `loops` gives each loop variable's list."""
    known = loops or {}
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        inner = {**known, node.target.name: f"{_dotted(node.iter, known)}[]"}
        for child in node.body:
            yield from paths_in(child, inner)
        for child in node.else_:
            yield from paths_in(child, known)
    elif isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
        yield _dotted(node, known)
    else:
        for child in node.iter_child_nodes():
            yield from paths_in(child, known)


def _dotted(node: nodes.Node, loops: Mapping[str, str]) -> str:
    match node:
        case nodes.Getattr():
            return f"{_dotted(node.node, loops)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=key)):
            return f"{_dotted(node.node, loops)}.{key}"
        case nodes.Name():
            return loops.get(node.name, node.name)
        case _:
            return ""

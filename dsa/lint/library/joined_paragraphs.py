"""No tag joins two paragraphs: the line break right after a tag is not printed, nor is the line of a lone tag."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from jinja2 import nodes

from dsa.compose.language import environment
from dsa.lint.library.shelf import Shelf, finding, squeezed
from dsa.model.finding import Code, Finding

CODE = Code(
    code="paragraphs-joined",
    level="blocks",
    means="In some draft a tag runs two paragraphs into one, since the line break after a tag is not printed.",
    bad="Each Party pays{% if money.cap %}, up to the cap.{% endif %}\n\nThe Provider sends a bill.",
    good="Each Party pays{% if money.cap %}, up to the cap{% endif %}.\n\nThe Provider sends a bill.",
)
_START = "\ue002"
_TAG = re.compile(r"{%.*?%}", re.S)


def check(shelf: Shelf) -> Iterator[Finding]:
    """One finding for each pair of paragraphs that some rendering joins."""
    for clause in shelf.catalogue.clauses.values():
        for first, second in joined(clause.body):
            message = f"{second!r} is printed in the paragraph of {first!r}"
            yield finding(
                CODE, clause, message, "Put words after the tag, or a blank line on the side that is printed."
            )


def joined(body: str) -> tuple[tuple[str, str], ...]:
    """The openings of paragraphs that can come out as one, over every choice of conditions and lengths of lists."""
    tree = environment().parse(_marked(body))
    firsts = {second: first for text in _printed(tree.body) for first, second in _pairs(text)}
    return tuple((first, second) for second, first in firsts.items())


def _marked(body: str) -> str:
    """The body with a mark before each paragraph and item, as the file shows them."""
    lines, open_ = [], False
    for line in _one_line_tags(body).split("\n"):
        words = _TAG.sub("", line).strip()
        new = words.startswith("- ") or not open_
        lines.append(re.sub(r"^(\s*(?:- )?)", rf"\1{_START}", line) if words and new else line)
        open_ = bool(words) and not line.rstrip().endswith("%}")
    return "\n".join(lines)


def _one_line_tags(body: str) -> str:
    return _TAG.sub(lambda tag: squeezed(tag.group()), body)


def _printed(inside: Sequence[nodes.Node]) -> Iterator[str]:
    """Every text that the nodes can print, a value as one word."""
    for choice in product(*(_choices(one) for one in inside)):
        yield "".join(choice)


def _choices(node: nodes.Node) -> tuple[str, ...]:
    match node:
        case nodes.If():
            return (*_printed(node.body), *_printed(node.else_))
        case nodes.For():
            once = tuple(_printed(node.body))
            return (*once, *(one + other for one in once for other in once), *_printed(node.else_))
        case nodes.Output():
            return ("".join(one.data if isinstance(one, nodes.TemplateData) else "VALUE" for one in node.nodes),)
        case _:
            return ("",)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*- )", text):
        starts = [squeezed(one)[:40] for one in paragraph.split(_START)[1:]]
        yield from pairwise(starts)

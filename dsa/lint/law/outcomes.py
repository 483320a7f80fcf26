"""A rule gives, on the facts of each of its examples, the answer that the example says."""

from collections.abc import Iterator
from datetime import date

from dsa.law.examples import run_examples
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding

CODE = Code(
    code="example-comes-out-otherwise",
    level="blocks",
    means="On the facts of an example the rule gives another answer than the example says.",
    bad="gives: open, on facts on which a condition of the pathway is false",
    good="gives: blocked, on facts on which a condition of the pathway is false",
)


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """A finding for each example that comes out otherwise; an example brings its own day."""
    for ran in run_examples(registers):
        if not ran.right:
            message = f"{ran.example.name!r} says `{ran.example.gives}`, and the rule gives `{ran.gave}`"
            yield found(CODE, registers[ran.regime], ran.rule, message, "Mend the rule, or the example.")

"""Each answer that a register gives carries the best argument against it, so that a memorandum can say it."""

from collections.abc import Iterator
from datetime import date

from dsa.lint.law.citations import faults
from dsa.lint.law.reach import pathway_answers
from dsa.lint.law.register import Registers, found
from dsa.model.finding import Code, Finding
from dsa.model.law import Contrary

CODE = Code(
    code="contrary-reading-missing",
    level="blocks",
    means="A way that can be open, or a bar, without the best argument against it and what that rests on.",
    bad="- id: ssa-r3, with no `contrary`",
    good="contrary: {says: The cost may not be shifted to VA, citation: 38 U.S.C. § 5106}",
)


def check(registers: Registers, as_of: date) -> Iterator[Finding]:
    """Ways that can be open and bars without a contrary reading; contrary readings that nobody could look up."""
    for regime in registers.values():
        for pathway in regime.pathways:
            if "open" in pathway_answers(pathway, regime, registers, as_of):
                yield from (found(CODE, regime, pathway.id, why) for why in _faults(pathway.contrary))
        for bar in regime.bars:
            yield from (found(CODE, regime, bar.id, why) for why in _faults(bar.contrary))


def _faults(contrary: Contrary | None) -> Iterator[str]:
    if contrary is None or not contrary.says.strip():
        yield "nothing is said against it"
        return
    yield from faults(contrary.citation)

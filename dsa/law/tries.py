"""Changed facts that are worth trying at a gate that is not open: the values that its conditions look for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dsa.law import verbs
from dsa.law.attach import Judged
from dsa.law.fixed import can_be_chosen
from dsa.law.in_force import gone
from dsa.law.leaves import Leaf, unmet
from dsa.law.logic import Logic
from dsa.law.shape import Shape
from dsa.model.facts import Fact, Value
from dsa.model.law import Pathway

LISTS = ("categories", "uses", "subjects", "consent", "ordered_by", "purpose")
NARROWED = ("categories", "subjects")
"""Lists that a project can only shorten, by leaving something out."""
LONGEST = 3
"""Words of a list that are tried together; of a longer list each of the first few is tried alone."""
SINGLY = 4
_OTHER = {"yes": "no", "no": "yes"}


@dataclass(frozen=True)
class Try:
    """A fact with another value, and the rule that looks for it."""

    fact: Fact
    because: str

    @property
    def to(self) -> str:
        """The value in words."""
        return ", ".join(verbs.words(self.fact.value))


def tries(judged: Judged, as_of: date) -> Iterator[Try]:
    """Nearest pathways first, then exclusions, then what leaves open whether the gate attaches."""
    for pathway in nearest_first(judged):
        for one in judged.part.tests[pathway.id] if not gone(pathway, as_of) else ():
            yield from toward(one.shape, judged.reading, f"{pathway.citation}: {one.condition.text}")
    for shape, exclusion in judged.part.exclusions:
        yield from toward(shape, judged.reading, f"{exclusion.citation}: {exclusion.excludes}")
    if judged.result.ruling == "cannot_tell":
        yield from toward(judged.part.attaches, judged.reading, f"whether {judged.result.id} applies")


def nearest_first(judged: Judged) -> list[Pathway]:
    """Its pathways, those first of which the fewest conditions fail; what the draft relies on before its equals."""
    relied = judged.result.relies_on
    return sorted(judged.part.pathways, key=lambda one: (_failing(one, judged), one.id not in relied))


def _failing(pathway: Pathway, judged: Judged) -> int:
    shapes = (one.shape for one in judged.part.tests[pathway.id])
    return sum(shape is not None and judged.reading.read(shape) is False for shape in shapes)


def toward(shape: Shape | None, reading: Logic, because: str, whoever: bool = False) -> Iterator[Try]:
    """Values that would suit what a condition looks for; with `whoever`, also of what no project can choose."""
    for leaf in unmet(shape, reading) if shape else ():
        fact = reading.fact(leaf.test.path)
        if whoever or not _fixed(fact):
            for value in _values(leaf, fact, reading):
                if value not in (fact.value, ()):
                    yield Try(replace(fact, value=value, complete=True, origin="changed to see"), because)


def _fixed(fact: Fact) -> bool:
    """A missing fact may still be anything; of a known one, only what is chosen, or what can be left out."""
    return verbs.known(fact) and not can_be_chosen(fact.path) and _last(fact) not in NARROWED


def _last(fact: Fact) -> str:
    return fact.path.rsplit(".", 1)[-1]


def _values(leaf: Leaf, fact: Fact, reading: Logic) -> Iterator[Value]:
    """Values that would suit the leaf; nothing where none can be made up."""
    test = leaf.test
    if test.over:
        limit = reading.limit(leaf.own, test.over)
        yield from [limit.value] if limit and leaf.negated else []
    elif test.verb == "at_least":
        least = verbs.number(test.wanted[0])
        yield from [] if least is None else [int(least) - 1 if leaf.negated else int(least)]
    elif test.verb in ("is", "is_not") and test.wanted[0] in _OTHER:
        yield from _yes_or_no(fact)
    elif test.verb != "known":
        yield from _words(leaf, fact)


def _yes_or_no(fact: Fact) -> Iterator[Value]:
    said = str(fact.value)
    yield from (_OTHER[said],) if said in _OTHER else ("yes", "no")


def _words(leaf: Leaf, fact: Fact) -> Iterator[Value]:
    wanted = leaf.test.wanted
    said = verbs.words(fact.value) if verbs.known(fact) else ()
    listed = isinstance(fact.value, tuple) or _last(fact) in LISTS
    narrowed = bool(said) and _last(fact) in NARROWED
    shared = tuple(one for one in said if one in wanted)
    if leaf.negated is (leaf.test.verb != "is_not"):
        yield from (tuple(one for one in said if one not in wanted),) if listed and not narrowed else ()
    elif listed and shared and leaf.test.verb == "only":
        yield shared
    elif listed and not narrowed and leaf.test.verb == "only" and len(wanted) <= LONGEST:
        yield wanted
    elif not narrowed:
        yield from ((one,) if listed else one for one in wanted[:SINGLY])

"""Changed facts that are worth trying at a gate that is not open: the values that its conditions look for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dsa.law import verbs
from dsa.law.attach import Judged
from dsa.law.leaves import Leaf, unmet
from dsa.law.logic import Reading
from dsa.law.pathway import gone
from dsa.model.facts import Fact, Value
from dsa.model.law import Condition, Pathway

LISTS = ("categories", "uses", "subjects", "consent", "ordered_by", "purpose")
FIXED = ("origin", "program", "program_funding", "derived_from", "system", "level", "type")
"""What a project cannot choose once it is so: who the parties are, where the data came from, what they serve."""
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
    for pathway in sorted(judged.part.pathways, key=lambda one: _failing(one, judged)):
        for one, test in judged.part.tests[pathway.id] if not gone(pathway, as_of) else ():
            yield from _toward(test, judged, f"{pathway.citation}: {one.text}")
    for exclusion in judged.part.exclusions:
        yield from _toward(exclusion.condition, judged, f"{exclusion.citation}: {exclusion.excludes}")
    if judged.result.ruling == "cannot_tell":
        for condition in judged.part.attaches:
            yield from _toward(condition, judged, f"whether {judged.result.id} applies")


def _failing(pathway: Pathway, judged: Judged) -> int:
    tests = (test for _, test in judged.part.tests[pathway.id] if test is not None)
    return sum(judged.reading.truth(test, judged.part.own) is False for test in tests)


def _toward(test: Condition | None, judged: Judged, because: str) -> Iterator[Try]:
    for leaf in unmet(test, judged.part.own, judged.reading) if test is not None else ():
        fact = judged.reading.fact(leaf.path)
        if not _fixed(fact):
            for value in _values(leaf, fact, judged.reading):
                if value not in (fact.value, ()):
                    yield Try(replace(fact, value=value, complete=True, origin="changed to see"), because)


def _fixed(fact: Fact) -> bool:
    root, _, rest = fact.path.partition(".")
    whose = root in ("parties", "systems") and ".answers." not in fact.path
    return verbs.known(fact) and (whose or rest.rsplit(".", 1)[-1] in FIXED)


def _values(leaf: Leaf, fact: Fact, reading: Reading) -> Iterator[Value]:
    """Values that would suit the leaf; nothing where none can be made up."""
    if isinstance(leaf.wanted, dict):
        limit = reading.limit(leaf.own, leaf.wanted)
        yield from [limit.value] if limit and leaf.negated else []
    elif leaf.verb == "at_least":
        least = verbs.number(leaf.wanted)
        yield from [] if least is None else [int(least) - 1 if leaf.negated else int(least)]
    elif leaf.verb in ("is", "is_not") and verbs.word(leaf.wanted) in _OTHER:
        yield from _yes_or_no(fact)
    elif leaf.verb != "known":
        yield from _words(leaf, fact)


def _yes_or_no(fact: Fact) -> Iterator[Value]:
    said = str(fact.value)
    yield from (_OTHER[said],) if said in _OTHER else ("yes", "no")


def _words(leaf: Leaf, fact: Fact) -> Iterator[Value]:
    wanted = verbs.words(leaf.wanted)
    listed = isinstance(fact.value, tuple) or fact.path.rsplit(".", 1)[-1] in LISTS
    if leaf.negated is (leaf.verb != "is_not"):
        kept = tuple(one for one in verbs.words(fact.value) if one not in wanted) if verbs.known(fact) else ()
        yield from (kept,) if listed else ()
        return
    shared = tuple(one for one in verbs.words(fact.value) if one in wanted) if verbs.known(fact) else ()
    if listed and shared and leaf.verb == "only":
        yield shared
        return
    if verbs.known(fact) and fact.path.rsplit(".", 1)[-1] in NARROWED:
        return
    together = listed and leaf.verb == "only" and len(wanted) <= LONGEST
    for value in (wanted,) if together else [(one,) for one in wanted[:SINGLY]]:
        yield value if listed else value[0]

"""What would make a transfer lawful: the smallest sets of changes, each as one sentence."""

from collections.abc import Iterable, Iterator

from dsa.advise.facts_told import fact_said, value_said
from dsa.advise.opinion import Mend
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, Part, joined, runs
from dsa.model.citation import provision
from dsa.model.document import Run, Source
from dsa.model.rulings import Change, FlowRuling, Remedy

_ANSWERS = ".answers."
_WHETHER = "whether "


def mends(teller: Teller, ruling: FlowRuling) -> tuple[Mend, ...]:
    """Each remedy in words, the smallest first; what nobody can choose, such as which program it is, comes last."""
    order = sorted(ruling.remedies, key=lambda one: one.kind == "another-fact")
    return tuple(_mend(teller, one) for one in order)


def _mend(teller: Teller, one: Remedy) -> Mend:
    main = [each for each in one.steps if _ANSWERS not in each.fact]
    rest = [each for each in one.steps if _ANSWERS in each.fact]
    cited = dict.fromkeys(provision(each.because.partition(": ")[0]) for each in one.steps)
    labels = dict.fromkeys(teller.label(each.fact) for each in (*main, *rest))
    return Mend(one.kind, _changed(teller, main), tuple(_answered(teller, rest)), tuple(cited), tuple(labels))


def _changed(teller: Teller, steps: Iterable[Change]) -> Inlines:
    """What would have to be so of the transfer itself: `the use is ensuring proper payment of a benefit`."""
    made: Inlines = ()
    for one in steps:
        said = fact_said(teller, one.fact, one.to, teller.label(one.fact))
        made += (runs(" and ") if made else ()) + (Run(said, Source(WORDING.clause, fact=one.fact)),)
    return made


def _answered(teller: Teller, steps: Iterable[Change]) -> Iterator[Inlines]:
    """Questions with the answers that they would need, each once."""
    seen = set()
    for one in steps:
        label = teller.label(one.fact)
        if label.startswith(_WHETHER) and one.to == "yes":
            said = teller.say.text("mend_that", point=label.removeprefix(_WHETHER))
        else:
            answer = value_said(teller, one.fact.rpartition(".")[2], one.to)
            said = teller.say.text("mend_answered", question=label, answer=answer)
        if said not in seen:
            seen.add(said)
            yield (Run(said, Source(WORDING.clause, fact=one.fact)),)


def mend_said(teller: Teller, one: Mend, asked: frozenset[str] = frozenset()) -> Inlines:
    """`another purpose (the use is …), with confirmation that …`, and what it rests on.

    Where all of `asked` is among it, the labels that a short answer names, that is said in so many words.
    """
    cited: dict[str, Part] = {"citations": joined([teller.cite(each) for each in one.citations], comma=";")}
    points = _points(teller, one, asked)
    if not one.main:
        return teller.say("mend_confirmed", points=points, **cited)
    named: dict[str, Part] = {"kind": teller.say(f"mend_{one.kind}"), "main": one.main}
    if not points:
        return teller.say("mend", **named, **cited)
    return teller.say("mend_with", **named, points=points, **cited)


def _points(teller: Teller, one: Mend, asked: frozenset[str]) -> Inlines:
    if not asked or not asked <= set(one.labels):
        return joined(list(one.rest))
    labels = one.labels[len(one.labels) - len(one.rest) :]
    further = [words for label, words in zip(labels, one.rest, strict=True) if label not in asked]
    return joined([teller.say("mend_named"), *further])

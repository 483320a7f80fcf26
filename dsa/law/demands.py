"""What the law demands of the text of an agreement, for one data set in one flow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dsa.law.attach import Judged
from dsa.law.descent import Joined
from dsa.law.parts import named
from dsa.law.sentences import facts_say, lacking
from dsa.model.law import Duty, Regime, Requirement
from dsa.model.rulings import Demand

AnyDemand = TypeVar("AnyDemand", bound=Requirement | Duty)


@dataclass(frozen=True)
class Why:
    """Why a rule is wanted, and which facts leave open whether it is."""

    because: str
    certain: bool = True
    missing: tuple[str, ...] = ()


def demands(joined: Sequence[Joined], regimes: Mapping[str, Regime]) -> tuple[Demand, ...]:
    """Requirements, each once, the certain reason first; the same rule under another id is left out."""
    found: dict[str, Demand] = {}
    rules: dict[str, Requirement] = {}
    relied = relied_on(joined)
    for one in attached(joined):
        own = [(one.part.own, rule, why) for rule, why in wanted(one, one.part.requirements, relied)]
        for regime, rule, why in (*own, *_of_others(one, regimes)):
            if rule.id not in found or (why.certain and not found[rule.id].certain):
                found[rule.id] = _demand(one, regime, rule, why)
            rules[rule.id] = rule
    return tuple(demand for id_, demand in found.items() if rules[id_].same_as not in found)


def attached(joined: Iterable[Joined]) -> Iterator[Judged]:
    """Every part on every scene where it applies, or where the facts cannot tell."""
    return (one for each in joined for one in each.all if one.result.ruling != "does_not_apply")


def relied_on(joined: Iterable[Joined]) -> frozenset[str]:
    """Every pathway that the draft relies on."""
    return frozenset(id_ for each in joined for one in each.all for id_ in one.result.relies_on)


def wanted(judged: Judged, rules: Iterable[AnyDemand], relied: frozenset[str]) -> Iterator[tuple[AnyDemand, Why]]:
    """The rules of a part that bind on a scene, each with the reason."""
    return ((rule, why) for rule in rules if (why := _reason(judged, rule, relied)))


def _reason(judged: Judged, rule: Requirement | Duty, relied: frozenset[str]) -> Why | None:
    """Why a rule is wanted; where the facts cannot tell whether its part applies, they cannot tell this either."""
    why = _why(judged, rule, relied)
    if why is None or judged.result.ruling == "applies":
        return why
    return Why(why.because, False, (*judged.result.missing, *why.missing))


def _why(judged: Judged, rule: Requirement | Duty, relied: frozenset[str]) -> Why | None:
    part = judged.part
    if rule.conditional_on in part.regime_pathways and rule.conditional_on not in relied:
        return None
    users = [one for one in part.named_by.get(rule.id, ()) if one in relied]
    if users and rule.condition is None:
        return Why(f"The draft relies on {users[0]}, and this is one of its conditions.")
    if rule.condition is not None:
        return _by_condition(judged, rule)
    if rule.conditional_on in part.regime_pathways:
        return Why(f"The draft relies on {rule.conditional_on}.")
    if rule.conditional_on:
        return Why(f"The register ties it to: {rule.conditional_on}.", certain=False)
    if rule.id in part.named_by:
        return None
    return Why(f"Every exchange under {part.id} must have it.")


def _by_condition(judged: Judged, rule: Requirement | Duty) -> Why | None:
    held = judged.reading.held(judged.part.shapes.of(rule.condition or {}, judged.part.own))
    if held.truth is False:
        return None
    if held.truth is None:
        return Why(f"Cannot tell whether it is needed: {lacking(held.unknown)}.", False, held.missing)
    return Why(f"{facts_say(held.grounds)}.")


def _of_others(judged: Judged, regimes: Mapping[str, Regime]) -> Iterator[tuple[str, Requirement, Why]]:
    """Terms of a pathway relied on that are requirements of another part or regime."""
    terms = set(_terms(judged)) - {rule.id for rule in judged.part.requirements}
    because = f"A pathway of {judged.part.id} that the draft relies on needs it."
    why = Why(because, judged.result.ruling == "applies", judged.result.missing)
    for regime in regimes.values() if terms else ():
        yield from ((regime.regime, rule, why) for rule in regime.requirements if rule.id in terms)


def _terms(judged: Judged) -> Iterator[str]:
    for pathway in judged.part.pathways:
        if pathway.id in judged.result.relies_on:
            yield from (id_ for one in pathway.conditions if one.type == "term" for id_ in named(one))


def _demand(judged: Judged, regime: str, rule: Requirement, why: Why) -> Demand:
    return Demand(
        id=rule.id,
        regime=regime,
        citation=rule.citation,
        force=rule.force or "law",
        verified=rule.verified,
        requires=rule.requires,
        short=rule.short,
        flow=judged.scene.flow,
        data=judged.scene.data,
        because=why.because,
        certain=why.certain,
        missing=() if why.certain else tuple(dict.fromkeys(why.missing)),
    )

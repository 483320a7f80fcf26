"""What the law demands of the text of an agreement, for one data set in one flow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from dsa.law.attach import Judged
from dsa.law.descent import Joined
from dsa.law.parts import named
from dsa.law.sentences import facts_say, lacking
from dsa.model.law import Duty, Regime, Requirement
from dsa.model.rulings import Demand

AnyDemand = TypeVar("AnyDemand", Requirement, Duty)
Why = tuple[str, bool]
"""The reason, and whether the facts are certain of it."""


def demands(joined: Sequence[Joined], regimes: Mapping[str, Regime]) -> tuple[Demand, ...]:
    """Requirements, each once, the certain reason first; the same rule under another id is left out."""
    found: dict[str, Demand] = {}
    rules: dict[str, Requirement] = {}
    relied = relied_on(joined)
    for one in attached(joined):
        own = [(one.part.own, rule, *why) for rule, why in wanted(one, one.part.requirements, relied)]
        for regime, rule, because, certain in (*own, *_of_others(one, regimes)):
            if rule.id not in found or (certain and not found[rule.id].certain):
                found[rule.id] = _demand(one, regime, rule, because, certain)
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
    applies = judged.result.ruling == "applies"
    for rule in rules:
        why = _why(judged, rule, relied)
        if why:
            yield rule, (why[0], why[1] and applies)


def _why(judged: Judged, rule: Requirement | Duty, relied: frozenset[str]) -> Why | None:
    part = judged.part
    if rule.conditional_on in part.regime_pathways and rule.conditional_on not in relied:
        return None
    users = [one for one in part.named_by.get(rule.id, ()) if one in relied]
    if users:
        return f"The draft relies on {users[0]}, and this is one of its conditions.", True
    if rule.condition is not None:
        return _by_condition(judged, rule)
    if rule.conditional_on in part.regime_pathways:
        return f"The draft relies on {rule.conditional_on}.", True
    if rule.conditional_on:
        return f"The register ties it to: {rule.conditional_on}.", False
    if rule.id in part.named_by:
        return None
    return f"Every exchange under {part.id} must have it.", True


def _by_condition(judged: Judged, rule: Requirement | Duty) -> Why | None:
    held = judged.reading.held(rule.condition or {}, judged.part.own)
    if held.truth is False:
        return None
    if held.truth is None:
        return f"Cannot tell whether it is needed: {lacking(held.unknown)}.", False
    return f"{facts_say(held.grounds)}.", True


def _of_others(judged: Judged, regimes: Mapping[str, Regime]) -> Iterator[tuple[str, Requirement, str, bool]]:
    """Terms of a pathway relied on that are requirements of another part or regime."""
    terms = set(_terms(judged)) - {rule.id for rule in judged.part.requirements}
    certain = judged.result.ruling == "applies"
    for regime in regimes.values() if terms else ():
        for rule in regime.requirements:
            if rule.id in terms:
                yield regime.regime, rule, f"A pathway of {judged.part.id} that the draft relies on needs it.", certain


def _terms(judged: Judged) -> Iterator[str]:
    for pathway in judged.part.pathways:
        if pathway.id in judged.result.relies_on:
            yield from (id_ for one in pathway.conditions if one.type == "term" for id_ in named(one))


def _demand(judged: Judged, regime: str, rule: Requirement, because: str, certain: bool) -> Demand:
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
        because=because,
        certain=certain,
    )

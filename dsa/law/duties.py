"""What the law demands outside the text, and which instruments it calls for, for one data set in one flow."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from dsa.law.attach import Judged
from dsa.law.demands import attached, relied_on, wanted
from dsa.law.descent import Joined
from dsa.law.logic import value_on
from dsa.law.parts import named
from dsa.model.law import Duty, InstrumentRule, PathCondition, Pathway, Regime
from dsa.model.rulings import Called, Owed


def owed(joined: Sequence[Joined], regimes: Mapping[str, Regime], as_of: date) -> tuple[Owed, ...]:
    """Duties, each once. `due` is the last day for one that delays the start, where the start is known."""
    found: dict[str, Owed] = {}
    relied = relied_on(joined)
    duties = {duty.id: (regime, duty) for regime in regimes.values() for duty in regime.duties}
    for one in attached(joined):
        for duty, _ in wanted(one, one.part.duties, relied):
            found.setdefault(duty.id, _owed(duty, one.part.regime, one, as_of))
        for pathway, condition, id_ in _acts(one):
            if id_ in duties:
                found.setdefault(id_, _owed(duties[id_][1], duties[id_][0], one, as_of))
            else:
                found.setdefault(id_, _unloaded(pathway, condition, id_, one))
    return tuple(found.values())


def _acts(judged: Judged) -> Iterator[tuple[Pathway, PathCondition, str]]:
    """Acts that the pathways relied on need."""
    for pathway in judged.part.pathways:
        if pathway.id in judged.result.relies_on:
            for one in pathway.conditions:
                yield from ((pathway, one, id_) for id_ in named(one) if one.type == "act")


def _owed(duty: Duty, regime: Regime, judged: Judged, as_of: date) -> Owed:
    lead, checked = _lead(duty, regime, as_of)
    done = bool(duty.done_if and judged.reading.truth(duty.done_if, regime.regime))
    agreement = judged.scene.sheet.intake.agreement
    start = agreement.start if agreement else None
    return Owed(
        id=duty.id,
        regime=regime.regime,
        flow=judged.scene.flow,
        data=judged.scene.data,
        requires=duty.requires,
        citation=duty.citation,
        deadline=duty.deadline,
        who=duty.who,
        lead_days=lead,
        counted_from=duty.lead.counted_from if duty.lead else "",
        after=duty.lead.after if duty.lead else "",
        verified="memory" if "memory" in (duty.verified, checked) else "read",
        done=done,
        due=start - timedelta(days=lead) if start and lead is not None and not done else None,
    )


def _lead(duty: Duty, regime: Regime, as_of: date) -> tuple[int | None, str]:
    """Days that must pass, and how their number was checked."""
    if duty.lead is None:
        return None, duty.verified
    days = duty.lead.days
    if isinstance(days, int) or days.isdigit():
        return int(days), duty.verified
    value = value_on(regime.values.get(days, ()), as_of)
    return (value.value, value.verified) if value else (None, duty.verified)


def _unloaded(pathway: Pathway, condition: PathCondition, id_: str, judged: Judged) -> Owed:
    """A duty of a regime that is not at hand is owed in the words of the pathway's condition."""
    return Owed(
        id=id_,
        regime=judged.part.own,
        flow=judged.scene.flow,
        data=judged.scene.data,
        requires=condition.text,
        citation=pathway.citation,
        deadline="",
        who="",
    )


def called(joined: Sequence[Joined]) -> tuple[Called, ...]:
    """Instruments that the regimes call for; where the facts cannot tell whether one applies, its call is uncertain.

    An uncertain call is only for what would be required: the rest waits until the regime is known to apply.
    """
    found: dict[tuple[str, str, str], Called] = {}
    relied = relied_on(joined)
    for one in attached(joined):
        certain = one.result.ruling == "applies"
        for rule in one.part.regime.instruments:
            needed = (not rule.pathway or rule.pathway in relied) and (certain or rule.need == "required")
            if needed and (rule.condition is None or one.reading.truth(rule.condition, one.part.own)):
                key = (rule.kind, rule.need, rule.citation)
                if key not in found or certain:
                    found[key] = _called(one, rule, certain)
    return tuple(found.values())


def _called(judged: Judged, rule: InstrumentRule, certain: bool) -> Called:
    return Called(
        kind=rule.kind,
        need=rule.need,
        regime=judged.part.own,
        citation=rule.citation,
        because=rule.because,
        certain=certain,
    )

"""What the law demands outside the text, and which instruments it calls for, for one data set in one flow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dsa.law.attach import Judged
from dsa.law.demands import attached, relied_on, wanted
from dsa.law.descent import Joined
from dsa.law.logic import value_on
from dsa.law.parts import named
from dsa.law.verbs import known, words
from dsa.model.instruments import Called, FormFact, OwnForm
from dsa.model.law import Duty, Falls, FormInstrument, Input, InstrumentRule, PathCondition, Pathway, Regime
from dsa.model.owed import FallsOn, Owed


def owed(joined: Sequence[Joined], duties: Mapping[str, tuple[Regime, Duty]], as_of: date) -> tuple[Owed, ...]:
    """Duties, each once, with the numbers that are in force on the day; the same under another id is left out.

    `duties` are those of every regime at hand.
    """
    found: dict[str, Owed] = {}
    relied = relied_on(joined)
    for one in attached(joined):
        for duty, _ in wanted(one, one.part.duties, relied):
            found.setdefault(duty.id, _owed(duty, one.part.regime, one, as_of))
        for pathway, condition, id_ in _acts(one):
            if id_ in duties:
                found.setdefault(id_, _owed(duties[id_][1], duties[id_][0], one, as_of))
            else:
                found.setdefault(id_, _unloaded(pathway, condition, id_, one))
    same_as = {id_: duties[id_][1].same_as for id_ in found if id_ in duties}
    return tuple(one for id_, one in found.items() if same_as.get(id_) not in found)


def _acts(judged: Judged) -> Iterator[tuple[Pathway, PathCondition, str]]:
    """Acts that the pathways relied on need."""
    for pathway in judged.part.pathways:
        if pathway.id in judged.result.relies_on:
            for one in pathway.conditions:
                yield from ((pathway, one, id_) for id_ in named(one) if one.type == "act")


def _owed(duty: Duty, regime: Regime, judged: Judged, as_of: date) -> Owed:
    lead, checked, cited = _lead(duty, regime, as_of)
    done = judged.reading.truth(duty.done_if, regime.regime) if duty.done_if else False
    return Owed(
        id=duty.id,
        regime=regime.regime,
        flow=judged.scene.flow,
        data=judged.scene.data,
        requires=duty.requires,
        citation=duty.citation,
        deadline=duty.deadline,
        who=duty.who,
        force=duty.force or "law",
        lead_days=lead,
        lead_citation=cited,
        counted_from=duty.lead.counted_from if duty.lead else "",
        after=duty.lead.after if duty.lead else "",
        verified="memory" if "memory" in (duty.verified, checked) else "read",
        done=bool(done),
        perhaps_done=done is None,
        before=duty.before or ("start" if duty.lead else ""),
        follows=duty.after or ((duty.lead.after,) if duty.lead and duty.lead.after else ()),
        falls=tuple(_falls(one, regime, as_of) for one in duty.falls),
    )


def _lead(duty: Duty, regime: Regime, as_of: date) -> tuple[int | None, str, str]:
    """Days that must pass, how their number was checked, and what the number rests on."""
    if duty.lead is None:
        return None, duty.verified, ""
    days = duty.lead.days
    if isinstance(days, int) or days.isdigit():
        return int(days), duty.verified, duty.citation
    value = value_on(regime.values.get(days, ()), as_of)
    return (value.value, value.verified, value.citation) if value else (None, duty.verified, "")


def _falls(one: Falls, regime: Regime, as_of: date) -> FallsOn:
    (months, read), (days, also) = (_number(number, regime, as_of) for number in (one.months, one.days))
    return FallsOn(
        on=one.on,
        months=months,
        days=days,
        every_months=one.every_months,
        each_year_on=one.each_year_on,
        label=one.label,
        verified="memory" if "memory" in (read, also) else "read",
    )


def _number(number: int | str, regime: Regime, as_of: date) -> tuple[int, str]:
    """A number as written, or a dated value by name (`-name`: before the event), and how it was checked."""
    name = str(number).lstrip("-")
    if name.isdigit():
        return int(number), "read"
    value = value_on(regime.values.get(name, ()), as_of)
    if value is None:
        return 0, "memory"
    return (-value.value if str(number).startswith("-") else value.value), value.verified


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
                key, call = (rule.kind, rule.need, rule.citation), _called(one, rule, certain)
                found[key] = max(found.get(key, call), call, key=lambda each: (each.certain, bool(each.form)))
    return _on_their_forms(found.values())


def _on_their_forms(found: Iterable[Called]) -> tuple[Called, ...]:
    """A form that one law names for a kind of agreement serves every law that calls for the kind."""
    listed = tuple(found)
    forms = {one.kind: one.form for one in listed if one.in_its_issuers_words and one.need == "required"}
    return tuple(one.model_copy(update={"form": one.form or forms.get(one.kind)}) for one in listed)


def _called(judged: Judged, rule: InstrumentRule, certain: bool) -> Called:
    return Called(
        kind=rule.kind,
        need=rule.need,
        regime=judged.part.own,
        citation=rule.citation,
        because=rule.because,
        certain=certain,
        form=_own_form(judged, rule.form) if rule.form else None,
    )


def _own_form(judged: Judged, form: FormInstrument) -> OwnForm:
    return OwnForm(
        name=form.name,
        issued_by=form.issued_by,
        get_it=form.get_it,
        asks=tuple(_form_fact(judged, one) for one in form.facts),
        attached=form.attached,
        verified=form.verified,
    )


def _form_fact(judged: Judged, asked: Input) -> FormFact:
    """The first of its facts that is known, else the first."""
    paths = (asked.fact,) if isinstance(asked.fact, str) else asked.fact
    facts = [judged.reading.fact(path) for path in paths]
    fact = next((one for one in facts if known(one)), facts[0])
    said = ", ".join(words(fact.value)) if known(fact) else ""
    return FormFact(name=asked.name, fact=fact.path, said=said)

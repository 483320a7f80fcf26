"""The law, once for all transfers: what must be passed, what only adds terms, what was raised and does not reach."""

import re
from collections.abc import Iterable, Sequence

from dsa.advise.closed import closed
from dsa.advise.groups import Group, where
from dsa.advise.layout import CLOSED, LAWS, PENALTIES, Part, ref, table
from dsa.advise.opinion import LawSaid
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines, joined

_FACTS = re.compile(r" \((?:[^()]|\([^()]*\))*: (?:[^()]|\([^()]*\))*\)\.?$")
"""The facts in parentheses at the end of a reason: each transfer says its own."""
_BY = re.compile(r"^(?:Inherited by .+? from .+?|By inheritance from .+?): ")

Reached = dict[str, tuple[LawSaid, list[str]]]
"""By what is said of a law: the law, and the flows of which it is said."""


def laws(teller: Teller, found: Sequence[Group], *, risky: bool) -> Part | None:
    """One part for all; None where no transfer is described."""
    if not found:
        return None
    say, part = teller.say, Part(LAWS, teller.say("laws_title"))
    part.plain(say("laws_marks"))
    gates = _reached(found, "gate", ("applies", "cannot_tell"))
    part.section(say("gates_head"), say("gates_lead") if gates else say("law_none"))
    columns = [(say("gates_law"), 7), (say("gates_for"), 7), (say("gates_why"), 12)]
    rows = [(key, _gate(teller, found, one, flows)) for key, (one, flows) in gates.items()]
    part.table(table(columns, rows, say("gates_summary")))
    over = [_adds(teller, found, *one) for one in _reached(found, "overlay", ("applies", "cannot_tell")).values()]
    part.section(say("over_head"), say("law_over", laws=joined(over, comma=";")) if over else say("over_none"))
    part.section(say("quiet_head"), *_quiet(teller, found), say("risks", annex=ref(PENALTIES)) if risky else ())
    return part


def _reached(found: Iterable[Group], kind: str, rulings: Sequence[str]) -> Reached:
    """Laws of one kind by regime, ruling and reason, with the flows that share them."""
    made: Reached = {}
    for opinion in (one for group in found for one in group.opinions):
        for law in opinion.laws:
            if law.kind == kind and law.ruling in rulings:
                key = f"{law.regime}/{law.ruling}/{reason(law)}" if kind == "gate" else law.regime
                made.setdefault(key, (law, []))[1].append(opinion.flow)
    return made


def reason(law: LawSaid) -> str:
    """Why it reaches a transfer, without the facts that differ from one to the next."""
    return _FACTS.sub("", _BY.sub("", law.because)).rstrip(".")


def _gate(teller: Teller, found: Sequence[Group], law: LawSaid, flows: list[str]) -> tuple[Inlines, ...]:
    name = teller.law(law.regime)
    doubtful = law.ruling == "cannot_tell"
    because, pin = teller.said(reason(law), law.id), teller.pin(law.citation, law.checked, law.id)
    return (
        teller.say("law_may", law=name) if doubtful else name,
        where(teller, found, flows, barred=True),
        teller.say("law", because=because, pin=pin),
    )


def _adds(teller: Teller, found: Sequence[Group], law: LawSaid, flows: list[str]) -> Inlines:
    named = {"law": teller.law(law.regime), "pin": teller.pin(law.citation, law.checked, law.id)}
    return teller.say("law_adds", **named, where=where(teller, found, flows, barred=True))


def _quiet(teller: Teller, found: Sequence[Group]) -> list[Inlines]:
    """Laws that some fact raised: those that reach nothing, then those that reach only some transfers."""
    raised = _reached(found, "gate", ("does_not_apply",)) | _reached(found, "overlay", ("does_not_apply",))
    seen = {
        law.regime for group in found for one in group.opinions for law in one.laws if law.ruling != "does_not_apply"
    }
    never = dict.fromkeys(law.regime for law, _ in raised.values() if law.regime not in seen)
    said = [teller.say("law_quiet", laws=joined([teller.law(one) for one in never], comma=";"))] if never else []
    if closed(teller, found).blocks:
        said.append(teller.say("law_quiet_why", annex=ref(CLOSED)))
    return said

"""The conditions of a way, each with its state: met by which facts, confirmed by whom, supplied by what."""

from collections.abc import Iterable

from dsa.advise.facts_told import told
from dsa.advise.opinion import ConditionSaid
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, joined
from dsa.model.document import Run
from dsa.model.rulings import Covered, FlowRuling
from dsa.model.ways import ConditionResult, PathwayResult

_FACT = {True: "met", False: "not_met", None: "unknown"}
_CONFIRM = {True: "confirmed", False: "not_so", None: "to_confirm"}
MOST = 3
"""Facts, or sections, that a cell names."""


def conditions(teller: Teller, ruling: FlowRuling, way: PathwayResult) -> tuple[ConditionSaid, ...]:
    """Each condition of one way on one transfer."""
    return tuple(_condition(teller, ruling, one) for one in way.conditions)


def _condition(teller: Teller, ruling: FlowRuling, one: ConditionResult) -> ConditionSaid:
    match one.type:
        case "fact":
            state, facts = _FACT[one.truth], _grounds(teller, ruling, one)
        case "confirm":
            state, facts = _CONFIRM[one.truth], _grounds(teller, ruling, one)
        case "term":
            state, facts = _term(teller, ruling, one)
        case "act":
            state, facts = _act(teller, ruling, one)
    return ConditionSaid(one.text, one.type, state, facts, one.truth)


def _grounds(teller: Teller, ruling: FlowRuling, one: ConditionResult) -> Inlines:
    """The facts that it turned on; for one that is missing, who knows."""
    facts = [*told(teller, one.grounds)]
    asked = {each.fact: each.who for each in teller.matter.rulings.questions}
    missing = [each.fact for each in one.grounds if not each.said]
    who = dict.fromkeys(teller.who(asked.get(fact) or teller.matter.sheet[fact].who, ruling.flow) for fact in missing)
    facts += [teller.say("by", who=name) for name in who]
    return joined(facts[:MOST], comma=";") or teller.say("no_facts")


def _term(teller: Teller, ruling: FlowRuling, one: ConditionResult) -> tuple[str, Inlines]:
    """Where the drafts say what the agreement must say."""
    by_draft = {
        id_: [
            each for each in covered if each.id in one.refers and (each.flow, each.data) == (ruling.flow, ruling.data)
        ]
        for id_, covered in teller.matter.covered.items()
    }
    found = {id_: covered for id_, covered in by_draft.items() if covered}
    if not found:
        return "text_gap", teller.say("no_draft")
    states = {each.status for covered in found.values() for each in covered}
    state = "text_gap" if "gap" in states else "in_text" if states == {"met"} else "text_open"
    return state, joined([_place(teller, id_, covered) for id_, covered in found.items()], comma=";")


def _place(teller: Teller, draft: str, covered: Iterable[Covered]) -> Inlines:
    sections = list(dict.fromkeys(one.section for one in covered if one.section))
    more = [*sections[:MOST], "…"] if len(sections) > MOST else sections
    name = teller.draft(draft)
    return teller.say("text_at", draft=name, sections=", ".join(more)) if more else (Run(name, WORDING),)


def _act(teller: Teller, ruling: FlowRuling, one: ConditionResult) -> tuple[str, Inlines]:
    """Who must do what the way makes a condition, and when."""
    owed = [each for each in ruling.duties if each.id in one.refers]
    if not owed:
        return "act", teller.say("no_facts")
    said = [
        teller.say("act_by", who=teller.who(each.who, ruling.flow), deadline=teller.said(each.deadline, each.id))
        for each in owed
    ]
    return "act_done" if all(each.done for each in owed) else "act", joined(said, comma=";")

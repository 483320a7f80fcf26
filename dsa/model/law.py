"""Law as data: regimes with their parts, conditions, pathways, requirements, duties; and what they give: rulings.

A condition is a small tree, kept as read: `{all|any: [...]}`, `{not: ...}`, `{definition: name}` or a leaf
`{fact: path, VERB: value}` with VERB one of `is is_not includes any_of only at_least known`.
"""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dsa.model.words import Instrument

Condition = dict[str, Any]
Force = Literal["law", "condition", "policy", "guidance", "practice"]
Truth = Literal["applies", "does_not_apply", "cannot_tell"]
PathStatus = Literal["open", "blocked", "undecided"]
FlowStatus = Literal["permitted", "blocked", "undecided", "no_regime"]
Coverage = Literal["met", "doubtful", "needs_fact", "gap"]


class Law(BaseModel):
    """The root of what a register holds: frozen, refusing unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Example(Law):
    """A set of facts and the answer that the rule must give on them; run as a test."""

    name: str
    facts: dict[str, Any] = Field(default_factory=dict)
    """Rule paths to values; `unknown` is missing. Lists are complete unless the path ends in `...`."""
    gives: str
    """`applies`, `does_not_apply`, `cannot_tell`; `open`, `blocked`, `undecided`; `true`, `false`, `unknown`."""
    because: str = ""
    as_of: dt.date | None = None


class Rule(Law):
    """What every rule carries: permanent id, citation, how it was checked."""

    id: str
    citation: str = ""
    verified: Literal["read", "memory"]
    verified_note: str = ""
    source: str = ""
    where_to_look: str = ""
    corrected: str = ""
    note: str = ""
    force: Force | None = None
    force_note: str = ""
    see: str = ""
    same_as: str = ""
    former_id: str = ""
    condition: Condition | None = Field(default=None, alias="if")
    examples: tuple[Example, ...] = ()


class Definition(Law):
    """A definition that is law: a named, cited condition."""

    citation: str
    note: str = ""
    condition: Condition = Field(alias="if")
    examples: tuple[Example, ...] = ()


class Question(Law):
    """A fact that core does not hold, and how it is asked."""

    fact: str
    on: Literal["flow", "data", "match", "party", "system", "agreement"]
    type: Literal["yes-no", "choice", "text", "date", "number", "list", "citation", "party"]
    choices: tuple[str, ...] = ()
    ask: str
    why: str
    who: Literal["program", "counsel", "privacy", "security", "records", "finance", "counterpart"]
    decides: bool
    label: str = ""
    """What a blank calls it; made from the fact's name where absent."""


class Trigger(Rule):
    """What attaches a regime."""

    when: str


class Exclusion(Rule):
    """What takes a flow out of a regime."""

    excludes: str
    conditions: tuple[str, ...] = ()


class Bar(Rule):
    """A prohibition in the law's own terms, for the reader of a refusal; the pathways decide, the bar explains."""

    says: str
    """A sentence without its full stop that may stand in a draft for the other side."""


class PathCondition(Law):
    """One condition of a pathway: it decides (`fact`), a person confirms it, the text or an act must supply it."""

    text: str
    type: Literal["fact", "confirm", "term", "act"]
    condition: Condition | None = Field(default=None, alias="if")
    fact: str = ""
    requirement: str | tuple[str, ...] = ()
    duty: str | tuple[str, ...] = ()
    needs_id: bool = False
    added: bool = False
    note: str = ""


class Conflict(Law):
    """Another law that may collide with a pathway; counsel decides which prevails."""

    condition: Condition = Field(alias="if")
    """Where the two can meet; an unknown fact does not rule it out."""
    says: str
    citation: str


class Pathway(Rule):
    """One lawful route through a gate."""

    permits: str
    conditions: tuple[PathCondition, ...]
    valid_from: dt.date | None = None
    """First day on which the pathway exists."""
    valid_until: dt.date | None = None
    """First day on which it no longer does."""
    conflicts_with: tuple[str, ...] = ()
    conflict: Conflict | None = None
    contractors: str = ""
    effects: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    part_of: str = ""


class Input(Law):
    """A fact that the drafter must supply, by its name in the register and its path."""

    name: str
    fact: str | tuple[str, ...]


class Requirement(Rule):
    """One thing demanded of the written agreement."""

    requires: str
    short: str = ""
    """The same in a few words, for a table in a draft."""
    kind: Literal["clause", "fact", "attachment"]
    when: str = ""
    conditional_on: str = ""
    inputs: tuple[Input, ...] = ()
    exception: str = ""
    alternative_to: str = ""
    fixed_text: dict[str, Any] | None = None
    conflicts_with: tuple[str, ...] = ()
    duty_force: str = ""


class Lead(Law):
    """Time that must pass before data may move, in calendar days from `counted_from`; a dated value or a number."""

    days: int | str
    counted_from: str
    after: str = ""
    """Duty whose own days come first, so that the two run one after the other."""


class Duty(Rule):
    """What must happen outside the text."""

    requires: str
    deadline: str
    who: str
    conditional_on: str = ""
    lead: Lead | None = None
    """Present where the duty delays the start."""
    done_if: Condition | None = None
    """Facts that show that the duty has been done already."""


class DatedValue(Law):
    """A number of the law from a day on, with its own citation."""

    from_: dt.date = Field(alias="from")
    until: dt.date | None = None
    value: int
    unit: str
    citation: str
    verified: Literal["read", "memory"] = "read"


class Part(Law):
    """A gate or an overlay inside a register; a register without parts is one part."""

    name: str
    kind: Literal["gate", "overlay"]
    kind_why: str = ""
    condition: Condition | None = Field(default=None, alias="if")
    note: str = ""
    triggers: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    pathways: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()


class InstrumentRule(Law):
    """Which instrument the law calls for, when, and whether it is required, recommended, an alternative, or wrong."""

    kind: Instrument
    need: Literal["required", "recommended", "optional", "alternative", "wrong"]
    pathway: str = ""
    """Where the need follows from relying on one pathway."""
    condition: Condition | None = Field(default=None, alias="if")
    citation: str
    because: str


class Limits(Law):
    """How long an agreement may run."""

    max_term: str = ""
    renewal: str = ""


class Penalty(Law):
    """What follows a breach of the law."""

    citation: str
    text: str
    verified: Literal["read", "memory"]
    verified_note: str = ""
    source: str = ""
    note: str = ""
    corrected: str = ""


class Regime(Law):
    """A body of law that attaches to data: one register."""

    regime: str
    title: str
    kind: Literal["gate", "overlay"]
    kind_why: str
    as_of: str
    """Month in which the register was last read against its sources."""
    raised_when: Condition
    citations: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    source_notes: tuple[str, ...] = ()
    status_notes: tuple[str, ...] = ()
    common_errors: tuple[str, ...] = ()
    facts: tuple[Any, ...] = ()
    tables: dict[str, Any] = Field(default_factory=dict)
    values: dict[str, tuple[DatedValue, ...]] = Field(default_factory=dict)
    definitions: dict[str, Definition] = Field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    applies_when: tuple[Trigger, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    parts: tuple[Part, ...] = ()
    bars: tuple[Bar, ...] = ()
    pathways: tuple[Pathway, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    duties: tuple[Duty, ...] = ()
    instruments: tuple[InstrumentRule, ...] = ()
    limits: Limits = Limits()
    penalties: tuple[Penalty, ...] = ()
    pitfalls: tuple[str, ...] = ()
    not_formal: tuple[Any, ...] = ()


class Frozen(BaseModel):
    """The root of results: frozen."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Ground(Frozen):
    """Why a condition came out as it did: the fact it turned on, or the one it lacks."""

    fact: str
    """Concrete fact path."""
    said: str
    """What the fact says, in words ("state-vital-records"), or "" where missing."""
    wants: str
    """What the rule looks for, in words."""
    label: str = ""
    """What the fact is, in words: `kind of body (ssa)`."""


class ConditionResult(Frozen):
    """One condition of one pathway on these facts."""

    text: str
    type: Literal["fact", "confirm", "term", "act"]
    truth: bool | None
    grounds: tuple[Ground, ...] = ()
    refers: tuple[str, ...] = ()
    """Requirement ids of a term, duty ids of an act, concrete question path of a confirm."""


class PathwayResult(Frozen):
    """One pathway on these facts."""

    id: str
    regime: str
    part: str
    citation: str
    permits: str
    status: PathStatus
    because: str
    conditions: tuple[ConditionResult, ...] = ()
    missing: tuple[str, ...] = ()
    """Concrete fact paths that the answer still lacks."""
    conflict: str = ""
    """What another law says against relying on this pathway here, in a sentence; empty where nothing is known."""
    conflict_citation: str = ""


class RegimeResult(Frozen):
    """One part of a regime on these facts."""

    id: str
    """The regime's id; `regime.part` where the regime has several parts."""
    regime: str
    kind: Literal["gate", "overlay"]
    ruling: Truth
    status: PathStatus | None
    """Of the gate: open if a pathway is; None for an overlay, or a gate that does not apply."""
    because: str
    citation: str
    missing: tuple[str, ...] = ()
    pathways: tuple[PathwayResult, ...] = ()
    way: str = ""
    """Of a gate: by which pathway it is open, or which is nearest and what it lacks, in a sentence or two."""
    relies_on: tuple[str, ...] = ()
    """Pathway that the draft relies on, open or (while undecided) nearest to open, and its companions."""
    relies_because: str = ""


class Demand(Frozen):
    """A requirement that the text must meet for one flow and data set."""

    id: str
    regime: str
    citation: str
    force: Force
    verified: str
    requires: str
    short: str = ""
    flow: str
    data: str
    because: str
    certain: bool = True
    """False where a missing fact leaves open whether it is demanded; it is then drafted, and said."""


class Owed(Frozen):
    """A duty outside the text for one flow and data set."""

    id: str
    regime: str
    flow: str
    data: str
    requires: str
    citation: str
    deadline: str
    who: str
    lead_days: int | None = None
    counted_from: str = ""
    after: str = ""
    verified: Literal["read", "memory"] = "read"
    """`memory` where the duty or its number of days was not read in its source."""
    done: bool = False
    due: dt.date | None = None


class Called(Frozen):
    """An instrument that the law calls for in one flow and data set."""

    kind: Instrument
    need: Literal["required", "recommended", "optional", "alternative", "wrong"]
    regime: str
    citation: str
    because: str
    certain: bool = True
    """False while a missing fact leaves open whether the regime applies, and with it the need."""


class Change(Frozen):
    """A single change of fact that would change the answer."""

    fact: str
    to: str
    then: FlowStatus
    because: str = ""


class EarliestStart(Frozen):
    """The earliest lawful start, and the duty that sets it; no date where nothing may go."""

    date: dt.date | None = None
    because: str = ""


class FlowRuling(Frozen):
    """The answer for one data set in one flow."""

    flow: str
    data: str
    status: FlowStatus
    because: str
    regimes: tuple[RegimeResult, ...]
    demands: tuple[Demand, ...] = ()
    duties: tuple[Owed, ...] = ()
    instruments: tuple[Called, ...] = ()
    would_change: tuple[Change, ...] = ()
    earliest_start: EarliestStart = EarliestStart()


class HardStop(Frozen):
    """A bar that no drafting cures."""

    flow: str
    data: str
    what: str
    citation: str
    bar: str = ""
    """The bar alone, in words that may stand in a draft for the other side: no id, no path."""


class AskedQuestion(Frozen):
    """A question whose answer can still change an open ruling, or fill a blank."""

    fact: str
    ask: str
    why: str
    who: str
    unlocks: tuple[str, ...]
    """What it can still settle: `flow/data: pathway` ids, most first."""


class Rulings(Frozen):
    """All that the law says of an intake on one day."""

    as_of: dt.date
    flows: tuple[FlowRuling, ...]
    hard_stops: tuple[HardStop, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()
    earliest_start: EarliestStart = EarliestStart()


class Covered(Frozen):
    """How a draft answers one demanded requirement: by which clause instance, by which words."""

    id: str
    citation: str
    force: Force
    instrument: Instrument
    flow: str
    data: str
    status: Coverage
    clause: str = ""
    """Instance id, or "" for a gap that no clause speaks to."""
    section: str = ""
    """Where the words stand, as printed: `14.1`, `Schedule A`."""
    missing: tuple[str, ...] = ()
    """Concrete fact paths that the words still lack."""
    words: tuple[str, ...] = ()
    """The words, as the draft prints them."""

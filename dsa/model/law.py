"""Law as data: regimes with their parts, conditions, pathways, requirements, duties. What they give is in `rulings`.

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
    valid_from: dt.date | None = None
    """First day on which the rule is law."""
    valid_until: dt.date | None = None
    """First day on which it no longer is."""
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


class Contrary(Law):
    """The best argument against an answer, as counsel for the other side would put it, and what it rests on."""

    says: str
    citation: str


class Bar(Rule):
    """A prohibition in the law's own terms, for the reader of a refusal; the pathways decide, the bar explains."""

    says: str
    """A sentence without its full stop that may stand in a draft for the other side."""
    absolute: bool = False
    """Whether nothing that a project can do or sign lifts it: it is told before every other bar."""
    contrary: Contrary | None = None
    """The best reading on which the bar does not reach the flow."""


class Contradiction(Rule):
    """Facts that cannot all be true under the rule cited: where the condition holds, the intake is mistaken."""

    says: str
    """What does not go together, in a sentence."""
    mend: str
    """What staff should look at."""


About = Literal["incident", "retention", "redisclosure"]
"""Terms on which several laws may each set a limit: time to report an incident, keeping, passing on."""
Strictness = Literal["as-law-allows", "with-consent", "named-recipients", "none"]
"""How far data may be passed on, the laxest first."""


class RowOf(Law):
    """A cell of a table of law, chosen by the parties' States; rows whose cell is empty set no limit."""

    table: str
    column: str
    unit: str


class Bound(Law):
    """A limit that a rule sets on a term of the agreement; of several the strictest governs."""

    about: About
    says: str
    """The limit in words that may stand in a memo: `report to the covered entity without unreasonable delay`."""
    at_most: str = ""
    """The longest time, as `24 hours` or `60 days`; empty where the law names no number."""
    by_state: RowOf | None = None
    passing_on: Strictness | None = None
    """Of a bound about redisclosure."""


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
    conflicts_with: tuple[str, ...] = ()
    conflict: Conflict | None = None
    contrary: Contrary | None = None
    """The best reading on which the pathway is not open, although its conditions are met."""
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
    bound: Bound | None = None


class Lead(Law):
    """Time that must pass before data may move, in calendar days from `counted_from`; a dated value or a number."""

    days: int | str
    counted_from: str
    after: str = ""
    """Duty whose own days come first, so that the two run one after the other."""


Event = Literal["start", "signature", "end", "incident", "request", "receipt", "destruction", "use", "other"]
"""What a day is counted from. Of the first three the intake may give the day; the rest come when they come."""


class Falls(Law):
    """A day on which a duty falls due, counted from an event of the agreement."""

    on: Event
    months: int | str = 0
    """Before the event where negative; a dated value by name, `-name` for before."""
    days: int | str = 0
    """Calendar days, after the months."""
    every_months: int = 0
    """Again after so many months, until the agreement ends."""
    each_year_on: str = ""
    """`MM-DD`, for what falls on a day of the calendar."""
    label: str = ""
    """What falls on the day, where a duty has several: `window opens`."""


class Duty(Rule):
    """What must happen outside the text."""

    requires: str
    deadline: str
    who: str
    conditional_on: str = ""
    lead: Lead | None = None
    """Present where the duty delays the start by a number of days that the law names."""
    before: Literal["", "signature", "start", "renewal"] = ""
    """The step that may not be taken until this is done."""
    after: tuple[str, ...] = ()
    """Duties that come first."""
    falls: tuple[Falls, ...] = ()
    """Days for the calendar; a duty without any is listed by its deadline in words."""
    bound: Bound | None = None
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
    bars: tuple[str, ...] = ()
    """Those that only this part tells; a bar that no part names may be told by any."""
    pathways: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()


class FormInstrument(Law):
    """An agreement on its issuer's own form, which nobody else may alter: it is pointed to, never drafted."""

    name: str
    """What its issuer calls it."""
    issued_by: str
    """The body whose form it is."""
    get_it: str
    """Where it is had, in words or as an address."""
    facts: tuple[Input, ...] = ()
    """What it asks for, by name, and where the intake holds it."""
    attached: bool = False
    """Whether it is attached to an agreement that may be drafted, rather than standing in its place."""
    verified: Literal["read", "memory"]


class InstrumentRule(Law):
    """Which instrument the law calls for, when, and whether it is required, recommended, an alternative, or wrong."""

    kind: Instrument
    need: Literal["required", "recommended", "optional", "alternative", "wrong"]
    pathway: str = ""
    """Where the need follows from relying on one pathway."""
    condition: Condition | None = Field(default=None, alias="if")
    citation: str
    because: str
    form: FormInstrument | None = None


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


class TableOfLaw(Law):
    """A table of law whose rows are chosen by facts, such as the parties' States."""

    title: str
    key: tuple[str, ...]
    """Rule paths whose values choose rows: `from.state`, `to.state`."""
    column: str
    """Column that the key is looked for in."""
    labels: dict[str, str]
    """Columns worth printing, each with its heading, in order."""
    note: str = ""
    rows: tuple[dict[str, Any], ...]
    """Each with `citation` and `verified`."""


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
    tables: dict[str, TableOfLaw] = Field(default_factory=dict)
    values: dict[str, tuple[DatedValue, ...]] = Field(default_factory=dict)
    definitions: dict[str, Definition] = Field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    applies_when: tuple[Trigger, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    parts: tuple[Part, ...] = ()
    bars: tuple[Bar, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    pathways: tuple[Pathway, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    duties: tuple[Duty, ...] = ()
    instruments: tuple[InstrumentRule, ...] = ()
    limits: Limits = Limits()
    penalties: tuple[Penalty, ...] = ()
    pitfalls: tuple[str, ...] = ()
    not_formal: tuple[Any, ...] = ()

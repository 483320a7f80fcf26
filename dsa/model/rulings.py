"""What the law says of an intake: for each data set in a flow its gates, ways, demands, duties, instruments."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from dsa.model.law import About, Event, Force, Strictness, Truth
from dsa.model.words import Instrument

PathStatus = Literal["open", "blocked", "undecided"]
FlowStatus = Literal["permitted", "blocked", "undecided", "no_regime"]
Coverage = Literal["met", "doubtful", "needs_fact", "gap"]


class Frozen(BaseModel):
    """The root of results: frozen. The two of which there are thousands are plain dataclasses."""

    model_config = ConfigDict(frozen=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a condition came out as it did: the fact it turned on, or the one it lacks."""

    fact: str
    """Concrete fact path."""
    said: str
    """What the fact says, in words ("state-vital-records"), or "" where missing."""
    wants: str
    """What the rule looks for, in words."""
    label: str = ""
    """What the fact is, in words: `kind of body (ssa)`."""


@dataclass(frozen=True, slots=True)
class ConditionResult:
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
    missing: tuple[str, ...] = ()
    """Concrete paths of the facts that leave it open."""


class FallsOn(Frozen):
    """A day on which a duty falls due, in whole months and days from an event."""

    on: Event
    months: int = 0
    days: int = 0
    every_months: int = 0
    each_year_on: str = ""
    label: str = ""
    verified: Literal["read", "memory"] = "read"


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
    force: Force = "law"
    lead_days: int | None = None
    lead_citation: str = ""
    """What the number of days rests on, where that is another text than the duty's own."""
    counted_from: str = ""
    after: str = ""
    verified: Literal["read", "memory"] = "read"
    """`memory` where the duty or its number of days was not read in its source."""
    done: bool = False
    perhaps_done: bool = False
    """Whether a missing fact leaves open that it has been done already."""
    before: str = ""
    """`signature`, `start` or `renewal`: the step that may not be taken until this is done."""
    follows: tuple[str, ...] = ()
    """Duties that come first, with or without a number of days."""
    falls: tuple[FallsOn, ...] = ()


class FormFact(Frozen):
    """Something that a form asks for, with what the intake says of it."""

    name: str
    fact: str
    """Concrete fact path."""
    said: str = ""
    """Empty where the intake does not say."""


class OwnForm(Frozen):
    """An agreement on its issuer's own form, which nobody else may alter: where it is had, and what it asks for."""

    name: str
    issued_by: str
    get_it: str
    asks: tuple[FormFact, ...] = ()
    attached: bool = False
    """Whether it is attached to an agreement that may be drafted, rather than standing in its place."""
    verified: Literal["read", "memory"] = "memory"


class Called(Frozen):
    """An instrument that the law calls for in one flow and data set."""

    kind: Instrument
    need: Literal["required", "recommended", "optional", "alternative", "wrong"]
    regime: str
    citation: str
    because: str
    certain: bool = True
    """False while a missing fact leaves open whether the regime applies, and with it the need."""
    form: OwnForm | None = None
    """Where the agreement stands on its issuer's own form; it is then pointed to, never drafted."""

    @property
    def in_its_issuers_words(self) -> bool:
        """Whether a form stands in the place of any draft of ours."""
        return self.form is not None and not self.form.attached


class Change(Frozen):
    """A single change of fact that would change the answer."""

    fact: str
    to: str
    then: FlowStatus
    because: str = ""


RemedyKind = Literal[
    "confirmation",
    "another-purpose",
    "fewer-elements",
    "fewer-people",
    "another-form",
    "consent",
    "order-or-request",
    "another-recipient",
    "another-source",
    "another-fact",
]


class Remedy(Frozen):
    """A smallest set of changes that would make a flow lawful: none of them can be left out."""

    kind: RemedyKind
    steps: tuple[Change, ...]
    then: FlowStatus


class EarliestStart(Frozen):
    """The earliest lawful start, and the duty that sets it; no date where nothing may go."""

    date: dt.date | None = None
    because: str = ""
    sooner: dt.date | None = None
    """The day if what may have been done already has been; None where that changes nothing."""


class Limit(Frozen):
    """A limit that one rule sets on a term of the agreement."""

    about: About
    id: str
    regime: str
    citation: str
    force: Force
    verified: Literal["read", "memory"]
    says: str
    at_most: str = ""
    """`60 days`; empty where the law names no number."""
    passing_on: Strictness | None = None
    state: str = ""
    """Of a limit that a State's law sets."""
    certain: bool = True


class Strictest(Frozen):
    """Of the limits on one term, the one that governs, with those that it is stricter than or equal to."""

    about: About
    governs: Limit
    others: tuple[Limit, ...] = ()
    chosen: str = ""
    """What the intake says, or ""."""
    within: bool | None = None
    """Whether what the intake says keeps the limit; None where they cannot be compared."""


class Collision(Frozen):
    """Two rules in play on one flow and data set that cannot both be kept as they stand."""

    one: str
    other: str
    citations: tuple[str, str]
    says: str
    certain: bool = True
    prevails: str = ""
    """Of the two, the one that counsel has decided for; "" while nobody has."""
    why: str = ""

    @property
    def gives_way(self) -> str:
        """The one that counsel decided against, or ""."""
        return {self.one: self.other, self.other: self.one}.get(self.prevails, "")


class ChosenRow(Frozen):
    """A row of a table of law that the parties' facts choose: a prompt for counsel, as good as its `verified`."""

    regime: str
    table: str
    title: str
    key: str
    """What chose it, such as a State; `*` where it holds everywhere."""
    cells: tuple[tuple[str, str], ...]
    """Heading and text of each column worth printing that is not empty."""
    citation: str
    verified: Literal["read", "memory"]


LawChanges = Literal["way-ends", "way-begins", "rule-ends", "rule-begins"]


class LawChange(Frozen):
    """Law that begins or ends on a known day after the day of the ruling, and that concerns a data set in a flow."""

    id: str
    regime: str
    citation: str
    verified: Literal["read", "memory"]
    on: dt.date
    """First day of the new state of the law."""
    what: LawChanges
    says: str
    """What it permits or requires."""
    carried: bool = True
    """Of a way that ends: whether another way of the same law is not closed on that day."""


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
    rows: tuple[ChosenRow, ...] = ()
    would_change: tuple[Change, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    """What would make it lawful, the smallest first; each alone suffices."""
    earliest_start: EarliestStart = EarliestStart()
    strictest: tuple[Strictest, ...] = ()
    collisions: tuple[Collision, ...] = ()
    law_ahead: tuple[LawChange, ...] = ()
    """Known changes of the law, by day."""


class Contradicted(Frozen):
    """Facts of the intake that cannot all be true, under the rule cited or, without one, by themselves."""

    id: str
    regime: str
    flow: str
    data: str
    says: str
    mend: str
    citation: str
    verified: Literal["read", "memory"]
    facts: tuple[str, ...] = ()
    """Concrete paths of the facts that it turned on."""


class HardStop(Frozen):
    """A bar that no drafting cures."""

    flow: str
    data: str
    what: str
    citation: str
    bar: str = ""
    """The bar alone, in words that may stand in a draft for the other side: no id, no path."""
    absolute: bool = False
    """Whether nothing that a project can do or sign lifts it."""


class AskedQuestion(Frozen):
    """A question whose answer can still change an open ruling, or fill a blank."""

    fact: str
    ask: str
    why: str
    who: str
    unlocks: tuple[str, ...]
    """What it can still settle: `flow/data: pathway` ids, most first."""
    matters: bool = True
    """Whether it tells if a law applies, or is open on a way relied on; else it is of another way or of the words."""


class Rulings(Frozen):
    """All that the law says of an intake on one day."""

    as_of: dt.date
    flows: tuple[FlowRuling, ...]
    hard_stops: tuple[HardStop, ...] = ()
    contradictions: tuple[Contradicted, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()
    earliest_start: EarliestStart = EarliestStart()

    @property
    def law_ahead(self) -> tuple[tuple[LawChange, tuple[str, ...]], ...]:
        """Each known change of the law once, by its day, with the flows that it concerns.

        A way that leaves another to some flows and none to others is told twice.
        """
        found: dict[LawChange, dict[str, None]] = {}
        for ruling in self.flows:
            for one in ruling.law_ahead:
                found.setdefault(one, {})[ruling.flow] = None
        return tuple(sorted(((one, tuple(flows)) for one, flows in found.items()), key=lambda each: each[0].on))

    @property
    def beyond_remedy(self) -> tuple[HardStop, ...]:
        """Of the bars, those that nothing lifts that a project can do or sign."""
        return tuple(one for one in self.hard_stops if one.absolute)


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

"""What the law says of an intake: for each data set in a flow its gates, ways, demands, duties, instruments."""

import datetime as dt
from typing import Literal

from dsa.model.frozen import Frozen
from dsa.model.instruments import Called
from dsa.model.law import Force
from dsa.model.limits import ChosenRow, Collision, LawChange, Strictest
from dsa.model.owed import EarliestStart, Owed
from dsa.model.ways import RegimeResult
from dsa.model.words import Instrument

FlowStatus = Literal["permitted", "blocked", "undecided", "no_regime"]
Coverage = Literal["met", "doubtful", "needs_fact", "gap"]


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

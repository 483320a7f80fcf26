"""What counsel needs to know of one data set in one flow: question, answer, law, what may be said against."""

from dataclasses import dataclass

from dsa.advise.wording import Inlines
from dsa.model.law import Truth
from dsa.model.rulings import FlowRuling, FlowStatus
from dsa.model.ways import PathStatus


@dataclass(frozen=True)
class LawSaid:
    """One body of law, and whether it reaches the transfer."""

    id: str
    regime: str
    kind: str
    ruling: Truth
    status: PathStatus | None
    because: str
    citation: str
    checked: str
    """`read`, `memory`, or "" where no rule of the register carries the citation."""
    force: str


@dataclass(frozen=True)
class ConditionSaid:
    """One condition of a way: its state, and the facts it turned on, or who must act."""

    text: str
    type: str
    state: str
    """Name of the state's phrase: `met`, `to_confirm`, `in_text` …"""
    facts: Inlines
    truth: bool | None


@dataclass(frozen=True)
class WaySaid:
    """One way through a gate."""

    id: str
    law: str
    """Regime id."""
    citation: str
    permits: str
    status: PathStatus
    because: str
    certain: bool
    """Whether its law is known to apply."""
    relied: bool
    chosen: bool
    """Whether the intake chooses it."""
    checked: str
    where_to_look: str
    conditions: tuple[ConditionSaid, ...]


@dataclass(frozen=True)
class Reading:
    """The best argument against an answer; `recorded` where a register gives it."""

    way: str
    """Citation of the way or bar that it is said against."""
    says: Inlines
    citation: str
    recorded: bool
    checked: str = ""


@dataclass(frozen=True)
class Risk:
    """What follows a breach, under which law."""

    regime: str
    text: str
    citation: str
    checked: str


@dataclass(frozen=True)
class ToConfirm:
    """A question that someone must answer."""

    fact: str
    ask: str
    who: str
    why: str
    relied: bool
    """Whether it is open on a way relied on."""


@dataclass(frozen=True)
class WouldChange:
    """One answer that would change the ruling."""

    fact: str
    label: str
    to: str
    then: FlowStatus
    citation: str


@dataclass(frozen=True)
class Mend:
    """A smallest set of changes that would make the transfer lawful, its steps in words."""

    kind: str
    main: Inlines
    """What changes in the transfer itself; () where confirmations suffice."""
    rest: tuple[Inlines, ...]
    """What must be confirmed besides, each a clause."""
    citations: tuple[str, ...]
    labels: tuple[str, ...] = ()
    """What the facts are that it changes, in words; those of `rest` last, in its order."""


@dataclass(frozen=True)
class Opinion:
    """The whole of it, for one data set in one flow."""

    ruling: FlowRuling
    question: Inlines
    short_answer: Inlines
    laws: tuple[LawSaid, ...]
    ways: tuple[WaySaid, ...]
    contrary: tuple[Reading, ...]
    risks: tuple[Risk, ...]
    confirm: tuple[ToConfirm, ...]
    would_change: tuple[WouldChange, ...]
    mends: tuple[Mend, ...] = ()
    beyond_remedy: bool = False
    """Whether a bar that nothing lifts stands against it."""

    @property
    def flow(self) -> str:
        """The flow's id."""
        return self.ruling.flow

    @property
    def data(self) -> str:
        """The data set's id."""
        return self.ruling.data

    @property
    def relied(self) -> tuple[WaySaid, ...]:
        """The ways that the draft relies on."""
        return tuple(one for one in self.ways if one.relied)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Gates of which nobody can tell whether they reach the transfer, by regime."""
        found = (one.regime for one in self.laws if one.kind == "gate" and one.ruling == "cannot_tell")
        return tuple(dict.fromkeys(found))

    def alike(self) -> tuple[object, ...]:
        """What two opinions share of which one can be said for the other; doubts about further laws may differ."""
        laws = tuple((one.id, one.status) for one in self.laws if one.kind == "gate" and one.ruling == "applies")
        ways = tuple(
            (one.id, one.status, tuple((each.text, each.truth) for each in one.conditions)) for one in self.relied
        )
        called = tuple((one.kind, one.need) for one in self.ruling.instruments if one.need == "required")
        return self.ruling.status, laws, ways, called

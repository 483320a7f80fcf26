"""What one law says of a data set in a flow: whether it applies, and each of its ways with its conditions."""

from dataclasses import dataclass
from typing import Literal

from dsa.model.frozen import Frozen
from dsa.model.law import Truth

PathStatus = Literal["open", "blocked", "undecided"]


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

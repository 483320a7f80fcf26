"""Derived data inherit: a data set is ruled with every data set that it comes from, and the strictest ruling holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsa.law.attach import Judged
from dsa.law.parts import LawPart
from dsa.model.law import Truth
from dsa.model.rulings import FlowStatus
from dsa.model.ways import PathStatus, RegimeResult

_STATUS: dict[PathStatus | None, int] = {None: 0, "open": 1, "undecided": 2, "blocked": 3}
_RULING: dict[Truth, int] = {"does_not_apply": 0, "cannot_tell": 1, "applies": 2}
_ANSWERS: dict[PathStatus | None, FlowStatus] = {None: "no_regime", "open": "permitted", "undecided": "undecided"}


@dataclass(frozen=True)
class Joined:
    """A part on all scenes that one data set in one flow stands for: its own first, then its ancestors'."""

    part: LawPart
    all: tuple[Judged, ...]
    result: RegimeResult
    """Of the strictest scene; `relies_on` has what each scene relies on."""


def strictness(ruling: Truth, status: PathStatus | None) -> tuple[int, int]:
    """Orders rulings: blocked over undecided over open; applies over cannot tell over does not apply."""
    return _STATUS[status], _RULING[ruling]


def join(judged: Sequence[Judged]) -> Joined:
    """The strictest of one part's results."""
    if len(judged) == 1:
        return Joined(judged[0].part, tuple(judged), judged[0].result)
    strictest = max(judged, key=lambda one: strictness(one.result.ruling, one.result.status))
    relied = dict.fromkeys(id_ for one in (strictest, *judged) for id_ in one.result.relies_on)
    own = judged[0].scene.data
    because = strictest.result.because
    if strictest.scene.data != own:
        because = f"Inherited by {own} from {strictest.scene.data}: {because}"
    lacks = dict.fromkeys(path for one in (strictest, *judged) for path in one.result.missing)
    update = {"because": because, "relies_on": tuple(relied), "missing": tuple(lacks)}
    result = strictest.result.model_copy(update=update)
    return Joined(strictest.part, tuple(judged), result)


def flow_status(gates: Iterable[PathStatus | None]) -> FlowStatus:
    """Permitted if and only if a gate attaches and every gate that attaches has an open pathway; one bar settles it."""
    strictest: PathStatus | None = None
    for status in gates:
        if status == "blocked":
            return "blocked"
        strictest = max(strictest, status, key=_STATUS.__getitem__)
    return _ANSWERS[strictest]

"""Which pathway a draft relies on, and why."""

from typing import Literal

from dsa.law.sentences import joined
from dsa.model.ways import PathwayResult


def reliance(
    walked: tuple[PathwayResult, ...], chosen: tuple[str, ...], kind: Literal["gate", "overlay"]
) -> tuple[tuple[str, ...], str]:
    """Counsel's choice, else the first open, else (at a gate) the undecided that lacks the fewest facts."""
    picked = [one for one in walked if one.id in chosen]
    usable = [one for one in picked if one.status != "blocked"]
    if usable:
        return tuple(one.id for one in usable), f"The intake chooses {joined(one.id for one in usable)}."
    refused = "".join(f"The intake chooses {one.id}, which cannot be used. {one.because} " for one in picked)
    found, why = _best(walked, kind)
    return found, f"{refused}{why}"


def _best(walked: tuple[PathwayResult, ...], kind: Literal["gate", "overlay"]) -> tuple[tuple[str, ...], str]:
    open_ = [one for one in walked if one.status == "open"]
    if open_:
        others = joined(one.id for one in open_[1:])
        return (open_[0].id,), "The first open pathway of the register." + (f" Also open: {others}." if others else "")
    undecided = [one for one in walked if one.status == "undecided"]
    if kind == "gate" and undecided:
        nearest = min(undecided, key=lambda one: len(one.missing))
        return (nearest.id,), f"Nearest to open: it lacks {len(nearest.missing)} fact(s)."
    return (), ""

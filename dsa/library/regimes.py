"""Law registers: their heads, which are cheap, and the whole of those that a project raises."""

import gc
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dsa.errors import LibraryError, Problem
from dsa.library.places import regimes_folder, shown
from dsa.library.refusals import checked, meant
from dsa.library.strict_yaml import read_text, read_yaml
from dsa.model.law import Condition, Regime

_END_OF_HEAD = "\ncitations:"


@dataclass(frozen=True)
class RegimeHead:
    """What must be known of a regime to tell whether it matters at all."""

    id: str
    title: str
    kind: Literal["gate", "overlay"]
    raised_when: Condition
    path: Path


def regime_heads(folder: Path | None = None) -> dict[str, RegimeHead]:
    """The heads of all registers, by id, in order; only what stands above `citations:` is read as YAML."""
    return dict(_shipped_heads()) if folder is None else _heads(folder)


@cache
def _shipped_heads() -> dict[str, RegimeHead]:
    """What ships does not change while a program runs; it is read once."""
    return _heads(regimes_folder())


def _heads(folder: Path) -> dict[str, RegimeHead]:
    heads = [_head(path) for path in sorted(folder.glob("*.yaml"))]
    return {head.id: head for head in heads}


def _head(path: Path) -> RegimeHead:
    text = read_text(path)
    found = read_yaml(text[: text.find(_END_OF_HEAD)] if _END_OF_HEAD in text else text, shown(path)).data
    head: dict[str, Any] = found if isinstance(found, dict) else {}
    missing = [key for key in ("regime", "title", "kind", "raised_when") if not head.get(key)]
    if missing:
        hint = "These keys stand above `citations:`, so that the law can be sorted without reading it all."
        raise LibraryError(Problem(f"`{missing[0]}` is missing from the head of the register.", shown(path), hint))
    if head["regime"] != path.stem:
        raise LibraryError(Problem(f"The register `{head['regime']}` stands in a file of another name.", shown(path)))
    return RegimeHead(head["regime"], head["title"], head["kind"], head["raised_when"], path)


def load_regime(regime: str, folder: Path | None = None) -> Regime:
    """One register, whole."""
    return _shipped(regime) if folder is None else _read(regime, folder)


@cache
def _shipped(regime: str) -> Regime:
    """What ships does not change while a program runs; it is read once.

    It lives as long as the program, so that the collector need not walk it again: that took a tenth of a ruling's time.
    """
    whole = _read(regime, regimes_folder())
    gc.freeze()
    return whole


def _read(regime: str, home: Path) -> Regime:
    path = home / f"{regime}.yaml"
    known = sorted(one.stem for one in home.glob("*.yaml"))
    if regime not in known:
        raise LibraryError(Problem(f"There is no register of law `{regime}`.", shown(home), meant(regime, known)))
    marked = read_yaml(read_text(path), shown(path))
    whole: Regime = checked(Regime, marked.data, shown(path), marked.lines, LibraryError)
    return whole


def load_regimes(regimes: Iterable[str], folder: Path | None = None) -> dict[str, Regime]:
    """Registers by id, in the order asked for."""
    return {regime: load_regime(regime, folder) for regime in regimes}

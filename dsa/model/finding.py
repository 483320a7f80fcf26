"""A finding: one thing that a person must know, with its level, place, reason and way out."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Level = Literal["blocks", "warns", "notes"]


class Finding(BaseModel):
    """`code` names the check (`missing-instrument`); `basis` is the citation that it rests on, if any."""

    model_config = ConfigDict(frozen=True)

    code: str
    level: Level
    where: str
    message: str
    hint: str = ""
    basis: str = ""


class Code(BaseModel):
    """What a finding code means, for `dsa findings`."""

    model_config = ConfigDict(frozen=True)

    code: str
    level: Level
    means: str
    bad: str
    good: str

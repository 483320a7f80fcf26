"""The root of what the law gives: frozen."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """The root of results: frozen. The two of which there are thousands are plain dataclasses."""

    model_config = ConfigDict(frozen=True, defer_build=True)

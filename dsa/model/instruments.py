"""Agreements that the law calls for, those on their issuer's own form among them."""

from typing import Literal

from dsa.model.frozen import Frozen
from dsa.model.words import Instrument


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

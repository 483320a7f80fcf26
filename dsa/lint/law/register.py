"""What the checks of the registers share: the registers by id, and a finding in one of them."""

from collections.abc import Mapping

from dsa.model.finding import Code, Finding
from dsa.model.law import Regime

Registers = Mapping[str, Regime]


def found(code: Code, regime: Regime, where: str, message: str, hint: str = "", basis: str = "") -> Finding:
    """A finding in a register; the hint is how it should look where no better one is given."""
    place = f"{regime.regime}: {where}" if where else regime.regime
    return Finding(code=code.code, level=code.level, where=place, message=message, hint=hint or code.good, basis=basis)

from collections.abc import Mapping
from datetime import date

import pytest

from dsa.library.regimes import load_regimes, regime_heads
from dsa.model.law import Regime

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def ours() -> Mapping[str, Regime]:
    return load_regimes(regime_heads())

"""The hand-made agreement, and both copies of it."""

import pytest

from dsa.model.document import Document
from dsa.model.stamp import Stamp
from tests.writers.docx.agreement import whole_document


@pytest.fixture
def document() -> Document:
    """Every kind of node."""
    return whole_document()


@pytest.fixture(params=["internal", "exchange"])
def stamp(request: pytest.FixtureRequest) -> Stamp:
    return Stamp(request.param, "a" * 64, "dsa 0.1.0")

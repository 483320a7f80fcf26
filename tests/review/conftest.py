"""The small agreement, as sent and as recorded."""

from typing import Any

import pytest

from dsa.model.document import Document
from dsa.model.manifest import record_clauses
from tests.review.agreement import small_agreement, written


@pytest.fixture(scope="session")
def agreement() -> Document:
    return small_agreement()


@pytest.fixture(scope="session")
def record() -> dict[str, Any]:
    return {"clauses": record_clauses(small_agreement())}


@pytest.fixture(scope="session")
def sent() -> bytes:
    return written()

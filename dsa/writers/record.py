"""The record beside a draft: everything that is needed to rebuild it, and to know it again when it comes back."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from dsa.model.document import Document
from dsa.model.intake import ReadIntake
from dsa.model.manifest import record_clauses
from dsa.model.plan import Plan
from dsa.model.rulings import Covered, Rulings

LIBRARIES = ("jinja2", "lxml", "markdown-it-py", "pydantic", "python-docx", "PyYAML", "weasyprint")


def record(
    read: ReadIntake,
    text: str,
    rulings: Rulings,
    plan: Plan,
    documents: Sequence[Document],
    covered: Mapping[str, tuple[Covered, ...]],
    library_digest: str,
) -> bytes:
    """The record as JSON, keys sorted; `text` is the intake as it was read. It holds no clock and no path."""
    content = {
        "record": 1,
        "tool": tool(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "as_of": rulings.as_of.isoformat(),
        "intake": {"name": read.name, "sha256": read.digest, "text": text},
        "library": library_digest,
        "rulings": rulings.model_dump(mode="json"),
        "instruments": [one.as_data() for one in plan.called_for],
        "documents": [_document(one, covered[one.id]) for one in documents],
        "findings": [one.model_dump(mode="json") for one in plan.findings],
    }
    return json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def tool() -> str:
    """Name and version of this tool, as record, Word and PDF properties give it."""
    return f"dsa {version('dsa')}"


def digest(content: bytes) -> str:
    """sha256 in hex."""
    return hashlib.sha256(content).hexdigest()


def _document(document: Document, covered: tuple[Covered, ...]) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind,
        "title": document.title,
        "date": document.date,
        "clauses": record_clauses(document),
        "open_points": [vars(one) for one in document.open_points],
        "coverage": [one.model_dump(mode="json") for one in covered],
    }

"""A project of one transfer between two parties, and the words of the agreements that are drafted for it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from dsa.model.document import texts
from dsa.pipeline import study_text

DAY = date(2026, 11, 25)
Told = Mapping[str, Any]


def one_transfer(sender: Told, recipient: Told, data: Told, flow: Told, **more: Any) -> dict[str, Any]:
    """The intake: `source` sends `recipient` the data `set` out of its own `files`; `more` stands beside."""
    return {
        "dsa": 1,
        "title": "A project",
        "parties": {"source": {"short": "Source", **sender}, "recipient": {"short": "Recipient", **recipient}},
        "systems": {"files": {"owner": "source", "name": "Files"}},
        "data": {"set": {"system": "files", "form": "identified", **data}},
        "flows": {"send": {"from": "source", "to": "recipient", "data": ["set"], **flow}},
        "matches": {},
        **more,
    }


def printed(intake: Told) -> str:
    """Every line of the data-sharing agreements drafted for it."""
    project = study_text(json.dumps(intake), "project.yaml", DAY)
    return "\n".join(line for draft in project.documents if draft.kind == "DSA" for line in texts(draft))

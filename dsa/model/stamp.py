"""What a writer must know beside the document: which copy, and the digests that tie it to its record."""

from dataclasses import dataclass
from typing import Literal

Copy = Literal["internal", "exchange"]


@dataclass(frozen=True)
class Stamp:
    """`internal` copies carry comments with provenance; `exchange` copies carry nothing of ours but an opaque map."""

    copy: Copy = "internal"
    record_digest: str = ""
    """sha256 of record.json."""
    tool: str = "dsa"
    """Tool and version, for document properties."""

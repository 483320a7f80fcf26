"""Signature blocks: one for each official who signs, roles first, with room to write."""

from collections.abc import Iterator

from dsa.compose.names import Names
from dsa.compose.tables import inline
from dsa.model.document import SignatureBlock, SignatureLine, Source


def signatures(names: Names) -> tuple[SignatureBlock, ...]:
    """The blocks of every party, in the order of the parties."""
    return tuple(block for party in names.drafted.parties for block in _of(names, party))


def _of(names: Names, party: str) -> Iterator[SignatureBlock]:
    count = max(1, len(names.children(f"parties.{party}.signatories")))
    for place in range(count):
        path = f"parties.{party}.signatories.{place}"
        source = Source(clause=f"signature:{party}/{place}")
        signed_by = inline(names.at(f"{path}.name"), source) if names.told(f"{path}.name") else ()
        lines = (
            SignatureLine("Signature"),
            SignatureLine("Name", signed_by),
            SignatureLine("Title", inline(names.at(f"{path}.title"), source)),
            SignatureLine("Delegation of authority", inline(names.at(f"{path}.delegation"), source)),
            SignatureLine("Date"),
        )
        yield SignatureBlock(party, inline(names.at(f"parties.{party}.name"), source), lines, source)

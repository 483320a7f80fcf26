"""What follows a breach: of the gates that apply to a transfer that may go, in one table."""

from collections.abc import Iterator

from dsa.advise.layout import PENALTIES, Part, table
from dsa.advise.matter import Matter
from dsa.advise.teller import Teller
from dsa.advise.wording import Inlines
from dsa.model.law import Penalty


def penalties(teller: Teller) -> Part:
    """Law by law, each penalty with its citation."""
    say, part = teller.say, Part(PENALTIES, teller.say("penalties_title"))
    columns = [(say("penalty_law"), 5), (say("penalty_what"), 13), (say("penalty_cited"), 6)]
    rows = [
        (f"{regime}/{place}", (teller.law(regime), *_cells(teller, regime, one)))
        for regime in gates(teller.matter)
        for place, one in enumerate(teller.matter.regimes[regime].penalties)
    ]
    part.table(table(columns, rows, say("penalty_summary")))
    return part


def _cells(teller: Teller, regime: str, one: Penalty) -> Iterator[Inlines]:
    yield teller.said(one.text, regime)
    yield teller.pin(one.citation, one.verified, regime)


def gates(matter: Matter) -> tuple[str, ...]:
    """Regimes with a gate that applies to a transfer that is not barred."""
    found = (
        one.regime
        for ruling in matter.rulings.flows
        if ruling.status != "blocked"
        for one in ruling.regimes
        if one.kind == "gate" and one.ruling == "applies"
    )
    return tuple(dict.fromkeys(one for one in found if one in matter.regimes))

"""The annexes: authorities, coverage, duties by day, limits, State law, what was closed, penalties."""

from collections.abc import Sequence

from dsa.advise.authorities import authorities_annex
from dsa.advise.closed import closed
from dsa.advise.covering import coverage
from dsa.advise.dates import duties
from dsa.advise.groups import Group
from dsa.advise.layout import Part, table
from dsa.advise.penalties import penalties
from dsa.advise.teller import Teller
from dsa.advise.terms import limits
from dsa.advise.wording import joined, runs
from dsa.model.limits import ChosenRow


def annex_parts(teller: Teller, found: Sequence[Group]) -> tuple[Part, ...]:
    """Those annexes that have something to say."""
    made = (
        authorities_annex(teller, found),
        coverage(teller),
        duties(teller),
        limits(teller, found),
        _states(teller),
        closed(teller, found),
        penalties(teller),
    )
    return tuple(one for one in made if one.blocks)


def _states(teller: Teller) -> Part:
    """Rows of State law that the parties' States choose, each once."""
    say, part = teller.say, Part("annex-states", teller.say("states_title"))
    found: dict[tuple[str, ...], ChosenRow] = {
        (one.regime, one.table, one.key, one.citation): one
        for ruling in teller.matter.rulings.flows
        for one in ruling.rows
    }
    columns = [(say("states_state"), 3), (say("states_subject"), 4), (say("states_says"), 10), (say("states_cited"), 6)]
    rows = [
        (
            "/".join(key),
            (
                say("states_all") if one.key == "*" else runs(one.key),
                teller.said(one.title),
                joined([teller.said(f"{head}: {text}") for head, text in one.cells if text != one.key], comma=";"),
                teller.pin(one.citation, one.verified, one.regime),
            ),
        )
        for key, one in found.items()
    ]
    if rows:
        part.plain(say("states_lead"))
    part.table(table(columns, rows, say("states_summary")))
    return part

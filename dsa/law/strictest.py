"""Where several laws limit one term of the agreement, the strictest governs: reporting, keeping, passing on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from dsa.law.bench import Case
from dsa.law.tables import chosen
from dsa.model.facts import Fact
from dsa.model.law import About, Bound, Duty, Regime, Requirement, Strictness
from dsa.model.limits import Limit, Strictest
from dsa.model.owed import Owed
from dsa.model.rulings import Demand
from dsa.model.span import span

CHOSEN: Mapping[About, str] = {
    "incident": "incident.notify_within",
    "retention": "retention.keep",
    "redisclosure": "redisclosure.allowed_to",
}
"""Where the intake says what the parties chose."""
NO_NUMBER = 10**9
"""Hours of a limit in words: any limit with a number is stricter."""
_LAXEST_FIRST: tuple[Strictness, ...] = get_args(Strictness)


def strictest(case: Case, demands: Iterable[Demand], duties: Iterable[Owed]) -> tuple[Strictest, ...]:
    """For each term that a rule in play limits: the limit that governs, the others, what the parties chose."""
    in_play = {one.id: one.certain for one in demands} | {one.id: True for one in duties}
    found = list(_limits(case, in_play))
    return tuple(
        _governing(about, limits, case.readings[0][0].sheet[CHOSEN[about]])
        for about in CHOSEN
        if (limits := [one for one in found if one.about == about])
    )


def _limits(case: Case, in_play: Mapping[str, bool]) -> Iterator[Limit]:
    for regime, rule, bound in case.bench.bounds:
        if rule.id in in_play:
            yield from _of_rule(case, regime, rule, bound, in_play[rule.id])


def _of_rule(case: Case, regime: Regime, rule: Requirement | Duty, bound: Bound, certain: bool) -> Iterator[Limit]:
    limit = Limit(
        about=bound.about,
        id=rule.id,
        regime=regime.regime,
        citation=rule.citation,
        force=rule.force or "law",
        verified=rule.verified,
        says=bound.says,
        at_most=bound.at_most,
        passing_on=bound.passing_on,
        certain=certain,
    )
    if bound.by_state is None:
        yield limit
        return
    table = regime.tables[bound.by_state.table]
    for row in chosen(table, (reading.fact(path) for _, reading in case.readings for path in table.key)):
        number = row.get(bound.by_state.column)
        update = {
            "state": row[table.column],
            "citation": row["citation"],
            "verified": row["verified"],
            "at_most": f"{number} {bound.by_state.unit}" if number else "",
        }
        yield limit.model_copy(update=update)


def _governing(about: About, limits: list[Limit], choice: Fact) -> Strictest:
    """The strictest first; of equals the first that the registers name."""
    ordered = sorted(limits, key=_strictness)
    said = ", ".join(choice.value) if isinstance(choice.value, tuple) else str(choice.value or "")
    return Strictest(
        about=about, governs=ordered[0], others=tuple(ordered[1:]), chosen=said, within=within(ordered[0], said)
    )


def _strictness(limit: Limit) -> tuple[int, int]:
    length = span(limit.at_most)
    passing = _LAXEST_FIRST.index(limit.passing_on) if limit.passing_on else 0
    return -passing, length.least if length else NO_NUMBER


def within(limit: Limit, chosen: str) -> bool | None:
    """Whether what the parties chose keeps a limit; None where nobody chose, or the two cannot be compared."""
    if limit.about == "redisclosure":
        return False if chosen and limit.passing_on == "none" else None
    most, least = span(chosen), span(limit.at_most)
    if not most or not least:
        return None
    if most == least or most.most <= least.least:
        return True
    return False if most.least > least.most else None

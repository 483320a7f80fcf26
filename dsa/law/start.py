"""The earliest day on which data may lawfully move."""

from collections.abc import Iterable
from datetime import date, timedelta

from dsa.model.law import EarliestStart, FlowRuling, Owed


def earliest_start(flows: Iterable[FlowRuling], as_of: date) -> EarliestStart:
    """Not before the longest wait among duties not yet done; no date where nothing may go."""
    going = [one for one in flows if one.status != "blocked"]
    if not going:
        return EarliestStart(because="No flow may go.")
    undecided = sum(one.status == "undecided" for one in going)
    waits = [duty for one in going for duty in one.duties if duty.lead_days is not None and not duty.done]
    longest = max(waits, key=lambda duty: duty.lead_days or 0, default=None)
    day = as_of + timedelta(days=(longest.lead_days or 0) if longest else 0)
    return EarliestStart(date=day, because=f"Not before this day: {_why(longest)}{_rest(undecided)}.")


def _why(longest: Owed | None) -> str:
    if longest is None:
        return "no duty known to the law library delays the start"
    counted = f", counted from {longest.counted_from}" if longest.counted_from else ""
    return f"{longest.id} ({longest.citation}) takes {longest.lead_days} days{counted}"


def _rest(undecided: int) -> str:
    if not undecided:
        return ""
    return f"; {undecided} {'answer is' if undecided == 1 else 'answers are'} still undecided"

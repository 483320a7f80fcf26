"""What every clause of one instrument may name: the instrument itself, and what of the intake it is about."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dsa.compose.filters import bare, plain
from dsa.compose.views import Entry, Several, View
from dsa.compose.words import Item, Marker, Words
from dsa.model.plan import LeftOut

if TYPE_CHECKING:
    from dsa.compose.names import Names

GROUPS = (
    "purpose", "safeguards", "incident", "retention", "redisclosure", "audit", "outputs", "money", "liability", "law",
    "disputes", "use", "quality", "notice", "verification", "waiver", "amends", "intermediaries",
)  # fmt: skip
"""Groups of the intake that a body names as the intake does."""


def common(names: "Names") -> dict[str, Marker]:
    """The names that every clause of a draft may use."""
    drafted = names.drafted
    datasets = dict.fromkeys(data for _, data in drafted.pairs)
    return {
        "agreement": agreement(names),
        "parties": names.several("parties", "parties", drafted.parties),
        "flows": names.several("flows", "flows", drafted.flows),
        "datasets": names.several("data", "data", datasets),
        "left_out": left_out(names),
        "instruments": instruments(names),
        "matches": matches(names),
        **{name: names.at(name) for name in GROUPS},
        **{name: concerning(names, name) for name in ("users", "approvals", "authorities")},
        "answers": names.at("answers"),
    }


def agreement(names: "Names") -> View:
    """The agreement's own group, with its title and kind, and the numbers that the instrument was given."""
    drafted = names.drafted
    chosen = f"instruments.{drafted.id}"
    levels = {names.told(f"parties.{one}.level") for one in drafted.parties}
    between = names.constant("federal" if levels == {"federal"} else "mixed")
    own = {name: names.at(f"{chosen}.{name}") for name in ("numbers", "supersedes", "related")}
    return View(
        names,
        "agreement",
        {"title": names.constant(drafted.title), "kind": names.constant(drafted.kind), "between": between, **own},
    )


def concerning(names: "Names", group: str) -> Several:
    """Users, approvals or authorities that speak of this instrument's parties and flows, or of none; by flow."""
    parties, flows = names.drafted.parties, names.drafted.flows
    views = []
    for place, one in enumerate(getattr(names.sheet.intake, group)):
        flow = getattr(one, "flow", None)
        if (one.party is None or one.party in parties) and (flow is None or flow in flows):
            views.append((flows.index(flow) if flow else len(flows), names.at(f"{group}.{place}")))
    ordered = tuple(view for _, view in sorted(views, key=lambda one: one[0]))
    return Several(names, group, ordered, missing=not views and group != "approvals")


def matches(names: "Names") -> Several:
    """The comparisons that this instrument's flows serve."""
    given = names.sheet.intake.matches
    flows = set(names.drafted.flows)
    ids = [id_ for id_, one in (given or {}).items() if flows & {*one.flows, one.results_in}]
    return Several(names, "matches", tuple(names.at(f"matches.{id_}") for id_ in ids), missing=given is None)


def left_out(names: "Names") -> Several:
    """Flows that no draft of the project authorizes; those that one reason keeps out are one entry."""
    rows = tuple(
        Entry(
            names,
            {
                "what": _left(names, found),
                "because": names.constant(_reason(names, found[0])),
                "citation": names.constant(found[0].citation),
            },
        )
        for found in by_reason(names.drafted.left_out)
    )
    return Several(names, "left_out", rows)


def _left(names: "Names", found: tuple[LeftOut, ...]) -> Words:
    """In neutral words, what is left out: a comparison of files, or a use of data.

    A name or a purpose that nobody has given is added, so that its blank stands in the draft.
    """
    flows, data = dict.fromkeys(one.flow for one in found), dict.fromkeys(one.data for one in found)
    matches = (names.sheet.intake.matches or {}).values()
    compares = next((one.compares for one in matches if set(flows) & {*(one.flows or ()), *(one.results_in or ())}), ())
    unnamed = (one for one in data if not names.told(f"data.{one}.what"))
    things = dict.fromkeys((*compares, *unnamed)) if compares else data
    said = _run_on("a computer comparison of the" if compares else "use of the", "with the" if compares else "and the")
    items = said(bare(names.at(f"data.{one}.what")) for one in things)
    uses = dict.fromkeys(Words(names, _uses(names, flows))._items) if not compares else {}
    items += _run_on("for", "and")(Words(names, (one,)) for one in uses)
    ends = [one for one in flows if not (compares or uses) or not names.told(f"flows.{one}.purpose")]
    return Words(names, items + _run_on("to", "and")(bare(names.at(f"flows.{one}.purpose")) for one in ends), "")


def _uses(names: "Names", flows: Iterable[str]) -> tuple[Item, ...]:
    return tuple(
        item
        for flow in flows
        if names.told(f"flows.{flow}.uses")
        for item in plain(names.at(f"flows.{flow}.uses"))._items
    )


def _run_on(first: str, then: str) -> Callable[[Iterable[Words]], tuple[Item, ...]]:
    """Words one after another, the first of them after `first` and each other after `then`."""

    def items(several: Iterable[Words]) -> tuple[Item, ...]:
        return tuple(
            item for place, words in enumerate(several) for item in (Item(then if place else first), *words._items)
        )

    return items


def _reason(names: "Names", one: LeftOut) -> str:
    """Why a flow is left out; where an agreement of another kind is wanted, which."""
    for called in names.drafted.called_for:
        if called.need == "required" and one.flow in called.flows and called.citation == one.citation:
            title = names.phrase("", called.kind)
            return f"it takes {'an' if title[:1] in 'AEIOU' else 'a'} {title}"
    return one.because


def by_reason(left_out: Iterable[LeftOut]) -> tuple[tuple[LeftOut, ...], ...]:
    """Flows left out, those that one reason keeps out together."""
    reasons: dict[tuple[str, str], list[LeftOut]] = {}
    for one in left_out:
        reasons.setdefault((one.because, one.citation), []).append(one)
    return tuple(map(tuple, reasons.values()))


def instruments(names: "Names") -> Several:
    """Every instrument that the project calls for, drafted or not; those that the law calls wrong are not named."""
    rows = tuple(
        Entry(
            names,
            {
                "kind": names.constant(one.kind),
                "title": names.constant(names.phrase("", one.kind)),
                "parties": names.several("parties", "parties", one.parties),
                "flows": names.several("flows", "flows", one.flows),
                "need": names.constant(one.need),
                "because": names.constant(one.because),
                "citation": names.constant(one.citation),
            },
        )
        for one in names.drafted.called_for
        if one.need != "wrong"
    )
    return Several(names, "instruments", rows)

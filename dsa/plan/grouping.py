"""Which instruments, between whom: flows are grouped by party set, then by the instrument that a regime forces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dsa.model.catalogue import Catalogue
from dsa.model.instruments import Called
from dsa.model.intake import Intake
from dsa.model.plan import CalledFor, LeftOut
from dsa.model.rulings import FlowRuling, HardStop, Rulings
from dsa.model.words import Instrument

NEEDS = ("required", "recommended", "alternative", "optional", "wrong")
"""How much the law wants an instrument, the strongest first."""
ASKED_FOR = "The intake asks for it."


@dataclass(frozen=True)
class Group:
    """Flows that one instrument is to cover, and those between the same parties that it does not."""

    id: str
    kind: Instrument
    title: str
    need: str
    because: str
    parties: tuple[str, ...]
    rulings: tuple[FlowRuling, ...] = ()
    left_out: tuple[LeftOut, ...] = field(default=())

    @property
    def flows(self) -> tuple[str, ...]:
        """Flow ids in the intake's order."""
        return tuple(dict.fromkeys(one.flow for one in self.rulings))


def forced(ruling: FlowRuling) -> Called | None:
    """The instrument that the law requires for this flow and data set, if it is another than a DSA of our drafting."""
    wanted = [one for one in ruling.instruments if one.need == "required" and one.certain]
    on_a_form = next((one for one in wanted if one.in_its_issuers_words), None)
    return on_a_form or next((one for one in wanted if one.kind != "DSA"), None)


def parties_of(intake: Intake, flow: str) -> tuple[str, str]:
    """Sender and receiver."""
    return intake.flows[flow].from_, intake.flows[flow].to


def _left_out(ruling: FlowRuling, stops: Mapping[tuple[str, str], HardStop], catalogue: Catalogue) -> LeftOut | None:
    """Why no draft of ours may carry this flow, if so: in words that may stand in the draft."""
    stop = stops.get((ruling.flow, ruling.data))
    if stop:
        return LeftOut(ruling.flow, ruling.data, _inner(stop.bar), stop.citation, stop.absolute)
    called = forced(ruling)
    if called and (called.in_its_issuers_words or called.kind not in catalogue.outlines):
        return LeftOut(ruling.flow, ruling.data, _inner(called.because), called.citation)
    return None


def _inner(sentence: str) -> str:
    """A sentence as part of another: without its full stop, and without the capital of an article that began it."""
    text = sentence.strip().rstrip(".")
    return text[:1].lower() + text[1:] if text.startswith(("A ", "An ", "The ")) else text


def _kind(rulings: Sequence[FlowRuling]) -> tuple[Instrument, str, str]:
    """Kind, need and reason of the instrument for flows that may be drafted together."""
    called = forced(rulings[0])
    if called:
        return called.kind, called.need, f"{called.because} ({called.citation})"
    every = [one for ruling in rulings for one in ruling.instruments if one.certain and one.kind == "DSA"]
    for need in NEEDS:
        for one in every:
            if one.need == need != "wrong":
                return "DSA", one.need, f"{one.because} ({one.citation})"
    return "DSA", "recommended", "No law that attaches names an instrument; a written agreement fixes the terms."


def _chosen(intake: Intake, rulings: Rulings, catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """(flow, data set) to the id of the instrument that the intake chooses for it, where the library holds its kind."""
    return {
        (one.flow, one.data): id_
        for id_, choice in intake.instruments.items()
        for one in rulings.flows
        if one.flow in choice.flows and (choice.kind is None or choice.kind in catalogue.outlines)
    }


def _stem(kind: str, parties: Iterable[str]) -> str:
    return "-".join([kind.lower(), *parties])


def groups(intake: Intake, rulings: Rulings, catalogue: Catalogue) -> tuple[Group, ...]:
    """One group for each instrument to be drafted, in the order in which the intake first needs it."""
    chosen = _chosen(intake, rulings, catalogue)
    made: dict[str, list[FlowRuling]] = {}
    left: dict[frozenset[str], list[LeftOut]] = {}
    stops = {(one.flow, one.data): one for one in reversed(rulings.hard_stops)}
    for ruling in rulings.flows:
        pair = parties_of(intake, ruling.flow)
        out = _left_out(ruling, stops, catalogue)
        if out:
            left.setdefault(frozenset(pair), []).append(out)
            continue
        key = chosen.get((ruling.flow, ruling.data)) or _key(intake, ruling, made)
        made.setdefault(key, []).append(ruling)
    own = [_group(intake, key, tuple(found), left) for key, found in made.items()]
    return (*_umbrellas(intake, made, left), *own)


def _key(intake: Intake, ruling: FlowRuling, made: dict[str, list[FlowRuling]]) -> str:
    """Stem of the default instrument: kind and party set, named by whoever sends first."""
    kind, _, _ = _kind([ruling])
    pair = parties_of(intake, ruling.flow)
    backwards = _stem(kind, pair[::-1])
    return backwards if backwards in made else _stem(kind, pair)


def _group(intake: Intake, key: str, found: tuple[FlowRuling, ...], left: dict[frozenset[str], list[LeftOut]]) -> Group:
    choice = intake.instruments.get(key)
    kind, need, because = _kind(found)
    flows = dict.fromkeys(one.flow for one in found)
    parties = tuple(dict.fromkeys(party for flow in flows for party in parties_of(intake, flow)))
    if choice:
        kind, because = choice.kind or kind, ASKED_FOR
        parties = choice.parties or parties
    title = choice.title if choice and choice.title else ""
    return Group(key, kind, title, need, because, parties, found, _between(parties, left))


def _umbrellas(
    intake: Intake, made: dict[str, list[FlowRuling]], left: dict[frozenset[str], list[LeftOut]]
) -> tuple[Group, ...]:
    """Instruments that the intake asks for and that carry no flow of their own, such as an MOU over several DSAs."""
    return tuple(
        Group(
            id_,
            choice.kind,
            choice.title or "",
            "optional",
            ASKED_FOR,
            choice.parties or tuple(intake.parties),
            (),
            _between(choice.parties or tuple(intake.parties), left),
        )
        for id_, choice in intake.instruments.items()
        if choice.kind and id_ not in made
    )


def _between(parties: tuple[str, ...], left: dict[frozenset[str], list[LeftOut]]) -> tuple[LeftOut, ...]:
    """What stays out between some parties; what an absolute bar keeps out comes first."""
    found = [one for pair, outs in left.items() if pair <= set(parties) for one in outs]
    return tuple(sorted(found, key=lambda one: not one.absolute))


Row = tuple[str, frozenset[str], str, str]
"""Kind, parties, need and form of its own; the need is "" for what is drafted."""


def called_for(intake: Intake, rulings: Rulings, drafted: tuple[Group, ...]) -> tuple[CalledFor, ...]:
    """Every instrument that the rulings or the intake call for, drafted or not; required ones first."""
    rows: dict[Row, CalledFor] = {
        (one.kind, frozenset(one.parties), "", ""): CalledFor(
            one.kind, one.need, one.parties, one.flows, one.because, drafted_as=one.id
        )
        for one in drafted
    }
    rows |= dict(_asked_for(intake, drafted))
    for ruling in rulings.flows:
        pair = parties_of(intake, ruling.flow)
        for one in ruling.instruments:
            form = one.form.name if one.form else ""
            if one.certain and (form or (one.kind, frozenset(pair), "", "") not in rows):
                key = (one.kind, frozenset(pair), one.need, form)
                flows = dict.fromkeys((*(rows[key].flows if key in rows else ()), ruling.flow))
                rows[key] = CalledFor(one.kind, one.need, pair, tuple(flows), one.because, one.citation, form=one.form)
    return tuple(sorted(rows.values(), key=lambda row: NEEDS.index(row.need)))


def _asked_for(intake: Intake, drafted: tuple[Group, ...]) -> Iterator[tuple[Row, CalledFor]]:
    """Instruments that the intake asks for and that the library does not hold."""
    held = {group.id for group in drafted}
    for id_, choice in intake.instruments.items():
        if choice.kind and id_ not in held:
            ends = dict.fromkeys(party for flow in choice.flows for party in parties_of(intake, flow))
            parties = choice.parties or tuple(ends)
            row = CalledFor(choice.kind, "optional", parties, choice.flows, ASKED_FOR)
            yield (choice.kind, frozenset(parties), "optional", ""), row

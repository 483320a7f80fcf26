"""Parts that speak of all transfers together: what contradicts, what stops, which agreements."""

from collections.abc import Iterable, Iterator

from dsa.advise.facts_told import value_said
from dsa.advise.groups import Group, where
from dsa.advise.layout import CONTRADICTIONS, Part, ref, table
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines, bold, joined, runs
from dsa.model.document import Blank, Run, Source
from dsa.model.instruments import FormFact
from dsa.model.plan import CalledFor

_NEEDS = ("required", "recommended", "optional", "alternative", "wrong")


def contradictions(teller: Teller) -> Part | None:
    """Facts of the intake that cannot all be true: until they agree, nothing else can be relied on."""
    found: dict[str, list[int]] = {}
    held = teller.matter.rulings.contradictions
    for place, one in enumerate(held):
        found.setdefault(f"{one.id}/{one.says}", []).append(place)
    if not found:
        return None
    say, part = teller.say, Part(CONTRADICTIONS, teller.say("contradictions_title"))
    part.plain(say("contradictions_lead"))
    for places in found.values():
        one = held[places[0]]
        flows = [held[place].flow for place in places if held[place].flow]
        head = teller.transfers(flows) if flows else say("contradiction_head")
        pin, mend = teller.pin(one.citation, one.verified, one.id), teller.said(one.mend, one.id)
        says = teller.said(one.says, one.id)
        of_law = say("contradiction", says=says, pin=pin, mend=mend) if one.citation else ()
        part.section(head, of_law or say("contradiction_of_facts", says=says, mend=mend))
    return part


def stops(teller: Teller, found: Iterable[Group]) -> Part | None:
    """Bars, each with the part that gives the reasons, and agreements that the law requires and nobody has drafted."""
    say, part = teller.say, Part("part-stops", teller.say("stops_title"))
    parts = {(one.flow, one.data): group.anchor for group in found for one in group.opinions}
    for stop in teller.matter.rulings.hard_stops:
        cited, see = teller.cite(stop.citation), ref(parts[stop.flow, stop.data])
        key = "stop_beyond_remedy" if stop.absolute else "stop"
        part.section(teller.transfer(stop.flow), say(key, citation=cited, part=see))
    for one in teller.matter.plan.lacking:
        named = {"citation": teller.cite(one.citation), "where": where(teller, found, one.flows)}
        part.section(teller.kind(one.kind), say("lacks", **named))
    for finding in teller.matter.plan.findings:
        if finding.code == "onward-unruled":
            flow = finding.where.split(".")[1]
            part.section(teller.transfer(flow), say("stop_onward", says=teller.said(finding.message)))
    return part if part.blocks else None


def agreements(teller: Teller) -> Part | None:
    """Whether the law requires an agreement at all; each kind with its need, parties, reason and citation."""
    called = [one for one in teller.matter.plan.called_for if one.need in _NEEDS]
    if not teller.matter.rulings.flows:
        return None
    say = teller.say
    kinds = [teller.kind(kind) for kind in dict.fromkeys(one.kind for one in called if one.need == "required")]
    sentence = say("agreements_required", kinds=joined(kinds)) if kinds else say("agreements_none")
    part = Part("part-agreements", say("agreements_title"))
    part.plain(say("agreements_lead", sentence=sentence))
    alike: dict[tuple[str, str, str, str], list[CalledFor]] = {}
    for one in sorted((one for one in called if one.need != "wrong"), key=lambda each: _NEEDS.index(each.need)):
        alike.setdefault((one.need, one.kind, one.because, one.citation), []).append(one)
    columns = [(say("agreements_kind"), 7), (say("agreements_between"), 5), (say("agreements_why"), 15)]
    rows = [(f"agreement/{place}", tuple(_agreement(teller, each))) for place, each in enumerate(alike.values())]
    part.table(table(columns, rows, say("agreements_summary")))
    wrong = {(one.kind, one.because): one for one in called if one.need == "wrong"}
    part.plain(_not_enough(teller, list(wrong.values())))
    _own_forms(teller, part)
    return part


def _own_forms(teller: Teller, part: Part) -> None:
    """Agreements on their issuer's own form: where each is had, and what it asks for."""
    say = teller.say
    forms = {one.form.name: one.form for one in teller.matter.plan.own_forms if one.form}
    columns = [(say("form_asks"), 5), (say("form_said"), 8)]
    for form in forms.values():
        checked = teller.checked(form.verified)
        named = {"name": runs(form.name), "issuer": runs(form.issued_by), "get": runs(form.get_it), "checked": checked}
        part.plain(say("form", **named))
        rows = [(f"form/{form.name}/{one.name}", (runs(one.name), _form_fact(teller, one))) for one in form.asks]
        part.table(table(columns, rows, say("form_summary")))


def _form_fact(teller: Teller, one: FormFact) -> Inlines:
    """What the intake says, words of the vocabulary as the drafts print them; or a blank."""
    source, last = Source(WORDING.clause, fact=one.fact), one.fact.rpartition(".")[2]
    if not one.said:
        return (Blank(0, one.name, teller.who("program"), source),)
    known = set(one.said.split(", ")) <= set(teller.matter.catalogue.phrases.get(last, {}))
    return (Run(value_said(teller, last, one.said) if known else one.said, source),)


def _not_enough(teller: Teller, wrong: list[CalledFor]) -> Inlines:
    """Kinds of agreement that people reach for and that would not do, each with its reason, in one paragraph."""
    said = [
        teller.say("agreement_wrong", kind=runs(one.kind), why=because(teller, one.because, one.citation))
        for one in wrong
    ]
    return (
        teller.say("agreements_wrong", reasons=tuple(one for each in said for one in (*runs(" "), *each)))
        if said
        else ()
    )


def _agreement(teller: Teller, found: list[CalledFor]) -> Iterator[Inlines]:
    """Need and kind; the parties, and whether there is a draft; why."""
    first, say = found[0], teller.say
    yield say("agreement", need=bold(say(f"need_{first.need}")), kind=teller.kind(first.kind))
    between = joined([teller.parties(one.parties) for one in found], comma=";")
    drafted = any(one.drafted_as for one in found)
    held = first.kind in teller.matter.catalogue.outlines
    state = "drafted" if drafted else "own_form" if first.form else "not_drafted" if held else "not_in_library"
    draft = say(state)
    yield say("agreement_between", between=between, draft=draft)
    yield because(teller, first.because, first.citation)


def because(teller: Teller, text: str, citation: str) -> Inlines:
    """A reason with its citation, where it does not end with one already."""
    if not citation or text.rstrip().endswith(f"({citation})"):
        return teller.said(text)
    return teller.say("because_cited", because=teller.said(text.rstrip(".")), citation=teller.cite(citation))

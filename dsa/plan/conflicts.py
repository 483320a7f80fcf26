"""What does not go together, as findings: facts with facts, law with law, chosen terms and agreements with law."""

from collections.abc import Iterable, Iterator

from dsa.law.ahead import CHANGES
from dsa.law.strictest import CHOSEN, within
from dsa.law.term import term
from dsa.model.facts import FactSheet
from dsa.model.finding import Code, Finding
from dsa.model.instruments import Called
from dsa.model.intake import Intake
from dsa.model.limits import Limit, Strictest
from dsa.model.rulings import FlowRuling, Rulings
from dsa.model.terms import InstrumentChoice

CODES = (
    Code(
        code="facts-disagree",
        level="blocks",
        means="The intake says things that cannot all be true under the rule cited.",
        bad="A limited data set that lists names.",
        good="A limited data set without names, or data that are called identified.",
    ),
    Code(
        code="onward-unruled",
        level="blocks",
        means="A recipient passes data on, and that movement is no flow of the intake, so that no law was asked of it.",
        bad="onward: [police], and no flow from the recipient to the police.",
        good="A flow of its own, with its data set and uses.",
    ),
    Code(
        code="laws-collide",
        level="blocks",
        means="Two laws in play on one flow cannot both be kept; counsel decides which prevails, the tool does not.",
        bad="Payment demanded by one statute and excluded by another, both drafted.",
        good="prevails: [{rule: ssa-r3, over: 38 U.S.C. § 5106, why: counsel's reason}]",
    ),
    Code(
        code="laws-may-collide",
        level="warns",
        means="Two laws would collide on a flow if a fact that is still missing turned out so.",
        bad="Nobody has said whether the cost is for deciding a veteran's benefit.",
        good="The fact, or counsel's decision under `prevails`.",
    ),
    Code(
        code="term-beyond-the-law",
        level="blocks",
        means="A term that the parties chose is laxer than the strictest law in play allows.",
        bad="incident: {notify_within: 30 days}, where one law gives 24 hours.",
        good="incident: {notify_within: 24 hours}",
    ),
    Code(
        code="term-beyond-practice",
        level="warns",
        means="A term that the parties chose is laxer than guidance or good practice asks for; no law forbids it.",
        bad="incident: {notify_within: 3 days}, where guidance asks for one hour.",
        good="incident: {notify_within: 1 hour}",
    ),
    Code(
        code="start-too-early",
        level="blocks",
        means="The start that the intake gives comes before the earliest lawful one.",
        bad="agreement: {start: 2027-01-01}, where a notice of 30 days is still to be published.",
        good="agreement: {start: 2027-02-15}",
    ),
    Code(
        code="law-ends-before-start",
        level="blocks",
        means="The way that a flow relies on is gone on the day on which the agreement begins, and no other is known.",
        bad="A start in 2027 under a power that lapses on 2026-12-27.",
        good="A start while the power lasts, or another way that remains.",
    ),
    Code(
        code="law-changes-in-term",
        level="warns",
        means="A way, term or duty begins or ends on a known day before the agreement does.",
        bad="An agreement to 2028 under a power that lapses on 2026-12-27, drafted as if it went on.",
        good="Terms that say what holds before that day and what from then on.",
    ),
    Code(
        code="wrong-instrument",
        level="blocks",
        means="The intake asks for a kind of agreement that the law does not allow for the flow.",
        bad="A business associate agreement with a recipient that acts for itself.",
        good="A data-sharing agreement that rests on the rule which lets the data go.",
    ),
)
BINDING = ("law", "condition", "policy")
"""Forces of what must stand in the text; guidance and practice only advise."""


def conflicts(sheet: FactSheet, rulings: Rulings) -> Iterator[Finding]:
    """Contradictions first: until the facts agree, no other answer can be relied on."""
    yield from _facts(rulings)
    yield from _onward(sheet.intake)
    yield from _instruments(sheet, rulings)
    yield from _laws(rulings)
    yield from _terms(rulings)
    yield from _start(sheet, rulings)
    yield from _ahead(sheet, rulings)


def _facts(rulings: Rulings) -> Iterator[Finding]:
    for one in rulings.contradictions:
        facts = ", ".join(one.facts) or where(one.flow, one.data)
        yield _finding("facts-disagree", facts, one.says, one.mend, one.citation)


def _onward(intake: Intake) -> Iterator[Finding]:
    """Parties to whom a recipient passes data on without a flow of its own: nothing was ruled of it."""
    told = {(flow.from_, flow.to) for flow in intake.flows.values()}
    for id_, flow in intake.flows.items():
        for party in flow.onward:
            if (flow.to, party) not in told:
                message = f"{flow.to} passes on to {party} what it gets, and no flow says so: no law was asked of it."
                hint = f"Describe it under flows, from: {flow.to}, to: {party}, with its data set and uses."
                yield _finding("onward-unruled", f"flows.{id_}.onward", message, hint, "")


def _laws(rulings: Rulings) -> Iterator[Finding]:
    for ruling in rulings.flows:
        for one in ruling.collisions:
            if not one.prevails:
                code = "laws-collide" if one.certain else "laws-may-collide"
                hint = f"Ask counsel, and record the answer: prevails: [{{rule: {one.one}, over: {one.other}, why: …}}]"
                yield _finding(code, where(ruling.flow, ruling.data), one.says, hint, "; ".join(one.citations))


def _terms(rulings: Rulings) -> Iterator[Finding]:
    """Each limit that a chosen term breaks, once for all flows."""
    beyond: dict[tuple[str, str], tuple[Limit, str]] = {}
    for ruling in rulings.flows:
        for one in ruling.strictest:
            limit = _broken(one)
            if limit:
                beyond.setdefault((limit.about, limit.id), (limit, one.chosen))
    for limit, chosen in beyond.values():
        binds = limit.force in BINDING
        who = "the strictest law in play wants" if binds else f"the strictest {limit.force} in play asks for"
        message = f"The intake says {chosen}; {who}: {limit.says}."
        code = "term-beyond-the-law" if binds else "term-beyond-practice"
        hint = f"Choose {limit.at_most or limit.says}."
        yield _finding(code, CHOSEN[limit.about], message, hint, limit.citation)


def _broken(one: Strictest) -> Limit | None:
    """The strictest binding limit that is surely broken, else the strictest advice: stricter advice hides no law."""
    limits = (one.governs, *one.others)
    broken = [limit for limit in limits if limit.certain and within(limit, one.chosen) is False]
    return next((limit for limit in broken if limit.force in BINDING), next(iter(broken), None))


def _start(sheet: FactSheet, rulings: Rulings) -> Iterator[Finding]:
    agreement, earliest = sheet.intake.agreement, rulings.earliest_start
    if agreement and agreement.start and earliest.date and agreement.start < earliest.date:
        message = f"The intake starts on {agreement.start}; no earlier lawful start than {earliest.date} is known."
        hint = f"Start then or later. {earliest.because} All days: dsa calendar FILE"
        yield _finding("start-too-early", "agreement.start", message, hint, "")


def _ahead(sheet: FactSheet, rulings: Rulings) -> Iterator[Finding]:
    """Ways that end before the agreement begins and leave none; other changes of the law within its term. Once each."""
    when = term(sheet, rulings)
    for one, flows in rulings.law_ahead:
        lost = not one.carried and when.start is not None and one.on <= when.start
        if lost or when.end is None or one.on <= when.end:
            code = "law-ends-before-start" if lost else "law-changes-in-term"
            place = ", ".join(f"flows.{flow}" for flow in flows)
            left = " No other way of that law is known from then on." if not one.carried else ""
            message = f"On {one.on} {CHANGES[one.what]}: {one.says}{left}"
            yield _finding(
                code, place, message, "Draft for the law as it will be on each day of the term.", one.citation
            )


def _instruments(sheet: FactSheet, rulings: Rulings) -> Iterator[Finding]:
    for id_, choice in sheet.intake.instruments.items():
        wrong = {one.citation: one for one in _wrong(choice, sheet, rulings.flows)}
        for one in wrong.values():
            message = f"A {one.kind} is the wrong agreement here: {one.because}"
            hint = "Take it out, or mend the facts; what the law calls for: dsa check FILE"
            yield _finding("wrong-instrument", f"instruments.{id_}", message, hint, one.citation)


def _wrong(choice: InstrumentChoice, sheet: FactSheet, flows: Iterable[FlowRuling]) -> Iterator[Called]:
    """What the law says against a choice on the flows that it names, else on those between its parties.

    A memorandum without flows of its own carries none: it stands above other agreements.
    """
    for ruling in flows if choice.flows or choice.kind != "MOU" else ():
        flow = sheet.intake.flows[ruling.flow]
        parties = {*choice.parties} or {*sheet.intake.parties}
        if ruling.flow in choice.flows if choice.flows else {flow.from_, flow.to} <= parties:
            yield from (one for one in ruling.instruments if (one.kind, one.need) == (choice.kind, "wrong"))


def where(flow: str, data: str) -> str:
    """The place of a finding about one data set in one flow."""
    return f"flows.{flow}, data {data}"


def _finding(code: str, where: str, message: str, hint: str, basis: str) -> Finding:
    level = next(one.level for one in CODES if one.code == code)
    return Finding(code=code, level=level, where=where, message=message, hint=hint, basis=basis)

"""What stands in the way, as findings: bars, missing instruments, gaps, undecided flows, what does not go together."""

from collections.abc import Iterable, Iterator

from dsa.model.facts import FactSheet
from dsa.model.finding import Code, Finding
from dsa.model.instruments import OwnForm
from dsa.model.plan import CalledFor, Drafted, lacking
from dsa.model.rulings import HardStop, Rulings
from dsa.plan.conflicts import BINDING, conflicts, where
from dsa.plan.conflicts import CODES as CONFLICTS

CODES = (
    Code(
        code="barred-flow",
        level="blocks",
        means="No lawful way is open for a data set in a flow; it stays out of every draft, which says so.",
        bad="State-furnished death records used for customer service.",
        good="The same records used to stop payments that are no longer due.",
    ),
    Code(
        code="missing-instrument",
        level="blocks",
        means="The law calls for a kind of agreement that the library lacks; the flow stays out of every draft.",
        bad="A computer match between two agencies, drafted as a data-sharing agreement.",
        good="A computer matching agreement, approved by both Data Integrity Boards.",
    ),
    Code(
        code="own-form",
        level="warns",
        means="The law calls for an agreement on its issuer's own form, which nobody may redraft: it is pointed to.",
        bad="A memorandum for SAVE in words of our own.",
        good="The form that U.S. Citizenship and Immigration Services issues, with the facts that it asks for at hand.",
    ),
    Code(
        code="coverage-gap",
        level="blocks",
        means="The law demands something of the text that no clause of the library says.",
        bad="A requirement without a clause whose words meet it.",
        good="A clause that names actor, act, object and deadline, and says which of its words meet the requirement.",
    ),
    Code(
        code="practice-gap",
        level="warns",
        means="Guidance or good practice asks for something that no clause of the library says; no law demands it.",
        bad="A State party, and no clause on its appropriations.",
        good="A clause that says it, or counsel's decision to do without.",
    ),
    Code(
        code="uncertain-gap",
        level="warns",
        means="The law may demand something that no clause of the library says; a missing fact leaves it open.",
        bad="Nobody has said which State a party is of, and States differ.",
        good="state: OH",
    ),
    Code(
        code="undecided-flow",
        level="warns",
        means="A fact is missing that decides whether the flow is lawful; the draft shows it as an open point.",
        bad="A routine use that nobody has read.",
        good="Counsel's yes or no, recorded in the intake.",
    ),
    Code(
        code="uncertain-instrument",
        level="warns",
        means="A missing fact leaves open whether the law requires another kind of agreement for this flow.",
        bad="Nobody has said whether a computer compares two files.",
        good="matches: {} where none does; the match described where one does.",
    ),
    *CONFLICTS,
)
NO_TERM = "Nothing that the parties can sign or do lifts this bar"
"""What is said of an absolute bar before its own words."""


def findings(
    sheet: FactSheet, rulings: Rulings, called: tuple[CalledFor, ...], drafted: tuple[Drafted, ...]
) -> Iterator[Finding]:
    """All findings of the plan: absolute bars, what does not go together, then what else stands in the way."""
    yield from _bars(rulings.beyond_remedy)
    yield from conflicts(sheet, rulings)
    yield from _bars(one for one in rulings.hard_stops if not one.absolute)
    yield from _missing(called)
    yield from _on_own_forms(called)
    yield from _gaps(drafted)
    yield from _perhaps(drafted)
    yield from _undecided(rulings)
    yield from _uncertain(rulings)


def _bars(stops: Iterable[HardStop]) -> Iterator[Finding]:
    for stop in stops:
        place = where(stop.flow, stop.data)
        hint = f"{'The reasons' if stop.absolute else 'What would make it lawful'}: dsa explain FILE {stop.flow}"
        message = f"{NO_TERM}: {stop.what}" if stop.absolute else stop.what
        yield Finding(code="barred-flow", level="blocks", where=place, message=message, hint=hint, basis=stop.citation)


def _missing(called: tuple[CalledFor, ...]) -> Iterator[Finding]:
    for one in lacking(called):
        yield Finding(
            code="missing-instrument",
            level="blocks",
            where=", ".join(f"flows.{flow}" for flow in one.flows),
            message=f"A {one.kind} is required and the library does not hold one: {one.because}",
            hint="Have counsel draft it; until then these flows stay out of every draft, and the drafts say so.",
            basis=one.citation,
        )


def _on_own_forms(called: tuple[CalledFor, ...]) -> Iterator[Finding]:
    for one in called:
        if one.form and one.need == "required":
            lacks = [asked.name for asked in one.form.asks if not asked.said]
            missing = f" The intake does not say yet: {'; '.join(lacks)}." if lacks else ""
            yield Finding(
                code="own-form",
                level="warns",
                where=", ".join(f"flows.{flow}" for flow in one.flows),
                message=f"{one.form.name} is a form of {one.form.issued_by}; {_what_to_do(one.form)}. {one.because}",
                hint=f"Where to get it: {one.form.get_it}.{missing}",
                basis=one.citation,
            )


def _what_to_do(form: OwnForm) -> str:
    return "attach it as it is" if form.attached else "no draft is made of it"


def _gaps(drafted: tuple[Drafted, ...]) -> Iterator[Finding]:
    for one in drafted:
        for gap in (each for each in one.gaps if each.certain):
            binds = gap.force in BINDING
            yield Finding(
                code="coverage-gap" if binds else "practice-gap",
                level="blocks" if binds else "warns",
                where=f"{one.id}: {where(gap.flow, gap.data)}",
                message=f"No clause {'meets' if binds else 'follows'} {gap.id}: {gap.requires}",
                hint="Add a clause that satisfies it, or ask counsel for one.",
                basis=gap.citation,
            )


def _perhaps(drafted: tuple[Drafted, ...]) -> Iterator[Finding]:
    """Demands that no clause meets and that missing facts leave open: once for each draft, with the facts."""
    for one in drafted:
        open_ = [each for each in one.gaps if not each.certain]
        ids = dict.fromkeys(each.id for each in open_)
        facts = dict.fromkeys(fact for each in open_ for fact in each.missing)
        if open_:
            yield Finding(
                code="uncertain-gap",
                level="warns",
                where=one.id,
                message=f"Depending on what is not known yet, the law may want what no clause says: {', '.join(ids)}.",
                hint=f"Answer first: {', '.join(facts) or 'what the register ties it to'}. What it is: dsa law show ID",
                basis="; ".join(dict.fromkeys(each.citation for each in open_)),
            )


def _undecided(rulings: Rulings) -> Iterator[Finding]:
    for one in rulings.flows:
        if one.status == "undecided":
            yield Finding(
                code="undecided-flow",
                level="warns",
                where=where(one.flow, one.data),
                message=one.because,
                hint=f"What is missing, and who knows: dsa explain FILE {one.flow}",
            )


def _uncertain(rulings: Rulings) -> Iterator[Finding]:
    for ruling in rulings.flows:
        for one in ruling.instruments:
            if not one.certain:
                yield Finding(
                    code="uncertain-instrument",
                    level="warns",
                    where=where(ruling.flow, ruling.data),
                    message=f"Whether a {one.kind} is required cannot be told yet. If it is: {one.because}",
                    hint=f"What is missing: dsa explain FILE {one.regime}",
                    basis=one.citation,
                )

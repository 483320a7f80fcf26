"""The authority memorandum: the answer first, then what stops, the agreements, each question, and the annexes."""

from dataclasses import dataclass

from dsa.advise.annexes import annex_parts
from dsa.advise.answer import front, marking, title
from dsa.advise.asked import asked
from dsa.advise.confirming import confirming
from dsa.advise.dates import before_start
from dsa.advise.groups import Group, groups
from dsa.advise.judging import opinions
from dsa.advise.laws import laws
from dsa.advise.layout import AUTHORITIES, Part, Places, annexes, articles, places, ref, settled, settled_document
from dsa.advise.matter import Matter
from dsa.advise.notices import notices
from dsa.advise.opinion import Opinion
from dsa.advise.overall import agreements, contradictions, stops
from dsa.advise.penalties import gates
from dsa.advise.phrases import FIELDS
from dsa.advise.precedents import Found, precedents
from dsa.advise.teller import Teller
from dsa.advise.terms import terms
from dsa.advise.wording import Inlines, Wording, joined
from dsa.library.papers import read_paper
from dsa.library.precedents import load_notices
from dsa.model.document import Document, inlines_text


@dataclass(frozen=True)
class Memo:
    """The memorandum as a document, and what it says as data."""

    document: Document
    opinions: tuple[Opinion, ...]
    precedents: tuple[Found, ...]
    places: Places
    matter: Matter
    """What it was made from."""

    def text(self, inlines: Inlines) -> str:
        """Some of its words, with references as they are printed."""
        return inlines_text(tuple(settled(one, self.places) for one in inlines))


def memo(matter: Matter) -> Memo:
    """The authority memorandum of one matter. Raises LibraryError where its wording is not well formed."""
    teller = Teller(matter, Wording(read_paper("memo", FIELDS)))
    found = opinions(teller)
    shelf = load_notices()
    listed = precedents(matter, shelf)
    alike = groups(found)
    parts = [
        contradictions(teller),
        stops(teller, alike),
        agreements(teller),
        laws(teller, alike, risky=any(matter.regimes[one].penalties for one in gates(matter))),
        *asked(teller, alike),
        terms(teller),
        before_start(teller),
        _status(teller, bool(found)),
    ]
    questions = confirming(teller, alike)
    behind = (*([questions] if questions else []), *annex_parts(teller, alike))
    if found:
        behind = (*behind, notices(teller, listed, len(shelf)))
    document = _document(teller, alike, [one for one in parts if one], behind)
    known = places(document, teller.say.text("part"), teller.say.text("section"))
    return Memo(settled_document(document, known), found, listed, known, matter)


def _document(teller: Teller, alike: tuple[Group, ...], parts: list[Part], behind: tuple[Part, ...]) -> Document:
    say, as_of = teller.say, teller.matter.rulings.as_of
    named = inlines_text(title(teller))
    return Document(
        id="memo",
        kind="MEMO",
        title=say.text("title", title=named),
        subtitle=say.text("subtitle"),
        front=front(teller, alike),
        articles=articles(parts),
        schedules=annexes(behind, "Annex"),
        date=as_of.isoformat(),
        version=say.text("version", day=as_of.isoformat()),
        short_title=say.text("short_title", title=named),
        marking=marking(teller),
        attached_as="Annex",
    )


def _status(teller: Teller, answered: bool) -> Part:
    """What the paper is and is not; what remains open in the drafts beside it."""
    say, matter = teller.say, teller.matter
    part = Part("part-status", say("status_title"))
    part.plain(say("status", intake=matter.intake_name, digest=matter.intake_digest[:12]))
    if answered:
        part.plain(say("status_checked", annex=ref(AUTHORITIES)))
    points = [(id_, count) for id_, count in matter.open_points.items() if count]
    drafts = [say("status_draft", draft=teller.draft(id_), count=str(count)) for id_, count in points]
    if drafts:
        part.plain(say("status_drafts", drafts=joined(drafts)))
    return part

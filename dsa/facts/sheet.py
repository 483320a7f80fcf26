"""An intake as facts by path, with what is derived from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dsa.facts.answers import Answers
from dsa.facts.leaves import leaves
from dsa.facts.place import Place
from dsa.facts.scene import NO_PARTY
from dsa.facts.unfolding import Unfolding
from dsa.model.exchange import DataSet
from dsa.model.facts import Fact, FactSheet
from dsa.model.intake import Intake, ReadIntake
from dsa.model.law import Question

GOVERNMENTS = ("federal", "state", "local", "tribal", "territorial", "interstate")
BODIES_OF_TRIBES = ("tribal-government", "tribal-agency", "tribal-epidemiology-center", "tribal-housing-entity")
"""Bodies that act for themselves whatever their charter: a tribe's own, and a public health authority by statute."""
HOLD_FOR_OTHERS = ("it-service-agency", "data-center", "contractor")
"""Those that keep other people's data as their trade."""
SERVES_OTHERS = (*HOLD_FOR_OTHERS, "university", "research-organization", "researcher")
COMPARED = "Will a computer compare these data with another file? If not, write `matches: {}`."


def fact_sheet(read: ReadIntake, questions: Iterable[Question] = ()) -> FactSheet:
    """Every leaf of the intake and every answer to `questions`, given or missing, each with its origin."""
    place = Place(read)
    found = leaves(read.intake, place)
    facts = found.made
    facts |= {fact.path: fact for fact in _categories(read.intake, facts)}
    facts |= {fact.path: fact for fact in _acting_for_themselves(read, facts)}
    facts["matches"] = replace(facts["matches"], label="computer comparisons", ask=COMPARED)
    return FactSheet(read.intake, Unfolding(found, Answers(read.intake, questions, place)))


def _acting_for_themselves(read: ReadIntake, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    """A body of a government or of tribes acts for itself unless the intake says otherwise; of others it is asked."""
    for key, party in read.intake.parties.items():
        path = f"parties.{key}.acts_for"
        tribal = party.type in BODIES_OF_TRIBES
        governs = party.level in GOVERNMENTS and party.type not in (None, *SERVES_OTHERS)
        if (governs or tribal) and party.acts_for is None and path not in read.asked:
            kind = "tribal" if tribal else party.level
            yield replace(facts[path], value=NO_PARTY, origin=f"taken so: a {kind} body that serves no other")


def _categories(intake: Intake, facts: dict[str, Fact]) -> Iterator[Fact]:
    """The kinds of information of a data set are also those of its elements."""
    for key, data in intake.data.items():
        given = facts[f"data.{key}.categories"]
        found = tuple(dict.fromkeys([*data.categories, *_of_elements(data)]))
        if found != data.categories:
            origin = f"derived from data.{key}.categories and data.{key}.elements"
            yield replace(given, value=found, origin=f"{origin} ({given.origin})" if given.origin else origin)


def _of_elements(data: DataSet) -> Iterator[str]:
    return (element.category for element in data.elements if element.category)

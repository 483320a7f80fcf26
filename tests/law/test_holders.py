"""Whoever keeps an agency's data for it is bound as the agency is: an intake may not leave open whose they are."""

import pytest

from dsa.law.holders import WHOSE
from dsa.pipeline import consider
from tests.law.stories import TODAY

INTAKE = """
dsa: 1
parties:
  children: {{level: state, type: child-welfare-agency, state: OH}}
  host: {{level: {level}, type: {type}, state: OH{acts_for}}}
  police: {{level: local, type: law-enforcement, state: OH}}
systems: {{cases: {{owner: {owner}}}}}
data:
  list: {{system: cases, origin: own-records, categories: [identifiers, contact], form: identified, complete: yes}}
flows: {{give: {{from: host, to: police, data: [list], uses: [law-enforcement], complete: yes}}}}
matches: {{}}
"""


def told(type_: str, owner: str, acts_for: str = "", level: str = "state") -> list[str]:
    said = f", acts_for: {acts_for}" if acts_for else ""
    text = INTAKE.format(type=type_, owner=owner, acts_for=said, level=level)
    return [one.says for one in consider(text, "i.yaml", TODAY).rulings.contradictions if one.id == WHOSE]


@pytest.mark.parametrize("acts_for", ["", "none", "police"])
def test_who_sends_from_anothers_system_acts_for_its_owner_or_the_facts_disagree(acts_for: str):
    assert told("it-service-agency", "children", acts_for)
    assert told("executive-agency", "children", acts_for)


def test_who_acts_for_the_owner_of_the_system_is_believed():
    assert told("it-service-agency", "children", "children") == []


def test_one_whose_trade_is_to_keep_data_for_others_says_for_whom():
    assert told("contractor", "host", level="private")
    assert told("contractor", "host", "none", level="private") == []


def test_an_agency_that_sends_from_its_own_system_is_asked_nothing():
    assert told("executive-agency", "host") == []

"""Whether bodies of more than one State are parties: derived from the parties, never asked."""

from collections.abc import Mapping

from dsa.model.facts import Fact, FactSheet

SEVERAL_STATES = "agreement.several_states"
"""Rule path of the derived fact."""
OF_A_STATE = ("state", "local", "territorial")


def several_states(sheet: FactSheet) -> Fact:
    """`yes` or `no`; where that turns on a State that nobody has named, the missing fact is that party's State."""
    bodies = [key for key, party in sheet.intake.parties.items() if party.level is None or party.level in OF_A_STATE]
    known = {key: state for key in bodies if (state := sheet.intake.parties[key].state)}
    certain = dict.fromkeys(state for key, state in known.items() if sheet.intake.parties[key].level)
    if len(certain) > 1:
        return _derived("yes", known)
    for key in bodies:
        if sheet.intake.parties[key].level is None:
            return sheet[f"parties.{key}.level"]
        if key not in known:
            return sheet[f"parties.{key}.state"]
    return _derived("no", known)


def _derived(value: str, known: Mapping[str, str]) -> Fact:
    said = ", ".join(f"{key} is of {state}" for key, state in known.items()) or "no party is of a State"
    return Fact("parties", value, origin=f"derived: {said}", label="whether parties are of several States")

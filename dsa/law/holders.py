"""Whose data they are: a sender owns the system they lie in, or acts for its owner; else nothing is sure.

What binds an agency binds whoever holds its data for it, so that a holder who hides behind nobody would slip the law.
"""

from collections.abc import Iterator

from dsa.facts.sheet import HOLD_FOR_OTHERS
from dsa.model.facts import Scene
from dsa.model.rulings import Contradicted

WHOSE = "facts-whose-data"


def whose_data(scene: Scene) -> Iterator[Contradicted]:
    """What the intake says, or leaves out, so that nobody can tell for whom the sender holds a data set."""
    intake = scene.sheet.intake
    sender = intake.flows[scene.flow].from_
    system = intake.data[scene.data].system
    owner = intake.systems[system].owner if system in intake.systems else None
    acts_for = scene.sheet[f"parties.{sender}.acts_for"].value
    if owner and owner not in (sender, acts_for):
        says = f"{sender} sends {scene.data}, which lies in a system of {owner}, and does not act for {owner}."
        yield _told(scene, says, _mend(sender, owner), f"systems.{system}.owner", f"parties.{sender}.acts_for")
    elif acts_for is None and intake.parties[sender].type in HOLD_FOR_OTHERS:
        says = f"{sender} keeps data for others, and nobody has said for whom it holds {scene.data}."
        yield _told(scene, says, _mend(sender, "PARTY"), f"parties.{sender}.acts_for")


def _mend(sender: str, owner: str) -> str:
    return f"Write parties: {sender}: acts_for: {owner}; or, where they are its own, give {sender} a system of its own."


def _told(scene: Scene, says: str, mend: str, *facts: str) -> Contradicted:
    return Contradicted(
        id=WHOSE, regime="", flow=scene.flow, data=scene.data, says=says, mend=mend, citation="", verified="read",
        facts=facts,
    )  # fmt: skip

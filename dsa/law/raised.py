"""Which regimes must be loaded at all: those that no scene rules out on core facts alone."""

from collections.abc import Mapping
from functools import partial

from dsa.facts.scene import resolve, scenes, with_lineage
from dsa.law.bench import Head
from dsa.law.logic import Reading
from dsa.law.shape import Shapes
from dsa.model.facts import FactSheet


def raised(sheet: FactSheet, heads: Mapping[str, Head]) -> tuple[str, ...]:
    """Ids, in the order of `heads`, of the regimes whose `raised_when` is not false on every scene."""
    shapes = Shapes({})
    readings = [Reading(partial(resolve, scene), {}, shapes=shapes) for scene in with_lineage(scenes(sheet))]
    return tuple(
        id_ for id_, head in heads.items() if any(one.truth(head.raised_when) is not False for one in readings)
    )

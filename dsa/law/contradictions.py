"""Facts that cannot all be true under the law: found on every scene, said once, never silently settled."""

from collections.abc import Iterable, Iterator

from dsa.law.bench import Case
from dsa.law.holders import whose_data
from dsa.model.facts import Scene
from dsa.model.law import Contradiction, Regime
from dsa.model.rulings import Contradicted
from dsa.model.ways import Ground


def contradictions(cases: Iterable[Case]) -> tuple[Contradicted, ...]:
    """Each contradiction once for the facts that it turns on, with the first flow and data set that show it."""
    found: dict[tuple[str, tuple[str, ...]], Contradicted] = {}
    for case in cases:
        for one in _of_case(case):
            found.setdefault((one.id, one.facts), one)
    return tuple(found.values())


def _of_case(case: Case) -> Iterator[Contradicted]:
    yield from whose_data(case.readings[0][0])
    for scene, reading in case.readings:
        for regime in case.bench.regimes.values():
            for one in regime.contradictions:
                shape = case.bench.shapes.of(one.condition, regime.regime) if one.condition else None
                if shape and reading.read(shape):
                    yield _contradicted(one, regime, reading.grounds(shape), scene)


def _contradicted(one: Contradiction, regime: Regime, grounds: Iterable[Ground], scene: Scene) -> Contradicted:
    return Contradicted(
        id=one.id,
        regime=regime.regime,
        flow=scene.flow,
        data=scene.data,
        says=one.says,
        mend=one.mend,
        citation=one.citation,
        verified=one.verified,
        facts=tuple(ground.fact for ground in grounds),
    )

"""Facts that cannot all be true under the law: found on every scene, said once, never silently settled."""

from collections.abc import Iterable, Iterator

from dsa.law.bench import Case
from dsa.law.logic import Reading
from dsa.model.law import Contradiction, Regime
from dsa.model.rulings import Contradicted


def contradictions(cases: Iterable[Case]) -> tuple[Contradicted, ...]:
    """Each contradiction once for the facts that it turns on, with the first flow and data set that show it."""
    found: dict[tuple[str, tuple[str, ...]], Contradicted] = {}
    for case in cases:
        for one in _of_case(case):
            found.setdefault((one.id, one.facts), one)
    return tuple(found.values())


def _of_case(case: Case) -> Iterator[Contradicted]:
    for scene, reading in case.readings:
        for regime in case.bench.regimes.values():
            for one in regime.contradictions:
                if one.condition is not None and reading.truth(one.condition, regime.regime):
                    yield _contradicted(one, regime, reading, scene.flow, scene.data)


def _contradicted(one: Contradiction, regime: Regime, reading: Reading, flow: str, data: str) -> Contradicted:
    return Contradicted(
        id=one.id,
        regime=regime.regime,
        flow=flow,
        data=data,
        says=one.says,
        mend=one.mend,
        citation=one.citation,
        verified=one.verified,
        facts=tuple(ground.fact for ground in reading.grounds(one.condition or {}, regime.regime)),
    )

"""What `dsa explain` can be asked about: a flow, a data set, a law, a way through it, a duty, a clause, a draft."""

from dataclasses import dataclass

from dsa.model.plan import Drafted, Instance
from dsa.model.rulings import FlowRuling
from dsa.model.ways import RegimeResult
from dsa.pipeline import Project


@dataclass(frozen=True)
class Topic:
    """A name that was asked about; "" is everything. `flows.tell-opm` is `tell-opm`."""

    asked: str

    @property
    def name(self) -> str:
        """The name without the group that it stands in."""
        group, _, rest = self.asked.partition(".")
        return rest if group in ("flows", "data") and rest else self.asked

    def is_whole(self, ruling: FlowRuling) -> bool:
        """Whether all of a ruling is asked for."""
        return self.name in ("", ruling.flow, ruling.data)

    def is_in(self, regime: RegimeResult, ruling: FlowRuling) -> bool:
        """Whether one law of a ruling is asked for: by its name, a way through it, or what it demands."""
        demands = [one.id for one in ruling.demands if one.regime == regime.regime]
        return self.name in (regime.id, regime.regime, *(path.id for path in regime.pathways), *demands)

    def is_of(self, ruling: FlowRuling) -> bool:
        """Whether a ruling has something to say of it."""
        duties = [one.id for one in ruling.duties]
        return (
            self.is_whole(ruling) or self.name in duties or any(self.is_in(regime, ruling) for regime in ruling.regimes)
        )

    def places(self, instance: Instance, drafted: Drafted) -> bool:
        """Whether it is a clause of a draft, what the clause speaks of, what it satisfies, or the draft."""
        ids = (instance.id, instance.clause.id, *instance.binds.values(), *instance.clause.satisfies)
        return self.name in ("", drafted.id, *ids)


def known_topics(project: Project) -> set[str]:
    """Names that can be asked about, without those of clauses."""
    rulings = project.rulings.flows
    known = {name for one in rulings for name in (one.flow, one.data, *(duty.id for duty in one.duties))}
    known |= {name for one in rulings for regime in one.regimes for name in (regime.id, *_ways(regime))}
    return known | {one.id for one in project.plan.drafted}


def _ways(regime: RegimeResult) -> list[str]:
    return [path.id for path in regime.pathways]

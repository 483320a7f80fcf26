"""All that a paper about a project stands on: facts, rulings, plan, coverage, and the law that was at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dsa.model.catalogue import Catalogue
from dsa.model.facts import FactSheet
from dsa.model.law import Regime, Rule
from dsa.model.plan import CalledFor, Plan
from dsa.model.rulings import Covered, FlowRuling, Rulings


@dataclass(frozen=True)
class Matter:
    """One project, thought through, with the registers that its facts raised."""

    sheet: FactSheet
    rulings: Rulings
    plan: Plan
    catalogue: Catalogue
    regimes: Mapping[str, Regime]
    titles: Mapping[str, str]
    """Title of every register of the library, raised or not, by id."""
    covered: Mapping[str, tuple[Covered, ...]]
    """Coverage by document id."""
    open_points: Mapping[str, int] = field(default_factory=dict)
    """How many open points each draft has, by document id."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """Paths that the intake leaves to somebody (`ask-counsel`), with whom."""
    intake_name: str = ""
    intake_digest: str = ""

    def ends(self, flow: str) -> tuple[str, str]:
        """Sender and receiver of a flow, by id."""
        one = self.sheet.intake.flows[flow]
        return one.from_, one.to

    def lacking(self, flow: str) -> tuple[CalledFor, ...]:
        """Agreements that the law requires for a flow and that no draft is."""
        return tuple(one for one in self.plan.lacking if flow in one.flows)

    def own_forms(self, flow: str) -> tuple[CalledFor, ...]:
        """Agreements on their issuer's own form that the law requires for a flow."""
        return tuple(one for one in self.plan.own_forms if flow in one.flows and one.need == "required")

    def rule(self, id_: str) -> Rule | None:
        """A rule of the registers at hand, by its permanent id."""
        return _rules(self.regimes).get(id_)

    def rules(self) -> tuple[Rule, ...]:
        """Every rule of the registers at hand."""
        return tuple(_rules(self.regimes).values())

    def citations(self) -> Mapping[str, str]:
        """The citation of each rule at hand, by id."""
        return {id_: one.citation for id_, one in _rules(self.regimes).items()}

    def attached(self) -> tuple[str, ...]:
        """Regimes that apply, or may, to some transfer, in the order of the rulings."""
        found = (one for ruling in self.rulings.flows for one in ruling.regimes if one.ruling != "does_not_apply")
        return tuple(dict.fromkeys(one.regime for one in found))

    def stops(self, ruling: FlowRuling) -> tuple[int, ...]:
        """Places of the hard stops of one ruling among all."""
        pairs = [(one.flow, one.data) for one in self.rulings.hard_stops]
        return tuple(place for place, pair in enumerate(pairs) if pair == (ruling.flow, ruling.data))


def rules_of(regime: Regime) -> tuple[Rule, ...]:
    """Every rule of a register that has an id."""
    return (
        *regime.applies_when,
        *regime.exclusions,
        *regime.bars,
        *regime.pathways,
        *regime.requirements,
        *regime.duties,
    )


def _rules(regimes: Mapping[str, Regime]) -> dict[str, Rule]:
    return {rule.id: rule for regime in regimes.values() for rule in rules_of(regime)}

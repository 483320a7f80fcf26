"""May we, in a sentence; and the words in which answers name flows, parties, laws and agreements."""

from dsa.cli import text
from dsa.library.regimes import regime_heads
from dsa.model.rulings import FlowStatus
from dsa.model.ways import RegimeResult
from dsa.pipeline import Project

SAYS = {
    "permitted": "may go ahead",
    "blocked": "may not go ahead",
    "undecided": "cannot be told yet",
    "no_regime": "no law in the library attaches",
}


def one_line(project: Project) -> str:
    """The answer in a sentence or two: may we, how many transfers may go, from which day."""
    status = [one.status for one in project.rulings.flows]
    if not status:
        return "Nothing to answer yet: no flow is described."
    start = project.rulings.earliest_start.date
    open_ = "undecided" in status or project.blocks
    day = f" Earliest lawful start{', once that is settled' if open_ else ''}: {start.isoformat()}." if start else ""
    kinds = dict.fromkeys(kind_name(project, one.kind) for one in project.plan.lacking)
    lacks = f" The library lacks an agreement that the law requires: {text.listed(kinds)}." if kinds else ""
    return f"{_verdict(project)}: {_counts(status)}.{_beyond_remedy(project)}{lacks}{day}"


def _beyond_remedy(project: Project) -> str:
    """What no agreement can lift, said before all else."""
    flows = dict.fromkeys(one.flow for one in project.rulings.beyond_remedy)
    return f" Nothing that the parties can sign lifts the bar on {text.listed(flows)}." if flows else ""


def _verdict(project: Project) -> str:
    """Yes or no, in the words that the least certain of the transfers allows."""
    status = {one.status for one in project.rulings.flows}
    if status == {"blocked"}:
        return "No"
    if project.blocks:
        return "Not as it stands"
    if "undecided" in status:
        return "Not yet"
    return "Yes" if status == {"permitted"} else "As far as this library goes, yes"


def _counts(status: list[FlowStatus]) -> str:
    """How many transfers (a data set in a flow) there are of each status."""
    says = {**SAYS, "no_regime": "meet no law that the library holds"}
    if len(status) == 1:
        return f"the one transfer of data {says[status[0]]}".replace(" meet ", " meets ")
    counts = [f"{status.count(one)} {says[one]}" for one in SAYS if one in status]
    return f"of {len(status)} transfers of data, {text.listed(counts)}"


def blanks(project: Project) -> str:
    """How much of the drafts is still to be filled in, in a sentence."""
    count = sum(len(one.open_points) for one in project.documents)
    return f"The drafts have {count} open points: numbered blanks, and claims to confirm." if count else ""


def ends(project: Project, flow: str) -> str:
    """From whom to whom, by their short names."""
    one = project.read.intake.flows[flow]
    return f"{short(project, one.from_)} to {short(project, one.to)}"


def short(project: Project, party: str) -> str:
    """The short name of a party, or its id."""
    return project.read.intake.parties[party].short or party


def law(regime: RegimeResult) -> str:
    """A body of law by the name that people know it by."""
    return regime_heads()[regime.regime].title.partition(":")[0].partition(" (")[0]


def kind_name(project: Project, kind: str) -> str:
    """An agreement by its name and by the letters that findings and file names use."""
    name = project.catalogue.phrases.get("kind", {}).get(kind)
    return f"{name} ({kind})" if name else kind

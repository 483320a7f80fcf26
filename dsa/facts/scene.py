"""The viewpoint of the law: one data set in one flow. Rule paths (`from.level`) become concrete facts here."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dsa.facts.states import SEVERAL_STATES, several_states
from dsa.model.facts import Fact, FactSheet, Scene
from dsa.model.intake import Intake

MOVED = {"agreement.money_moves": "money.moves", "agreement.connects_systems": "safeguards.connects_systems"}
"""Rule paths whose fact the intake keeps elsewhere."""
NO_PARTY = "none"
OF_THE_PROJECT = frozenset(Intake.model_fields)
"""First words of paths that speak of the whole project."""


def scenes(sheet: FactSheet) -> tuple[Scene, ...]:
    """Every data set in every flow, in the intake's order; once for each match where a flow serves several."""
    return tuple(
        Scene(sheet, flow, data, match)
        for flow, one in sheet.intake.flows.items()
        for data in one.data
        for match in matches_of(sheet, flow) or (None,)
    )


def matches_of(sheet: FactSheet, flow: str) -> tuple[str, ...]:
    """The matches that name the flow as serving them or as carrying their results."""
    matches = sheet.intake.matches or {}
    return tuple(key for key, match in matches.items() if flow in match.flows or flow == match.results_in)


def lineage(scene: Scene) -> tuple[Scene, ...]:
    """The scene for every data set that this one is derived from, near or far: same flow, the ancestor's data."""
    found: dict[str, None] = {scene.data: None}
    ahead = [scene.data]
    while ahead:
        parents = [one for one in _parents(scene.sheet, ahead.pop(0)) if one not in found]
        found |= dict.fromkeys(parents)
        ahead += dict.fromkeys(parents)
    return tuple(replace(scene, data=data) for data in found if data != scene.data)


def with_lineage(scenes: Iterable[Scene]) -> tuple[Scene, ...]:
    """The scenes, then those of the data sets that they are derived from, each once."""
    listed = list(scenes)
    everywhere = [*listed, *(one for scene in listed for one in lineage(scene))]
    return tuple({(one.flow, one.data, one.match): one for one in everywhere}.values())


def _parents(sheet: FactSheet, data: str) -> Iterator[str]:
    one = sheet.intake.data.get(data)
    for source in one.derived_from if one else ():
        if source in sheet.intake.flows:
            yield from sheet.intake.flows[source].data
        elif source in (sheet.intake.matches or {}):
            yield from (sheet.intake.matches or {})[source].compares


def resolve(scene: Scene, rule_path: str) -> Fact:
    """The fact that a rule path speaks of, seen from the scene; missing where the intake does not say."""
    root, _, rest = rule_path.partition(".")
    match root:
        case "data":
            return scene.sheet[f"data.{scene.data}.{rest}"]
        case "flow":
            return scene.sheet[f"flows.{scene.flow}.{rest}"]
        case "from":
            return _of_party(scene.sheet, scene.sheet.intake.flows[scene.flow].from_, rest)
        case "to":
            return _of_party(scene.sheet, scene.sheet.intake.flows[scene.flow].to, rest)
        case "system":
            return _of_system(scene, rest)
        case "match":
            return _of_match(scene, rest)
    return resolve_on_sheet(scene.sheet, rule_path) if root in OF_THE_PROJECT else _answer(scene, rule_path)


def resolve_on_sheet(sheet: FactSheet, rule_path: str) -> Fact:
    """The fact of a path that speaks of the whole project: `agreement.money_moves`, `outputs.publishes`."""
    if rule_path == SEVERAL_STATES:
        return several_states(sheet)
    return sheet[MOVED.get(rule_path, rule_path)]


def _of_party(sheet: FactSheet, party: str, rest: str) -> Fact:
    whose, _, inner = rest.partition(".")
    if whose != "acts_for" or not inner:
        return sheet[f"parties.{party}.{rest}"]
    behind = sheet[f"parties.{party}.acts_for"]
    if not behind.known or behind.value == NO_PARTY:
        return behind
    return sheet[f"parties.{behind.value}.{inner}"]


def _of_system(scene: Scene, rest: str) -> Fact:
    kept = scene.sheet[f"data.{scene.data}.system"]
    return scene.sheet[f"systems.{kept.value}.{rest}"] if kept.known else kept


def _of_match(scene: Scene, rest: str) -> Fact:
    if scene.match is not None:
        return scene.sheet[f"matches.{scene.match}.{rest}"]
    if scene.sheet.intake.matches is None:
        return scene.sheet["matches"]
    no = "no" if rest == "computerized" else "none"
    return Fact("matches", no, origin=f"derived: no match names the flow {scene.flow}", label="computer comparison")


def _answer(scene: Scene, question: str) -> Fact:
    """The answer on the node that the question is asked of: where the sheet has its fact, that node is meant."""
    facts, flow = scene.sheet.facts, scene.sheet.intake.flows[scene.flow]
    for node in _nodes(scene):
        path = f"{node}.answers.{question}"
        if path in facts:
            return facts[path]
    of_parties = [f"parties.{party}.answers.{question}" for party in (flow.to, flow.from_)]
    asked = sorted((facts[one] for one in of_parties if one in facts), key=lambda one: not one.known)
    found = asked[0] if asked else facts.get(f"answers.{question}")
    return found or Fact(question, label=question.rpartition(".")[2].replace("_", " "))


def _nodes(scene: Scene) -> Iterator[str]:
    """What an answer can stand on beside the parties and the whole agreement."""
    yield f"flows.{scene.flow}"
    yield f"data.{scene.data}"
    if scene.match:
        yield f"matches.{scene.match}"
    kept = scene.sheet[f"data.{scene.data}.system"]
    if kept.known:
        yield f"systems.{kept.value}"

"""Laws that collide on one flow: two rules in play that cannot both be kept. Counsel decides; the tool never."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from dsa.law.attach import Judged
from dsa.law.demands import attached, relied_on
from dsa.law.descent import Joined
from dsa.model.law import Conflict, Pathway, Requirement
from dsa.model.limits import Collision
from dsa.model.rulings import Demand
from dsa.model.terms import Prevails

Colliding = Pathway | Requirement


def collisions(
    joined: Sequence[Joined], demands: Iterable[Demand], rules: Mapping[str, Colliding], decided: Sequence[Prevails]
) -> tuple[Collision, ...]:
    """Each pair once: rules that name one another, and pathways whose conflict the facts do not rule out.

    Two pathways through two gates do not collide: each gate must be open, and rules for itself.
    """
    in_play = {one.id for one in demands if one.certain} | relied_on(joined)
    found: dict[frozenset[str], Collision] = {}
    for one in (*_named(in_play, rules), *_possible(joined, rules)):
        found.setdefault(frozenset((one.one, one.other)), one)
    return tuple(_settled(one, decided) for one in found.values())


def _named(in_play: set[str], rules: Mapping[str, Colliding]) -> Iterator[Collision]:
    playing = {id_: rule for id_, rule in rules.items() if id_ in in_play}
    for id_, rule in playing.items():
        for name in rule.conflicts_with:
            other = playing.get(name)
            if other and not (isinstance(rule, Pathway) and isinstance(other, Pathway)):
                says = rule.note or f"{_wants(rule)}; {_wants(other)}"
                yield Collision(one=id_, other=name, citations=(rule.citation, other.citation), says=says)


def _wants(rule: Colliding) -> str:
    says = rule.permits if isinstance(rule, Pathway) else rule.requires
    return f"{rule.citation}: {says.rstrip('.')}"


def _possible(joined: Sequence[Joined], rules: Mapping[str, Colliding]) -> Iterator[Collision]:
    """Conflicts with laws that are not at hand: each register says where they can meet."""
    for one in attached(joined):
        for pathway in one.part.pathways:
            at_hand = any(id_ in rules for id_ in pathway.conflicts_with)
            if pathway.conflict and pathway.id in one.result.relies_on and not at_hand:
                yield from _with_another_law(one, pathway, pathway.conflict)


def _with_another_law(judged: Judged, pathway: Pathway, conflict: Conflict) -> Iterator[Collision]:
    truth = judged.reading.truth(conflict.condition, judged.part.own)
    if truth is not False:
        cites = (pathway.citation, conflict.citation)
        yield Collision(
            one=pathway.id, other=conflict.citation, citations=cites, says=conflict.says, certain=bool(truth)
        )


def _settled(one: Collision, decided: Iterable[Prevails]) -> Collision:
    """With what counsel decided, who may name a side by its rule, or by its citation where the sides differ in it."""
    names, others = {one.one, one.citations[0]}, {one.other, one.citations[1]}
    sides = {one.one: names - others, one.other: others - names}
    for choice in decided:
        for winner, loser in permutations(sides):
            if choice.rule in sides[winner] and choice.over in sides[loser]:
                return one.model_copy(update={"prevails": winner, "why": choice.why or ""})
    return one

"""Why a role reads a field, a part of it or nothing of it: the decisions that every plan asks, relation by relation."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role

ALLOWED, MASKED, WITHHELD = "ALLOWED", "MASKED", "WITHHELD"


@dataclass(frozen=True)
class RelationReading:
    """What one relation gives of a field; `relation` None: what is given where no relation holds. `line`: the policy line."""

    relation: Relation | None
    decision: str
    line: str | None

    @property
    def state(self) -> str:
        """ALLOWED, MASKED or WITHHELD."""
        return {ALLOW: ALLOWED, DENY: WITHHELD}.get(self.decision, MASKED)

    @property
    def mask(self) -> str | None:
        """The name of the mask, where there is one."""
        return self.decision.removeprefix(MASK) if self.state == MASKED else None


def readings(grants: Grants, role: Role, coordinate: str) -> tuple[RelationReading, ...]:
    """What a role reads of a field in each relation, the strongest first, as a statement takes them (sql/scope.py).

    Raises KeyError where the schema has no such field to read.
    """
    rule = grants.rule(role, Action.READ, coordinate)
    data = grants.classes[coordinate]
    given = [
        RelationReading(relation, decision, grants.lines.get((role, relation, data, Action.READ)))
        for relation, decision in rule.decisions.items()
    ]
    return tuple(sorted(given, key=lambda each: (_STRENGTH[each.state], each.mask or "")))


_STRENGTH = {ALLOWED: 0, MASKED: 1, WITHHELD: 2}


def otherwise(given: Sequence[RelationReading]) -> RelationReading:
    """What is read where none of the relations of a role holds: nothing, and which line says so."""
    denied = next((each.line for each in given if each.decision == DENY), None)
    return RelationReading(None, DENY, denied)


def unlocking(given: Sequence[RelationReading], now: RelationReading) -> tuple[RelationReading, ...]:
    """What gives more than is given now, the strongest first."""
    return tuple(each for each in given if _STRENGTH[each.state] < _STRENGTH[now.state])

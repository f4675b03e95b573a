"""What an operation reads: as a whole, or of the children that were come to from some places of its plan."""

from collections.abc import Collection
from dataclasses import dataclass, field

from graph.plan.nodes import (
    ConnectionField,
    ConnectionPart,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    Typename,
    Withheld,
)
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import Scope
from graph.schema.catalog import BoundType


def whole(plan: Plan) -> tuple[str, ...]:
    """Coordinates that the plan reads of anything, in any relation."""
    return _Walk(None, frozenset()).over(plan)


def of_child(plan: Plan, origins: Collection[int], relations: Collection[Relation]) -> tuple[str, ...]:
    """Coordinates read of a child that was come to from these origins in these relations, and those of no child.

    A field that another child of the same operation was asked for, or may be read in another relation alone, is not
    among them.
    """
    return _Walk(frozenset(origins), frozenset(relations) | {Relation.OWN}).over(plan)


@dataclass
class _Walk:
    """`here`: whether the row at hand is one that is asked about; what is outside of any child's rows always is."""

    origins: frozenset[int] | None
    relations: frozenset[Relation]
    found: dict[str, None] = field(default_factory=dict)

    def over(self, plan: Plan) -> tuple[str, ...]:
        for root in plan.roots:
            if isinstance(root, RootField):
                self.found[root.field.coordinate] = None
                for each in root.plans.values():
                    self._object(each, True, 0)
                if root.connection:
                    self._connection(root.connection, True, 0)
        return tuple(self.found)

    def _asked(self, origin: int) -> bool:
        return self.origins is None or origin in self.origins

    def _object(self, plan: ObjectPlan, here: bool, origin: int) -> None:
        if plan.origin:
            here, origin = self._asked(plan.origin), plan.origin
        for each in plan.fields:
            if isinstance(each, Typename | Withheld):
                continue
            if here and origin and not self._given(plan.type, each.rule):
                continue
            if here:
                self.found[each.field.coordinate] = None
            if isinstance(each, ObjectField):
                self._object(each.plan, here, origin)
            elif isinstance(each, ConnectionField):
                self._connection(each, here, origin)

    def _connection(self, connection: ConnectionField, here: bool, origin: int) -> None:
        if connection.origin:
            here, origin = self._asked(connection.origin), connection.origin
        for part in connection.parts:
            self._part(part, here, origin)

    def _part(self, part: ConnectionPart, here: bool, origin: int) -> None:
        if part.row:
            self._object(part.row, here, origin)
        for inner in part.parts:
            self._part(inner, here, origin)

    def _given(self, bound: BoundType, rule: Rule) -> bool:
        """A district's field is decided by other relations than the child's."""
        return self.origins is None or bound.binding.scope is not Scope.CHILD or bool(rule.granted & self.relations)

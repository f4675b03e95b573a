"""What an operation reads: as a whole, or of the children that some places of its plan find."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple, assert_never

from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    ConnectionPart,
    CountField,
    Cursor,
    EdgeNode,
    Edges,
    Leaf,
    Nodes,
    ObjectField,
    ObjectPlan,
    PageInfo,
    Plan,
    RootField,
    StatedField,
    TrendField,
    Typename,
    Withheld,
)
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import RuledBy
from graph.schema.catalog import BoundType

# An origin, and the relations of which one must hold to a child that it finds.
Need = tuple[int, tuple[str, ...]]


class Places(NamedTuple):
    """Every field of a plan: its coordinate, the origin of the child that it is read of (0: of none), and its needs.

    Plain words and numbers, so that they outlive the plan: a need stands once in `needs`, and fields name it by its index.
    """

    needs: tuple[Need, ...]
    fields: tuple[tuple[str, int, tuple[int, ...]], ...]


def places(plan: Plan) -> Places:
    """The fields that a plan reads, in its order."""
    walk = _Walk()
    walk.over(plan)
    return Places(tuple(walk.needs), tuple(walk.reads))


def whole(read: Places) -> tuple[str, ...]:
    """Coordinates that are read of anything, in any relation."""
    return tuple(dict.fromkeys(coordinate for coordinate, _, _ in read.fields))


def of_child(read: Places, origins: Collection[int], relations: Iterable[Relation]) -> tuple[str, ...]:
    """Coordinates read of a child that these origins found in these relations, and those of no child.

    A field that another child of the same operation was asked for, or may be read in another relation alone, is not
    among them.
    """
    held = {*relations, Relation.OWN}
    missing = {index for index, (at, granted) in enumerate(read.needs) if at in origins and held.isdisjoint(granted)}
    return tuple(
        dict.fromkeys(
            intern(coordinate)  # read from JSON it is another object each time
            for coordinate, origin, needs in read.fields
            if (not origin or origin in origins) and missing.isdisjoint(needs)
        )
    )


@dataclass
class _Walk:
    needs: dict[Need, int] = field(default_factory=dict)
    reads: dict[tuple[str, int, tuple[int, ...]], None] = field(default_factory=dict)

    def over(self, plan: Plan) -> None:
        for entry in plan.roots:
            match entry:
                case RootField():
                    self._root(entry)
                case Typename() | Withheld():
                    pass
                case _:
                    assert_never(entry)
        for outside in plan.outside:
            self.reads[outside.field.coordinate, 0, ()] = None

    def _root(self, root: RootField) -> None:
        for coordinate in (root.field.coordinate, *root.questions):
            self.reads[coordinate, 0, ()] = None
        for each in root.plans.values():
            self._object(each, 0, ())
        if root.connection:
            self._connection(root.connection, 0, ())

    def _object(self, plan: ObjectPlan, origin: int, above: tuple[int, ...]) -> None:
        origin = plan.origin or origin
        for each in plan.fields:
            if isinstance(each, Typename | Withheld):
                continue
            needs = self._with(above, origin, plan.type, each.rule)
            self.reads[each.field.coordinate, origin, needs] = None
            match each:
                case ObjectField() | AggregateField() | CellsField() | TrendField():
                    self._object(each.plan, origin, needs)
                case ConnectionField():
                    self._connection(each, origin, needs)
                case Leaf() | AccessField() | StatedField() | CountField():
                    pass
                case _:
                    assert_never(each)

    def _connection(self, connection: ConnectionField, origin: int, needs: tuple[int, ...]) -> None:
        for part in connection.parts:
            self._part(part, connection.origin or origin, needs)

    def _part(self, part: ConnectionPart | Cursor | EdgeNode, origin: int, needs: tuple[int, ...]) -> None:
        match part:
            case Nodes() | EdgeNode():
                self._object(part.row, origin, needs)
            case Edges():
                for inner in part.parts:
                    self._part(inner, origin, needs)
            case Typename() | Cursor() | PageInfo():
                pass
            case _:
                assert_never(part)

    def _with(self, above: tuple[int, ...], origin: int, bound: BoundType, rule: Rule) -> tuple[int, ...]:
        """What must hold for a field; a district's is decided by other relations than the child's."""
        if not origin or bound.binding.ruled_by is not RuledBy.CHILD:
            return above
        need = origin, rule.granted_words
        index = self.needs.setdefault(need, len(self.needs))
        return above if index in above else (*above, index)

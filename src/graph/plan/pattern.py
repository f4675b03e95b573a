"""Plans made after another one of the same sketch (plan/sketch.py): what is decided of objects, pages and arguments is decided already.

Only the scalars of objects differ. Each is decided as the planner decides it; where anything else differs, the planner plans.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from graph.plan import weight
from graph.plan.family import Asked, Fields, Outline, Scalar, outline_of, scalar_of
from graph.plan.hidden import hidden_part
from graph.plan.nodes import (
    AccessField,
    CellsField,
    ConnectionField,
    ConnectionPart,
    Cursor,
    EdgeNode,
    Edges,
    FieldPlan,
    Leaf,
    Nodes,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    RootPlan,
    StatedField,
    TrendField,
    Typename,
)
from graph.plan.planner import Planner
from graph.plan.scalar import TYPENAME, plan_scalar
from graph.plan.sketch import Sketch
from graph.plan.weight import Weights
from graph.policy.grants import Grants
from graph.schema.binding import AssertionBinding, ColumnBinding, Computed, Constant, NodeId
from graph.schema.catalog import BoundType
from graph.viewer import Role

P = TypeVar("P")
_LEAF = ColumnBinding | Computed | Constant | NodeId | AssertionBinding
# What is hidden of these where they must be objects is not in their plan.
_OTHERS = AccessField | StatedField | CellsField | TrendField


class Likened(NamedTuple):
    """A plan made after another one, its outline, and where in its form each field stands that stood elsewhere in that one's."""

    plan: Plan
    outline: Outline
    moved: Mapping[int, int]


@dataclass(frozen=True)
class PlanPattern:
    """A plan, and what of it another plan of the same sketch may have otherwise.

    `objects`: the number of the set of each object whose scalars may differ, in the order of the outline, and `types` those of the
    objects; `withheld`: the coordinates of such scalars that are; `ends`: of each set the first one that opens behind it.
    """

    sketch: Sketch
    plan: Plan
    outline: Outline
    weight: int
    objects: tuple[int, ...]
    types: tuple[BoundType, ...]
    withheld: frozenset[str]
    ends: tuple[int, ...]

    def like(self, sketch: Sketch, grants: Grants, weights: Weights, most: int) -> Likened | None:
        """The plan of another text of this sketch; None where the planner must plan it. `most`: what it may weigh."""
        try:
            return _Work(self, sketch, grants, weights).done(most)
        except _Unlike:
            return None


def pattern_of(sketch: Sketch, plan: Plan, planner: Planner) -> PlanPattern | None:
    """What another text of this sketch may be planned after; None where there is nothing of the kind. `planner` has made the plan."""
    outline = outline_of(plan)
    if outline is None:
        return None
    try:
        objects = dict(_objects(plan, sketch))
    except _Unlike:
        return None
    if len(objects) != len(outline.asked):
        return None
    types = tuple(each.type for each in objects.values())
    withheld = frozenset(_withheld(outline.asked, types))
    common = repr(outline.common)
    if any(word in common for word in withheld):
        return None  # the same field may be withheld in another place, whatever is asked for here
    kept = replace(outline, common=None)  # its digest says the same
    return PlanPattern(sketch, plan, kept, planner.weight, tuple(objects), types, withheld, _ends(sketch))


class _Unlike(Exception):
    """More differs than scalars."""


def _ends(sketch: Sketch) -> tuple[int, ...]:
    ends = list(range(1, len(sketch.sets) + 1))
    for number in reversed(range(len(ends))):
        ends[number] = max([ends[number], *(ends[each] for each in sketch.below[number] if each > 0)])
    return tuple(ends)


def _objects(plan: Plan, sketch: Sketch) -> Iterator[tuple[int, ObjectPlan]]:
    """The objects of a plan whose scalars may differ, each with the number of its set. Raises _Unlike."""
    for root, below in zip(plan.roots, sketch.below[0], strict=False):
        if not isinstance(root, RootField) or root.explained or len(plan.roots) != len(sketch.below[0]):
            raise _Unlike
        if root.connection is not None:
            yield from _of_connection(root.connection, below, sketch)
        elif len(root.plans) == 1:
            (only,) = root.plans.values()
            yield from _of_object(only, below, sketch)
        else:
            raise _Unlike


def _of_object(plan: ObjectPlan, number: int, sketch: Sketch) -> Iterator[tuple[int, ObjectPlan]]:
    selected = sketch.sets[number]
    if len(selected) != len(plan.fields) or any(
        isinstance(each, str) != (scalar_of(field) is not None)
        for each, field in zip(selected, plan.fields, strict=True)
    ):
        raise _Unlike
    yield number, plan
    others = [field for field in plan.fields if scalar_of(field) is None]
    for field, below in zip(others, sketch.below[number], strict=True):
        if isinstance(field, ObjectField):
            yield from _of_object(field.plan, below, sketch)
        elif isinstance(field, ConnectionField):
            yield from _of_connection(field, below, sketch)


def _of_connection(field: ConnectionField, number: int, sketch: Sketch) -> Iterator[tuple[int, ObjectPlan]]:
    for part, below in _opened(field.parts, number, sketch):
        match part:
            case Nodes():
                yield from _of_object(part.row, below, sketch)
            case Edges():
                for inner, row in _opened(part.parts, below, sketch):
                    if isinstance(inner, EdgeNode):
                        yield from _of_object(inner.row, row, sketch)
            case _:
                pass


def _opened(parts: tuple[P, ...], number: int, sketch: Sketch) -> Iterator[tuple[P, int]]:
    """Each part with the number of the set that it opens; -1 where it opens none."""
    selected = sketch.sets[number]
    if len(selected) != len(parts):
        raise _Unlike
    for part, each in zip(parts, selected, strict=True):
        yield part, sketch.below[number][each] if isinstance(each, int) else -1


class _Work:
    """Makes one plan after another one."""

    def __init__(self, pattern: PlanPattern, sketch: Sketch, grants: Grants, weights: Weights) -> None:
        self._pattern, self._sketch, self._grants, self._weights = pattern, sketch, grants, weights
        self._role = Role(pattern.plan.role)
        self._before = pattern.sketch
        self._places = {number: place for place, number in enumerate(pattern.objects)}
        self._asked: list[Fields] = list(pattern.outline.asked)
        self._weight = pattern.weight

    def done(self, most: int) -> Likened:
        """The plan. Raises _Unlike."""
        pairs = zip(self._before.sets, self._sketch.sets, strict=True)
        if any(before != now and number not in self._places for number, (before, now) in enumerate(pairs)):
            raise _Unlike
        plan, outline = self._pattern.plan, self._pattern.outline
        roots = tuple(map(self._root, plan.roots, self._sketch.keys, self._before.below[0]))
        if self._weight > most:
            raise _Unlike  # the planner says where
        asked = tuple(self._asked)
        kept = (word for word in plan.withheld if word not in self._pattern.withheld)
        withheld = dict.fromkeys((*kept, *_withheld(asked, self._pattern.types)))
        moved = {old: new for old, new in zip(self._before.starts, self._sketch.starts, strict=True) if old != new}
        made = replace(plan, roots=roots, withheld=tuple(withheld))
        return Likened(made, replace(outline, asked=asked), moved)

    def _root(self, root: RootPlan, key: str, below: int) -> RootPlan:
        assert isinstance(root, RootField)
        if root.connection is not None:
            return replace(root, key=key, connection=replace(self._connection(root.connection, below), key=key))
        return replace(root, key=key, plans={name: self._object(each, below) for name, each in root.plans.items()})

    def _object(self, plan: ObjectPlan, number: int) -> ObjectPlan:
        end = self._pattern.ends[number]
        before, now = self._before.sets[number], self._sketch.sets[number]
        if self._before.sets[number:end] == self._sketch.sets[number:end]:
            return plan
        own = {each: field for each, field in zip(before, plan.fields, strict=True) if isinstance(each, str)}
        others = [field for each, field in zip(before, plan.fields, strict=True) if isinstance(each, int)]
        remade = list(map(self._other, others, self._before.below[number]))
        fields = {
            each: remade[each] if isinstance(each, int) else own.get(each) or self._scalar(plan, each) for each in now
        }
        self._weight += sum(
            self._weigh(fields[each], plan) for each in fields.keys() - own.keys() if isinstance(each, str)
        )
        self._weight -= sum(self._weigh(own[each], plan) for each in own.keys() - fields.keys())
        self._asked[self._places[number]] = tuple(_asked(each, field) for each, field in fields.items())
        return replace(plan, fields=tuple(fields.values()))

    def _scalar(self, plan: ObjectPlan, name: str) -> FieldPlan:
        if name != TYPENAME and not isinstance(plan.type.fields[name].binding, _LEAF):
            raise _Unlike
        return plan_scalar(plan, name, self._role, self._grants)

    def _weigh(self, field: FieldPlan, plan: ObjectPlan) -> int:
        leaf = self._weights.of_leaf(field.binding, plan.type, field.rule) if isinstance(field, Leaf) else 0
        return weight.FIELD + leaf

    def _other(self, field: FieldPlan, below: int) -> FieldPlan:
        match field:
            case ObjectField():
                plan = self._object(field.plan, below)
                return field if plan is field.plan else replace(field, plan=plan, hidden=_hidden(field, plan))
            case ConnectionField():
                return self._connection(field, below)
            case _:
                return field

    def _connection(self, field: ConnectionField, number: int) -> ConnectionField:
        """A connection; what is hidden of it tells nothing of its rows."""
        end = self._pattern.ends[number]
        if self._before.sets[number:end] == self._sketch.sets[number:end]:
            return field
        return replace(field, parts=tuple(self._part(*each) for each in _opened(field.parts, number, self._before)))

    def _part(self, part: ConnectionPart, number: int) -> ConnectionPart:
        match part:
            case Nodes():
                return replace(part, row=self._object(part.row, number))
            case Edges():
                inner = _opened(part.parts, number, self._before)
                return replace(part, parts=tuple(self._of_edge(*each) for each in inner))
            case _:
                return part

    def _of_edge(self, part: Typename | Cursor | EdgeNode, number: int) -> Typename | Cursor | EdgeNode:
        return replace(part, row=self._object(part.row, number)) if isinstance(part, EdgeNode) else part


def _asked(selected: str | int, field: FieldPlan) -> Scalar | int:
    scalar = scalar_of(field)
    if isinstance(selected, int):
        return selected
    assert scalar is not None
    return scalar


def _withheld(asked: Asked, types: Sequence[BoundType]) -> Iterator[str]:
    """The coordinates of scalars that are withheld."""
    for fields, bound in zip(asked, types, strict=True):
        for each in fields:
            if isinstance(each, Scalar) and each.json is not None:
                yield bound.fields[each.name].coordinate


def _hidden(field: ObjectField, plan: ObjectPlan) -> str:
    """What is hidden of an object (plan/hidden.py), by what is hidden of its fields."""
    if not field.field.non_null or field.field.is_list:
        return field.hidden
    parts = (f"{json.dumps(each.key)}: {_hidden_part(each)}" for each in plan.fields)
    return f"{{{', '.join(parts)}}}"


def _hidden_part(field: FieldPlan) -> str:
    if isinstance(field, _OTHERS) and field.field.non_null and not field.field.is_list:
        raise _Unlike
    return hidden_part(field)

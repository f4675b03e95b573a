"""Plans that ask alike: the same objects, pages and arguments, and other scalars of them.

Apps of several versions and developers who try things ask so. One statement answers such a family: of each scalar that one of
them asks for a bit is bound, which says whether this request does (docs/lanes.md). It is what a statement costs PostgreSQL to
set up that is shared so, and its planning.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from heapq import heappop, heappush
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

from graph.plan.nodes import (
    AggregateField,
    CellsField,
    CountField,
    FieldPlan,
    Leaf,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    RootPlan,
    TrendField,
    Typename,
    Withheld,
)
from graph.plan.scalar import TYPENAME, plan_scalar
from graph.plan.values import Bind
from graph.policy.decision import Rule
from graph.policy.grants import Grants
from graph.schema.binding import Root
from graph.schema.catalog import BoundField, BoundType
from graph.viewer import Role


class Scalar(NamedTuple):
    """A field without rows of its own, by its name; `json`: what stands for one that is withheld."""

    name: str
    json: str | None = None


# The fields of one object in order: scalars that may be asked for, and the places of all other fields.
Fields: TypeAlias = tuple[Scalar | int, ...]
# Those of each object of a plan, in the order in which a walk meets them.
Asked: TypeAlias = tuple[Fields, ...]
# Which field of an object stands directly before which in some text, for each object.
Step: TypeAlias = tuple[Scalar | int, Scalar | int]
Steps: TypeAlias = tuple[frozenset[Step], ...]


@dataclass(frozen=True)
class Outline:
    """`common`: what plans of one family have in common, and its `digest`; `asked`: what this one asks for besides.

    `held`: the objects that `common` knows by their place in memory alone: it is theirs for as long as they are kept.
    """

    common: Hashable
    asked: Asked
    held: tuple[object, ...]
    digest: bytes


def outline_of(plan: Plan) -> Outline | None:
    """The outline of a plan; None where it shares no statement."""
    if plan.outside or plan.foreign or not any(isinstance(root, RootField) for root in plan.roots):
        return None
    walk = _Walk()
    common = plan.role, tuple(walk.part(_unnamed(root)) for root in plan.roots)
    return Outline(common, tuple(walk.asked), tuple(walk.held), sha256(repr(common).encode()).digest())


def _unnamed(root: RootPlan) -> RootPlan:
    """A root field without its response key, which its page has, too."""
    if isinstance(root, RootField) and root.connection is not None:
        root = dataclasses.replace(root, connection=dataclasses.replace(root.connection, key=""))
    return dataclasses.replace(root, key="")


class _Walk:
    """Reads a plan: what shapes its statement, and the scalars of its objects."""

    def __init__(self) -> None:
        self.asked: list[Fields] = []
        self.held: list[object] = []

    def part(self, value: Any) -> Hashable:
        match value:
            case ObjectPlan():
                return self._object(value)
            case AggregateField() | CellsField() | TrendField() | CountField():
                return self._whole(value)
            case _:
                return self._of(value, self.part)

    def _object(self, plan: ObjectPlan) -> Hashable:
        place = len(self.asked)
        self.asked.append(())
        fields: list[Scalar | int] = []
        others: list[Hashable] = []
        for field in plan.fields:
            scalar = scalar_of(field)
            if scalar is None:
                fields.append(len(others))
                others.append(self.part(field))
            else:
                fields.append(scalar)
        self.asked[place] = tuple(fields)
        return plan.type.name, plan.relations, tuple(others), plan.reach, self._whole(plan.listed), plan.origin

    def _whole(self, value: Any) -> Hashable:
        """All of a value: numbers are worked out by what is asked for below them."""
        return self._of(value, self._whole)

    def _of(self, value: Any, part: Callable[[Any], Hashable]) -> Hashable:
        match value:
            case None | str() | int() | Enum():
                return value
            case Bind():
                return value.name, value.convert
            case BoundField():
                # One field may be opened in several ways, where its answer is divided over nodes (execute/divided.py).
                return value.coordinate, value.binding.name if isinstance(value.binding, Root) else None
            case BoundType():
                return value.name
            case Rule():
                return tuple(value.decisions.items())
            case Mapping():
                return tuple((name, part(each)) for name, each in value.items())
            case tuple() | list():
                return tuple(map(part, value))
            case _ if names := _names(type(value)):
                return type(value).__name__, tuple(part(getattr(value, name)) for name in names)
            case _:  # mostly of the catalog, where each is there once
                self.held.append(value)
                return id(value)


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    """The fields of a part of a plan that shape a statement; none of anything else."""
    if kind not in _NAMES:
        is_of_plan = kind.__module__.startswith("graph.plan.")
        names = [each.name for each in dataclasses.fields(kind)] if is_of_plan else []
        # What is hidden of an object is made of what is asked for below it.
        _NAMES[kind] = tuple(name for name in names if kind is not ObjectField or name != "hidden")
    return _NAMES[kind]


def scalar_of(field: FieldPlan) -> Scalar | None:
    """A scalar under its own name; None for all else, also for one under another name, since names are without number."""
    match field:
        case Typename(key=key) if key == TYPENAME:
            return Scalar(TYPENAME)
        case Leaf(key=key) if key == field.field.name:
            return Scalar(key)
        case Withheld(key=key) if key == field.field.name:
            return Scalar(key, field.json)
        case _:
            return None


def steps_of(asked: Asked) -> Steps:
    """What stands directly before what."""
    return tuple(frozenset(pairwise(fields)) for fields in asked)


def joined(first: Asked, steps: Steps, second: Asked) -> Asked | None:
    """What one of two of a family asks for, in an order that is right for every text whose `steps` these are and for the second.

    None where there is no such order.
    """
    objects = [_joined(one, before, other) for one, before, other in zip(first, steps, second, strict=True)]
    return None if None in objects else tuple(each for each in objects if each is not None)


def _joined(first: Fields, steps: frozenset[Step], second: Fields) -> Fields | None:
    rest = iter(first)
    if all(each in rest for each in second):
        return first  # it asks for some of it in the same order
    fields = tuple(dict.fromkeys((*first, *second)))
    names = [each.name for each in fields if isinstance(each, Scalar)]
    if len(names) > len(set(names)):
        return None  # one of them is withheld, and it would answer something else
    places = {each: place for place, each in enumerate(fields)}
    before, after = [0] * len(fields), defaultdict[int, list[int]](list)
    for one, other in steps.union(pairwise(second)):
        before[places[other]] += 1
        after[places[one]].append(places[other])
    # Of those that may stand next, the one that was there first (Kahn's algorithm): an object may have hundreds of fields.
    ready = [place for place, count in enumerate(before) if not count]
    ordered: list[Scalar | int] = []
    while ready:
        place = heappop(ready)
        ordered.append(fields[place])
        for other in after[place]:
            before[other] -= 1
            if not before[other]:
                heappush(ready, other)
    return tuple(ordered) if len(ordered) == len(fields) else None  # two texts have some the other way round


def is_turned(first: Asked, wider: Asked) -> bool:
    """Whether fields of the first stand in another order in the wider one."""
    known = [(before, frozenset(before), fields) for before, fields in zip(first, wider, strict=True)]
    return any(tuple(each for each in fields if each in own) != before for before, own, fields in known)


def scalars(asked: Asked) -> Iterator[tuple[int, Scalar]]:
    """Each scalar, with the number of its object."""
    for number, fields in enumerate(asked):
        for each in fields:
            if isinstance(each, Scalar):
                yield number, each


def widened(plan: Plan, asked: Asked, bits: Mapping[tuple[int, Scalar], int], grants: Grants) -> Plan:
    """The plan of a whole family, made of that of one member: with every scalar that `asked` has, each with its bit."""
    wider = _Wider(asked, bits, grants, plan)
    return dataclasses.replace(plan, roots=tuple(map(wider.part, plan.roots)), is_shared=True)


class _Wider:
    """Makes a plan wider, in the order in which `_Walk` reads it."""

    def __init__(self, asked: Asked, bits: Mapping[tuple[int, Scalar], int], grants: Grants, plan: Plan) -> None:
        self._asked = asked
        self._bits = bits
        self._grants = grants
        self._role = Role(plan.role)
        self._next = 0

    def part(self, value: Any) -> Any:
        match value:
            case ObjectPlan():
                return self._object(value)
            case AggregateField() | CellsField() | TrendField() | CountField():
                return value
            case Bind() | Rule() | Enum():
                return value
            case Mapping():
                return {name: self.part(each) for name, each in value.items()}
            case tuple():
                return tuple(map(self.part, value))
            case _ if type(value).__module__ == ObjectPlan.__module__:
                changes = {each.name: self.part(getattr(value, each.name)) for each in dataclasses.fields(value)}
                return dataclasses.replace(value, **changes)
            case _:
                return value

    def _object(self, plan: ObjectPlan) -> ObjectPlan:
        number = self._next
        self._next += 1
        own = {scalar_of(field): field for field in plan.fields}
        others = [self.part(field) for field in plan.fields if scalar_of(field) is None]
        fields: list[FieldPlan] = []
        asked: dict[str, int] = {}
        for each in self._asked[number]:
            if isinstance(each, int):
                fields.append(others[each])
            else:
                fields.append(own.get(each) or self._made(each, plan))
                asked[each.name] = self._bits[number, each]
        return dataclasses.replace(plan, fields=tuple(fields), asked=asked)

    def _made(self, scalar: Scalar, plan: ObjectPlan) -> FieldPlan:
        """A field that another member asks for."""
        if scalar.json is not None:  # a page, too, whose JSON follows from what was asked of it
            return Withheld(scalar.name, plan.type.fields[scalar.name], scalar.json)
        return plan_scalar(plan, scalar.name, self._role, self._grants)


def size_of(asked: Sequence[Fields]) -> int:
    """How many scalars these are."""
    return sum(isinstance(each, Scalar) for fields in asked for each in fields)

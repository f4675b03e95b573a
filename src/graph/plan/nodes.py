"""The plan: a decided operation, as frozen data. It holds no value of any viewer."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graph.plan.explained import Explained
from graph.plan.outside import OutsideField
from graph.plan.page import Page
from graph.plan.values import Bind
from graph.policy.decision import Labels, Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import Cells, Edge, LeafBinding, ObjectBinding, RuledBy, Trend
from graph.schema.catalog import BoundField, BoundType

PageFieldName = Literal["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"]


@dataclass(frozen=True)
class Typename:
    """`__typename`, known before the row is."""

    key: str
    name: str


@dataclass(frozen=True)
class Leaf:
    """A scalar or enum: the value where `rule` allows, its mask where it masks, null elsewhere."""

    key: str
    field: BoundField
    rule: Rule
    binding: LeafBinding


@dataclass(frozen=True)
class Withheld:
    """A field that no relation of this role may read: constant JSON that says nothing, and nothing in the statement."""

    key: str
    field: BoundField
    json: str


@dataclass(frozen=True)
class AccessEntry:
    """The rule over one sibling field, for `access`."""

    name: str
    rule: Rule


@dataclass(frozen=True)
class AccessField:
    """The `access` list, empty where `rule` gives nothing: `keys` maps response keys to the fields of FieldAccess."""

    key: str
    field: BoundField
    rule: Rule
    keys: tuple[tuple[str, str], ...]
    role: str
    entries: tuple[AccessEntry, ...]
    only: Bind | None


@dataclass(frozen=True)
class StatedField:
    """A list that the policy says: `lists` is its JSON by the value of the expression `by`; `longest`: the most it holds."""

    key: str
    field: BoundField
    rule: Rule
    by: str
    lists: Mapping[str, str]
    longest: int


@dataclass(frozen=True)
class ObjectPlan:
    """What is read of one row of a type; `relations` are those that the viewer can have to it here.

    `reach`, where it is set, are the relations in which the row may be fetched by its id; `listed` is then the rule
    over the child's list that such rows stand in, whose row mask holds for a row by its id too.
    `origin`, where children are found for the rows: its number among the places of the plan that find children.
    `asked`: in the plan of a family (plan/family.py), the fields that not all of it ask for, each with the number of its bit.
    """

    type: BoundType
    relations: tuple[Relation, ...]
    fields: "tuple[FieldPlan, ...]"
    reach: tuple[Relation, ...] = ()
    listed: Rule | None = None
    origin: int = 0
    asked: Mapping[str, int] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class ObjectField:
    """An embedded object, one row or a plain list of rows; `hidden` is the JSON where the rule gives nothing.

    `options`: its arguments, which are enums.
    """

    key: str
    field: BoundField
    rule: Rule
    binding: ObjectBinding
    plan: ObjectPlan
    hidden: str
    order: tuple[str, ...] = ()
    options: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class Nodes:
    """The rows of a connection themselves."""

    key: str
    row: ObjectPlan


@dataclass(frozen=True)
class Cursor:
    """The cursor of an edge."""

    key: str


@dataclass(frozen=True)
class EdgeNode:
    """The row of an edge."""

    key: str
    row: ObjectPlan


@dataclass(frozen=True)
class Edges:
    """The edges of a connection."""

    key: str
    parts: tuple[Typename | Cursor | EdgeNode, ...]


@dataclass(frozen=True)
class PageField:
    """A field of `pageInfo`."""

    key: str
    name: PageFieldName


@dataclass(frozen=True)
class PageInfo:
    """What stands before and behind a page."""

    key: str
    parts: tuple[Typename | PageField, ...]


ConnectionPart = Typename | Nodes | Edges | PageInfo


@dataclass(frozen=True)
class ConnectionField:
    """A page of rows; `origin` of a page of children as in ObjectPlan.

    `listed`: where the rows are of many children below what is no child, the rule over the list of the child that shows them.
    `hole`: its number, where it is answered apart and put in afterwards (plan/pages.py); `of_cell`: of the children of a cell.
    """

    key: str
    field: BoundField
    rule: Rule
    row_type: BoundType
    relations: tuple[Relation, ...]
    page: Page
    parts: tuple[ConnectionPart, ...]
    hidden: str
    origin: int = 0
    listed: Rule | None = None
    hole: int | None = None
    of_cell: bool = False


@dataclass(frozen=True)
class AggregateField:
    """Numbers over the children of a `unit`; `first` and `last` day of their period.

    `listed`: the list whose rows these are, which the viewer can have `relations` to; None of a unit that lists no children.
    `unread`: the viewer reads none of the rows, so what could tell of a few of them is left out (sql/disclosure.py). `hole` as of a page.
    """

    key: str
    field: BoundField
    rule: Rule
    unit: RuledBy
    listed: Edge | None
    relations: tuple[Relation, ...]
    plan: ObjectPlan
    hidden: str
    first: Bind | None
    last: Bind | None
    unread: bool = False
    hole: int | None = None


@dataclass(frozen=True, eq=False)
class CellsField:
    """Cells of an aggregate by a dimension; `options`: its arguments, which are enums; `masked`: rules that restrict what it counts.

    `only`: the keys whose cells are shown.
    """

    key: str
    field: BoundField
    rule: Rule
    binding: Cells
    options: Mapping[str, str]
    masked: tuple[Rule, ...]
    plan: ObjectPlan
    only: Bind | None = None

    @property
    def most(self) -> int:
        """Cells at the most."""
        return min(self.binding.fewer.get(option, self.binding.most) for option in ("", *self.options.values()))


@dataclass(frozen=True)
class TrendField:
    """The points of a number over the last twelve months."""

    key: str
    field: BoundField
    rule: Rule
    binding: Trend
    plan: ObjectPlan


@dataclass(frozen=True)
class CountField:
    """How many rows the list has that the viewer can have `relations` to, of those that `page` leaves; `hole` as of a page."""

    key: str
    field: BoundField
    rule: Rule
    listed: Edge
    relations: tuple[Relation, ...]
    page: Page | None
    hole: int | None = None


@dataclass(frozen=True)
class RootField:
    """A field of Query, of a payload or of Subscription: `plans` by type name (one, but for node and nodes); `binds` by what it needs.

    `purpose`: the words with which a child is asked for; the statement knows that there are some, the trail keeps them.
    `change_rules`: the names of changes that an event may be told by, with the decisions over each; `rows`: those over the rows of which
    it must show one. `explained`: what the policy says of fields that the request names. `questions`: arguments that needed a
    grant of their own, as coordinates.
    """

    key: str
    field: BoundField
    plans: Mapping[str, ObjectPlan]
    binds: Mapping[str, Bind]
    connection: ConnectionField | None = None
    purpose: Bind | None = None
    change_rules: Mapping[str, Rule] = dataclasses.field(default_factory=dict)
    explained: Explained | None = None
    questions: tuple[str, ...] = ()
    rows: Rule | None = None


# Whatever walks a plan matches all of these; one that is new fails type checking wherever it is not.
NumberField = AggregateField | CellsField | TrendField | CountField
FieldPlan = Typename | Leaf | Withheld | AccessField | StatedField | ObjectField | ConnectionField | NumberField
RootPlan = RootField | Withheld | Typename


@dataclass(frozen=True)
class Plan:
    """A whole operation: constants and root fields in the order of the answer.

    `outside`: the fields that no statement answers, and `keys` then all response keys in the order of the answer.
    `is_shared`: the plan of a family, whose response keys are bound.
    """

    role: str
    roots: tuple[RootPlan, ...]
    withheld: tuple[str, ...]
    labels: Mapping[Relation, Labels]
    # Fields that graphql-core answers (introspection), by response key.
    foreign: tuple[str, ...] = ()
    outside: tuple[OutsideField, ...] = ()
    keys: tuple[str, ...] = ()
    is_shared: bool = False

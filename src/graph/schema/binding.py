"""What a GraphQL field stands for in the database: a column, an expression or an edge. No field has a resolver body."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, assert_never

import strawberry
from sqlmodel import SQLModel
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.schema.outside import Outside
from graph.schema.question import Filter

KEY, DATA = "binding", "data"


class RuledBy(Enum):
    """Whose relations decide over a type's rows."""

    ANYONE = "anyone"
    CHILD = "child"
    DISTRICT = "district"
    POLYCLINIC = "polyclinic"
    CITY = "city"

    @property
    def is_unit(self) -> bool:
        """Whether it is a level of the city whose children are counted (sql/units.py)."""
        return self in (RuledBy.DISTRICT, RuledBy.POLYCLINIC, RuledBy.CITY)


@dataclass(frozen=True)
class ColumnBinding:
    """A column of the type's row; inside an `Embedded` type its prefix is put before the name."""

    name: str | None = None
    hidden: str | None = None


@dataclass(frozen=True)
class Computed:
    """A named SQL expression over the type's row (sql/expressions.py)."""

    name: str
    hidden: str | None = None


@dataclass(frozen=True)
class Constant:
    """The same text for everyone; it carries no data of a child."""

    text: str

    @property
    def hidden(self) -> str:
        """A constant stays when its object is withheld: it is a notice, not a value."""
        return self.text


@dataclass(frozen=True)
class NodeId:
    """The Relay global id, from the primary key; `of_child`: of the child whose compartment this is."""

    of_child: bool = False

    @property
    def hidden(self) -> None:
        """An id that may not be read says nothing."""
        return


@dataclass(frozen=True)
class Embedded:
    """An object made from columns of the same row whose names begin with `prefix`; `of_child`: of the child's row.

    Its arguments are enums, which its expressions know by name (`Scope.options`).

    `only` is a row condition for the list that the object holds; where the row does not meet `present`, there is no object.
    """

    prefix: str = ""
    of_child: bool = False
    only: str | None = None
    present: str | None = None


@dataclass(frozen=True)
class AssertionBinding:
    """The ListAssertion over the sibling field `items`; `known_none` is the column that says "none" was asserted."""

    items: str
    known_none: str | None
    hidden: str = "HIDDEN"


@dataclass(frozen=True)
class Access:
    """The FieldAccess list of the type for this row and viewer."""


@dataclass(frozen=True)
class FromPolicy:
    """A list that the policy in force says: `name` is what plan/stated.py knows, `by` a named SQL expression that tells which
    of its lists holds for the row; no list where that is null.
    """

    name: str
    by: str


@dataclass(frozen=True)
class Edge:
    """Rows of another type: `on` maps its columns to columns of this row, `computed` to expressions over it that are known by
    name (sql/expressions.py), `where` fixes others.

    `order` names columns, a leading minus means descending; of a list it ends in a unique column.
    `only` is a named row condition (sql/conditions.py); where `on` is empty, it is what ties the rows.
    `across_children`: the rows are of other children than the one at hand, or name several (sql/compartment.py).
    """

    on: Mapping[str, str]
    computed: Mapping[str, str] = field(default_factory=dict)
    where: Mapping[str, str | bool] = field(default_factory=dict)
    order: Sequence[str] = ()
    only: str | None = None
    across_children: bool = False


@dataclass(frozen=True)
class Aggregate:
    """An object of numbers over the rows of the sibling list `over`; its argument `period`, from one day to another, bounds them.

    Without a list they are over the children of a unit whom nobody lists there, for who reads no row alone.
    """

    over: str | None = None


@dataclass(frozen=True)
class Cells:
    """The rows of an aggregate by the keys of a named dimension (sql/aggregate.py), a list of cells.

    `of`: the coordinates that it tells of; each needs the grant `aggregate`, and the masks of a list restrict what is counted.
    `past`: those that its past months tell of besides. `most`: cells at the most; fewer where one of its options says so (`fewer`).
    """

    dimension: str
    of: Sequence[str]
    most: int
    fewer: Mapping[str, int] = field(default_factory=dict)
    past: Sequence[str] = ()

    @property
    def counted(self) -> tuple[str, ...]:
        """All fields that it tells of."""
        return (*self.of, *self.past)


@dataclass(frozen=True)
class Trend:
    """A number of the last twelve months, a list of points: of the cell that it stands in, or the named expression `counts`."""

    counts: str | None = None


@dataclass(frozen=True)
class Count:
    """How many rows the sibling list `over` has; its argument `filter` as that of the list."""

    over: str


@dataclass(frozen=True)
class Root:
    """A field of Query; `name` is the entry that sql/roots.py knows, `order` that of its rows where it is a page, as of an Edge.

    `is_explained`: its rows are what the policy says of the fields that its argument `fields` names.
    """

    name: str
    order: Sequence[str] = ("id",)
    is_explained: bool = False


@dataclass(frozen=True)
class Write:
    """A field of Mutation; `name` is the write that write/ knows."""

    name: str


@dataclass(frozen=True)
class WriteOutcome:
    """A field that no row holds: a write says it (its problems, or a value that it made), or the policy does."""

    name: str


# Whatever walks a plan matches all bindings of a kind; one that is new fails type checking wherever it is not.
LeafBinding = ColumnBinding | Computed | Constant | NodeId | AssertionBinding
ObjectBinding = Embedded | Edge
AggregateBinding = Aggregate | Cells | Trend | Count
Binding = LeafBinding | ObjectBinding | AggregateBinding | Access | FromPolicy | Root | Outside | Write | WriteOutcome


def hidden_word(binding: Binding) -> str | None:
    """What a withheld scalar or enum says where the type says non-null; None where it has nothing to say."""
    match binding:
        case ColumnBinding() | Computed() | Constant() | NodeId() | AssertionBinding():
            return binding.hidden
        case Embedded() | Edge() | Aggregate() | Cells() | Trend() | Count():
            return None
        case Access() | FromPolicy() | Root() | Outside() | Write() | WriteOutcome():
            return None
        case _:
            assert_never(binding)


@dataclass(frozen=True)
class TypeBinding:
    """How a GraphQL type is stored: its row (None: embedded in another), whose relations rule it, and its key.

    `data` is the class of data of every field that says none of its own. `weight`: what a page of its rows takes to compile
    beyond any other page (plan/weight.py). `only`: the condition without which a row is not there by its id either.
    """

    row: type[SQLModel] | None = None
    ruled_by: RuledBy = RuledBy.ANYONE
    data: str | None = None
    own: bool = False
    structural: bool = False
    key: Sequence[str] = ()
    weight: int = 0
    only: str | None = None


def bound(binding: TypeBinding) -> Callable[[type], type]:
    """Attach a TypeBinding to a Strawberry type."""

    def attach(cls: type) -> type:
        cls.__graph__ = binding  # type: ignore[attr-defined]
        return cls

    return attach


@dataclass(frozen=True)
class Argument:
    """An argument of a bound field: Python annotation, description, default, and the restriction that it stands for."""

    annotation: Any
    description: str
    default: Any = strawberry.UNSET
    restricts: Filter | None = None


def bind(
    binding: Binding, description: str, arguments: Mapping[str, Argument] | None = None, *, data: str | None = None
) -> Any:
    """A Strawberry field without a resolver that stands for `binding`; `data` is its class of data, if not that of its type."""
    bound_field: StrawberryField = strawberry.field(description=description, metadata={KEY: binding, DATA: data})
    bound_field.arguments = [
        StrawberryArgument(
            python_name=name,
            graphql_name=None,
            type_annotation=StrawberryAnnotation(argument.annotation),
            description=argument.description,
            default=argument.default,
            metadata={KEY: argument.restricts},
        )
        for name, argument in (arguments or {}).items()
    ]
    return bound_field


def column(description: str, name: str | None = None, *, hidden: str | None = None, data: str | None = None) -> Any:
    """A field that is a column; `hidden` is what a non-null field says when its object is withheld."""
    return bind(ColumnBinding(name, hidden), description, data=data)


def computed(name: str, description: str, *, hidden: str | None = None, data: str | None = None) -> Any:
    """A field that is a named SQL expression."""
    return bind(Computed(name, hidden), description, data=data)


def embedded(
    description: str, prefix: str = "", *, of_child: bool = False, only: str | None = None, data: str | None = None
) -> Any:
    """A field that is an object made of columns of the same row, or of the child's."""
    return bind(Embedded(prefix, of_child, only), description, data=data)


def node_id(data: str | None = None) -> Any:
    """The `id` of a Node."""
    return bind(NodeId(), "Opaque global id; stable, safe to keep and to send back to `node(id:)`.", data=data)

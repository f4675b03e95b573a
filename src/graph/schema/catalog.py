"""The built schema and, for every field of it, what it is bound to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from sys import intern
from typing import Any, cast

import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_list_type,
    is_non_null_type,
)
from strawberry.schema.config import StrawberryConfig

from graph.errors import StartupProblem
from graph.schema.binding import DATA, KEY, Binding, Cells, Edge, TypeBinding
from graph.schema.mutation import Mutation
from graph.schema.passport import Passport
from graph.schema.query import Query
from graph.schema.question import Filter, KeyFilter
from graph.schema.scalars import SCALARS
from graph.schema.subscription import Subscription

BACKREF = "strawberry-definition"


@dataclass(frozen=True)
class BoundField:
    """A field of the schema with its binding and the shape of its type."""

    parent: str
    name: str
    python_name: str
    binding: Binding
    type_name: str
    non_null: bool
    is_list: bool
    restrictions: Mapping[str, Filter]
    data: str | None

    @cached_property
    def coordinate(self) -> str:
        """Schema coordinate, such as Child.birthDate; one object wherever it stands, since thousands of plans name it."""
        return intern(f"{self.parent}.{self.name}")


@dataclass(frozen=True)
class BoundType:
    """An object type of the schema with its binding and its fields by GraphQL name."""

    name: str
    binding: TypeBinding
    fields: Mapping[str, BoundField]
    is_node: bool

    @property
    def connection_of(self) -> str | None:
        """The type of the rows where this is a connection, else None."""
        nodes = self.fields.get("nodes")
        return nodes.type_name if nodes and self.binding.structural else None


class Catalog:
    """The GraphQL schema and its bindings by type name.

    Raises StartupProblem where a field of an object type has no binding, and where an argument would restrict rows of what
    is no page: only a page has them restricted (plan/connection.py), so a list would show all.
    """

    def __init__(self, schema: strawberry.Schema) -> None:
        self.strawberry = schema
        self.schema: GraphQLSchema = schema._schema  # noqa: SLF001 - Strawberry offers no public access to it
        self.types: dict[str, BoundType] = {}
        for name, graphql_type in self.schema.type_map.items():
            if isinstance(graphql_type, GraphQLObjectType) and not name.startswith("__"):
                self.types[name] = _bound_type(graphql_type)
            elif isinstance(graphql_type, GraphQLInputObjectType):
                # Strawberry marks @oneOf for itself alone; graphql-core's own rules are stricter and say where.
                graphql_type.is_one_of = graphql_type.extensions[BACKREF].is_one_of
        require_pages(self.types)

    @cached_property
    def sdl(self) -> str:
        """The schema in SDL, as committed in schema.graphql."""
        return self.strawberry.as_str() + "\n"

    @cached_property
    def node_types(self) -> tuple[str, ...]:
        """Names of the types that implement Node, sorted."""
        node = cast(GraphQLInterfaceType, self.schema.type_map["Node"])
        return tuple(sorted(t.name for t in self.schema.get_possible_types(node)))

    @cached_property
    def key_sizes(self) -> Mapping[str, int]:
        """The number of UUIDs in the key of each of them."""
        return {name: len(self.types[name].binding.key) for name in self.node_types}

    @cached_property
    def child_filters(self) -> Mapping[str, Filter | KeyFilter]:
        """The bound fields of ChildFilter and ChildMatch by GraphQL name."""
        types = [cast(GraphQLInputObjectType, self.schema.type_map[name]) for name in ("ChildFilter", "ChildMatch")]
        fields = {name: field for each in types for name, field in each.fields.items()}
        return {name: field.extensions[BACKREF].metadata[KEY] for name, field in fields.items()}

    @cached_property
    def writes(self) -> tuple[BoundField, ...]:
        """The fields of Mutation."""
        return tuple(self.types["Mutation"].fields.values())

    @cached_property
    def classes(self) -> Mapping[str, str | None]:
        """The class of data of every field that the policy decides, by coordinate; None where none is said."""
        types = [bound for bound in self.types.values() if not bound.binding.structural]
        return {field.coordinate: field.data for bound in types for field in bound.fields.values()}

    @cached_property
    def filtered(self) -> frozenset[str]:
        """Coordinates that some filter or argument asks about."""
        asked = {each for restriction in self.child_filters.values() for each in restriction.coordinates}
        for bound in self.types.values():
            for field in bound.fields.values():
                asked.update(restriction.coordinate for restriction in field.restrictions.values())
        return frozenset(asked)

    @cached_property
    def aggregated(self) -> frozenset[str]:
        """Coordinates that some number tells of."""
        fields = [field.binding for bound in self.types.values() for field in bound.fields.values()]
        return frozenset(each for binding in fields if isinstance(binding, Cells) for each in binding.counted)

    def is_leaf(self, type_name: str) -> bool:
        """Whether a type is a scalar or an enum."""
        return not isinstance(self.schema.type_map[type_name], GraphQLObjectType | GraphQLInterfaceType)

    def is_enum(self, type_name: str) -> bool:
        """Whether a type is an enum."""
        return isinstance(self.schema.type_map[type_name], GraphQLEnumType)


def _bound_type(graphql_type: GraphQLObjectType) -> BoundType:
    definition = graphql_type.extensions[BACKREF]
    binding = getattr(definition.origin, "__graph__", None)
    if binding is None:
        raise StartupProblem(f"Type {graphql_type.name} states no binding.")
    of_type = binding.data
    fields = {
        name: _bound_field(graphql_type.name, name, field, of_type) for name, field in graphql_type.fields.items()
    }
    is_node = any(interface.name == "Node" for interface in graphql_type.interfaces)
    return BoundType(graphql_type.name, binding, fields, is_node)


def _bound_field(parent: str, name: str, field: GraphQLField, of_type: str | None) -> BoundField:
    definition: Any = field.extensions[BACKREF]
    binding = definition.metadata.get(KEY)
    if binding is None:
        raise StartupProblem(f"Field {parent}.{name} states no binding.")
    non_null = is_non_null_type(field.type)
    nullable = cast(Any, field.type).of_type if non_null else field.type
    named = get_named_type(field.type)
    restrictions = {
        argument_name: argument.extensions[BACKREF].metadata[KEY]
        for argument_name, argument in field.args.items()
        if argument.extensions[BACKREF].metadata.get(KEY)
    }
    data, is_list = definition.metadata.get(DATA) or of_type, is_list_type(nullable)
    return BoundField(parent, name, definition.python_name, binding, named.name, non_null, is_list, restrictions, data)


def require_pages(types: Mapping[str, BoundType]) -> None:
    """Raise StartupProblem where an argument would restrict the rows of an edge that is no page."""
    for field in (field for bound in types.values() for field in bound.fields.values() if field.restrictions):
        if isinstance(field.binding, Edge) and not types[field.type_name].connection_of:
            raise StartupProblem(f"{field.coordinate} restricts its rows by an argument, which only a page can.")


def build_catalog() -> Catalog:
    """Build the schema; a few hundred milliseconds, once per process."""
    config = StrawberryConfig(scalar_map=SCALARS, disable_field_suggestions=True)
    return Catalog(
        strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription, types=[Passport], config=config)
    )

"""Argument values: what shapes the plan, and what is bound at each request."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLInputType,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
)
from graphql.utilities import coerce_input_literal

from graph.errors import Location


@dataclass(frozen=True, slots=True)
class LiteralSource:
    """A value written in the document or a default."""

    value: Any

    def read(self, variables: Mapping[str, Any]) -> Any:
        """The value itself."""
        return self.value


@dataclass(frozen=True, slots=True)
class FromVariable:
    """A variable, or a key inside it."""

    name: str
    keys: tuple[str, ...] = ()

    def read(self, variables: Mapping[str, Any]) -> Any:
        """The coerced value in this request."""
        value = variables[self.name]
        for key in self.keys:
            value = value[key]
        return value


@dataclass(frozen=True, slots=True)
class Several:
    """A list written in the document, with variables in it."""

    items: "tuple[Source, ...]"

    def read(self, variables: Mapping[str, Any]) -> list[Any]:
        """The values, in order."""
        return [item.read(variables) for item in self.items]


@dataclass(frozen=True, slots=True)
class Members:
    """An input object written in the document, with variables in it."""

    sources: "Mapping[str, Source]"

    def read(self, variables: Mapping[str, Any]) -> dict[str, Any]:
        """The values by GraphQL name; one that is null is not there."""
        return {name: source.read(variables) for name, source in self.sources.items()}


Source = LiteralSource | FromVariable | Several | Members


@dataclass(frozen=True, slots=True)
class Bind:
    """A bind parameter: where its value comes from and how it is converted (execute/binds.py)."""

    name: str
    convert: str
    source: Source
    location: Location


@dataclass(frozen=True)
class GivenArgument:
    """An argument or input field that was given: its source and its value now (only its shape may enter a plan)."""

    source: Source
    value: Any
    children: "Mapping[str, GivenArgument] | None" = None


def read_arguments(
    node: FieldNode, arguments: Mapping[str, GraphQLArgument], variables: Mapping[str, Any]
) -> dict[str, GivenArgument]:
    """The arguments of a field that are given or have a default, by GraphQL name; null counts as not given."""
    nodes = {argument.name.value: argument.value for argument in node.arguments or ()}
    given: dict[str, GivenArgument] = {}
    for name, definition in arguments.items():
        value = _read(nodes.get(name), definition.type, variables)
        if (
            value is None
            and definition.default_value is not Undefined
            and not isinstance(nodes.get(name), NullValueNode)
        ):
            value = _literal(definition.default_value)
        if value is not None:
            given[name] = value
    return given


def _literal(value: Any) -> GivenArgument | None:
    return None if value is None else GivenArgument(LiteralSource(_plain(value)), _plain(value))


def _plain(value: Any) -> Any:
    return value.name if isinstance(value, Enum) else value


def _read(node: ValueNode | None, type_: GraphQLInputType, variables: Mapping[str, Any]) -> GivenArgument | None:
    if node is None or isinstance(node, NullValueNode):
        return None
    if isinstance(node, VariableNode):
        name = node.name.value
        return _of_variable(FromVariable(name), variables.get(name))
    nullable: Any = get_nullable_type(type_)
    if is_input_object_type(nullable) and isinstance(node, ObjectValueNode):
        read = {
            field.name.value: _read(field.value, nullable.fields[field.name.value].type, variables)
            for field in node.fields
        }
        children = {name: child for name, child in read.items() if child is not None}
        return GivenArgument(Members({name: child.source for name, child in children.items()}), None, children)
    if is_list_type(nullable) and isinstance(node, ObjectValueNode):  # one object is a list of one
        only = _read(node, nullable.of_type, variables)
        return GivenArgument(Several((only.source,)), None) if only else None
    if is_list_type(nullable) and isinstance(node, ListValueNode):
        items = [_read(item, nullable.of_type, variables) for item in node.values]
        sources = tuple(item.source if item else LiteralSource(None) for item in items)
        return GivenArgument(Several(sources), None)
    return _literal(coerce_input_literal(node, type_))


def _of_variable(source: FromVariable, value: Any) -> GivenArgument | None:
    if value is None:
        return None
    if isinstance(value, dict):
        children = {
            key: _of_variable(FromVariable(source.name, (*source.keys, key)), child) for key, child in value.items()
        }
        return GivenArgument(source, None, {key: child for key, child in children.items() if child is not None})
    return GivenArgument(source, _plain(value))


Shape = Any  # what `shape` returns


def shape(value: Any) -> Shape:
    """What of a variable's value may shape a plan: null or not, keys of objects, enums and booleans; never a scalar."""
    if type(value) is str:  # most are, and no enum
        return "value"
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, dict):
        return tuple(sorted((key, shape(child)) for key, child in value.items()))
    if isinstance(value, list):
        return "list"
    return "value"


def flags(variables: Mapping[str, Any]) -> Shape:
    """The same of those variables alone that are true or false: what `@skip` and `@include` ask."""
    return tuple(sorted((name, value) for name, value in variables.items() if isinstance(value, bool)))


def as_shaped(shaped: Shape) -> Any:
    """A value of this shape, for planning: no plan is made with the values of a request."""
    if isinstance(shaped, tuple):
        return {key: as_shaped(child) for key, child in shaped}
    return shaped

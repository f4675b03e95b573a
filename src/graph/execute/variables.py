"""Variables of a request, coerced in a few microseconds; graphql-core writes the errors of those that do not fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLInputType,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    VariableDefinitionNode,
    coerce_input_value,
    is_non_null_type,
    type_from_ast,
)
from graphql.execution.values import VariableValues, get_variable_values

from graph.plan.document import Refusals, of_variable


@dataclass(frozen=True, slots=True)
class Variables:
    """The variable definitions of one valid operation; made once per document."""

    schema: GraphQLSchema
    definitions: tuple[VariableDefinitionNode, ...]
    types: tuple[tuple[str, GraphQLInputType], ...]
    has_defaults: bool

    @classmethod
    def of(cls, schema: GraphQLSchema, node: OperationDefinitionNode) -> "Variables":
        """The definitions of an operation."""
        definitions = tuple(node.variable_definitions or ())
        types = tuple((item.variable.name.value, type_from_ast(schema, item.type)) for item in definitions)
        return cls(schema, definitions, types, any(item.default_value for item in definitions))  # type: ignore[arg-type]

    def coerce(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The coerced values by name. Raises Refusals with BAD_USER_INPUT and the position of each definition."""
        if self.has_defaults:
            return self.values(raw).coerced
        coerced: dict[str, Any] = {}
        for name, type_ in self.types:
            if name in raw:
                value = coerce_input_value(raw[name], type_)
                if value is Undefined:
                    return self.values(raw).coerced  # raises with the reason
                coerced[name] = value
            elif is_non_null_type(type_):
                return self.values(raw).coerced
        return coerced

    def values(self, raw: Mapping[str, Any]) -> VariableValues:
        """The coerced values with their sources, as graphql-core's directives need them. Raises as `coerce` does."""
        values = get_variable_values(self.schema, self.definitions, dict(raw), max_errors=20, hide_suggestions=True)
        if isinstance(values, list):
            raise Refusals([of_variable(error) for error in values])
        return values

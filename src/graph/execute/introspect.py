"""Introspection: the schema about itself, answered by graphql-core; it holds no data of anyone."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from graph.errors import Code
from graph.plan.document import Document, Refusals, as_refusal
from graph.plan.selection import SelectedField, Selections


def _fields(document: Document, node: OperationDefinitionNode, schema: GraphQLSchema) -> list[SelectedField]:
    # Directives are left to graphql-core: here it only matters which fields are named at all.
    selections = Selections(schema, document.fragments, None)
    return list(selections.every_field("Query", (node.selection_set,)))


def is_introspection(schema: GraphQLSchema, document: Document, node: OperationDefinitionNode) -> bool:
    """Whether an operation asks for the schema and nothing else."""
    names = {field.name for field in _fields(document, node, schema)}
    return bool(names & {"__schema", "__type"}) and names <= {"__schema", "__type", "__typename"}


def answer_introspection(
    schema: GraphQLSchema, document: Document, node: OperationDefinitionNode, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields of an operation whose names begin with `__`, by response key."""
    nodes = [inner for field in _fields(document, node, schema) if field.name.startswith("__") for inner in field.nodes]
    own = OperationDefinitionNode(
        operation=node.operation,
        name=node.name,
        variable_definitions=node.variable_definitions,
        directives=(),
        selection_set=SelectionSetNode(selections=tuple(nodes)),
    )
    definitions = (own, *document.fragments.values())
    result = execute_sync(schema, DocumentNode(definitions=definitions), variable_values=dict(variables))
    assert isinstance(result, ExecutionResult)
    if result.errors:
        raise Refusals([as_refusal(error, Code.BAD_USER_INPUT) for error in result.errors])
    return result.data or {}

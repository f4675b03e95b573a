"""Introspection, answered by graphql-core; it holds no stored data."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from graph.errors import Code
from graph.plan.document import ParsedDocument, Refusals, as_refusal
from graph.plan.selection import Selections

ABOUT_SCHEMA = {"__schema", "__type", "__typename"}


def is_introspection(document: DocumentNode) -> bool:
    """Whether every operation of a parsed document, valid or not, asks for the schema and nothing else."""
    names = root_names(document)
    return bool(names & {"__schema", "__type"}) and names <= ABOUT_SCHEMA


def root_names(document: DocumentNode) -> set[str]:
    """The names of the root fields of all operations of a parsed document, valid or not."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    names: set[str] = set()
    seen: set[str] = set()
    waiting = [operation.selection_set for operation in operations]
    while waiting:
        for selection in waiting.pop().selections:
            if isinstance(selection, FieldNode):
                names.add(selection.name.value)
            elif isinstance(selection, InlineFragmentNode):
                waiting.append(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                if selection.name.value in fragments:
                    waiting.append(fragments[selection.name.value].selection_set)
    return names


def answer_introspection(
    schema: GraphQLSchema, document: ParsedDocument, node: OperationDefinitionNode, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields of an operation whose names begin with `__`, by response key."""
    # graphql-core applies the directives: here only the names of fields matter.
    fields = Selections(schema, document.fragments, None).every_field("Query", (node.selection_set,))
    nodes = [inner for field in fields if field.name.startswith("__") for inner in field.nodes]
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

"""graphql-core's validation, by a walk that leaves out names: half of all nodes, of which no rule asks."""

from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    ParallelVisitor,
    TypeInfo,
    TypeInfoVisitor,
    ValidationContext,
    specified_rules,
    visit,
)
from graphql.language.ast import QUERY_DOCUMENT_KEYS
from graphql.validation.validate import FragmentNestingVisitor, ValidationAbortedError

_NAMES = ("alias", "description", "name")
_KEYS = {kind: tuple(key for key in keys if key not in _NAMES) for kind, keys in QUERY_DOCUMENT_KEYS.items()}
MAX_ERRORS = 20


def errors_of(schema: GraphQLSchema, node: DocumentNode) -> list[GraphQLError]:
    """What `graphql.validate` finds, with the same words and positions; the schema is known to be valid."""
    errors: list[GraphQLError] = []

    def found(error: GraphQLError) -> None:
        if len(errors) >= MAX_ERRORS:
            raise ValidationAbortedError("Too many validation errors, error limit reached. Validation aborted.")
        errors.append(error)

    types = TypeInfo(schema)
    context = ValidationContext(schema, node, types, found)
    visitors: list[Any] = [rule(context) for rule in specified_rules]
    fragments = {each.name.value: each for each in node.definitions if isinstance(each, FragmentDefinitionNode)}
    if fragments:
        visitors.insert(0, FragmentNestingVisitor(fragments))
    try:
        visit(node, TypeInfoVisitor(types, ParallelVisitor(visitors)), _KEYS)
    except ValidationAbortedError as aborted:
        errors.append(aborted.with_traceback(None))
    except RecursionError:
        errors.append(ValidationAbortedError("Validation aborted."))
    return errors

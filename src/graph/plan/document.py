"""A parsed and validated GraphQL document."""

from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    validate,
)

from graph.errors import Code, Location, Refusal
from graph.plan.census import ANYONES, Limits, too_complex

_TOO_MANY_TOKENS = "Syntax Error: Document contains more than"  # graphql-core has no other sign for it


@dataclass(frozen=True)
class Document:
    """Operations and fragments by name; only a valid document becomes one."""

    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    fragments: dict[str, FragmentDefinitionNode]

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation of this name, or the only one. Raises BAD_USER_INPUT where that is not one."""
        if name is None and len(self.operations) == 1:
            return self.operations[0]
        for operation in self.operations:
            if name is not None and operation.name is not None and operation.name.value == name:
                return operation
        if name is None:
            raise Refusal(Code.BAD_USER_INPUT, "The document has several operations: say operationName.")
        raise Refusal(Code.BAD_USER_INPUT, "The document has no operation of this name.")


class Refusals(Exception):
    """Several refusals of one request, such as all validation errors."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(f"{len(refusals)} refusals")
        self.refusals = refusals


def parse_document(text: str, limits: Limits = ANYONES) -> DocumentNode:
    """Parse a document. Raises Refusal GRAPHQL_PARSE_FAILED with the position, QUERY_TOO_COMPLEX where it is too long."""
    if len(text) > limits.characters:
        raise too_complex(f"The document has more than {limits.characters:,} characters.")
    try:
        return parse(text, max_tokens=limits.tokens, allow_empty_selection_sets=False)
    except GraphQLError as error:
        too_long = error.message.startswith(_TOO_MANY_TOKENS)
        raise as_refusal(error, Code.TOO_COMPLEX if too_long else Code.PARSE_FAILED) from None
    except RecursionError:
        raise Refusal(Code.PARSE_FAILED, "The document is nested too deeply.") from None


def validate_document(schema: GraphQLSchema, node: DocumentNode) -> Document:
    """Validate a parsed document. Raises Refusals with every error and its position."""
    errors = validate(schema, node, max_errors=20)
    if errors:
        raise Refusals([as_refusal(error, Code.VALIDATION_FAILED) for error in errors])
    operations = tuple(d for d in node.definitions if isinstance(d, OperationDefinitionNode))
    fragments = {d.name.value: d for d in node.definitions if isinstance(d, FragmentDefinitionNode)}
    if not operations:
        raise Refusal(Code.VALIDATION_FAILED, "The document has no operation.")
    return Document(node, operations, fragments)


def of_variable(error: GraphQLError) -> Refusal:
    """A variable that does not fit, named without its value: graphql-core would repeat what was sent."""
    stated = getattr(error.original_error, "extensions", None) or {}
    place, _, said = error.message.partition(": ")
    message = error.message if stated.get("code") or not said else f"{place}: it does not fit the type."
    return as_refusal(GraphQLError(message, error.nodes, extensions=stated), Code.BAD_USER_INPUT)


def as_refusal(error: GraphQLError, code: Code) -> Refusal:
    """A graphql-core error as a refusal; a code that the error carries itself wins."""
    original = error.original_error
    stated = (error.extensions or {}).get("code") or (getattr(original, "extensions", None) or {}).get("code")
    locations = [Location(location.line, location.column) for location in error.locations or ()]
    return Refusal(Code(stated) if stated else code, error.message, locations=locations, path=error.path or ())

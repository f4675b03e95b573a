"""A parsed and validated GraphQL document."""

import re
from dataclasses import dataclass

from graphql import (
    ASTValidationRule,
    DefinitionNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import (
    DeferStreamDirectiveLabel,
    DeferStreamDirectiveOnRootField,
    DeferStreamDirectiveOnValidOperationsRule,
    FragmentsOnCompositeTypesRule,
    KnownDirectivesRule,
    KnownFragmentNamesRule,
    NoFragmentCyclesRule,
    NoUnusedFragmentsRule,
    PossibleFragmentSpreadsRule,
    StreamDirectiveOnListField,
    UniqueDirectivesPerLocationRule,
    UniqueFragmentNamesRule,
)

from graph.errors import Code, Location, Refusal
from graph.plan.limits import ANYONES, Limits, too_long
from graph.plan.plain import prove

_TOO_MANY_TOKENS = "Syntax Error: Document contains more than"  # graphql-core has no other sign for it
_SPREAD, _DIRECTIVE = "...", "@"
# Rules about fragments and directives alone. Each rule costs something at every node, also where it has nothing to look at.
_OF_FRAGMENTS_AND_DIRECTIVES = {
    FragmentsOnCompositeTypesRule,
    UniqueFragmentNamesRule,
    KnownFragmentNamesRule,
    NoUnusedFragmentsRule,
    PossibleFragmentSpreadsRule,
    NoFragmentCyclesRule,
    KnownDirectivesRule,
    UniqueDirectivesPerLocationRule,
    DeferStreamDirectiveOnRootField,
    DeferStreamDirectiveOnValidOperationsRule,
    DeferStreamDirectiveLabel,
    StreamDirectiveOnListField,
}
_PLAIN_RULES = [rule for rule in specified_rules if rule not in _OF_FRAGMENTS_AND_DIRECTIVES]


@dataclass(frozen=True)
class ParsedDocument:
    """Operations and fragments by name; only a valid document becomes one."""

    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    fragments: dict[str, FragmentDefinitionNode]


class Refusals(Exception):
    """Several refusals of one request, such as all validation errors."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(f"{len(refusals)} refusals")
        self.refusals = refusals


def parse_document(text: str, limits: Limits = ANYONES) -> DocumentNode:
    """Parse a document. Raises Refusal GRAPHQL_PARSE_FAILED with the position, QUERY_TOO_COMPLEX where it is too long."""
    if len(text) > limits.characters:
        raise too_long(limits)
    try:
        return unlinked(parse(text, max_tokens=limits.tokens, allow_empty_selection_sets=False))
    except GraphQLError as error:
        is_long = error.message.startswith(_TOO_MANY_TOKENS)
        raise as_refusal(error, Code.TOO_COMPLEX if is_long else Code.PARSE_FAILED) from None
    except RecursionError:
        raise Refusal(Code.PARSE_FAILED, "The document is nested too deeply.") from None


def parse_again(text: str) -> DocumentNode:
    """Parse a text that is known to be well formed and within its limits."""
    return unlinked(parse(text, allow_empty_selection_sets=False))


def unlinked(node: DocumentNode) -> DocumentNode:
    """The document with its tokens apart: linked to each other, one that is kept would keep the whole document."""
    token = node.loc.start_token if node.loc else None
    while token is not None:
        token.prev, token.next, token = None, None, token.next
    return node


def validate_document(schema: GraphQLSchema, node: DocumentNode, *rules: type[ASTValidationRule]) -> ParsedDocument:
    """Validate a parsed document, by further rules too. Raises Refusals with every error and its position."""
    if not rules and prove(schema, node) is not None:
        return document_of(node)
    text = node.loc.source.body if node.loc else _SPREAD
    is_plain = _SPREAD not in text and _DIRECTIVE not in text and not any(map(_is_fragment, node.definitions))
    errors = validate(schema, node, [*(_PLAIN_RULES if is_plain else specified_rules), *rules], max_errors=20)
    if errors:
        raise Refusals([as_refusal(error, Code.VALIDATION_FAILED) for error in errors])
    return document_of(node)


def _is_fragment(node: DefinitionNode) -> bool:
    return isinstance(node, FragmentDefinitionNode)


def document_of(node: DocumentNode) -> ParsedDocument:
    """The parts of a parsed document that is valid. Raises Refusal where it has no operation."""
    operations = tuple(d for d in node.definitions if isinstance(d, OperationDefinitionNode))
    fragments = {d.name.value: d for d in node.definitions if isinstance(d, FragmentDefinitionNode)}
    if not operations:
        raise Refusal(Code.VALIDATION_FAILED, "The document has no operation.")
    return ParsedDocument(node, operations, fragments)


# What graphql-core says of the schema, up to where it repeats what was sent; the name of an unknown field is the sender's, too.
_EXPECTED = re.compile(
    r"Expected (?:a )?value of (?:non-null )?type '[^']*'"
    r"(?: to be provided| not to be None| to be an object| to include required field '[^']*'| not to include unknown field)?"
)


def of_variable(error: GraphQLError) -> Refusal:
    """A variable that does not fit, named without its value: graphql-core would repeat what was sent."""
    stated = getattr(error.original_error, "extensions", None) or {}
    place, _, reason = error.message.partition(": ")
    expected = _EXPECTED.match(reason)
    shape = f"{expected[0]}." if expected else "It does not fit the type."
    message = error.message if stated.get("code") or not reason else f"{place}: {shape}"
    return as_refusal(GraphQLError(message, error.nodes, extensions=stated), Code.BAD_USER_INPUT)


def as_refusal(error: GraphQLError, code: Code) -> Refusal:
    """A graphql-core error as a refusal; a code that the error carries itself wins."""
    original = error.original_error
    stated = (error.extensions or {}).get("code") or (getattr(original, "extensions", None) or {}).get("code")
    locations = [Location(location.line, location.column) for location in error.locations or ()]
    return Refusal(Code(stated) if stated else code, error.message, locations=locations, path=error.path or ())

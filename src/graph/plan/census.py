"""How large a document may be before anything is made of it: what is written in it, each part counted once."""

from collections import Counter
from dataclasses import dataclass

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    ListValueNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    ValueNode,
)

from graph.errors import Code, Location, Refusal
from graph.plan.selection import location_of


@dataclass(frozen=True)
class Limits:
    """The most that a document may hold: `fields` of all operations, as often as fragments are spread; `weight` in µs or so."""

    characters: int
    tokens: int
    operations: int
    fragments: int
    variables: int
    selections: int
    directives: int
    values: int
    fields: int
    objects: int
    comparisons: int
    weight: int


# Whatever is sent: with these, no document takes more than 50 ms of a processor (tests/benchmark/hostile.py).
ANYONES = Limits(
    characters=30_000,
    tokens=2_000,
    operations=10,
    fragments=50,
    variables=100,
    selections=300,
    directives=50,
    values=200,
    fields=300,
    objects=150,
    comparisons=2_500,
    weight=60_000,
)
# What an operator has registered is parsed and validated at start-up, and compiled once for each role.
REGISTERED = Limits(
    characters=1_000_000,
    tokens=10_000,
    operations=100,
    fragments=50,
    variables=500,
    selections=4_000,
    directives=1_000,
    values=4_000,
    fields=2_000,
    objects=300,
    comparisons=50_000,
    weight=10_000_000,
)


def too_complex(message: str, node: Node | None = None) -> Refusal:
    """QUERY_TOO_COMPLEX, with the position of a node."""
    return Refusal(Code.TOO_COMPLEX, message, locations=[location_of(node)] if node else ())


def too_long(limits: Limits) -> Refusal:
    """QUERY_TOO_COMPLEX for a text that is too long."""
    return too_complex(f"The document has more than {limits.characters:,} characters.")


def too_many_tokens(limits: Limits, place: Location) -> Refusal:
    """QUERY_TOO_COMPLEX at the token that is one too many, in graphql-core's words."""
    message = f"Syntax Error: Document contains more than {limits.tokens} tokens. Parsing aborted."
    return Refusal(Code.TOO_COMPLEX, message, locations=(place,))


def require_few(document: DocumentNode, limits: Limits) -> None:
    """Raise QUERY_TOO_COMPLEX at the first part that is one too many; linear in the document."""
    found: Counter[str] = Counter()
    waiting: list[Node] = list(reversed(document.definitions))
    while waiting:
        node = waiting.pop()
        kind = _kind(node)
        if kind:
            found[kind] += 1
            if found[kind] > getattr(limits, kind):
                raise too_complex(f"The document has more than {getattr(limits, kind)} {kind}.", node)
        waiting.extend(reversed(_parts(node)))


def _kind(node: Node) -> str | None:
    if isinstance(node, FieldNode | FragmentSpreadNode | InlineFragmentNode):
        return "selections"
    if isinstance(node, ValueNode):
        return "values"
    if isinstance(node, DirectiveNode):
        return "directives"
    if isinstance(node, OperationDefinitionNode):
        return "operations"
    if isinstance(node, FragmentDefinitionNode):
        return "fragments"
    return "variables" if node.kind == "variable_definition" else None


def _parts(node: Node) -> list[Node]:
    """What a node holds of what is counted."""
    parts: list[Node] = [*(getattr(node, "variable_definitions", None) or ())]
    parts += getattr(node, "directives", None) or ()
    parts += [argument.value for argument in getattr(node, "arguments", None) or ()]
    if isinstance(node, ObjectValueNode):
        parts += [each.value for each in node.fields]
    elif isinstance(node, ListValueNode):
        parts += node.values
    elif getattr(node, "default_value", None) is not None:
        parts.append(node.default_value)  # type: ignore[attr-defined]
    selection_set = getattr(node, "selection_set", None)
    return parts + list(selection_set.selections if selection_set else ())

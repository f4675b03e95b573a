"""Counts what is written in a document before anything is made of it, each part once."""

from collections import Counter

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

from graph.plan.limits import Limits, too_complex


def require_few(document: DocumentNode, limits: Limits) -> None:
    """Raise QUERY_TOO_COMPLEX at the first part that is one too many; linear in the document."""
    counts: Counter[str] = Counter()
    waiting: list[Node] = list(reversed(document.definitions))
    while waiting:
        node = waiting.pop()
        kind = _kind(node)
        if kind:
            counts[kind] += 1
            if counts[kind] > getattr(limits, kind):
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

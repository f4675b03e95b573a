"""The variables that may shape the plan of a mutation: all but those that are arguments of its writes alone."""

from collections.abc import Iterable
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    Node,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)


class _Seen(Visitor):
    """Notes the variables of what it visits."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        self.names.add(node.name.value)


def shaping(document: DocumentNode, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """The names of variables in an operation and all fragments, without those that stand in arguments of its root fields alone."""
    seen = _Seen()
    fragments = (each for each in document.definitions if isinstance(each, FragmentDefinitionNode))
    for selection in (*(operation.directives or ()), *operation.selection_set.selections, *fragments):
        for node in _below(selection) if isinstance(selection, FieldNode) else (selection,):
            visit(node, seen)
    return tuple(sorted(seen.names))


def _below(field: FieldNode) -> Iterable[Node]:
    """All of a root field but its arguments."""
    return (*(field.directives or ()), *([field.selection_set] if field.selection_set else ()))

"""Fields of a selection: fragments flattened, @skip and @include applied, same response keys merged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLInterfaceType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    Node,
    SelectionNode,
    SelectionSetNode,
)
from graphql.execution.values import get_directive_values

from graph.errors import Location


@dataclass(frozen=True)
class SelectedField:
    """One response key of one type, with every node that selects it."""

    key: str
    name: str
    nodes: tuple[FieldNode, ...]

    @property
    def selection_sets(self) -> tuple[SelectionSetNode, ...]:
        """The selections below this field, to be merged."""
        return tuple(node.selection_set for node in self.nodes if node.selection_set)

    @property
    def location(self) -> Location:
        """Where the field stands in the document."""
        return location_of(self.nodes[0])


def location_of(node: Node) -> Location:
    """Line and column of a node."""
    if node.loc is None:
        return Location(1, 1)
    start = node.loc.start_token
    return Location(start.line, start.column)


@dataclass(frozen=True)
class Selections:
    """Reads selections of one document with one set of variables."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Any
    directives: bool = True

    def fields(self, type_name: str, selection_sets: Iterable[SelectionSetNode]) -> tuple[SelectedField, ...]:
        """The fields selected of an object type, in the order of the answer."""
        nodes_by_key: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for selection_set in selection_sets:
            self._collect(type_name, selection_set.selections, nodes_by_key, seen)
        return tuple(SelectedField(key, nodes[0].name.value, tuple(nodes)) for key, nodes in nodes_by_key.items())

    def every_field(self, type_name: str, selection_sets: Iterable[SelectionSetNode]) -> tuple[SelectedField, ...]:
        """The same, whatever @skip and @include say."""
        return replace(self, directives=False).fields(type_name, selection_sets)

    def _collect(
        self,
        type_name: str,
        selections: Iterable[SelectionNode],
        nodes_by_key: dict[str, list[FieldNode]],
        seen: set[str],
    ) -> None:
        for selection in selections:
            if not self._included(selection):
                continue
            if isinstance(selection, FieldNode):
                key = selection.alias.value if selection.alias else selection.name.value
                nodes_by_key.setdefault(key, []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                if condition is None or self._applies(condition.name.value, type_name):
                    self._collect(type_name, selection.selection_set.selections, nodes_by_key, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self.fragments[selection.name.value]
                if self._applies(fragment.type_condition.name.value, type_name):
                    self._collect(type_name, fragment.selection_set.selections, nodes_by_key, seen)

    def _applies(self, condition: str, type_name: str) -> bool:
        if condition == type_name:
            return True
        abstract = self.schema.type_map.get(condition)
        if not isinstance(abstract, GraphQLInterfaceType):
            return False
        return any(possible.name == type_name for possible in self.schema.get_possible_types(abstract))

    def _included(self, node: SelectionNode) -> bool:
        if not node.directives or not self.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        if skip and skip["if"] is True:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not (include and include["if"] is False)

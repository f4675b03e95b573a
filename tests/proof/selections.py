"""A GraphQL document as the reference executor reads it: fields by response key, arguments coerced by graphql-core."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    parse,
)
from graphql.execution.values import VariableValues, get_argument_values, get_variable_values

from graph.schema.catalog import BoundField, Catalog

Sets = tuple[SelectionSetNode, ...]


@dataclass(frozen=True)
class Asked:
    """One response key: the field's name, its arguments, and what is selected below it."""

    key: str
    name: str
    nodes: tuple[FieldNode, ...]

    @property
    def below(self) -> Sets:
        """Selections to be merged."""
        return tuple(node.selection_set for node in self.nodes if node.selection_set)


class Document:
    """A valid document with one operation and its coerced variables."""

    def __init__(self, catalog: Catalog, text: str, variables: Mapping[str, Any]) -> None:
        self.catalog = catalog
        definitions = parse(text).definitions
        self.fragments = {d.name.value: d for d in definitions if isinstance(d, FragmentDefinitionNode)}
        (self.operation,) = [d for d in definitions if isinstance(d, OperationDefinitionNode)]
        coerced = get_variable_values(catalog.schema, self.operation.variable_definitions or (), dict(variables))
        assert isinstance(coerced, VariableValues), coerced
        self.variables = coerced

    def fields(self, type_name: str, sets: Iterable[SelectionSetNode]) -> list[Asked]:
        """The fields selected of an object type, in the order of the answer."""
        nodes_by_name: dict[str, list[FieldNode]] = {}
        for each in sets:
            self._gather(type_name, each, nodes_by_name)
        return [Asked(key, nodes[0].name.value, tuple(nodes)) for key, nodes in nodes_by_name.items()]

    def _gather(self, type_name: str, sets: SelectionSetNode, nodes_by_name: dict[str, list[FieldNode]]) -> None:
        for node in sets.selections:
            if not all(self._passes(node, name) for name in ("skip", "include")):
                continue
            if isinstance(node, FieldNode):
                nodes_by_name.setdefault((node.alias or node.name).value, []).append(node)
                continue
            inner: Any = self.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            assert isinstance(inner, FragmentDefinitionNode | InlineFragmentNode)
            condition = inner.type_condition.name.value if inner.type_condition else type_name
            if condition == type_name or (condition == "Node" and self.catalog.types[type_name].is_node):
                self._gather(type_name, inner.selection_set, nodes_by_name)

    def _passes(self, node: Any, name: str) -> bool:
        for directive in node.directives or ():
            if directive.name.value == name:
                value = directive.arguments[0].value
                if isinstance(value, VariableNode):
                    coerced = self.variables.coerced[value.name.value]
                else:
                    assert isinstance(value, BooleanValueNode)
                    coerced = value.value
                return bool(coerced) is (name == "include")
        return True

    def arguments(self, bound: BoundField, asked: Asked) -> dict[str, Any]:
        """Arguments that are given or have a default; null is not given, but for `first` it asks for the default."""
        graphql_type: Any = self.catalog.schema.type_map[bound.parent]
        definition = graphql_type.fields[bound.name]
        values = get_argument_values(definition, asked.nodes[0], self.variables)
        given = {name: _plain(value) for name, value in values.items() if value is not None}
        if "first" in definition.args:
            given.setdefault("first", definition.args["first"].default_value)
        return given


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items() if inner is not None}
    return value

"""A plain query proved valid by one walk: what most apps send, one operation without fragments and directives.

Each of graphql-core's rules visits every node of a document. What they ask of a plain query is asked here where a node stands;
values are judged by graphql-core's own function. What is not proved may be valid all the same: then the rules decide, and they
say what is wrong.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    GraphQLArgument,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_input_type,
    is_leaf_type,
    is_non_null_type,
    is_required_argument,
    is_type_sub_type_of,
    type_from_ast,
    validate_input_literal,
)

_Parent: TypeAlias = GraphQLObjectType | GraphQLInterfaceType


@dataclass(frozen=True)
class Position:
    """Where a literal stands: the type that it must have, and the response key of its field."""

    type: GraphQLInputType
    key: str


@dataclass
class Proof:
    """What the walk saw of a query: where its literals stand, by name, and how often each response key stands in it.

    `parents`: the type of each selection set, in the order in which they open.
    """

    positions: dict[str, Position] = field(default_factory=dict)
    keys: Counter[str] = field(default_factory=Counter)
    parents: list[_Parent] = field(default_factory=list)


def prove(
    schema: GraphQLSchema, document: DocumentNode, literals: Mapping[str, ValueNode] | None = None
) -> Proof | None:
    """Prove that a document is a valid query; None where that is not certain. `literals`: what stands for variables of a form."""
    operation, *others = document.definitions
    if others or not isinstance(operation, OperationDefinitionNode) or operation.directives:
        return None
    if operation.operation is not OperationType.QUERY or schema.query_type is None:
        return None
    walk = _Walk(schema, literals or {})
    is_proved = walk.defines(operation) and walk.selects(schema.query_type, operation.selection_set)
    return walk.proof if is_proved and walk.unused == set() else None


class _Walk:
    """Each method says whether what it is given is valid for certain."""

    def __init__(self, schema: GraphQLSchema, literals: Mapping[str, ValueNode]) -> None:
        self.proof = Proof()
        self.unused: set[str] = set()
        self._schema = schema
        self._literals = literals
        self._variables: dict[str, GraphQLInputType] = {}

    def defines(self, operation: OperationDefinitionNode) -> bool:
        """The variables of the operation."""
        for each in operation.variable_definitions or ():
            name, type_ = each.variable.name.value, type_from_ast(self._schema, each.type)
            if type_ is None or not is_input_type(type_) or each.directives or name in self._variables:
                return False
            default = each.default_value
            if default is not None and not (self._fits(default, type_) and self._takes(default, type_, "")):
                return False
            self._variables[name] = type_
        self.unused.update(self._variables)
        return True

    def selects(self, parent: _Parent, selected: SelectionSetNode) -> bool:
        """A selection of fields. Those of one response key may be one field, which the rules look at."""
        keys = set()
        self.proof.parents.append(parent)
        for each in selected.selections:
            if not isinstance(each, FieldNode) or each.directives or not self._is_field(parent, each):
                return False
            keys.add((each.alias or each.name).value)
        self.proof.keys.update(keys)
        return len(keys) == len(selected.selections)

    def _is_field(self, parent: _Parent, node: FieldNode) -> bool:
        """A field; of introspection `__typename` alone."""
        if node.name.value == "__typename":
            return not node.arguments and node.selection_set is None
        definition = parent.fields.get(node.name.value)
        if definition is None or not self._is_given(definition.args, node):
            return False
        named = get_named_type(definition.type)
        if node.selection_set is None:
            return is_leaf_type(named)
        return isinstance(named, _Parent) and self.selects(named, node.selection_set)

    def _is_given(self, arguments: Mapping[str, GraphQLArgument], node: FieldNode) -> bool:
        """The arguments of a field."""
        if not arguments:
            return not node.arguments
        given = {each.name.value: each for each in node.arguments or ()}
        if len(given) < len(node.arguments or ()) or not given.keys() <= arguments.keys():
            return False
        key = (node.alias or node.name).value
        return all(self._is_argument(definition, given.get(name), key) for name, definition in arguments.items())

    def _is_argument(self, definition: GraphQLArgument, node: ArgumentNode | None, key: str) -> bool:
        if node is None:
            return not is_required_argument(definition)
        value = self._with_literals(node.value)
        return self._fits(value, definition.type) and self._takes(node.value, definition.type, key)

    def _fits(self, value: ValueNode, type_: GraphQLInputType) -> bool:
        """What graphql-core says of a value, whatever its variables hold."""
        errors: list[object] = []
        validate_input_literal(value, type_, lambda error, _: errors.append(error), None, None, True)
        return not errors

    def _takes(self, value: ValueNode, type_: GraphQLInputType, key: str) -> bool:
        """The variables in a value, which has no name twice."""
        nullable = get_nullable_type(type_)
        if isinstance(value, VariableNode):
            return self._is_usable(value.name.value, type_, key)
        if isinstance(value, ListValueNode):
            if not isinstance(nullable, GraphQLList):
                return not value.values
            return all(self._takes(each, nullable.of_type, key) for each in value.values)
        if not isinstance(value, ObjectValueNode):
            return True
        if not isinstance(nullable, GraphQLInputObjectType):
            return not value.fields
        names = {each.name.value for each in value.fields}
        return len(names) == len(value.fields) and all(
            each.name.value in nullable.fields and self._takes_field(each.value, nullable, each.name.value, key)
            for each in value.fields
        )

    def _takes_field(self, value: ValueNode, parent: GraphQLInputObjectType, name: str, key: str) -> bool:
        if isinstance(value, VariableNode) and parent.is_one_of and value.name.value not in self._literals:
            type_ = self._variables.get(value.name.value)
            if type_ is None or not is_non_null_type(type_):
                return False
        return self._takes(value, parent.fields[name].type, key)

    def _is_usable(self, name: str, type_: GraphQLInputType, key: str) -> bool:
        """A variable at a place of this type; one that may be null where null may not stand is for the rules."""
        if name in self._literals:
            self.proof.positions[name] = Position(type_, key)
            return True
        self.unused.discard(name)
        known = self._variables.get(name)
        return known is not None and is_type_sub_type_of(self._schema, known, type_)

    def _with_literals(self, value: Any) -> Any:
        """A value of a form as it stands in the text."""
        if not self._literals:
            return value
        if isinstance(value, VariableNode):
            return self._literals.get(value.name.value, value)
        if isinstance(value, ListValueNode):
            return ListValueNode(values=tuple(map(self._with_literals, value.values)))
        if isinstance(value, ObjectValueNode):
            fields = (replace(each, value=self._with_literals(each.value)) for each in value.fields)
            return ObjectValueNode(fields=tuple(fields))
        return value

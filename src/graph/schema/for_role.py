"""The SDL that remains for a role: fields it may read in some relation, and the types these need.

`@semanticNonNull` (the directive of Apollo and Relay) marks fields that are null for no other reason than that they are
withheld: their column always has a value.
"""

from collections.abc import Collection
from dataclasses import dataclass

from graphql import (
    ConstDirectiveNode,
    DocumentNode,
    EnumTypeDefinitionNode,
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
    NamedTypeNode,
    NameNode,
    Node,
    ObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

from graph.schema.binding import ColumnBinding
from graph.schema.catalog import Catalog

_TYPES = (
    ObjectTypeDefinitionNode,
    EnumTypeDefinitionNode,
    InputObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
)


SEMANTIC = "semanticNonNull"
_DIRECTIVE = f"""\
\"\"\"Null only where it is withheld: what is recorded always has a value.\"\"\"
directive @{SEMANTIC}(levels: [Int] = [0]) on FIELD_DEFINITION
"""
_MARK = ConstDirectiveNode(name=NameNode(value=SEMANTIC), arguments=())


@dataclass(frozen=True)
class Kept:
    """What of a schema is kept: fields that are `granted`, all of types that are `structural`; `certain` fields are marked."""

    granted: Collection[str]
    structural: Collection[str]
    certain: Collection[str]


def always_there(catalog: Catalog) -> set[str]:
    """Coordinates of nullable fields whose column may not be null."""
    coordinates = set()
    for bound in catalog.types.values():
        columns = bound.binding.row.__table__.columns if bound.binding.row else {}  # type: ignore[attr-defined]
        for field in bound.fields.values():
            if isinstance(field.binding, ColumnBinding) and not field.non_null:
                column = columns.get(field.binding.name or field.python_name)
                if column is not None and not column.nullable:
                    coordinates.add(field.coordinate)
    return coordinates


class _Mentioned(Visitor):
    """Collects the names of types that a definition mentions, but not the interfaces it implements."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_named_type(self, node: NamedTypeNode, *_: object) -> None:
        """Note the name."""
        self.names.add(node.name.value)


def schema_for(sdl: str, kept_fields: Kept) -> str:
    """The SDL without the fields that are not kept, and without what only those need."""
    definitions: dict[str, Node] = {}
    others: list[Node] = []
    for definition in parse(_DIRECTIVE + sdl).definitions:
        if isinstance(definition, _TYPES):
            definitions[definition.name.value] = _reduced(definition, kept_fields)
        else:
            others.append(definition)
    roots = ("Query", "Mutation", "Subscription")
    waiting = [name for name in roots if getattr(definitions[name], "fields", ())]
    reached = set(waiting)
    while waiting:
        mentioned = _Mentioned()
        visit(definitions[waiting.pop()], mentioned)
        fresh = {name for name in mentioned.names if name in definitions} - reached
        reached |= fresh
        waiting.extend(sorted(fresh))
    kept = [*others, *(definition for name, definition in definitions.items() if name in reached)]
    return print_ast(DocumentNode(definitions=tuple(kept))) + "\n"  # type: ignore[arg-type]


def _reduced(definition: Node, kept: Kept) -> Node:
    if not isinstance(definition, ObjectTypeDefinitionNode) or definition.name.value in kept.structural:
        return definition
    name = definition.name.value
    fields = tuple(
        _marked(field) if f"{name}.{field.name.value}" in kept.certain else field
        for field in definition.fields or ()
        if f"{name}.{field.name.value}" in kept.granted
    )
    return ObjectTypeDefinitionNode(
        name=definition.name,
        description=definition.description,
        interfaces=definition.interfaces,
        directives=definition.directives,
        fields=fields,
    )


def _marked(field: FieldDefinitionNode) -> FieldDefinitionNode:
    return FieldDefinitionNode(
        name=field.name,
        description=field.description,
        arguments=field.arguments,
        type=field.type,
        directives=(*(field.directives or ()), _MARK),
    )

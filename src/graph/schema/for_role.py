"""The SDL that remains for a role: fields it may read in some relation, and the types these need."""

from collections.abc import Collection

from graphql import (
    DocumentNode,
    EnumTypeDefinitionNode,
    InputObjectTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
    NamedTypeNode,
    Node,
    ObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

_TYPES = (
    ObjectTypeDefinitionNode,
    EnumTypeDefinitionNode,
    InputObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
)


class _Mentioned(Visitor):
    """Collects the names of types that a definition mentions, but not the interfaces it implements."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_named_type(self, node: NamedTypeNode, *_: object) -> None:
        """Note the name."""
        self.names.add(node.name.value)


def schema_for(sdl: str, granted: Collection[str], structural: Collection[str]) -> str:
    """The SDL without fields of object types that are not in `granted`; `structural` types keep all of theirs."""
    definitions: dict[str, Node] = {}
    others: list[Node] = []
    for definition in parse(sdl).definitions:
        if isinstance(definition, _TYPES):
            definitions[definition.name.value] = _reduced(definition, granted, structural)
        else:
            others.append(definition)
    waiting = [name for name in ("Query", "Mutation") if getattr(definitions[name], "fields", ())]
    reached = set(waiting)
    while waiting:
        mentioned = _Mentioned()
        visit(definitions[waiting.pop()], mentioned)
        fresh = {name for name in mentioned.names if name in definitions} - reached
        reached |= fresh
        waiting.extend(sorted(fresh))
    kept = [*others, *(definition for name, definition in definitions.items() if name in reached)]
    return print_ast(DocumentNode(definitions=tuple(kept))) + "\n"  # type: ignore[arg-type]


def _reduced(definition: Node, granted: Collection[str], structural: Collection[str]) -> Node:
    if not isinstance(definition, ObjectTypeDefinitionNode) or definition.name.value in structural:
        return definition
    name = definition.name.value
    fields = tuple(field for field in definition.fields or () if f"{name}.{field.name.value}" in granted)
    return ObjectTypeDefinitionNode(
        name=definition.name,
        description=definition.description,
        interfaces=definition.interfaces,
        directives=definition.directives,
        fields=fields,
    )

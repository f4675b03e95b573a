"""Fields that one area adds to a type of another, without a line in its file."""

from strawberry.types import get_object_definition


def extend(of: type, adding: type) -> None:
    """Give a type the fields of another, after its own; before the schema is built. Raises ValueError where it has one."""
    own, added = get_object_definition(of, strict=True), get_object_definition(adding, strict=True)
    if taken := {field.name for field in own.fields} & {field.name for field in added.fields}:
        raise ValueError(f"{own.name} has it already: {', '.join(sorted(taken))}.")
    own.fields.extend(added.fields)

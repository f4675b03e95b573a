"""Fields that one area adds to a type of another, without a line in its file."""

from strawberry.types import get_object_definition


def extend(of: type, adding: type, before: str | None = None) -> None:
    """Give a type the fields of another, at its end or before a field of its own; before the schema is built.

    Raises ValueError where it has one of that name.
    """
    own, added = get_object_definition(of, strict=True), get_object_definition(adding, strict=True)
    if taken := {field.name for field in own.fields} & {field.name for field in added.fields}:
        raise ValueError(f"{own.name} has it already: {', '.join(sorted(taken))}.")
    names = [field.python_name for field in own.fields]
    place = len(names) if before is None else names.index(before)
    own.fields[place:place] = added.fields

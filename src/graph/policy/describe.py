"""Who may read a field, and its class of data, written into the descriptions of the schema, so that the SDL and GraphiQL say it."""

from graphql import GraphQLObjectType

from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.schema.binding import Write
from graph.schema.catalog import BoundField, Catalog
from graph.viewer import Role


def describe(catalog: Catalog, grants: Grants) -> None:
    """Add a line to the description of every field that the policy decides; call once, before the SDL is read."""
    for name, bound in catalog.types.items():
        if bound.binding.structural:
            continue
        graphql_type = catalog.schema.type_map[name]
        assert isinstance(graphql_type, GraphQLObjectType)
        for field in bound.fields.values():
            graphql_field = graphql_type.fields[field.name]
            graphql_field.description = f"{graphql_field.description}\n\n{_readers(grants, field)}"


def _readers(grants: Grants, field: BoundField) -> str:
    writes = isinstance(field.binding, Write)
    action, verb = (Action.WRITE, "Write") if writes else (Action.READ, "Read")
    rules = {role: grants.rule(role, action, field.coordinate) for role in Role}
    readers = [role.value for role, rule in rules.items() if rule.allowed]
    masked = [role.value for role, rule in rules.items() if rule.masks and not rule.allowed]
    of_class = f"Class: {field.data}."
    if len(readers) == len(Role):
        return f"{verb}: every role. {of_class}"
    lines = [f"{verb}: {', '.join(readers) or 'nobody'}."] + ([f"Masked: {', '.join(masked)}."] if masked else [])
    return " ".join([*lines, of_class])

"""`passport schema`: the SDL, whole or as one role may read it."""

import sys
from typing import Annotated

import typer

from graph.viewer import Role


def schema(
    role: Annotated[Role | None, typer.Option(help="Only what this role may read or write in some relation.")] = None,
) -> None:
    """Print the GraphQL schema; without --role it is what schema.graphql holds."""
    from graph.app import load_policy
    from graph.cli.environment import read_settings
    from graph.policy.vocabulary import Action
    from graph.schema.for_role import Kept, always_there, schema_for

    policy = load_policy(read_settings())
    catalog = policy.catalog
    if role is None:
        sys.stdout.write(catalog.sdl)
        return
    rules = policy.grants.rules
    granted = {
        name
        for (rule_role, action, name), rule in rules.items()
        if rule_role is role and action in (Action.READ, Action.WRITE) and rule.granted
    }
    masked = {name for (held, _, name), rule in rules.items() if held is role and rule.masks}
    structural = {name for name, bound in catalog.types.items() if bound.binding.structural}
    sys.stdout.write(schema_for(catalog.sdl, Kept(granted, structural, always_there(catalog) - masked)))

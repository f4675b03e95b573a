"""The permission class: what a role may not read is an error at the field."""

from collections.abc import Callable
from typing import Any, TypeVar

import strawberry
from strawberry.permission import BasePermission

from graph.areas.graph import build_catalog
from graph.policy.grants import compile_grants, read_policy
from graph.policy.vocabulary import Action
from tests.benchmark.peers.strawberry.loaders import Context

Info = strawberry.Info[Context, None]
Resolver = TypeVar("Resolver", bound=Callable[..., Any])


def granted() -> frozenset[tuple[str, str]]:
    """Role and coordinate of everything that the passport's policy allows to read in some relation."""
    grants = compile_grants(read_policy(None), build_catalog())
    read = (key for key, rule in grants.rules.items() if key[1] is Action.READ and rule.allowed)
    return frozenset((role.value, coordinate) for role, _, coordinate in read)


GRANTED = granted()


class MayRead(BasePermission):
    """The viewer's role may read the field."""

    message = "Not allowed."

    def has_permission(self, source: Any, info: Info, **kwargs: Any) -> bool:
        """A look into a set."""
        return (info.context.viewer.role, f"{info._raw_info.parent_type.name}.{info.field_name}") in GRANTED


def protected() -> Any:
    """A field behind the permission class."""
    return strawberry.field(permission_classes=[MayRead])


def guarded(resolver: Resolver) -> Resolver:
    """A resolver behind the permission class."""
    field: Resolver = strawberry.field(permission_classes=[MayRead])(resolver)
    return field

"""The permission class: what a role may not read is an error at the field."""

from collections.abc import Callable
from importlib import resources
from typing import Any, TypeVar

import strawberry
from strawberry.permission import BasePermission

from tests.benchmark.peers.strawberry.loaders import Context

Info = strawberry.Info[Context, None]
Resolver = TypeVar("Resolver", bound=Callable[..., Any])


def granted() -> frozenset[tuple[str, str]]:
    """Role and coordinate of every line of the passport's policy that allows to read."""
    text = resources.files("graph.policy").joinpath("policy.csv").read_text("utf-8")
    lines = (line.split(", ") for line in text.splitlines() if line)
    return frozenset((line[1], line[3]) for line in lines if line[4] == "read" and line[5] == "allow")


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

"""Norms as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.norm.tables import NormRow
from graph.schema.binding import RuledBy, TypeBinding, bound, column
from graph.schema.scalars import Date


@strawberry.enum(description="Whether a person has compared what is stored with the act.")
class NormCheck(Enum):
    """docs/prevention.md."""

    UNVERIFIED = strawberry.enum_value("UNVERIFIED", description="Nobody has yet: hold it against the act itself.")
    CHECKED = strawberry.enum_value("CHECKED", description="An operator has.")


@strawberry.type(description="A version of an act by which something is due; nothing in it is of a child.")
@bound(TypeBinding(row=NormRow, ruled_by=RuledBy.CHILD, data="norm"))
class Norm:
    """A row of `norm`; whoever reads what is due by it reads it."""

    act: str | None = column("Number of the order.")
    title: str | None = column("Its title.")
    valid_from: Date | None = column("The first day on which this version is in force.")
    checked: NormCheck | None = column("Whether a person has compared it with the act.")

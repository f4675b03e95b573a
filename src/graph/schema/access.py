"""What `access` answers: for this row and this viewer, which fields are visible, masked or withheld, and why."""

from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import Access, Argument, Computed, TypeBinding, bind, bound


@strawberry.enum(description="How a field of this row is answered to you.")
class AccessState(Enum):
    """VISIBLE, MASKED or WITHHELD."""

    VISIBLE = strawberry.enum_value("VISIBLE", description="As recorded; null means not recorded.")
    MASKED = strawberry.enum_value("MASKED", description="Reduced, such as initials or a flag.")
    WITHHELD = strawberry.enum_value("WITHHELD", description="Not answered; null says nothing about the value.")


@strawberry.enum(description="What would make a withheld field visible.")
class UnlockHint(Enum):
    """Hints, not promises."""

    RELATION = strawberry.enum_value("RELATION", description="Another relation of your role to this child would.")
    ROLE = strawberry.enum_value("ROLE", description="Only other roles may read it.")


@strawberry.type(description="The decision over one field.")
@bound(TypeBinding(structural=True))
class FieldAccess:
    """A row made by the planner."""

    field: str = bind(Computed("access_field"), "Name of the field of this type.")
    state: AccessState = bind(Computed("access_state"), "Visible, masked or withheld.")
    rule: str = bind(Computed("access_rule"), "The policy lines that decide, as role, relation, decision.")
    unlock: list[UnlockHint] = bind(Computed("access_unlock"), "What would make it visible; empty when it is.")


def access(data: str | None = None) -> Any:
    """The `access` field of a protected type."""
    only = Argument(list[str] | None, "Names of fields to answer for; all when left out.")
    return bind(Access(), "What you may see of this object, field by field, and why.", {"only": only}, data=data)

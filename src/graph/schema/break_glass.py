"""Break-glass: who opened the vital facts of a child whom they do not reach, why, and what a reviewer said of it."""

from enum import Enum

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, bound, column, computed, node_id
from graph.schema.node import Node
from graph.schema.scalars import DateTime
from graph.tables import BreakGlassGrantRow


@strawberry.enum(description="Why the glass is broken.")
class BreakGlassReason(Enum):
    """A code for statistics; the words are in `justification`."""

    LIFE_THREAT = strawberry.enum_value("LIFE_THREAT", description="Danger to life.")
    UNCONSCIOUS = strawberry.enum_value("UNCONSCIOUS", description="The child cannot answer, and nobody else can.")
    POISONING = strawberry.enum_value("POISONING", description="Poisoning or overdose.")
    NO_CONTACT = strawberry.enum_value("NO_CONTACT", description="No representative can be reached.")
    CHILD_PROTECTION = strawberry.enum_value("CHILD_PROTECTION", description="Suspected violence or neglect.")
    OTHER = strawberry.enum_value("OTHER", description="Another emergency; say which.")


@strawberry.enum(description="Where a grant stands.")
class BreakGlassState(Enum):
    """Only OPEN gives any right."""

    OPEN = strawberry.enum_value("OPEN", description="In force.")
    CLOSED = strawberry.enum_value("CLOSED", description="Ended by who opened it, or by a reviewer.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="Four hours have passed.")


@strawberry.enum(description="What a reviewer found.")
class BreakGlassOutcome(Enum):
    """Null while a grant waits for its review."""

    JUSTIFIED = "JUSTIFIED"
    NOT_JUSTIFIED = "NOT_JUSTIFIED"


@strawberry.type(description="That somebody opened the vital facts of this child in an emergency, for four hours.")
@bound(TypeBinding(row=BreakGlassGrantRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="glass"))
class BreakGlassGrant(Node):
    """A row of `break_glass_grant`."""

    id: strawberry.ID = node_id(data="glass_opening")
    actor_name: str | None = computed("staff_name", "Who opened it.")
    organization: str | None = computed("institution_name", "Where that person worked then.")
    reason: BreakGlassReason | None = column("Why, as a code.")
    justification: str | None = column("Why, in the words of who opened it.", data="glass_words")
    covers_labels: bool | None = column("Facts under a sensitivity label were opened, too.", data="glass_labels")
    state: BreakGlassState | None = computed("break_glass_state", "Whether it is in force now.")
    opened_at: DateTime | None = column("When it was opened.", data="glass_opening")
    expires_at: DateTime | None = column("When it ends by itself.")
    closed_at: DateTime | None = column("When it was closed.")
    outcome: BreakGlassOutcome | None = column("What the reviewer found; null while it waits for review.")
    reviewed_at: DateTime | None = column("When it was reviewed.")
    review_note: str | None = column("The reviewer's words.", data="glass_words")

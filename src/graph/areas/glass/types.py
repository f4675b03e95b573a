"""Break-glass: who opened the vital facts of a child whom they do not reach, why, and what a reviewer said of it."""

from enum import Enum

import strawberry

from graph.areas.capsule.types import EmergencyCapsule
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    WriteOutcome,
    bind,
    bound,
    column,
    computed,
    node_id,
)
from graph.schema.child import Child
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.mutation import KEY, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime
from graph.schema.subscription import Follow, follow
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


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class GlassOfChild:
    """What `Child` gets from this area."""

    break_glass_grants: Connection[BreakGlassGrant] = paged(
        Edge(on={"child_id": "id"}, order=("-opened_at", "-id")),
        "Who opened the vital facts in an emergency, latest first.",
        20,
        data="glass_list",
    )


@strawberry.input(
    description="Opens the emergency capsule of any child, for nurses more of one that they reach; while one of yours is open for the same"
    " reason in the same words, that one. Everyone learns of it."
)
class BreakGlassOpenInput:
    """domain.md 5 D 27."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    reason: BreakGlassReason = strawberry.field(description="Why, as a code.")
    justification: str = strawberry.field(
        description="Why, in 10 to 1,000 characters; the child from 15 reads it, and representatives of a younger one."
    )
    covers_labels: bool = strawberry.field(
        default=False,
        description="The reason concerns facts under a sensitivity label: mental health, HIV and the like.",
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class BreakGlassOpenPayload:
    """The grant and, in the same round trip, what it was opened for."""

    grant: BreakGlassGrant | None = bind(Root("node"), "The grant; null where there are problems.")
    capsule: EmergencyCapsule | None = bind(Root("emergency_capsule"), "The vital facts of the child.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was opened; empty where it was.")


@strawberry.input(description="Ends a grant of your own before its time.")
class BreakGlassCloseInput:
    """Who opened it closes it."""

    idempotency_key: str = strawberry.field(description=KEY)
    grant_id: strawberry.ID = strawberry.field(description="Global id of the grant.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class BreakGlassClosePayload:
    """With the grant the right to read it has ended, too."""

    closed_at: DateTime | None = bind(WriteOutcome("closed_at"), "When it was closed; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was closed; empty where it was.")


@strawberry.input(description="Says whether a grant was justified, and closes it if it is open.")
class BreakGlassReviewInput:
    """Somebody else than who opened it (domain.md 5 C 25)."""

    idempotency_key: str = strawberry.field(description=KEY)
    grant_id: strawberry.ID = strawberry.field(description="Global id of the grant.")
    outcome: BreakGlassOutcome = strawberry.field(description="What you found.")
    note: str = strawberry.field(
        description="Why, in 10 to 1,000 characters; the child from 15 reads it, and representatives of a younger one."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class BreakGlassReviewPayload:
    """A grant that is reviewed leaves the reviewer's queue."""

    reviewed_at: DateTime | None = bind(
        WriteOutcome("reviewed_at"), "When it was reviewed; null where there are problems."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was reviewed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfGlass:
    """What `Mutation` gets from this area."""

    break_glass_open: BreakGlassOpenPayload | None = bind(
        Write("break_glass_open"),
        "Open a child's vital facts in an emergency, for four hours.",
        {"input": Argument(BreakGlassOpenInput, "Which child, and why.")},
        data="glass_use",
    )
    break_glass_close: BreakGlassClosePayload | None = bind(
        Write("break_glass_close"),
        "Close a grant of your own.",
        {"input": Argument(BreakGlassCloseInput, "Which grant.")},
        data="glass_use",
    )
    break_glass_review: BreakGlassReviewPayload | None = bind(
        Write("break_glass_review"),
        "Review a grant that was opened in your organization, or in one without auditor.",
        {"input": Argument(BreakGlassReviewInput, "Which grant, and what you found.")},
        data="review",
    )


@strawberry.type(description="The vital facts of a child were opened in an emergency, or closed again.")
@bound(OF_CHILD)
class BreakGlassOpened:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("BREAK_GLASS_OPENED")
    at: DateTime | None = event_time()
    is_opening: bool | None = computed("event_is_opening", "Whether it was opened; closed or reviewed otherwise.")
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfGlass:
    """What `Subscription` gets from this area."""

    break_glass_opened: BreakGlassOpened | None = follow(
        Follow("break_glass_opened", names=frozenset({"breakGlassGrants"})),
        "Tells when somebody opens the vital facts of these children: read `Child.breakGlassGrants`.",
        data="live_glass",
    )

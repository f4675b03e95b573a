"""What can be written. A payload carries problems, and objects that are read back like any other."""

from enum import Enum

import strawberry

from graph.schema.binding import Argument, Outcome, Root, Scope, TypeBinding, Write, bind, bound
from graph.schema.break_glass import BreakGlassGrant, BreakGlassOutcome, BreakGlassReason
from graph.schema.capsule import EmergencyCapsule
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime

KEY = "A word of your own for this write, at most 100 characters, such as a UUID: sent again, it answers the same."


@strawberry.enum(description="What was wrong with what you sent.")
class ProblemCode(Enum):
    """Nothing was written."""

    INVALID = strawberry.enum_value("INVALID", description="A value is too short, too long or out of range.")
    NOT_FOUND = strawberry.enum_value("NOT_FOUND", description="There is no such row, or none that you may write.")
    ALREADY_DONE = strawberry.enum_value("ALREADY_DONE", description="Somebody did so before.")
    ANOTHER_PERSON = strawberry.enum_value(
        "ANOTHER_PERSON", description="Somebody else must do it: it is about you or your family, or takes two persons."
    )


@strawberry.type(description="A reason why nothing was written, for a person to read.")
@bound(TypeBinding(structural=True))
class Problem:
    """Made by a write."""

    code: ProblemCode = bind(Outcome("code"), "For programs.")
    message: str = bind(Outcome("message"), "For people.")
    path: list[str] = bind(Outcome("path"), "The field of the input, from the outside in.")


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
    problems: list[Problem] = bind(Outcome("problems"), "Why nothing was opened; empty where it was.")


@strawberry.input(description="Ends a grant of your own before its time.")
class BreakGlassCloseInput:
    """Who opened it closes it."""

    idempotency_key: str = strawberry.field(description=KEY)
    grant_id: strawberry.ID = strawberry.field(description="Global id of the grant.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class BreakGlassClosePayload:
    """With the grant the right to read it has ended, too."""

    closed_at: DateTime | None = bind(Outcome("closed_at"), "When it was closed; null where there are problems.")
    problems: list[Problem] = bind(Outcome("problems"), "Why nothing was closed; empty where it was.")


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

    reviewed_at: DateTime | None = bind(Outcome("reviewed_at"), "When it was reviewed; null where there are problems.")
    problems: list[Problem] = bind(Outcome("problems"), "Why nothing was reviewed; empty where it was.")


@strawberry.type(description="Everything that can be written. Each write needs a FULL account and an idempotency key.")
@bound(TypeBinding(scope=Scope.ANYONE, data="review"))
class Mutation:
    """Each field is a write of write/; one that is refused is null with an error, the others of its operation go on."""

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
    )

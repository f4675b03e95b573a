"""What lets a member of staff look after a child of their family, and ends that."""

import strawberry

from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime
from graph.schema.staff import StaffIdentifier


@strawberry.input(
    description="Lets a member of staff look after a child of their own family as after any other, until a day. Without it no"
    " relation of staff holds to one's own family."
)
class FamilyExceptionGrantInput:
    """By a registrar who is neither of them nor of their family (domain.md 5 C 25, 5 F 42)."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    staff: StaffIdentifier = strawberry.field(description="Who may look after it.")
    valid_to: Date = strawberry.field(description="The last day, within a year.")
    reason: str = strawberry.field(description="Why, in 10 to 1,000 characters.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class FamilyExceptionGrantPayload:
    """It gives no right of its own: the relations that the person has anyway hold to this child, too."""

    granted_at: DateTime | None = bind(WriteOutcome("granted_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Ends that a member of staff may look after a child of their family, from the next request on."
)
class FamilyExceptionEndInput:
    """By a registrar who is neither of them nor of their family."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    staff: StaffIdentifier = strawberry.field(description="Who may look after it no longer.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class FamilyExceptionEndPayload:
    """The row stays, with its days."""

    ended_at: DateTime | None = bind(WriteOutcome("ended_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="family_exception"))
class WritesOfFamilyExceptions:
    """What `Mutation` gets from this area."""

    family_exception_grant: FamilyExceptionGrantPayload | None = bind(
        Write("family_exception_grant"),
        "Let a member of staff look after a child of their family.",
        {"input": Argument(FamilyExceptionGrantInput, "Who, which child, until when and why.")},
        data="family_exception",
    )
    family_exception_end: FamilyExceptionEndPayload | None = bind(
        Write("family_exception_end"),
        "End that a member of staff may look after a child of their family.",
        {"input": Argument(FamilyExceptionEndInput, "Who, and which child.")},
        data="family_exception",
    )

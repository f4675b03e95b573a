"""What is sent to hold a right back, to end it, to restrict it by a court's order, and to contest it."""

from enum import Enum

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.representation import Representation
from graph.schema.scalars import Date, DateTime

_RIGHT = "Global id of the representation."
_REASON = "Why, in 10 to 1,000 characters."


@strawberry.enum(description="Why a document proves nothing any more.")
class BasisEnd(Enum):
    """docs/representation.md."""

    ANNULLED = strawberry.enum_value("ANNULLED", description="It was annulled, or another took its place.")
    DIED = strawberry.enum_value(
        "DIED",
        description="The person has died: the right is held back, and the second registrar who says so ends all their rights.",
    )


@strawberry.input(description="Which right it is about, and why.")
class RepresentationChangeInput:
    """Of the writes that need no more."""

    idempotency_key: str = strawberry.field(description=KEY)
    representation_id: strawberry.ID = strawberry.field(description=_RIGHT)
    reason: str = strawberry.field(description=_REASON)


@strawberry.input(
    description="Ends a right whose document proves nothing any more; for a death it takes two registrars."
)
class RepresentationBasisAnnulInput:
    """By a registrar."""

    idempotency_key: str = strawberry.field(description=KEY)
    representation_id: strawberry.ID = strawberry.field(description=_RIGHT)
    cause: BasisEnd = strawberry.field(description="What has happened.")
    reason: str = strawberry.field(description=_REASON)


@strawberry.input(
    description="Enters a court's order: on its days the person has no right over the child, by whatever representation. An order"
    " that stands can grow and not shrink; to end it takes two registrars."
)
class RepresentationRestrictInput:
    """domain.md 5 F 42."""

    idempotency_key: str = strawberry.field(description=KEY)
    representation_id: strawberry.ID = strawberry.field(description="Global id of a representation of that person.")
    number: str = strawberry.field(description="Number of the order, at most 100 characters.")
    court: str = strawberry.field(description="Which court, at most 300 characters.")
    issued_on: Date = strawberry.field(description="When it was issued.")
    valid_from: Date = strawberry.field(description="The first day.")
    valid_to: Date | None = strawberry.field(default=None, description="The last day; null where there is none.")


@strawberry.input(
    description="Enters a document by which a child from 16 is of age. The second registrar who enters the same ends every right over"
    " the child with the day before the first one; until then another entry takes its place."
)
class ChildEmancipateInput:
    """domain.md 3.9, 5 F 43."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    number: str = strawberry.field(description="Number of the document, at most 100 characters.")
    issuer: str = strawberry.field(description="Which court or body, at most 300 characters.")
    issued_on: Date = strawberry.field(description="When it was issued.")
    valid_from: Date = strawberry.field(description="The first day on which nobody represents the child.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ChildEmancipatePayload:
    """With the second registrar it is so."""

    changed_at: DateTime | None = bind(
        WriteOutcome("changed_at"), "When it was written; null where there are problems."
    )
    waits_for_another: bool | None = bind(
        WriteOutcome("waits_for_another"), "True where a second registrar must enter the same before anything changes."
    )
    problems: list[Problem] = PROBLEMS


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RepresentationChangePayload:
    """Whatever right has ended is gone with the next request."""

    changed_at: DateTime | None = bind(
        WriteOutcome("changed_at"), "When it was written; null where there are problems."
    )
    waits_for_another: bool | None = bind(
        WriteOutcome("waits_for_another"), "True where a second registrar must agree before anything changes."
    )
    representation: Representation | None = bind(
        Root("node"), "The right as you read it now; null where you no longer do."
    )
    problems: list[Problem] = PROBLEMS


_DECIDE = "representation_decide"
_CHANGE = {"input": Argument(RepresentationChangeInput, "Which right, and why.")}


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfRights:
    """What `Mutation` gets for rights."""

    representation_suspend: RepresentationChangePayload | None = bind(
        Write("representation_suspend"), "Hold a right back until it is resumed.", _CHANGE, data=_DECIDE
    )
    representation_resume: RepresentationChangePayload | None = bind(
        Write("representation_resume"), "Give a right back that was held back.", _CHANGE, data=_DECIDE
    )
    representation_revoke: RepresentationChangePayload | None = bind(
        Write("representation_revoke"),
        "End a right: a registrar any, a representative their own and those they gave, the child those of relatives.",
        _CHANGE,
        data="representation_revoke",
    )
    representation_basis_annul: RepresentationChangePayload | None = bind(
        Write("representation_basis_annul"),
        "End a right whose document proves nothing any more.",
        {"input": Argument(RepresentationBasisAnnulInput, "Which right, and what has happened.")},
        data=_DECIDE,
    )
    representation_restrict: RepresentationChangePayload | None = bind(
        Write("representation_restrict"),
        "Enter a court's order.",
        {"input": Argument(RepresentationRestrictInput, "Whom it is about, and its days.")},
        data=_DECIDE,
    )
    representation_restriction_lift: RepresentationChangePayload | None = bind(
        Write("representation_restriction_lift"),
        "Agree that a court's order is over; the second to do so ends it.",
        _CHANGE,
        data=_DECIDE,
    )
    child_emancipate: ChildEmancipatePayload | None = bind(
        Write("child_emancipate"),
        "Enter a document by which a child is of age.",
        {"input": Argument(ChildEmancipateInput, "Which child, by which document.")},
        data=_DECIDE,
    )
    representation_dispute: RepresentationChangePayload | None = bind(
        Write("representation_dispute"),
        "Contest somebody's right. Both sides read that it is contested, and nothing else changes.",
        _CHANGE,
        data="representation_delegate",
    )
    representation_dispute_close: RepresentationChangePayload | None = bind(
        Write("representation_dispute_close"), "Say that a registrar has looked into it.", _CHANGE, data=_DECIDE
    )

"""What tells, enters and ends that a representative is a member of staff."""

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound, computed
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, paged
from graph.schema.query import ChildBy
from graph.schema.representation import Representation
from graph.schema.scalars import DateTime
from graph.schema.staff import StaffIdentifier


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class KinshipOfRepresentative:
    """What `Representative` gets from this area."""

    staff: str | None = computed(
        "staff_name", "Name of the member of staff that this person is, too; null: none is known.", data="kinship"
    )
    staff_end_agreed_by: str | None = computed(
        "kinship_end_agreed",
        "The registrar who has agreed that they are not; another one ends it. Null: nobody has.",
        data="kinship",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfKinship:
    """What `Query` gets from this area."""

    waiting_kinships: Connection[Representation] = paged(
        Root("waiting_kinships", ("id",)),
        "Rights of people of whom a registrar has agreed that they are no member of staff, which waits for a second one; of all"
        " children of your organization.",
        20,
        data="waiting",
    )


@strawberry.input(
    description="Enters that a representative of a child is a member of staff. From the next request on they look after no child"
    " of their family, in no role of staff."
)
class KinshipEnterInput:
    """By a registrar who is neither of them nor of their family (domain.md 5 C 25, 5 F 42)."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="A child of your organization that they represent, by any right.")
    representative_id: strawberry.ID = strawberry.field(description="Global id of the representative.")
    staff: StaffIdentifier = strawberry.field(description="Which member of staff they are.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class KinshipEnterPayload:
    """It takes relations of staff away and gives none."""

    entered_at: DateTime | None = bind(WriteOutcome("entered_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Ends that a representative is taken for a member of staff, where that was a mistake. It takes two registrars:"
    " until the second one agrees nothing changes."
)
class KinshipEndInput:
    """To let somebody look after their own family, use `familyExceptionGrant`."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="A child of your organization that they represent, by any right.")
    representative_id: strawberry.ID = strawberry.field(description="Global id of the representative.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class KinshipEndPayload:
    """Accounts that are of both stay of both."""

    agreed_at: DateTime | None = bind(WriteOutcome("agreed_at"), "When; null where there are problems.")
    waits_for_another: bool | None = bind(WriteOutcome("waits_for_another"), "Whether a second registrar has to agree.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="kinship_use"))
class WritesOfKinship:
    """What `Mutation` gets from this area."""

    kinship_enter: KinshipEnterPayload | None = bind(
        Write("kinship_enter"),
        "Enter that a representative is a member of staff.",
        {"input": Argument(KinshipEnterInput, "Who, and of which child.")},
        data="kinship_use",
    )
    kinship_end: KinshipEndPayload | None = bind(
        Write("kinship_end"),
        "End that a representative is taken for a member of staff.",
        {"input": Argument(KinshipEndInput, "Who, and of which child.")},
        data="kinship_use",
    )

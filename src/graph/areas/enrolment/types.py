"""Which schools a child attended, and what a registrar sends to change it."""

import strawberry

from graph.schema.binding import Argument, Edge, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.child import Enrollment
from graph.schema.mutation import KEY, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class EnrolmentsOfChild:
    """What `Child` gets from this area."""

    enrollments: list[Enrollment] | None = bind(
        Edge(on={"child_id": "id"}, order=("-valid_from", "-id")),
        "Schools and kindergartens that the child attends and attended, newest first.",
        data="attachment_history",
    )


@strawberry.input(
    description="Enrols a child of your organization at a school or kindergarten, or ends its enrolment. Its nurse reaches the"
    " child from the first day on, and the one before no more from that day."
)
class EnrollmentChangeInput:
    """One enrolment at a time."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="A child of your organization.")
    institution: str | None = strawberry.field(
        default=None, description="Code of an open school or kindergarten; left out: the child attends none."
    )
    class_name: str | None = strawberry.field(default=None, description="Class or group, such as 3B; 40 characters.")
    valid_from: Date | None = strawberry.field(
        default=None, description="The first day, or the first day without: today or later; left out: today."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class EnrollmentChangePayload:
    """`Child.enrollments` shows it."""

    changed_at: DateTime | None = bind(WriteOutcome("changed_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was changed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="demographics_write"))
class WritesOfEnrolments:
    """What `Mutation` gets from this area."""

    enrollment_change: EnrollmentChangePayload | None = bind(
        Write("enrollment_change"),
        "Enrol a child at a school or kindergarten.",
        {"input": Argument(EnrollmentChangeInput, "Which child, where and from when.")},
        data="demographics_write",
    )

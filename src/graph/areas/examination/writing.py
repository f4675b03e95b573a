"""What staff sends to write down a preventive examination."""

import strawberry

from graph.areas.examination.types import Examination
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.fact import HealthGroup, PhysicalEducationGroup
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime

_DOCTOR = "Only the doctor of the child's district states it."


@strawberry.input(description="An exemption from physical education: until when, and not why.")
class PeExemptionInput:
    """Days of an exemption."""

    valid_from: Date = strawberry.field(description="The first day, today or before.")
    valid_to: Date = strawberry.field(description="The last day.")


@strawberry.input(
    description="Writes down a preventive examination, or the part of one that was made, as a document of yours."
)
class ExamRecordInput:
    """What was made at an age of the child's plan, and what came of it."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    age_months: int = strawberry.field(description="Of which age, in months: see `Child.examPlan`.")
    date: Date = strawberry.field(description="The day, at that age, today or before.")
    specialties: list[str] = strawberry.field(
        description="By which specialists, in the words of the plan, such as NEUROLOGY."
    )
    tests: list[str] = strawberry.field(
        default_factory=list, description="With which tests, in the words of the plan, such as BLOOD."
    )
    health_group: HealthGroup | None = strawberry.field(default=None, description=f"The health group. {_DOCTOR}")
    physical_education_group: PhysicalEducationGroup | None = strawberry.field(
        default=None, description=f"The medical group for physical education. {_DOCTOR}"
    )
    pe_exemption: PeExemptionInput | None = strawberry.field(
        default=None, description=f"An exemption from physical education. {_DOCTOR}"
    )
    recommendations: str | None = strawberry.field(
        default=None, description=f"Recommendations, 1 to 1,000 printable characters. {_DOCTOR}"
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ExamRecordPayload:
    """The examination, read back."""

    examination: Examination | None = bind(Root("node"), "What was written; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Plans the examination of the age that each of these children is in on a day: of one, or of a list such as `District.due`."
)
class ExamPlanCreateInput:
    """Which children, when and where."""

    idempotency_key: str = strawberry.field(description=KEY)
    children: list[ChildBy] = strawberry.field(description="1 to 100 children; all are planned, or none.")
    day: Date = strawberry.field(description="The day, today or later, within a year.")
    place: str = strawberry.field(description="Code of an open polyclinic, school or kindergarten.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ExamPlanCreatePayload:
    """`PlannedExamination.planned` shows it."""

    planned_at: DateTime | None = bind(WriteOutcome("planned_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was planned; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="exam_use"))
class WritesOfExaminations:
    """What `Mutation` gets from this area."""

    exam_record: ExamRecordPayload | None = bind(
        Write("exam_record"),
        "Write down a preventive examination.",
        {"input": Argument(ExamRecordInput, "Which child, which age, what was made.")},
        data="exam_use",
    )
    exam_plan_create: ExamPlanCreatePayload | None = bind(
        Write("exam_plan_create"),
        "Plan the day and the place of preventive examinations.",
        {"input": Argument(ExamPlanCreateInput, "Which children, when and where.")},
        data="exam_use",
    )

"""Examinations, the plan of them, and exemptions from physical education as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.examination.tables import ExaminationDayRow, ExaminationDueRow, ExaminationRow, PeExemptionRow
from graph.areas.norm.types import Norm
from graph.schema.binding import Argument, Edge, RuledBy, TypeBinding, bind, bound, column, computed, node_id
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, Node, paged
from graph.schema.question import Filter
from graph.schema.scalars import Date, DateTime


@strawberry.enum(description="Where a child stands with the examination of an age.")
class ExaminationStatus(Enum):
    """docs/prevention.md."""

    PLANNED = strawberry.enum_value("PLANNED", description="The child has not reached the age.")
    DUE = strawberry.enum_value("DUE", description="To be examined now.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="Half of the time until the next examination has passed.")
    DONE = strawberry.enum_value("DONE", description="Documents say that all that is asked for was made.")
    MISSED = strawberry.enum_value(
        "MISSED", description="The next age has come; the examination of that age is asked for."
    )


@strawberry.type(description="On which day and where an examination is planned, and by whom.")
@bound(TypeBinding(row=ExaminationDayRow, ruled_by=RuledBy.CHILD, data="exam_plan"))
class ExaminationDay:
    """A row of `examination_day`."""

    day: Date | None = column("The day.")
    place: str | None = computed("institution_name", "Where.")
    planned_by: str | None = computed("examination_planner", "Who planned it.")
    planned_at: DateTime | None = column("When that was.")


@strawberry.type(description="The preventive examination of an age: by whom, with which tests, as of today's turn.")
@bound(TypeBinding(row=ExaminationDueRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="exam_plan"))
class PlannedExamination:
    """A row of `examination_due`."""

    age_months: int | None = column("The age, in months.", "months")
    year: int | None = column("The calendar year in which the child reaches it.")
    specialties: list[str] | None = column("By which specialists, such as NEUROLOGY.", data="exam_asked")
    tests: list[str] | None = column("With which tests, such as BLOOD.", data="exam_asked")
    open_specialties: list[str] | None = column(
        "Specialists of these by whom no document says that the child was examined.", data="exam_asked"
    )
    open_tests: list[str] | None = column("Tests of these that no document says were made.", data="exam_asked")
    status: ExaminationStatus | None = column("Where the child stands.")
    starts_on: Date | None = column("The day on which the child reaches the age.")
    overdue_after: Date | None = column("Overdue after this day: the norm names none, so half of the time is taken.")
    ends_on: Date | None = column("The day before the next examination, or before the child is 18.")
    planned: ExaminationDay | None = bind(
        Edge(on={"child_id": "child_id", "months": "months"}, order=("-planned_at", "-id"), only="still_planned"),
        "The day that is planned for it; null where there is none, and once it was made or missed.",
    )
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "By which norm.", data="exam_asked")
    document: MedicalDocument | None = source(
        "The document with which nothing is missing any more.", data="prevention_source"
    )


@strawberry.type(
    description="A preventive examination, or a part of one: what was made on a day, as its document says."
)
@bound(TypeBinding(row=ExaminationRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="exam_done"))
class Examination(Node):
    """A row of `examination`."""

    id: strawberry.ID = node_id(data="exam_id")
    date: Date | None = column("The day of the examination.")
    age_months: int | None = column(
        "The age of the plan that it is of, in months; null where its document does not say.", "months"
    )
    specialties: list[str] | None = column("By which specialists, such as NEUROLOGY.")
    tests: list[str] | None = column("With which tests, such as BLOOD.")
    recommendations: str | None = column("What is recommended, in words.", data="exam_words")
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.type(description="An exemption from physical education; why, it does not say.")
@bound(TypeBinding(row=PeExemptionRow, ruled_by=RuledBy.CHILD, data="physical_education"))
class PeExemption:
    """A row of `pe_exemption`."""

    valid_from: Date | None = column("The first day.")
    valid_to: Date | None = column("The last day; null when open.")
    document: MedicalDocument | None = source(data="physical_education_source")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class PlanOfPassport:
    """What `Passport` gets from this area."""

    pe_exemptions: list[PeExemption] | None = bind(
        Edge(on={"child_id": "child_id"}, order=("-valid_from", "id")),
        "Exemptions from physical education, past ones too: the newest first.",
        data="physical_education",
    )

    examination_due_on: Date | None = column(
        "From which day on an examination is due; null where none is asked for. Lists of children are filtered by it.",
        data="exam_due",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ExaminationsOfChild:
    """What `Child` gets from this area."""

    examinations: Connection[Examination] = paged(
        Edge(on={"child_id": "id"}, order=("-date", "-id")),
        "Preventive examinations, newest first.",
        50,
        data="exam_done",
    )
    exam_plan: Connection[PlannedExamination] = paged(
        Edge(on={"child_id": "id"}, order=("starts_on", "id")),
        "Preventive examinations by age, the earliest first: by the norm in force on the day on which the child reaches the age.",
        50,
        {
            "year": Argument(
                int | None,
                "Only ages that the child reaches in this year.",
                restricts=Filter("PlannedExamination.year", "year", "eq"),
            )
        },
        data="exam_plan",
    )

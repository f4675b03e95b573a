"""The plan of examinations as the graph shows it."""

from enum import Enum

import strawberry

from graph.areas.examination.tables import ExaminationDueRow
from graph.areas.norm.types import Norm
from graph.schema.binding import Argument, Edge, RuledBy, TypeBinding, bind, bound, column
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, paged
from graph.schema.question import Filter
from graph.schema.scalars import Date


@strawberry.enum(description="Where a child stands with the examination of an age.")
class ExaminationStatus(Enum):
    """docs/prevention.md."""

    PLANNED = strawberry.enum_value("PLANNED", description="The child has not reached the age.")
    DUE = strawberry.enum_value("DUE", description="To be examined now.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="Half of the time until the next examination has passed.")
    DONE = strawberry.enum_value("DONE", description="A document says that the child was examined.")
    MISSED = strawberry.enum_value(
        "MISSED", description="The next age has come; the examination of that age is asked for."
    )


@strawberry.type(description="The preventive examination of an age: by whom, with which tests, as of today's turn.")
@bound(TypeBinding(row=ExaminationDueRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="exam_plan"))
class PlannedExamination:
    """A row of `examination_due`."""

    age_months: int | None = column("The age, in months.", "months")
    year: int | None = column("The calendar year in which the child reaches it.")
    specialties: list[str] | None = column("By which specialists, such as NEUROLOGY.", data="exam_asked")
    tests: list[str] | None = column("With which tests, such as BLOOD.", data="exam_asked")
    status: ExaminationStatus | None = column("Where the child stands.")
    starts_on: Date | None = column("The day on which the child reaches the age.")
    overdue_after: Date | None = column("Overdue after this day: the norm names none, so half of the time is taken.")
    ends_on: Date | None = column("The day before the next examination, or before the child is 18.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "By which norm.", data="exam_asked")
    document: MedicalDocument | None = source("The document that says that it was done.", data="prevention_source")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class PlanOfPassport:
    """What `Passport` gets from this area."""

    examination_due_on: Date | None = column(
        "From which day on an examination is due; null where none is asked for. Lists of children are filtered by it.",
        data="exam_due",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ExaminationsOfChild:
    """What `Child` gets from this area."""

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

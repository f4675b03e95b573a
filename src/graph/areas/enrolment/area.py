"""Enrolment of children at schools and kindergartens, written by a registrar (domain.md row 16)."""

from graph.areas.area import Area
from graph.areas.enrolment.types import EnrolmentsOfChild, WritesOfEnrolments
from graph.areas.enrolment.write import Enrolments
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: EnrolmentsOfChild, Mutation: WritesOfEnrolments},
    changes={"enrollment": "Child.enrollment"},
    written=("Child.enrollments",),
    writes=lambda idempotent, _: Enrolments(idempotent).writes,
)

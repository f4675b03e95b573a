"""Appointments: the child's list, and whom they let treat or receive it on the day (domain.md 4.5)."""

from graph.areas.appointment.rules import OPENINGS, expected, stands, treating
from graph.areas.appointment.tables import AppointmentRow
from graph.areas.appointment.types import AppointmentsOfChild, QueriesOfAppointments
from graph.areas.area import Area
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.query import Query

AREA = Area(
    fields={Child: AppointmentsOfChild, Query: QueriesOfAppointments},
    openings=OPENINGS,
    changes={"appointments": "Child.appointments"},
    links={Relation.TREATING: treating, Relation.EXPECTED: expected},
    labelled={AppointmentRow: stands},
)

"""Appointments: the child's list, and whom they let treat it on the day (domain.md 4.5)."""

from graph.areas.appointment.rules import stands, treating
from graph.areas.appointment.tables import AppointmentRow
from graph.areas.appointment.types import AppointmentsOfChild
from graph.areas.area import Area
from graph.policy.vocabulary import Relation
from graph.schema.child import Child

AREA = Area(
    fields={Child: AppointmentsOfChild},
    changes={"appointments": "Child.appointments"},
    links={Relation.TREATING: treating},
    labelled={AppointmentRow: stands},
)

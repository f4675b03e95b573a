"""Whom an appointment lets treat a child, and which of them stand."""

from graph.areas.appointment.tables import AppointmentRow
from graph.sql.link import Link, among, assignments
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.value import Bool, literal

STANDING = ("BOOKED", "ARRIVED", "FULFILLED")


def stands(row: Rows) -> Bool:
    """It was not called off, nor missed."""
    return row.c.status.is_in([literal(status) for status in STANDING])


def treating(asker: Asker) -> tuple[Link, ...]:
    """Today's appointments with the viewer, where they work today: an encounter of this day (domain.md 4.5, R_TREAT)."""
    row = row_of(AppointmentRow)
    where = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (row.c.staff_id == asker.staff_id,), (row.c.day == asker.today, stands(row), where)),)

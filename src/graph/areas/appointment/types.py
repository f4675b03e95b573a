"""Appointments as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.appointment.tables import AppointmentRow
from graph.schema.binding import Edge, Root, RuledBy, TypeBinding, bound, column, computed, node_id
from graph.schema.child import Child
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import DateTime


@strawberry.enum(description="Where an appointment stands.")
class AppointmentStatus(Enum):
    """FHIR R4 AppointmentStatus, as far as UMIAS has it."""

    BOOKED = strawberry.enum_value("BOOKED", description="The child is expected.")
    ARRIVED = strawberry.enum_value("ARRIVED", description="The child is there.")
    FULFILLED = strawberry.enum_value("FULFILLED", description="It took place.")
    CANCELLED = strawberry.enum_value("CANCELLED", description="It does not take place.")
    NOSHOW = strawberry.enum_value("NOSHOW", description="The child did not come.")


@strawberry.type(description="That the child is expected somewhere, or was. SIMULATED while no system is connected.")
@bound(TypeBinding(row=AppointmentRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="appointment"))
class Appointment(Node):
    """A row of `appointment`."""

    id: strawberry.ID = node_id(data="appointment_id")
    status: AppointmentStatus | None = column("Where it stands.")
    specialty: str | None = column("With what kind of specialist, such as CARDIOLOGY; null where none is said.")
    organization: str | None = computed("institution_name", "Where.")
    staff: str | None = computed("staff_name", "With whom; null where nobody is named.")
    starts_at: DateTime | None = column("When it begins.")
    ends_at: DateTime | None = column("When it ends; null where that is not said.")
    source: str | None = column("Which system says so; SIMULATED while none is connected.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class AppointmentsOfChild:
    """What `Child` gets from this area."""

    appointments: Connection[Appointment] = paged(
        Edge(on={"child_id": "id"}, order=("-starts_at", "-id")),
        "Appointments, those to come first.",
        20,
        data="appointment_list",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="expected_children"))
class QueriesOfAppointments:
    """What `Query` gets from this area."""

    expected_children: Connection[Child] = paged(
        Root("expected_children", ("id",)),
        "Children who have an appointment today where you work, wherever they are attached. SIMULATED.",
        20,
        data="expected_children",
    )

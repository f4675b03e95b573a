"""Appointments of a random world: of today, of other days, in every state."""

from datetime import timedelta

from graph.areas.appointment.tables import AppointmentRow
from graph.tables import AssignmentRow, ChildRow, OrganizationRow, StaffRow
from tests.proof.world import NOW, SPECIALTIES, TODAY, Draft, labels

STATUSES = ("BOOKED", "ARRIVED", "FULFILLED", "CANCELLED", "NOSHOW")


def appointments(draft: Draft) -> None:
    """For each child none, one or two; some with a specialist where that person works, some with nobody."""
    specialists = [row for row in draft.world.of(StaffRow) if row["specialty"] is not None]
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 2))):
            who = draft.pick(specialists) if specialists and draft.chance(0.7) else None
            works = [row for row in draft.world.of(AssignmentRow) if who and row["staff_id"] == who["id"]]
            places = [row["organization_id"] for row in works] or [row["id"] for row in draft.world.of(OrganizationRow)]
            day = draft.pick((TODAY, TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=1)))
            draft.add(
                AppointmentRow,
                child_id=child["id"],
                id=draft.id(),
                source="SIMULATED",
                number=draft.text("number"),
                status=draft.pick(STATUSES),
                specialty=draft.maybe(draft.pick(SPECIALTIES)),
                organization_id=draft.pick(places),
                staff_id=who["id"] if who else None,
                starts_at=NOW + (day - TODAY),
                ends_at=draft.maybe(NOW + timedelta(days=9)),
                day=day,
                labels=labels(draft),
            )

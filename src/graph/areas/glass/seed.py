"""Glasses that were broken in the synthetic city."""

from datetime import timedelta
from uuid import UUID

from graph.identity import NewId
from graph.seed.cases import CALL_CYCLES, CYCLE, SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

COLUMNS = "child_id id staff_id role organization_id reason justification covers_labels opened_at expires_at closed_at"


def _broken_glass(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """A grant of yesterday that waits for its review."""
    if person.index and (person.case is not SeedCase.CALLED or person.index // CYCLE % CALL_CYCLES):
        return []
    doctor = layout.of_role(Role.EMERGENCY_DOCTOR)[0]
    opened = frame.now - timedelta(days=1)
    why = ("UNCONSCIOUS", "Без сознания на улице, родители не отвечают", False)
    times = (opened, opened + timedelta(hours=4), opened + timedelta(hours=1))
    return [(child_id, new_id(), doctor.id, doctor.role.value, doctor.organization_id, *why, *times)]


PART = SeedPart("break_glass_grant", COLUMNS.split(), _broken_glass)

"""Ambulance calls of the synthetic city."""

from datetime import timedelta
from uuid import UUID

from graph.identity import NewId
from graph.seed.cases import CALL_CYCLES, CYCLE, SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout, Member
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

LASTS = timedelta(hours=6)  # of a call that nobody closes


def _call(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """A call of the last hour, or of last week; the open ones last as long as the city, which is shown for days."""
    cycle = person.index // CYCLE
    wanted = person.index == 0 or (person.case in (SeedCase.CALLED, SeedCase.CALL_CLOSED) and cycle % CALL_CYCLES == 0)
    if not wanted:
        return []
    turn = 0 if person.index == 0 else 1 + cycle // CALL_CYCLES
    dispatchers, doctors = layout.of_role(Role.DISPATCHER), layout.of_role(Role.EMERGENCY_DOCTOR)
    opened = frame.now - (timedelta(days=7) if person.case is SeedCase.CALL_CLOSED else timedelta(minutes=20))
    closed = opened + timedelta(hours=2) if person.case is SeedCase.CALL_CLOSED else None
    until = opened + LASTS if closed else None
    number = f"{frame.day:%y%m%d}-{person.index:06d}"
    crew: tuple[Member, Member] = dispatchers[turn % len(dispatchers)], doctors[turn % len(doctors)]
    return [(child_id, new_id(), number, crew[0].id, crew[1].id, opened, until, closed)]


PART = SeedPart(
    "ambulance_call",
    "child_id id number dispatcher_id doctor_id opened_at expires_at closed_at".split(),
    _call,
    turn=-1,
)

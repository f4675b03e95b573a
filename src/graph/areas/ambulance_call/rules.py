"""Whom an ambulance call lets reach the child."""

from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.sql.link import Link
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.value import either


def calls(asker: Asker) -> tuple[Link, ...]:
    """The calls that the viewer has taken or rides to, while they are open and not a second longer (domain.md 5 F 40)."""
    row = row_of(AmbulanceCallRow)
    mine = (row.c.dispatcher_id == asker.staff_id, row.c.doctor_id == asker.staff_id)
    lasts = either(row.c.expires_at.is_null(), row.c.expires_at > asker.now)
    return (Link(row, mine, (row.c.closed_at.is_null(), lasts)),)

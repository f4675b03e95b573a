"""Whom an ambulance call lets reach the child, and what its own people are told of it."""

from dataclasses import replace

from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.plan.nodes import RootField
from graph.sql.events import event_of
from graph.sql.link import Link
from graph.sql.named import Expression, Opening
from graph.sql.render import render_object
from graph.sql.rows import row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, select
from graph.sql.value import either
from graph.tables import OutboxRow


def calls(asker: Asker) -> tuple[Link, ...]:
    """The calls that the viewer has taken or rides to, while they are open and not a second longer (domain.md 5 F 40)."""
    row = row_of(AmbulanceCallRow)
    mine = (row.c.dispatcher_id == asker.staff_id, row.c.doctor_id == asker.staff_id)
    lasts = either(row.c.expires_at.is_null(), row.c.expires_at > asker.now)
    return (Link(row, mine, (row.c.closed_at.is_null(), lasts)),)


def _updated(root: RootField, scope: Scope) -> Select:
    """The call of an event, as it is now, for its dispatcher and its doctor."""
    (plan,) = root.plans.values()
    event, call, asker = row_of(OutboxRow), row_of(AmbulanceCallRow), scope.asker
    inner = replace(scope, row=call, holds=dict.fromkeys(plan.relations))
    mine = either(call.c.dispatcher_id == asker.staff_id, call.c.doctor_id == asker.staff_id)
    about = event.join(call, call.c.id == event.c.about)
    return select(json=render_object(plan, inner)).select_from(about).where(event_of(root, event), mine)


EXPRESSIONS = {
    "call_is_identified": Expression(lambda scope: scope.row.c.child_id.is_not_null(), weight=60),
    "call_is_assigned": Expression(lambda scope: scope.row.c.doctor_id.is_not_null(), weight=60),
}
OPENINGS = {"emergency_call_updated": Opening(_updated, 1_200)}

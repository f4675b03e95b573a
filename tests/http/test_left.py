"""Who works nowhere any more keeps no child: neither by a row that names them nor by one that they opened (5 F 40)."""

from datetime import timedelta

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import AMBULANCE, ANNA, GLEB, NOW, STAFF, VERA, Kid, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

REACHED = "query($id: ID!) { child(by: {id: $id}) { id } myChildren { nodes { id } } }"
OPEN = 'mutation { emergencyCallOpen(input: {idempotencyKey: "1", number: "2"}) { callId problems { code } } }'
IDENTIFY = """
mutation($call: ID!, $id: ID!) { emergencyCallIdentify(input: {idempotencyKey: "2", callId: $call, child: {id: $id}}) {
  identifiedAt capsule { childId } problems { code } } }
"""
OPENED = f"'{NOW - timedelta(minutes=5)}', '{NOW + timedelta(hours=3)}'"
GRANT = f"""
INSERT INTO break_glass_grant
  (child_id, id, staff_id, role, organization_id, reason, justification, covers_labels, opened_at, expires_at)
VALUES ('{VERA.id}', '{uid(802)}', '{STAFF[Role.SPECIALIST]}', 'specialist', '{AMBULANCE}',
  'UNCONSCIOUS', 'Found in the street', false, {OPENED})
"""
ORDER = f"""
INSERT INTO audit_order (id, auditor_id, child_id, valid_from, valid_to, requested_by, requested_at, approved_by,
  approved_at, reason)
VALUES ('{uid(803)}', '{STAFF[Role.AUDITOR]}', '{VERA.id}', current_date - 1, current_date + 30, '{STAFF[Role.AUDITOR]}', now(),
  '{STAFF[Role.NURSE]}', now(), 'Checked for the yearly report')
"""
WAYS = {
    "referral": (Role.SPECIALIST, ANNA, "SELECT"),
    "glass": (Role.SPECIALIST, VERA, GRANT),
    "call": (Role.DISPATCHER, ANNA, "SELECT"),
    "crew": (Role.EMERGENCY_DOCTOR, ANNA, "SELECT"),
    "order": (Role.AUDITOR, VERA, ORDER),
    "review": (Role.AUDITOR, VERA, GRANT),
}


async def leave(graph: Graph) -> None:
    """Everybody's last day was yesterday."""
    await change(graph.dsn, "UPDATE assignment SET valid_to = current_date - 2")


@pytest.mark.parametrize("way", WAYS)
async def test_who_has_left_reaches_nobody(own: Graph, way: str) -> None:
    role, kid, statement = WAYS[way]
    await change(own.dsn, statement)
    before = (await own.ask(REACHED, role, {"id": kid.global_id})).data
    assert before["child"] == {"id": kid.global_id}
    await leave(own)
    after = (await own.ask(REACHED, role, {"id": kid.global_id})).data
    assert after["child"] is None
    assert {"id": kid.global_id} not in after["myChildren"]["nodes"]


@pytest.mark.parametrize("kid", [ANNA, GLEB])
async def test_who_has_left_says_of_no_call_which_child_it_is(own: Graph, kid: Kid) -> None:
    """A call without a child, kept open, would be a way to any child of the city."""
    call = (await own.ask(OPEN, Role.DISPATCHER)).data["emergencyCallOpen"]["callId"]
    await leave(own)
    answer = await own.ask(IDENTIFY, Role.DISPATCHER, {"call": call, "id": kid.global_id})
    assert answer.errors[0]["extensions"]["code"] == "FORBIDDEN"
    assert await rows(own.dsn, "SELECT FROM ambulance_call WHERE number = '2' AND child_id IS NOT NULL") == []

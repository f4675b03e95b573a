"""The queues of reminders on a spread database: a statement locks rows of one node, and the outbox lies on another (docs/citus.md)."""

from datetime import datetime, timedelta
from typing import Any

from graph.database.citus.hold import each_of
from graph.events.announce import Connection

# Their children are held, and who changes a family is waited for: what it changed is seen by what is looked at next.
TAKE = "DELETE FROM reminder_pending WHERE child_id = ANY ($1::uuid[]) AND from_on <= $2"
DUE = "SELECT child_id, id FROM reminder WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2"
DUE_ONE = """
SELECT r.child_id, r.id, r.recipient_id, r.labels, p.recipient_id IS NOT NULL AS is_told, p.channel, p.quiet_from, p.quiet_to
FROM reminder r LEFT JOIN reminder_preference p USING (recipient_id)
WHERE r.child_id = $1 AND r.id = $2 AND r.next_at <= $3 FOR UPDATE OF r SKIP LOCKED
"""
# One whose event has no number yet is read by nobody, and is left as it is.
_WAITING = (
    "SELECT child_id, id FROM reminder_delivery WHERE ended_at IS NULL AND next_at <= $1 ORDER BY next_at LIMIT $2"
)
_LOCK = """
SELECT child_id, id, event_id, recipient_id, subject, role, channel FROM reminder_delivery
WHERE child_id = $1 AND id = $2 AND ended_at IS NULL AND next_at <= $3 FOR UPDATE SKIP LOCKED
"""
_EVENTS = "SELECT id, number FROM outbox WHERE id = ANY ($1::uuid[])"
_CLAIM = """
UPDATE reminder_delivery SET state = 'TAKEN', attempts = attempts + 1, next_at = $3::timestamptz + $4::interval
WHERE child_id = $1 AND id = $2 RETURNING attempts
"""


async def claim(connection: Connection, now: datetime, most: int, lease: timedelta) -> list[dict[str, Any]]:
    """As the one statement of one PostgreSQL: the messages whose time has come and whose event has its number or is gone."""
    rows = await each_of(connection, (_WAITING, (now, most)), (_LOCK, (now,)))
    numbers = {row["id"]: row["number"] for row in await connection.fetch(_EVENTS, [row["event_id"] for row in rows])}
    taken = []
    for row in rows:
        if numbers.get(row["event_id"], 0) is None:
            continue
        attempts = await connection.fetchval(_CLAIM, row["child_id"], row["id"], now, lease)
        message = {name: value for name, value in row.items() if name != "event_id"}
        taken.append({**message, "attempts": attempts, "number": numbers.get(row["event_id"])})
    return taken

"""Reminders whose time has come, and the messages that wait, each taken by one process alone (docs/reminders.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

from graph.database.citus.hold import each_of, hold
from graph.database.citus.spread import is_distributed
from graph.events.announce import INSERT, Connection
from graph.identity import new_id
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import remind
from graph.live import reminder_queue_apart as apart
from graph.live.reminder_message import after_quiet
from graph.record import REMINDED_BY

TOPIC, FIELD = "REMINDER_RAISED", "reminders"
CHILDREN, REMINDERS, MESSAGES = 200, 500, 32  # of one look
LEASE = timedelta(minutes=5)  # after which a message whose sender has not come back is tried again

_PENDING = (
    "SELECT DISTINCT child_id FROM (SELECT child_id FROM reminder_pending WHERE from_on <= $1 LIMIT $2) AS first_ones"
)
# A child that a write holds is left to the next look: nobody waits for this.
_HOLD = "SELECT id FROM child WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED"
_TAKE = """
DELETE FROM reminder_pending WHERE (child_id, from_on) IN (
  SELECT child_id, from_on FROM reminder_pending WHERE child_id = ANY ($1::uuid[]) AND from_on <= $2 FOR UPDATE SKIP LOCKED)
"""
_DUE = """
SELECT r.child_id, r.id, r.recipient_id, r.labels, p.recipient_id IS NOT NULL AS is_told, p.channel, p.quiet_from, p.quiet_to
FROM reminder r LEFT JOIN reminder_preference p USING (recipient_id)
WHERE r.next_at <= $1 ORDER BY r.next_at, r.id LIMIT $2 FOR UPDATE OF r SKIP LOCKED
"""
_LATER = "UPDATE reminder SET next_at = $3 WHERE child_id = $1 AND id = $2"
_TOLD = """
UPDATE reminder SET sent_at = $3, event_id = $4, next_at = NULL, snoozed_until = NULL WHERE child_id = $1 AND id = ANY ($2::uuid[])
"""
# A mail goes to a person, a push to all their devices, which belong to accounts.
_QUEUE = """
INSERT INTO reminder_delivery (child_id, id, event_id, recipient_id, subject, role, channel, state, attempts, next_at)
SELECT $1, gen_random_uuid(), $2, $3, subject, CASE WHEN child_id = $3 THEN 'child' ELSE 'parent' END, $4::text, 'WAITING', 0, $5
FROM account WHERE subject <> '' AND disabled_at IS NULL
  AND (representative_id = $3 AND 'parent' = ANY (roles) OR child_id = $3 AND 'child' = ANY (roles))
ORDER BY subject LIMIT CASE WHEN $4 = 'EMAIL' THEN 1 END
ON CONFLICT DO NOTHING
"""
# One whose event has no number yet is read by nobody; one whose event is gone is dropped by who takes it.
_CLAIM = """
UPDATE reminder_delivery d SET state = 'TAKEN', attempts = d.attempts + 1, next_at = $1 + $3::interval
FROM (
  SELECT w.child_id, w.id, o.number FROM reminder_delivery w LEFT JOIN outbox o ON o.id = w.event_id
  WHERE w.ended_at IS NULL AND w.next_at <= $1 AND (o.id IS NULL OR o.number IS NOT NULL)
  ORDER BY w.next_at LIMIT $2 FOR UPDATE OF w SKIP LOCKED) AS taken
WHERE d.child_id = taken.child_id AND d.id = taken.id
RETURNING d.child_id, d.id, d.recipient_id, d.subject, d.role, d.channel, d.attempts, taken.number
"""
_PREFERENCES = """
SELECT recipient_id, quiet_from, quiet_to, language FROM reminder_preference WHERE recipient_id = ANY ($1::uuid[])
"""
_SETTLE = """
UPDATE reminder_delivery SET state = $3::text, next_at = coalesce($4::timestamptz, next_at),
  ended_at = CASE WHEN $3::text <> 'WAITING' THEN $5::timestamptz END
WHERE child_id = $1 AND id = $2 AND attempts = $6 AND state = 'TAKEN'
"""


class Outcome(Enum):
    """What came of a message. DROPPED: who was to get it may not, or has no place to get it at."""

    SENT = "SENT"
    SIMULATED = "SIMULATED"
    DROPPED = "DROPPED"
    DEAD = "DEAD"
    AGAIN = "WAITING"


@dataclass(frozen=True)
class Message:
    """A message that was taken; `number` is the place of its event, None where that is gone."""

    child_id: UUID
    id: UUID
    recipient_id: UUID
    subject: str
    role: str
    channel: str
    attempts: int
    number: int | None
    language: str
    quiet_from: str | None
    quiet_to: str | None


async def look_at_families(connection: Connection, now: datetime) -> int:
    """Raise and withdraw for children whose family changed; how many were looked at. Call it in a transaction."""
    today = now.astimezone(MOSCOW).date()
    waiting = [row["child_id"] for row in await connection.fetch(_PENDING, today, CHILDREN)]
    held = [row["id"] for row in await hold(connection, _HOLD, waiting)] if waiting else []
    if held:
        await connection.execute(apart.TAKE if is_distributed(connection) else _TAKE, held, today)
        await remind(connection, held, new_id, now)
    return len(held)


async def tell_due(connection: Connection, now: datetime) -> int:
    """Announce the reminders whose time has come, and queue a message for each person and child; how many. Call it in a transaction."""
    if is_distributed(connection):
        rows = await each_of(connection, (apart.DUE, (now, REMINDERS)), (apart.DUE_ONE, (now,)))
    else:
        rows = await connection.fetch(_DUE, now, REMINDERS)
    alike: dict[tuple[UUID, UUID, tuple[str, ...], str], list[UUID]] = {}
    for row in rows:
        channel, quiet_from, quiet_to, _ = REMINDED_BY
        if row["is_told"]:
            channel, quiet_from, quiet_to = row["channel"], row["quiet_from"], row["quiet_to"]
        when = after_quiet(now, quiet_from, quiet_to)
        if when > now:
            await connection.execute(_LATER, row["child_id"], row["id"], when)
            continue
        key = (row["child_id"], row["recipient_id"], tuple(row["labels"]), channel)
        alike.setdefault(key, []).append(row["id"])
    for (child_id, recipient_id, labels, channel), ids in alike.items():
        event_id = new_id()
        await connection.execute(INSERT, [child_id], [event_id], TOPIC, (FIELD,), labels, now, [""])
        await connection.execute(_TOLD, child_id, ids, now, event_id)
        if channel != "SUBSCRIPTION":
            await connection.execute(_QUEUE, child_id, event_id, recipient_id, channel, now)
    return len(rows)


async def take(connection: Connection, now: datetime) -> Sequence[Message]:
    """Messages whose time has come, each counted as tried before it is: a process that ends meanwhile tries none without end."""
    if is_distributed(connection):
        rows = await apart.claim(connection, now, MESSAGES, LEASE)
    else:
        rows = [dict(row) for row in await connection.fetch(_CLAIM, now, MESSAGES, LEASE)]
    preferences = {row[0]: row for row in await connection.fetch(_PREFERENCES, [row["recipient_id"] for row in rows])}
    messages = []
    for row in rows:
        wishes = preferences.get(row["recipient_id"])
        language = wishes["language"] if wishes else REMINDED_BY[3]
        start, end = (wishes["quiet_from"], wishes["quiet_to"]) if wishes else REMINDED_BY[1:3]
        messages.append(Message(**row, language=language, quiet_from=start, quiet_to=end))
    return messages


async def settle(
    connection: Connection, message: Message, outcome: Outcome, again: datetime | None, now: datetime
) -> None:
    """Note what came of a message; nothing where somebody else has taken it since."""
    await connection.execute(_SETTLE, message.child_id, message.id, outcome.value, again, now, message.attempts)

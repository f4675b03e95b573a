"""Reads of children become events: of children whom somebody follows, some at once, and each told once.

The trail notes such reads in the transaction of their entries (trail/ledger.py). Whoever holds the clock of the events takes
what was noted, once a second, and leaves one event for each child.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from graph.database.acting import act_as
from graph.events.announce import CHANNEL, Connection

TOPIC = "ACCESS_LOGGED"
NAME = "accessLog"  # of the change, in schema/changes.py

_HOLD = "SELECT number FROM event_clock WHERE id = 1 FOR NO KEY UPDATE SKIP LOCKED"
# Of what one reader asked again, for the same purpose, the last entry stands for all: the same of them may be seen by the same people.
_TELL = """
WITH noted AS (DELETE FROM access_read RETURNING child_id, id, subject, plan_id, purpose),
last AS (SELECT child_id, (array_agg(id ORDER BY id DESC))[1] AS id FROM noted GROUP BY child_id, subject, plan_id, purpose)
INSERT INTO outbox (child_id, id, topic, fields, entries, created_at)
SELECT child_id, gen_random_uuid(), $1, ARRAY[$2], array_agg(id), clock_timestamp() FROM last GROUP BY child_id
"""
_FOLLOW = """
INSERT INTO access_followed (child_id, until) SELECT unnest($1::uuid[]), $2::timestamptz
ON CONFLICT (child_id) DO UPDATE SET until = excluded.until WHERE access_followed.until < $2::timestamptz - $3::interval
"""
_FORGET = "DELETE FROM access_followed WHERE until < $1"


async def tell_reads(connection: Connection) -> int:
    """Make events of the reads that were noted; how many. 0 as well where another process holds the clock."""
    async with connection.transaction():
        await act_as(connection, "events")
        if await connection.fetchval(_HOLD) is None:
            return 0
        inserted = int((await connection.execute(_TELL, TOPIC, NAME)).rpartition(" ")[2])
        if inserted:
            await connection.execute(f"NOTIFY {CHANNEL}")
        return inserted


async def follow_reads(connection: Connection, children: Sequence[UUID], until: datetime, grain: timedelta) -> None:
    """Have reads of these children noted until then; a row that says nearly so, by `grain`, is left as it is."""
    async with connection.transaction():
        await act_as(connection, "events")
        await connection.execute(_FOLLOW, sorted(children), until, grain)


async def forget_reads(connection: Connection, now: datetime) -> None:
    """Have reads of children whom nobody follows any more noted no longer."""
    async with connection.transaction():
        await act_as(connection, "events")
        await connection.execute(_FORGET, now)

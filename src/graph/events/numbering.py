"""Numbers of events: given after the commit, by one process at a time, so that nothing can appear below a number that was seen.

An identity column alone has no such order: a transaction that took a lower value may commit later.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from graph.database.acting import act_as
from graph.database.citus.spread import is_distributed
from graph.events.announce import CHANNEL, Connection
from graph.events.apart import missed_apart, read_apart
from graph.events.notices import take_notices
from graph.tables.outbox import DISTRICT_CHANGED

MOST = 5_000  # events that get their numbers in one transaction
PRUNED = 20_000  # events that are removed in one transaction

# Another process that holds the clock gives the numbers now; its commit wakes this one up.
_HOLD = "SELECT number FROM event_clock WHERE id = 1 FOR NO KEY UPDATE SKIP LOCKED"
_NUMBER = """
WITH fresh AS (SELECT id, row_number() OVER (ORDER BY entered) AS place FROM outbox WHERE number IS NULL ORDER BY entered LIMIT $2)
UPDATE outbox SET number = $1 + fresh.place FROM fresh WHERE outbox.id = fresh.id
"""
_COUNT = "UPDATE event_clock SET number = number + $1 WHERE id = 1"
# Whom a change of representatives concerns: those who have the child on their list now. Nothing tells of it under a label, nor
# those who have no right to the child: a restricted parent must not learn when something was changed (domain.md 5 F 42).
FAMILY = "representatives", "recordMedium"
_FAMILY = """CASE WHEN o.fields && $3 AND o.labels = '{}' THEN array(
  SELECT a.subject FROM representation r JOIN account a ON a.representative_id = r.representative_id
  WHERE r.child_id = o.child_id AND r.status = 'ACTIVE' AND NOT r.court_restricted
    AND (r.valid_to IS NULL OR r.valid_to >= (now() AT TIME ZONE 'Europe/Moscow')::date)
  UNION SELECT a.subject FROM account a WHERE a.child_id = o.child_id) END"""
_READ = f"""
SELECT o.number, o.id, o.child_id, o.topic, o.fields, o.about, c.district_id, {_FAMILY} AS family
FROM outbox o LEFT JOIN child c ON c.id = o.child_id WHERE o.number > $1 ORDER BY o.number LIMIT $2
"""  # noqa: S608 - text of ours
_MISSED = """
SELECT o.number, o.id, o.child_id, o.topic, o.fields, o.about, c.district_id, NULL::text[] AS family
FROM outbox o LEFT JOIN child c ON c.id = o.child_id
WHERE o.number > $1 AND o.number <= $2
  AND (o.child_id = ANY ($3) OR c.district_id = ANY ($4) OR (o.about = ANY ($4) AND o.topic = $6)) ORDER BY o.number LIMIT $5
"""
_ID = "SELECT id FROM outbox WHERE number = $1"
_CLOCK = "SELECT number, pruned FROM event_clock WHERE id = 1"
# Up to the last one that is old enough, whatever the clocks of those said who wrote what is between.
_PRUNE = """
WITH old AS (SELECT number FROM outbox WHERE number > $1 AND created_at < $2 ORDER BY number LIMIT $3),
gone AS (DELETE FROM outbox WHERE number > $1 AND number <= (SELECT max(number) FROM old))
SELECT max(number) AS last, count(*) AS count FROM old
"""
_FORGET = "UPDATE event_clock SET pruned = $1 WHERE id = 1"


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it finds its streams: of a child, about a call. `is_of_all`: rights of many have changed.

    `family`: subjects of accounts whose list of children it may have changed. `id`: of its row.
    """

    number: int
    child_id: UUID | None
    topic: str
    fields: tuple[str, ...]
    about: UUID | None
    district_id: UUID | None
    family: tuple[str, ...] = ()
    id: UUID | None = None

    @property
    def is_of_all(self) -> bool:
        """Whether any stream may have ended with it."""
        return self.child_id is None and self.about is None

    @property
    def is_of_district(self) -> bool:
        """Whether it is of a district as a whole: whoever works there is told of it, and of no child."""
        return self.topic == DISTRICT_CHANGED


@dataclass(frozen=True, slots=True)
class Clock:
    """The last number given, and the last one whose event is no longer kept."""

    number: int
    pruned: int


async def give_numbers(connection: Connection) -> int:
    """Give numbers to committed events that have none, in the order in which they were entered; how many.

    0 as well where another process holds the clock.
    """
    async with connection.transaction():
        await act_as(connection, "events")
        last = await connection.fetchval(_HOLD)
        if last is None:
            return 0
        if is_distributed(connection):
            await take_notices(connection)
        # A statement of its own, so that its snapshot shows what was committed before the clock was held.
        given = int((await connection.execute(_NUMBER, last, MOST)).rpartition(" ")[2])
        if given:
            await connection.execute(_COUNT, given)
            await connection.execute(f"NOTIFY {CHANNEL}")
        return given


async def read_events(connection: Connection, after: int) -> list[Event]:
    """The events behind a number, in order, at most `MOST`."""
    async with connection.transaction(readonly=True):
        await act_as(connection, "events")
        if is_distributed(connection):
            return [_event(row) for row in await read_apart(connection, (after, MOST), FAMILY)]
        return [_event(row) for row in await connection.fetch(_READ, after, MOST, list(FAMILY))]


async def read_missed(
    connection: Connection, between: tuple[int, int], children: list[UUID], districts: list[UUID], most: int
) -> list[Event]:
    """The events behind the first number and up to the second, of these children and districts and of children of these districts."""
    async with connection.transaction(readonly=True):
        await act_as(connection, "events")
        if is_distributed(connection):
            rows = await missed_apart(connection, between, children, districts)
            return [_event(row) for row in rows[:most]]
        return [
            _event(row)
            for row in await connection.fetch(_MISSED, *between, children, districts, most, DISTRICT_CHANGED)
        ]


async def read_clock(connection: Connection) -> Clock:
    """Where the events are."""
    row = await connection.fetchrow(_CLOCK)
    assert row is not None  # migration 0060 makes it
    return Clock(row["number"], row["pruned"])


async def read_id(connection: Connection, number: int) -> UUID | None:
    """The row of an event; None where it is no longer kept, or has not happened."""
    async with connection.transaction(readonly=True):
        await act_as(connection, "events")
        row_id: UUID | None = await connection.fetchval(_ID, number)
        return row_id


async def prune(connection: Connection, now: datetime, kept: timedelta) -> int:
    """Remove events that are older than what is kept, in the order of their numbers; how many, at most `PRUNED`."""
    async with connection.transaction():
        await act_as(connection, "events")
        if await connection.fetchval(_HOLD) is None:
            return 0
        row = await connection.fetchrow(_PRUNE, (await read_clock(connection)).pruned, now - kept, PRUNED)
        assert row is not None
        if row["count"]:
            await connection.execute(_FORGET, row["last"])
        return int(row["count"])


def _event(row: Mapping[str, Any] | asyncpg.Record) -> Event:
    fields, family = tuple(row["fields"]), tuple(row["family"] or ())
    place = row["about"], row["district_id"], family, row["id"]
    return Event(row["number"], row["child_id"], row["topic"], fields, *place)

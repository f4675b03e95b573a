"""The deadlines of social cases are told when they have passed; no document states a case."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from graph.events.announce import ChildChange, announce
from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import AreaReading

_TURN = """
update social_case set turns_on = null where child_id = any($1::uuid[]) and turns_on <= $2 returning child_id
"""
_TURNING = "select distinct child_id from social_case where turns_on <= $1"


async def tell_deadlines(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Tell of each deadline that has passed, once."""
    rows = await connection.fetch(_TURN, child_ids, now.astimezone(MOSCOW).date())
    children = sorted({row["child_id"] for row in rows})
    changes = [ChildChange(child_id, frozenset(), frozenset({"socialCases"})) for child_id in children]
    await announce(connection, changes, new_id, now)


READING = AreaReading(remind=tell_deadlines, turning=_TURNING)

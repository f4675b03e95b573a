"""Recompute what depends on a corrected day of birth: how long blood is provisional, and the passport (domain.md 5 A 4 and 10)."""

from datetime import datetime
from uuid import UUID

from graph.events.announce import ChildChange, announce
from graph.identity import NewId
from graph.ingest.extract.blood import PROVISIONAL_MONTHS
from graph.ingest.identity import Connection
from graph.ingest.reproject import reproject

# The same rule as `provisional_until` of extract/blood.py: the last day of a shorter month, Moscow calendar.
PROVISIONAL = f"""
update fact set provisional_until = case when (effective_at at time zone 'Europe/Moscow')::date < due then due end
from (select (birth_date + interval '{PROVISIONAL_MONTHS} months')::date as due from child where id = $1) as born
where child_id = $1 and kind in ('BLOOD_GROUP', 'RH_FACTOR') and effective_at is not null
"""  # noqa: S608 - the months are ours


async def follow_birth(connection: Connection, child_id: UUID, new_id: NewId, now: datetime) -> None:
    """Recompute what a child's day of birth decides; call it in the transaction that corrected it."""
    await connection.execute(PROVISIONAL, child_id)
    changed = await reproject(connection, [child_id], new_id, now)
    await announce(
        connection, [ChildChange(key, frozenset(), frozenset(names)) for key, names in changed.items()], new_id, now
    )

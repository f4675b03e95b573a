"""Prepares the audit trail for its division into months (migration 0321), so that nobody waits while a long one is divided."""

from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from uuid import UUID

import asyncpg

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

FITS = "ck_audit_entry_first"  # the constraint that every id of the existing table is of its first partition
SOON = timedelta(days=7)  # a month that begins sooner is of the first partition, too
_UNDIVIDED = "SELECT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('audit_entry') AND relkind = 'r')"


def next_month(moment: datetime) -> datetime:
    """The beginning of the next month, in UTC."""
    first = moment.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)


def least_id(moment: datetime) -> str:
    """The least id that an entry of this moment or a later one may have."""
    return str(UUID(int=int(moment.timestamp() * 1000) << 80))


async def prepare(connection: Connection) -> bool:
    """Let PostgreSQL check that the ids of an undivided trail fit its first partition; whether there is one.

    Reads and writes of the trail go on while it looks at every row. From then on the trail refuses ids of a later month,
    so the migration must follow, or `give_up`.
    """
    if not await connection.fetchval(_UNDIVIDED):
        return False
    await give_up(connection)
    bound = least_id(next_month(datetime.now(UTC) + SOON))
    await connection.execute(f"ALTER TABLE audit_entry ADD CONSTRAINT {FITS} CHECK (id < '{bound}') NOT VALID")
    await connection.execute(f"ALTER TABLE audit_entry VALIDATE CONSTRAINT {FITS}")
    return True


async def give_up(connection: Connection) -> None:
    """Take the check away again, where the migration did not follow."""
    if await connection.fetchval(_UNDIVIDED):
        await connection.execute(f"ALTER TABLE audit_entry DROP CONSTRAINT IF EXISTS {FITS}")

"""The months of the trail: which there are, where each is, and which of them may leave the database (docs/trail.md)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

import asyncpg

from graph.database.pools import Connection as Pooled
from graph.database.trail_months import least_id
from graph.errors import StartupProblem

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

ATTACHED, FILED, LOADED = "ATTACHED", "FILED", "LOADED"
OTHER = "audit_entry_other"  # the partition of entries whose month has none
PATIENCE = "200ms"  # that an attempt waits for those who read the trail; commits wait behind it
NONE = "0" * 8 + "-0000-0000-0000-" + "0" * 12  # the least id of all
_MONTHS = "SELECT month, begins_at, ends_at, state, entries, file, sha256 FROM audit_month"


@dataclass(frozen=True)
class Month:
    """A partition of the trail. `begins_at` is None for the oldest, which has all that came before, too."""

    name: str
    begins_at: datetime | None
    ends_at: datetime
    state: str
    entries: int | None
    file: str | None
    sha256: str | None

    @classmethod
    def of(cls, row: asyncpg.Record) -> "Month":
        """The month of a row of `audit_month`."""
        day, *others = row.values()
        return cls(f"{day:%Y-%m}", *others)

    @property
    def table(self) -> str:
        """The partition, while it is in the database."""
        return f"audit_entry_{self.name.replace('-', '_')}"

    @property
    def first_id(self) -> str:
        """The least id that its entries may have."""
        return least_id(self.begins_at) if self.begins_at else NONE

    @property
    def past_id(self) -> str:
        """The least id behind those of its entries."""
        return least_id(self.ends_at)


async def months(connection: Connection) -> list[Month]:
    """All months, the oldest first."""
    return [Month.of(row) for row in await connection.fetch(f"{_MONTHS} ORDER BY ends_at")]


async def held_month(connection: Connection, name: str, states: tuple[str, ...]) -> Month:
    """A month that nobody else exports or loads until the transaction ends. Raises StartupProblem where it is in no such state."""
    row = await connection.fetchrow(f"{_MONTHS} WHERE to_char(month, 'YYYY-MM') = $1 FOR UPDATE", name)
    if row is None:
        raise StartupProblem(f"The trail has no month {name}: `passport audit partitions` lists those it has.")
    month = Month.of(row)
    if month.state not in states:
        raise StartupProblem(f"The month {name} is {month.state}, and must be {' or '.join(states)} for that.")
    return month


def kept_since(now: datetime, kept: int) -> datetime:
    """From when on all of the trail stays in the database: the beginning of the first of `kept` months before this one."""
    number = now.astimezone(UTC).year * 12 + now.astimezone(UTC).month - 1 - kept
    return datetime(number // 12, number % 12 + 1, 1, tzinfo=UTC)


async def ahead(connection: "Connection | Pooled", count: int) -> int:
    """Make the partitions of this month and of `count` after it where they are missing; how many were made.

    Raises LockNotAvailableError where somebody reads the trail for long: the next attempt will do.
    """
    return int(await connection.fetchval("SELECT audit_months_ahead($1)", count))

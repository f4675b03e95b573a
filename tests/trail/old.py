"""A trail that has months of 2020, with entries that look as if they had been written then."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import asyncpg
import pytest

from graph.papers.signing_key import SigningKey
from graph.trail import chain
from graph.trail.audit import AuditTrail
from graph.trail.export import Export, export_month
from graph.trail.manifest import Manifest
from graph.trail.months import kept_since
from tests.trail.running import NOWHERE, Owner, entry, running

FIRST, SECOND, THIRD = MONTHS = ("2020-01", "2020-02", "2020-03")
_DIVIDE = """
DO $$ DECLARE part text; BEGIN
  FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass LOOP
    IF part <> 'audit_entry_other' THEN EXECUTE 'DROP TABLE ' || part; END IF;
  END LOOP;
END $$;
TRUNCATE audit_entry, audit_plan, audit_chain, audit_month;
CREATE TABLE audit_entry_2020_01 (LIKE audit_entry INCLUDING ALL);
REVOKE ALL ON audit_entry_2020_01 FROM passport_reader, passport_writer, passport_audit;
SET timezone = 'UTC';
"""
_FIRST = "ALTER TABLE audit_entry ATTACH PARTITION audit_entry_2020_01 FOR VALUES FROM (MINVALUE) TO ('{}')"
_ROW = "INSERT INTO audit_month (month, ends_at, state) VALUES ('2020-01-01', '2020-02-01', 'ATTACHED')"


@dataclass
class Clock:
    """The time of ids, which is that of no clock."""

    now: datetime = datetime(2020, 1, 15, tzinfo=UTC)

    def time_ns(self) -> int:
        """As `time.time_ns`."""
        return int(self.now.timestamp() * 1000) * 1_000_000


async def divide(owner: Owner) -> None:
    """An empty trail with MONTHS and those of today; between them there is no month."""
    await owner.execute(_DIVIDE)
    await owner.execute(_FIRST.format(await owner.fetchval("SELECT audit_bound('2020-02-01')")))
    await owner.execute(_ROW)
    for month in MONTHS[1:]:
        await owner.execute(f"SELECT audit_make_month('{month}-01')")
    await owner.execute("SELECT audit_months_ahead(1)")


@contextmanager
def clock() -> Iterator[Clock]:
    """Ids of entries are of the time of this clock for the length of the block."""
    given = Clock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chain, "time", SimpleNamespace(time_ns=given.time_ns))
        yield given


@asynccontextmanager
async def writing(dsn: str, folder: Path = NOWHERE) -> AsyncIterator[tuple[AuditTrail, Clock]]:
    """A process that writes the trail, and the clock of its ids."""
    with clock() as given:
        async with running(dsn, folder) as trail:
            yield trail, given


async def written(dsn: str, entries: int = 5) -> None:
    """One chain that goes through MONTHS, with as many entries in each, and one that begins and ends in the second."""
    async with writing(dsn) as (trail, given):
        for month in range(1, 4):
            given.now = datetime(2020, month, 15, tzinfo=UTC)
            for number in range(entries):
                await trail.record(entry(f"{month}-{number}"))
    async with writing(dsn) as (trail, given):
        given.now = datetime(2020, 2, 20, tzinfo=UTC)
        await trail.record(entry("other"))


async def unrecorded(operation: str, about: str) -> None:
    """Puts nothing on record."""


def export_of(folder: Path, key: SigningKey, record: Callable[[str, str], Awaitable[None]] = unrecorded) -> Export:
    """An export that may take all of MONTHS."""
    return Export(folder, key, record, kept_since(datetime.now(UTC), 12))


async def exported(dsn: str, folder: Path, key: SigningKey, *names: str) -> list[Manifest]:
    """Months that have left."""
    connection = await asyncpg.connect(dsn)
    try:
        return [await export_month(connection, name, export_of(folder, key)) for name in names]
    finally:
        await connection.close()

"""The audit trail as a process runs it, and entries as an engine makes them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import asyncpg

from graph.database.pools import AuditWriter
from graph.settings import Settings
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.circuit import CircuitState
from graph.trail.entry import Entry

Owner: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

NOWHERE = Path("/nonexistent")  # the folder of a trail none of whose entries goes to a file
SETTINGS = Settings(pool_size=2, statement_timeout=5, connect_timeout=5)

NURSE = Audited("nurse", "1", "Page", ("Child.name", "Child.id"), ("Child.snils",), ("attached", "organization"))


def entry(subject: str = "s", audited: Audited = NURSE) -> Entry:
    """A read of two children."""
    return Entry(datetime.now(UTC), subject, audited, (str(uuid4()), str(uuid4())), "r")


@asynccontextmanager
async def locked(dsn: str, table: str) -> AsyncIterator[None]:
    """A table that nobody else reads for the length of the block."""
    connection = await asyncpg.connect(dsn)
    await connection.execute(f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
    try:
        yield
    finally:
        await connection.close()


async def until(holds: Callable[[], bool]) -> None:
    """Return when it holds, as it must soon."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - what is waited for is another process, or deep inside
            await asyncio.sleep(0.01)


async def answering(trail: AuditTrail) -> None:
    """Return when the trail is known to take entries again: one in doubt still admits what its trial may refuse."""
    await until(lambda: trail.circuit.state is CircuitState.CLOSED)


@asynccontextmanager
async def running(dsn: str, folder: Path, patience: float = 60.0) -> AsyncIterator[AuditTrail]:
    """The trail of one process, between its start and its stop."""
    writer = await AuditWriter.open(dsn, SETTINGS)
    trail = AuditTrail(writer, SETTINGS.model_copy(update={"trail": folder, "trail_wait": patience}))
    trail.start()
    try:
        yield trail
    finally:
        await trail.stop()
        await writer.close()

"""Brings write-ahead files to the trail: those of this process, and those of processes that have ended."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import structlog

from graph.trail.journal import NotAsWritten, files, held, put_aside, read
from graph.trail.ledger import Ledger

logger = structlog.get_logger()


async def replay(ledger: Ledger, folder: Path) -> AsyncIterator[int]:
    """Store every file that nobody holds, oldest first, and delete it; of each, how many entries that were.

    Exactly once: a file whose chain is stored is deleted alone, no matter which process stored it or where that was interrupted.
    Raises Refusal, PostgresError or OSError where the trail cannot be written.
    """
    for path in files(folder):
        with held(path) as ours:
            entries = await _replay(ledger, path) if ours else 0
        if entries:
            yield entries


async def _replay(ledger: Ledger, path: Path) -> int:
    try:
        filed = await asyncio.to_thread(read, path)
        if filed.rows:
            await ledger.adopt(filed)
    except (NotAsWritten, asyncpg.DataError, asyncpg.CheckViolationError) as problem:
        # What the tables cannot hold was not written by us, and must not stand before what was.
        logger.error("write-ahead file kept aside", file=path.name, kind=type(problem).__name__)
        put_aside(path)
        return 0
    path.unlink(missing_ok=True)
    logger.info("write-ahead file brought to the audit trail", file=path.name, entries=len(filed.rows))
    return len(filed.rows)

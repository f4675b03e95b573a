"""The turn of a day by several processes: batches are handed out one by one, so a slow one keeps nobody waiting."""

import asyncio
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from functools import partial
from multiprocessing import get_context

import graph.areas.reading  # noqa: F401 - installs what is kept beside the passports
from graph.database.connection import connect, write_as_service
from graph.ingest.turn import Batch, batches_of, hurry_time, turn, turn_batch, turned

SHARE = 8  # batches that a process takes at a time, on one connection, at the most
NICENESS = 5  # whoever asks meanwhile goes first; a batch that waits holds its children, so not the last in line
ALONE = 20  # so few are done before another process has begun


def turn_day(dsn: str, now: datetime, processes: int) -> int:
    """Bring what is due up to the day; how many children were looked at."""
    if processes == 1:
        return asyncio.run(_alone(dsn, now))
    hurry = hurry_time()
    batches = asyncio.run(_batches(dsn, now))
    if len(batches) <= ALONE:
        asyncio.run(_turned(dsn, now, batches, hurry, is_last=True))
        return _children(batches)
    size = max(1, min(SHARE, len(batches) // (4 * processes)))
    shares = [batches[start : start + size] for start in range(0, len(batches), size)]
    with ProcessPoolExecutor(processes, get_context("spawn"), os.nice, (NICENESS,)) as pool:
        for _ in pool.map(partial(_share, dsn, now, hurry), shares):
            pass
    asyncio.run(_turned(dsn, now, [], hurry, is_last=True))
    return _children(batches)


def _children(batches: Sequence[Batch]) -> int:
    return len({child_id for batch in batches for child_id in batch.children})


async def _alone(dsn: str, now: datetime) -> int:
    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        return await turn(connection, now)
    finally:
        await connection.close()


async def _batches(dsn: str, now: datetime) -> list[Batch]:
    connection = await connect(dsn)
    try:
        return await batches_of(connection, now)
    finally:
        await connection.close()


def _share(dsn: str, now: datetime, hurry: float, batches: Sequence[Batch]) -> None:
    asyncio.run(_turned(dsn, now, batches, hurry))


async def _turned(dsn: str, now: datetime, batches: Sequence[Batch], hurry: float, is_last: bool = False) -> None:
    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        for batch in batches:
            await turn_batch(connection, batch, now, hurry)
        if is_last:
            await turned(connection, now)
    finally:
        await connection.close()

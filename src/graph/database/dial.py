"""Connects to the primary: of several hosts the one that is no standby and was not replaced, though another may not answer at all."""

import asyncio
from typing import Any, TypeAlias

import asyncpg

from graph.database.hosts import addresses
from graph.database.primary import TIMELINE, Primary, primary_of

Dialled: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

STAGGER = 0.1  # seconds until the next host is tried beside one that has not answered


async def dial(dsn: str, **options: Any) -> Dialled:
    """A connection; `options` are those of asyncpg.connect. Raises what that raises.

    asyncpg itself tries hosts one after the other within one timeout, so that a host that hangs would hide those after it.
    """
    hosts = addresses(dsn, "primary")
    if len(hosts) == 1:
        return await asyncpg.connect(hosts[0], **options)
    primary = primary_of(dsn)
    waiting = [*range(primary.host, len(hosts)), *range(primary.host)]
    errors: list[BaseException] = []
    under_way: set[asyncio.Task[Any]] = set()
    moved = asyncio.create_task(primary.moved.wait())
    try:
        while waiting or under_way:
            if waiting:
                number = waiting.pop(0)
                under_way.add(asyncio.create_task(_connect(hosts[number], primary, number, options)))
            patience = STAGGER if waiting else None
            done, _ = await asyncio.wait({*under_way, moved}, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for task in done & under_way:
                under_way.discard(task)
                error = task.exception()
                if error is None:
                    connection: Dialled = task.result()
                    return connection
                errors.append(error)
            if moved in done:  # others have found it meanwhile, perhaps where it was not a moment ago
                waiting.insert(0, primary.host)
                moved = asyncio.create_task(primary.moved.wait())
    finally:
        moved.cancel()
        for task in under_way:
            task.add_done_callback(_end)
            task.cancel()
    # Why the primary cannot be had, not that a standby is none.
    raise next((error for error in errors if not isinstance(error, asyncpg.InternalClientError)), errors[0])


async def _connect(address: str, primary: Primary, number: int, options: dict[str, Any]) -> Dialled:
    """A connection to one host, where that is the primary."""
    connection: Dialled = await asyncpg.connect(address, **options)
    try:
        timeline = await connection.fetchval(TIMELINE, timeout=options.get("timeout"))
        primary.admit(number, timeline, connection)
    except BaseException:
        connection.terminate()
        raise
    return connection


def _end(task: "asyncio.Task[Dialled]") -> None:
    """End a connection that came too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().terminate()

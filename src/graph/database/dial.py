"""Connects to the primary: of several hosts the one that is no standby, though another may not answer at all."""

import asyncio
from typing import Any, TypeAlias

import asyncpg

from graph.database.hosts import addresses

Dialled: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

STAGGER = 0.1  # seconds until the next host is tried beside one that has not answered
_last: dict[str, int] = {}  # by address, which of its hosts was the primary last


async def dial(dsn: str, **options: Any) -> Dialled:
    """A connection; `options` are those of asyncpg.connect. Raises what that raises.

    asyncpg itself tries hosts one after the other within one timeout, so that a host that hangs would hide those after it.
    """
    hosts = addresses(dsn, "primary")
    if len(hosts) == 1:
        return await asyncpg.connect(hosts[0], **options)
    first = _last.get(dsn, 0)
    waiting = [*range(first, len(hosts)), *range(first)]
    errors: list[BaseException] = []
    under_way: dict[asyncio.Task[Dialled], int] = {}
    try:
        while waiting or under_way:
            if waiting:
                number = waiting.pop(0)
                under_way[asyncio.create_task(asyncpg.connect(hosts[number], **options))] = number
            patience = STAGGER if waiting else None
            done, _ = await asyncio.wait(under_way, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                number = under_way.pop(task)
                error = task.exception()
                if error is None:
                    _last[dsn] = number
                    return task.result()
                errors.append(error)
    finally:
        for task in under_way:
            task.add_done_callback(_end)
            task.cancel()
    # Why the primary cannot be had, not that a standby is none.
    raise next((error for error in errors if not isinstance(error, asyncpg.InternalClientError)), errors[0])


def _end(task: "asyncio.Task[Dialled]") -> None:
    """End a connection that came too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().terminate()

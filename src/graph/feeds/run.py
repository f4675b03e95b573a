"""A whole feed: every batch, then the mark that its source was read to the end, or the reason why not."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

from graph.feeds.batch import Feed, FeedPart
from graph.feeds.tally import Tally
from graph.ingest.identity import Connection

_CURSOR = "select cursor from feed_source where name = $1"
_ENDED = "update feed_source set synced_at = $2, error = null, error_at = null where name = $1"
_FAILED = "update feed_source set error = $2, error_at = $3 where name = $1"

Acquire = Callable[[], AbstractAsyncContextManager[Connection]]


async def run(feed: Feed, acquire: Acquire, parts: AsyncIterator[FeedPart]) -> Tally:
    """Apply every part, each over a connection of its own, and mark the source as read to its end."""
    tally = Tally()
    async for part in parts:
        async with acquire() as connection:
            tally.add(await feed.take(connection, part))
    async with acquire() as connection, connection.transaction():
        if feed.admit is not None:
            await feed.admit(connection)
        await connection.execute(_ENDED, feed.adapter.source, datetime.now(UTC))
    return tally


async def cursor_of(connection: Connection, source: str) -> str | None:
    """The cursor up to which a source was pulled, as the partner gave it."""
    cursor: str | None = await connection.fetchval(_CURSOR, source)
    return cursor


async def note(connection: Connection, source: str, code: str) -> None:
    """Record for `syncStatus` why a source could not be read to its end."""
    await connection.execute(_FAILED, source, code, datetime.now(UTC))

"""A feed that an operator of this machine runs over one connection, on the audit trail."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

from graph.database.connection import connect, write_as_service
from graph.errors import StartupProblem
from graph.feeds.adapter import adapter_of, adapters
from graph.feeds.batch import Feed
from graph.feeds.run import Acquire
from graph.feeds.tally import Tally
from graph.settings import Settings
from graph.write.operator import Operator


@asynccontextmanager
async def open_feed(dsn: str, settings: Settings, source: str) -> AsyncIterator[tuple[Feed, Acquire]]:
    """The feed of a source, and a function that acquires its connection. Raises StartupProblem where there is no such source."""
    adapter = adapter_of(source)
    if adapter is None:
        raise StartupProblem(f"There is no source of that name: {', '.join(adapter.source for adapter in adapters())}.")
    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        async with Operator(dsn, settings).recording() as record_entry:

            async def record(tally: Tally) -> None:
                await record_entry(f"feed.{source}", tally.words, [str(child) for child in sorted(tally.children)])

            yield Feed(adapter, settings, record), lambda: nullcontext(connection)
    finally:
        await connection.close()

"""Streams of the application under test, and events as writes make them."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg

from graph.errors import Refusal
from graph.events.announce import ChildChange, announce
from graph.execute.operation import Operation
from graph.identity import new_id
from graph.live.stream import Stream
from graph.viewer import Role, Viewer
from tests.http.client import Graph
from tests.http.world import ANNA, subject_of

PASSPORT = "subscription ($ids: [ID!]!, $after: String) { passportChanged(childIds: $ids, after: $after) { cursor changed %s } }"
CHANGED = PASSPORT % ""
IDS = {"ids": [ANNA.global_id]}
SOON = 5.0  # seconds within which what must come has come
QUIET = 0.4  # seconds in which nothing comes
_NUMBERS = itertools.count(1)


async def opened(
    graph: Graph, role: Role, document: str = CHANGED, variables: Mapping[str, Any] = IDS, subject: str | None = None
) -> Stream:
    """A stream of a role's account."""
    operation = Operation(document, None, variables, f"r{next(_NUMBERS)}")
    stream: Stream = await graph.app.state.streams.open(Viewer(subject or subject_of(role), role), operation)
    return stream


@asynccontextmanager
async def following(graph: Graph, role: Role, *arguments: Any, **more: Any) -> AsyncIterator[Stream]:
    """A stream that is closed at the end."""
    stream = await opened(graph, role, *arguments, **more)
    try:
        yield stream
    finally:
        await stream.aclose()


async def told(stream: Stream) -> dict[str, Any]:
    """The next event: what stands under its field."""
    async with asyncio.timeout(SOON):
        body = json.loads(await anext(stream))
    (event,) = body["data"].values()
    part: dict[str, Any] = event
    return part


async def end_of(stream: Stream) -> str:
    """The code with which a stream ends, which must be the next thing that it says."""
    async with asyncio.timeout(SOON):
        try:
            body = await anext(stream)
        except Refusal as refusal:
            return refusal.code.value
    raise AssertionError(f"it told {body!r}")


async def is_quiet(stream: Stream) -> bool:
    """Whether nothing comes for a while."""
    try:
        async with asyncio.timeout(QUIET):
            await anext(stream)
    except TimeoutError:
        return True
    return False


async def tell(
    dsn: str, *fields: str, child: UUID = ANNA.id, labels: tuple[str, ...] = (), documents: tuple[UUID, ...] = ()
) -> None:
    """Write an event as a write does."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            change = ChildChange(child, frozenset(labels), frozenset(fields), documents)
            await announce(connection, [change], new_id, datetime.now(UTC))
    finally:
        await connection.close()


async def end_of_any(stream: Stream) -> str:
    """The code with which a stream ends, whatever it says before."""
    async with asyncio.timeout(SOON):
        try:
            async for _ in stream:
                pass
        except Refusal as refusal:
            return refusal.code.value
    raise AssertionError("it ended without a code")

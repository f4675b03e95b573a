"""What is asked on a socket after a stream is read when that is open (docs/live.md, Begin)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.http.client import Graph
from tests.http.server import listening
from tests.http.streaming import QUERY, Client, FedStreams, complete, entered, fed
from tests.http.world import ANNA

pytestmark = pytest.mark.asyncio(loop_scope="module")

CAPSULE = f'{{ emergencyCapsule(by: {{id: "{ANNA.global_id}"}}) {{ bloodGroup {{ status }} }} }}'


@asynccontextmanager
async def opening(graph: Graph) -> AsyncIterator[tuple[Client, FedStreams, asyncio.Event]]:
    """A socket that has asked for a stream, the streams, and the event that lets it open."""
    with fed(graph) as streams:
        gate = streams.gate = asyncio.Event()
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe("stream")
            yield client, streams, gate
            gate.set()


async def test_what_is_asked_after_a_stream_is_read_when_that_is_open(graph: Graph) -> None:
    """So whoever follows, then reads on the same socket misses nothing; emergencies wait for nothing."""
    async with opening(graph) as (client, streams, gate):
        await client.subscribe("capsule", CAPSULE)
        assert [(await client.received())["id"] for _ in range(2)] == ["capsule", "capsule"]
        await client.subscribe("asked", QUERY)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.socket.recv(), 0.3)
        gate.set()
        assert (await client.received())["id"] == "asked"
        assert streams.opened
        assert await client.received() == complete("asked")


async def test_who_leaves_a_stream_that_is_not_open_reads_at_once(graph: Graph) -> None:
    async with opening(graph) as (client, _, _):
        await client.send(type="complete", id="stream")
        await client.subscribe("asked", QUERY)
        assert (await client.received())["id"] == "asked"


async def test_what_waits_for_a_stream_that_is_given_up_is_read_at_once(graph: Graph) -> None:
    async with opening(graph) as (client, _, _):
        await client.subscribe("asked", QUERY)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.socket.recv(), 0.3)
        await client.send(type="complete", id="stream")
        assert (await client.received())["id"] == "asked"

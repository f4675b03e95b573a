"""Nobody holds sockets, memory or the process: numbers, sizes, silence, peers that are gone or do not read, and the end."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
import uvicorn
from websockets.exceptions import ConnectionClosed

from graph.app import create_app
from graph.cli.serving import configuration
from graph.http import unread
from graph.viewer import Role
from tests.http.client import Graph, serving, settings
from tests.http.server import listening
from tests.http.streaming import (
    ACK,
    PROTOCOL,
    QUERY,
    SOON,
    SUBSCRIPTION,
    FedStream,
    FedStreams,
    code_of,
    entered,
    fed,
    following,
    opened,
    tick,
    token,
)
from tests.http.test_events import subscribed
from tests.http.test_sockets import refused

pytestmark = pytest.mark.asyncio(loop_scope="module")

LARGE = {"data": {"ticks": "x" * 100_000}}


async def test_sockets_of_a_subject_are_bounded(world: str) -> None:
    async with serving(world, sockets_own=2) as graph, listening(graph.app) as port:
        async with entered(port), entered(port) as second:
            async with opened(port) as third:
                await third.send(type="connection_init", payload=token())
                assert await third.closed() == (4429, "Too many connections")
            async with entered(port, Role.PARENT):
                pass
            assert await second.init(token()) == ACK  # a renewal takes no second seat
            await second.socket.close()
            await free(graph, 1)
            async with entered(port):
                pass
        assert "passport_sockets_refused_total 1.0" in (await graph.client.get("/metrics")).text


async def free(graph: Graph, taken: int) -> None:
    """Return when only so many seats are taken."""
    async with asyncio.timeout(SOON):
        while graph.app.sockets.seats.taken > taken:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.01)


async def test_all_sockets_of_the_process_are_bounded(world: str) -> None:
    async with serving(world, sockets=3) as graph, listening(graph.app) as port, AsyncExitStack() as stack:
        for _ in range(3):
            await stack.enter_async_context(opened(port))
        assert await refused(port) == (503, "UNAVAILABLE")
        assert (await graph.ask(QUERY)).status == 200


async def test_operations_of_a_socket_are_bounded_and_the_others_go_on(world: str) -> None:
    async with serving(world, socket_operations=2) as graph, listening(graph.app) as port, entered(port) as client:
        with fed(graph) as streams:
            for name in "ab":
                await client.subscribe(name)
                await streams.newest()
            for query in (QUERY, "subscription { more }"):
                await client.subscribe("c", query)
                assert await code_of(client, "c") == "RATE_LIMITED"
            streams.opened[0].feed(tick(1))
            assert await client.received() == following(1, "a")
            await client.send(type="complete", id="b")
            await asyncio.wait_for(streams.opened[1].closed.wait(), SOON)
            await client.subscribe("c", QUERY)
            assert (await client.received())["type"] == "next"


async def test_who_does_not_say_who_it_is_is_4408(world: str) -> None:
    async with serving(world, socket_init=0.2) as graph, listening(graph.app) as port:
        async with opened(port) as silent, opened(port) as pinging, entered(port) as quick:
            await pinging.send(type="ping")
            assert await pinging.received() == {"type": "pong"}
            for client in (silent, pinging):
                assert await client.closed() == (4408, "Connection initialisation timeout")
            await quick.send(type="ping")
            assert await quick.received() == {"type": "pong"}
        assert "passport_sockets_without_init 0.0" in (await graph.client.get("/metrics")).text
        assert 'passport_sockets_closed_total{code="4408"} 2.0' in (await graph.client.get("/metrics")).text


async def test_the_oldest_of_many_that_have_not_said_it_goes(world: str) -> None:
    async with serving(world) as graph, listening(graph.app) as port:
        graph.app.sockets.road.inits._most = 2
        async with opened(port) as first, opened(port), opened(port):
            assert (await first.closed())[0] == 4408


@pytest.mark.parametrize("pieces", [1, 3])
async def test_a_message_that_is_too_large_is_1009(world: str, pieces: int) -> None:
    """In one frame or in several."""
    async with serving(world, socket_message=1_000) as graph, listening(graph.app) as port, entered(port) as client:
        await client.subscribe("1", QUERY + " " * 800)
        assert (await client.received())["type"] == "next"
        text = "x" * 1_200
        size = len(text) // pieces
        with pytest.raises(ConnectionClosed) as end:
            await client.socket.send(text if pieces == 1 else [text[at : at + size] for at in range(0, 1_200, size)])
            while True:
                await client.received()
        assert end.value.rcvd is not None
        assert end.value.rcvd.code == 1009


@asynccontextmanager
async def narrow(port: int, room: int = 4_096) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A connection that takes little at once, and does nothing by itself, not even answer a ping."""
    wire = socket.socket()
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    wire.setblocking(False)
    await asyncio.get_running_loop().sock_connect(wire, ("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=wire)
    try:
        yield reader, writer
    finally:
        writer.close()


@asynccontextmanager
async def raw(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Such a connection with a socket of the nurse and one subscription."""
    async with narrow(port) as (reader, writer):
        writer.write(
            b"GET /graphql HTTP/1.1\r\nHost: p\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"Sec-WebSocket-Protocol: %b\r\n\r\n" % PROTOCOL.encode()
        )
        assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
        writer.write(masked(init()) + masked(SUBSCRIBE))
        yield reader, writer


def masked(text: bytes) -> bytes:
    """A text frame of a client, under a mask of zeros."""
    size = bytes([0x80 | len(text)]) if len(text) < 126 else b"\xfe" + len(text).to_bytes(2, "big")
    return b"\x81" + size + bytes(4) + text


def init() -> bytes:
    """With a token of now: one that was made when the tests were collected may have expired."""
    return b'{"type":"connection_init","payload":{"token":"%b"}}' % token()["Authorization"].split()[1].encode()


SUBSCRIBE = b'{"type":"subscribe","id":"1","payload":{"query":"subscription { ticks }"}}'


async def test_a_peer_that_answers_no_ping_is_closed(world: str) -> None:
    async with serving(world, socket_ping=0.1) as graph, listening(graph.app) as port, asyncio.timeout(SOON):
        with fed(graph) as streams:
            async with raw(port) as (reader, _):
                stream = await streams.newest()
                reply = await reader.read()  # to the end of the connection
                assert reply.endswith(b"\x03\xe9No answer to a ping")
                await stream.closed.wait()
            async with entered(port) as client:  # one that answers stays
                await asyncio.sleep(0.5)
                await client.send(type="ping")
                assert await client.received() == {"type": "pong"}
        assert 'passport_sockets_closed_total{code="1006"} 1.0' in (await graph.client.get("/metrics")).text


async def held_back(stream: FedStream) -> int:
    """How many results are left when no more are taken."""
    left = -1
    while left != stream.fed.qsize():
        left = stream.fed.qsize()
        await asyncio.sleep(0.2)
    return left


async def test_a_peer_that_does_not_read_holds_its_stream_back(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then its queue fills, which is the stream's to end; a peer that never reads is cut off."""
    with fed(graph) as streams:
        async with listening(graph.app) as port, asyncio.timeout(SOON), raw(port) as (reader, writer):
            stream = await streams.newest()
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            stream.feed(*[LARGE] * 300)
            assert await held_back(stream) > 0
            monkeypatch.setattr(unread, "PATIENCE", 0.1)
            writer.transport.resume_reading()  # type: ignore[attr-defined]
            while stream.fed.qsize():
                await reader.read(1_000_000)
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            stream.feed(*[LARGE] * 300)
            await stream.closed.wait()


async def test_a_caller_that_stops_reading_is_cut_off_and_a_slow_one_is_not(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unread, "PATIENCE", 0.3)
    body = b'{"query": "%b"}' % SUBSCRIPTION.encode()
    with fed(graph) as streams:
        async with listening(graph.app) as port, asyncio.timeout(SOON), narrow(port, 65_536) as (reader, writer):
            writer.write(
                b"POST /graphql HTTP/1.1\r\nHost: p\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
                b"Authorization: %b\r\nContent-Length: %d\r\n\r\n%b"
                % (token()["Authorization"].encode(), len(body), body)
            )
            stream = (await streams.newest()).feed(*[LARGE] * 600)
            for _ in range(20):
                await reader.read(100_000)
                await asyncio.sleep(0.05)
            assert stream.fed.qsize() > 0
            assert not stream.closed.is_set()
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            await stream.closed.wait()


async def test_a_server_that_stops_says_so_and_is_gone_in_time(world: str, caplog: pytest.LogCaptureFixture) -> None:
    """Sockets by 1012, event streams by an end without `complete`: clients come back to another process."""
    app, streams = create_app(settings(), world), FedStreams()
    server = uvicorn.Server(configuration(app))
    with socket.create_server(("127.0.0.1", 0)) as listener, caplog.at_level(logging.WARNING):
        port = listener.getsockname()[1]
        serving_task = asyncio.create_task(server.serve(sockets=[listener]))
        async with asyncio.timeout(SOON):
            while not server.started:  # noqa: ASYNC110 - it is in the server
                await asyncio.sleep(0.01)
        app.endpoints["/graphql"].operations.streams = streams
        async with entered(port) as client, opened(port) as silent, subscribed(port) as source:
            await client.subscribe()
            await streams.newest()
            server.should_exit = True
            async with asyncio.timeout(SOON):
                assert (await client.closed())[0] == 1012
                assert (await silent.closed())[0] == 1012
                assert await source.comes() == ("end", None)
                await serving_task
    assert [stream.closed.is_set() for stream in streams.opened] == [True, True]
    assert caplog.text == ""

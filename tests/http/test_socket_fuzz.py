"""Whatever comes over a WebSocket, messages in any order or bytes that are no frames: no abnormal end, no bug, no traceback.

1,000 of each kind in CI, 100 at a desk.
"""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import orjson
import pytest
from hypothesis import example, given, strategies as st
from structlog.testing import capture_logs
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from graph.app import create_app
from tests.http.client import Graph, settings as application_settings
from tests.http.fuzz import JSON
from tests.http.server import listening
from tests.http.streaming import PROTOCOL, QUERY, SUBSCRIPTION, fed, token
from tests.http.test_fuzz import drawn
from tests.http.test_socket_bounds import masked, raw

ABNORMAL = {None, 1006, 1011, 4500}
NAMES = st.sampled_from(["a", "b", "", "\x00", "я" * 128])
INIT = {"type": "connection_init", "payload": token(ttl=3_600)}
DOCUMENTS = st.sampled_from(
    [QUERY, SUBSCRIPTION, "subscription S($a: Int) { x }", "{", "{ nothing }", "mutation { a }"]
)
PAYLOADS = st.fixed_dictionaries({"query": DOCUMENTS}) | JSON
MESSAGES = (
    st.just(INIT)
    | st.fixed_dictionaries({"type": st.just("subscribe"), "id": NAMES, "payload": PAYLOADS})
    | st.fixed_dictionaries({"type": st.just("complete"), "id": NAMES})
    | st.fixed_dictionaries({"type": st.sampled_from(["ping", "pong", "connection_init"])}, optional={"payload": JSON})
    | st.fixed_dictionaries({"type": JSON, "id": JSON, "payload": JSON})
    | JSON
)
TEXTS = MESSAGES.map(json.dumps) | st.text(max_size=20)
STEPS = st.lists(TEXTS | st.binary(max_size=20), max_size=8)


@dataclass(frozen=True)
class Listening:
    """The application on a port, in a loop of its own."""

    port: int
    runner: asyncio.Runner

    async def told(self, steps: list[str | bytes]) -> int | None:
        """Send messages; the code by which the socket ends, ours or the server's."""
        async with connect(f"ws://127.0.0.1:{self.port}/graphql", subprotocols=[PROTOCOL]) as socket:
            try:
                await socket.send(orjson.dumps(INIT).decode())
                for step in steps:
                    await socket.send(step)
                await socket.send('{"type": "ping", "payload": {}}')
                while orjson.loads(await asyncio.wait_for(socket.recv(), 20))["type"] != "pong":
                    pass
            except ConnectionClosed as end:
                return int(end.rcvd.code) if end.rcvd else None
        return socket.close_code

    async def fed(self, data: bytes) -> bytes:
        """Send bytes behind a handshake and leave; whatever came back."""
        async with raw(self.port) as (reader, writer):
            writer.write(data)
            writer.write_eof()
            return await asyncio.wait_for(reader.read(), 20)


@pytest.fixture(scope="module")
def door(world: str) -> Iterator[Listening]:
    app = create_app(application_settings(rate=0, sockets_own=1_000), world)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        runner.run(stack.enter_async_context(app.router.lifespan_context(app)))
        with fed(Graph(app, None, world)):  # type: ignore[arg-type]
            port = runner.run(stack.enter_async_context(listening(app)))
            yield Listening(port, runner)
        runner.run(stack.aclose())


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing is logged of what was sent, neither by us nor by the server."""
    with capture_logs() as logged, caplog.at_level(logging.INFO, "uvicorn.error"):
        yield
    assert [entry for entry in logged if entry["event"] == "bug"] == []
    assert [record.message for record in caplog.get_records("call") if record.levelno >= logging.WARNING] == []


def codes(reply: bytes) -> list[int]:
    """The codes of the close frames among what a server has sent."""
    close_codes = []
    while len(reply) >= 2:
        size, at = reply[1], 2
        if size == 126:
            size, at = int.from_bytes(reply[2:4], "big"), 4
        if reply[0] == 0x88:
            close_codes.append(int.from_bytes(reply[at : at + 2], "big"))
        reply = reply[at + size :]
    return close_codes


@drawn
@given(STEPS)
@example(["\ud800".encode("utf-8", "surrogatepass")])
@example(['{"type":"subscribe","id":"a","payload":{"query":"{"}}'] * 2)
@example(["[" * 50_000])
def test_any_messages_in_any_order(door: Listening, steps: list[str | bytes]) -> None:
    assert door.runner.run(door.told(steps)) not in ABNORMAL


FRAMES = (
    st.binary(max_size=40)
    | st.binary(max_size=130).map(masked)
    | MESSAGES.map(lambda each: masked(json.dumps(each).encode()))
)


@drawn
@given(st.lists(FRAMES, max_size=6).map(b"".join))
@example(masked(b"\x80"))  # no UTF-8
@example(b"\x81\x01a")  # not masked
@example(b"\x88\x80" + bytes(4) + masked(b"{}"))  # a message behind a close
@example(b"\x81\xff" + b"\xff" * 8 + bytes(4))  # a length beyond all bounds
def test_any_bytes(door: Listening, data: bytes) -> None:
    assert ABNORMAL.isdisjoint(codes(door.runner.run(door.fed(data))))


def test_what_is_no_utf_8_is_1007(door: Listening) -> None:
    assert codes(door.runner.run(door.fed(masked(b'{"type": "\x80"}'))))[-1:] == [1007]


def test_the_steps_do_reach_the_graph(door: Listening) -> None:
    """What is drawn would prove nothing where every socket were closed at its first message."""
    steps: list[Any] = ['{"type":"subscribe","id":"a","payload":{"query":"{ viewer { role } }"}}']
    assert door.runner.run(door.told(steps)) == 1000

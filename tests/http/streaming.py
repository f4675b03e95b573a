"""Subscriptions that a test feeds by hand, and a client of graphql-transport-ws that shows every message."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

import orjson
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from graph.errors import Refusal
from graph.execute.operation import Operation
from graph.live.stream import Stream
from graph.viewer import Role, Viewer
from tests.http.client import ISSUER, Graph
from tests.http.world import subject_of

PROTOCOL = Subprotocol("graphql-transport-ws")
SUBSCRIPTION = "subscription { ticks }"
QUERY = "{ viewer { role } }"
ACK = {"type": "connection_ack"}
SOON = 30.0  # seconds within which whatever must come has come


class FedStream:
    """One subscription: bytes are results, a Refusal and None its end."""

    def __init__(self, viewer: Viewer, operation: Operation) -> None:
        self.viewer = viewer
        self.operation = operation
        self.fed: asyncio.Queue[bytes | Refusal | Exception | None] = asyncio.Queue()
        self.closed = asyncio.Event()

    def feed(self, *values: Any) -> Self:
        """Results as JSON, Refusals and None as they are."""
        for value in values:
            self.fed.put_nowait(value if value is None or isinstance(value, Exception) else orjson.dumps(value))
        return self

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        message = await self.fed.get()
        if message is None:
            raise StopAsyncIteration
        if isinstance(message, Exception):
            raise message
        return message

    async def aclose(self) -> None:
        self.closed.set()


@dataclass
class FedStreams:
    """Opens them; every document that begins with the word is one."""

    opened: list[FedStream] = field(default_factory=list)
    refusal: Refusal | None = None
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event | None = None  # what an opening waits for

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        return operation.text.startswith("subscription")

    async def open(self, viewer: Viewer, operation: Operation) -> Stream:
        if self.refusal is not None:
            raise self.refusal
        if self.gate is not None:
            await self.gate.wait()
        self.opened.append(FedStream(viewer, operation))
        self.arrived.set()
        return self.opened[-1]

    async def newest(self) -> FedStream:
        """The next stream that is opened; one for each call."""
        await asyncio.wait_for(self.arrived.wait(), SOON)
        self.arrived.clear()
        return self.opened[-1]


@contextmanager
def fed(graph: Graph) -> Iterator[FedStreams]:
    """The application with such streams, for the length of the block."""
    operations = graph.app.endpoints["/graphql"].operations
    before, operations.streams = operations.streams, FedStreams()
    try:
        yield operations.streams
    finally:
        operations.streams = before


@dataclass(frozen=True)
class Client:
    """A client that adds nothing of its own."""

    socket: ClientConnection

    async def send(self, **message: Any) -> None:
        await self.socket.send(orjson.dumps(message).decode())

    async def received(self) -> dict[str, Any]:
        message: dict[str, Any] = orjson.loads(await asyncio.wait_for(self.socket.recv(), SOON))
        return message

    async def init(self, payload: Mapping[str, Any]) -> dict[str, Any]:
        await self.send(type="connection_init", payload=payload)
        return await self.received()

    async def subscribe(self, name: str = "1", query: str = SUBSCRIPTION, **more: Any) -> None:
        await self.send(type="subscribe", id=name, payload={"query": query, **more})

    async def closed(self) -> tuple[int, str]:
        """Code and reason by which the server closes; a message that comes instead is no close."""
        with pytest.raises(ConnectionClosed) as end:
            await asyncio.wait_for(self.socket.recv(), SOON)
        assert end.value.rcvd is not None
        return end.value.rcvd.code, end.value.rcvd.reason


def token(role: Role = Role.NURSE, ttl: int = 600) -> dict[str, str]:
    """The payload of a connection_init."""
    return {"Authorization": f"Bearer {ISSUER.issue(subject_of(role), role, ttl)}"}


@asynccontextmanager
async def opened(port: int, **more: Any) -> AsyncIterator[Client]:
    """A socket that has not said anything."""
    offered = {"subprotocols": [PROTOCOL], **more}
    async with connect(f"ws://127.0.0.1:{port}/graphql", **offered) as socket:
        yield Client(socket)


@asynccontextmanager
async def entered(port: int, role: Role = Role.NURSE, **more: Any) -> AsyncIterator[Client]:
    """A socket of the account of a role."""
    async with opened(port, **more) as client:
        assert await client.init(token(role)) == {"type": "connection_ack"}
        yield client


def tick(number: int) -> dict[str, Any]:
    return {"data": {"ticks": number}}


def following(number: int, name: str = "1") -> dict[str, Any]:
    return {"id": name, "type": "next", "payload": tick(number)}


def complete(name: str = "1") -> dict[str, Any]:
    return {"id": name, "type": "complete"}


async def code_of(client: Client, name: str = "1") -> str:
    """The code of the error that ends an operation; it says its request id."""
    message = await client.received()
    assert (message["type"], message["id"]) == ("error", name), message
    (error,) = message["payload"]
    assert error["extensions"]["requestId"]
    return str(error["extensions"]["code"])

"""Nobody holds a connection, memory or a place by sending slowly; who may not send is told before a body is read."""

import asyncio
from contextlib import suppress
from typing import Any

import orjson
import pytest

from graph.viewer import Role
from tests.http.bundling import headers, post
from tests.http.client import Graph, change, serving
from tests.http.server import listening
from tests.http.wire import Received
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON = 0.4  # seconds of patience
PLENTY = 20  # seconds within which a test must be over
UPLOAD = 23_000_000
UNFINISHED = 60


def head(
    path: str = "/documents", framing: str = f"Content-Length: {UPLOAD}", role: Role = Role.DISTRICT_DOCTOR
) -> bytes:
    """The head of a request."""
    lines = [f"{name}: {value}" for name, value in headers(role).items() if name != "content-type"]
    media = "application/json"
    return "\r\n".join([f"POST {path} HTTP/1.1", "Host: p", *lines, f"Content-Type: {media}", framing, "", ""]).encode()


async def answered(reader: asyncio.StreamReader) -> tuple[int, dict[str, Any]]:
    """Status and body of the next answer."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
    return int(head.split()[1]), orjson.loads(await reader.readexactly(length))


async def code(reader: asyncio.StreamReader) -> tuple[int, str]:
    """Status and code of a refusal."""
    status, body = await answered(reader)
    return status, body["errors"][0]["extensions"]["code"]


async def closed(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, drop: bytes) -> None:
    """Return when the server has closed, whatever is still sent to it."""
    ends = asyncio.create_task(reader.read())
    while not ends.done():
        writer.write(drop)
        await asyncio.wait([ends], timeout=0.05)
    with suppress(ConnectionError):  # what was sent too late is answered by a reset
        assert ends.result() == b""
    writer.close()


@pytest.mark.parametrize("path", ["/documents", "/graphql"])
@pytest.mark.parametrize("framing", ["Content-Length: 900000", "Transfer-Encoding: chunked"])
async def test_a_body_that_never_ends_is_ended(world: str, path: str, framing: str) -> None:
    async with serving(world, body_pause=SOON) as graph, listening(graph.app) as port, asyncio.timeout(PLENTY):
        for piece in (b"", b'5\r\n{"que\r\n'):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(head(path, framing) + piece)
            assert await code(reader) == (408, "TIMEOUT")
            assert await reader.read() == b""  # and the connection is closed
            writer.close()
        text = (await graph.client.get("/metrics")).text
        assert "passport_bodies_too_slow_total 2.0" in text
        assert "passport_documents_body_bytes 0.0" in text


async def test_half_requests_are_closed(world: str) -> None:
    async with serving(world, head_timeout=SOON) as graph, listening(graph.app) as port, asyncio.timeout(PLENTY):
        for begun, status in ((b"", None), (b"\r\n", None), (b"POST /doc", 408), (head()[:-2], 408)):
            connections = [await asyncio.open_connection("127.0.0.1", port) for _ in range(20)]
            for _, writer in connections:
                writer.write(begun)
            for reader, writer in connections:
                if status:
                    assert await code(reader) == (status, "TIMEOUT")
                assert await reader.read() == b""
                writer.close()
        assert len(graph.app.heads) == 0


async def test_a_connection_that_trickles_before_its_next_request_is_closed(world: str) -> None:
    async with serving(world, head_timeout=SOON) as graph, listening(graph.app) as port, asyncio.timeout(PLENTY):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: p\r\n\r\n")
        assert (await answered(reader))[0] == 200
        await closed(reader, writer, b"\r\n")


async def test_a_request_that_comes_in_pieces_is_answered(world: str) -> None:
    async with serving(world, head_timeout=5) as graph, listening(graph.app) as port, asyncio.timeout(PLENTY):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        body = b'{"query": "{ viewer { subject } }"}'
        whole = head("/graphql", f"Content-Length: {len(body)}", Role.NURSE) + body
        for _ in range(2):
            for at in range(0, len(whole), 40):
                writer.write(whole[at : at + 40])
                await asyncio.sleep(0.001)
            status, text = await answered(reader)
            assert (status, text["data"]) == (200, {"viewer": {"subject": subject_of(Role.NURSE)}})
        writer.close()


async def test_the_rest_of_a_refused_body_is_not_waited_for(world: str) -> None:
    async with serving(world, head_timeout=SOON) as graph, listening(graph.app) as port, asyncio.timeout(PLENTY):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head(role=Role.NURSE))
        assert await code(reader) == (403, "FORBIDDEN")
        await closed(reader, writer, b"x")


@pytest.mark.parametrize("excess", [b"X: " + b"y" * 70_000, b"".join(b"x%d: y\r\n" % n for n in range(250))])
async def test_heads_and_trailers_are_bounded(graph: Graph, excess: bytes) -> None:
    async with listening(graph.app) as port, asyncio.timeout(PLENTY):
        for before in (
            b"POST /graphql HTTP/1.1\r\nHost: p\r\n",
            head("/graphql", "Transfer-Encoding: chunked") + b"0\r\n",
        ):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(before + excess)
            reply = await reader.read()
            assert reply == b"" or reply.startswith((b"HTTP/1.1 431 ", b"HTTP/1.1 408 ")), reply
            writer.close()


class Unread:
    """A body that nobody may read."""

    def __init__(self) -> None:
        self.reads = 0

    async def receive(self) -> Any:
        self.reads += 1
        return {"type": "http.request", "body": b"{", "more_body": True}


async def refused(graph: Graph, given: dict[str, str]) -> tuple[Received, Unread]:
    received, body = Received(), Unread()

    async def send(message: Any) -> None:
        received.messages.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/documents",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    await graph.app(scope, body.receive, send)
    return received, body


async def test_who_may_not_send_is_told_before_a_byte_is_read(own: Graph) -> None:
    length = {"content-length": "1000"}
    doctor = headers()
    await change(own.dsn, f"update account set level = 'SIMPLIFIED' where subject = '{subject_of(Role.SPECIALIST)}'")
    for given, status in (
        ({"content-type": "application/json"}, 401),
        (doctor | {"authorization": "Bearer x"}, 401),
        (headers(Role.NURSE), 403),
        (headers(Role.DISPATCHER), 403),
        (headers(Role.SPECIALIST), 403),
        (doctor | {"content-type": "text/plain"}, 415),
        (doctor | {"content-length": "24000001"}, 413),
    ):
        received, body = await refused(own, length | given)
        assert (received.status, body.reads) == (status, 0), given
    assert (await own.client.get("/metrics")).text.count("passport_documents_body_bytes 0.0") == 1


async def test_unfinished_uploads_keep_their_bounds(world: str) -> None:
    async with serving(world) as graph, listening(graph.app) as port, asyncio.timeout(60):
        connections = [await asyncio.open_connection("127.0.0.1", port) for _ in range(UNFINISHED)]
        before = resident()
        for _, writer in connections:
            writer.write(head() + b"{" + b" " * 3_000_000)
        done, _ = await asyncio.wait([asyncio.create_task(code(reader)) for reader, _ in connections], timeout=10)
        # One fits into what a subject may have under way; the others are told so at once.
        assert [task.result() for task in done] == [(429, "RATE_LIMITED")] * (UNFINISHED - 1)
        assert resident() - before < 60_000_000
        assert graph.app.endpoints["/documents"].uploads.intake.size == UPLOAD
        for _, writer in connections:
            writer.close()
        await asyncio.sleep(0)
        assert (await post(graph, b"{}")).status == 422  # a small one has room beside it, and then all is free again


def resident() -> int:
    """Bytes of memory that this process holds."""
    with open("/proc/self/statm") as file:  # noqa: PTH123 - no file of ours
        return int(file.read().split()[1]) * 4096

"""Offers of another protocol: a request that carries one is answered as the HTTP/1.1 that it is, with its body."""

import asyncio
from collections.abc import Callable

import orjson
import pytest

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer
from tests.http.server import listening
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = orjson.dumps({"query": "{ viewer { subject } }"})
OFFER = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAA\r\n"
KEPT = "Connection: Upgrade, HTTP2-Settings, keep-alive\r\nUpgrade: h2c\r\n"
OTHER = "Connection: keep-alive, Upgrade\r\nUpgrade: TLS/1.3\r\n"
SOCKET = "Connection: Upgrade\r\nUpgrade: websocket\r\n"  # by POST it is none (RFC 6455, 4.1)
ANSWERED = {"data": {"viewer": {"subject": subject_of(Role.NURSE)}}}


def head(offer: str, framing: str) -> bytes:
    """The head of an operation of the nurse."""
    token = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 600))["authorization"]
    lines = f"POST /graphql HTTP/1.1\r\nHost: p\r\n{offer}Authorization: {token}\r\nContent-Type: application/json\r\n"
    return f"{lines}{framing}\r\n\r\n".encode()


def sized(offer: str = "") -> bytes:
    """A request whose body has a length."""
    return head(offer, f"Content-Length: {len(BODY)}") + BODY


def chunked(offer: str = "") -> bytes:
    """The same in chunks."""
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (BODY[:5], BODY[5:]))
    return head(offer, "Transfer-Encoding: chunked") + pieces + b"0\r\n\r\n"


async def spoken(port: int, pieces: list[bytes], answers: int = 1) -> list[dict[str, object]]:
    """The bodies of the answers to these bytes on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    protocols = []
    async with asyncio.timeout(10):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)
        for _ in range(answers):
            answer = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            assert answer.startswith("http/1.1 200 "), answer
            length = int(answer.partition("content-length: ")[2].partition("\r\n")[0])
            body = orjson.loads(await reader.readexactly(length))
            body.pop("extensions", None)
            protocols.append(body)
    writer.close()
    return protocols


@pytest.mark.parametrize("offer", [OFFER, KEPT, OTHER, SOCKET])
@pytest.mark.parametrize("written", [sized, chunked])
async def test_a_body_behind_an_offer_is_read(graph: Graph, offer: str, written: Callable[[str], bytes]) -> None:
    request = written(offer)
    cut = request.index(b"\r\n\r\n")
    async with listening(graph.app) as port:
        assert await spoken(port, [request]) == [ANSWERED]
        # In whatever pieces it comes: within the head, behind it, and byte by byte around its end.
        for pieces in (
            [request[:40], request[40:]],
            [request[: cut + 4], request[cut + 4 :]],
            [request[:cut], *[request[at : at + 1] for at in range(cut, cut + 8)], request[cut + 8 :]],
        ):
            assert await spoken(port, pieces) == [ANSWERED]


async def test_a_connection_goes_on_after_an_offer(graph: Graph) -> None:
    requests = [sized(OFFER), sized(), chunked(OFFER), sized(KEPT), sized()]
    async with listening(graph.app) as port:
        assert await spoken(port, requests, 5) == [ANSWERED] * 5
        assert await spoken(port, [b"".join(requests)], 5) == [ANSWERED] * 5


async def test_a_request_with_an_offer_and_without_a_body_is_answered_once(graph: Graph) -> None:
    asked = f"GET /healthz HTTP/1.1\r\nHost: p\r\n{OFFER}\r\n".encode()
    async with listening(graph.app) as port:
        assert await spoken(port, [asked + sized()], 2) == [{"status": "ok"}, ANSWERED]


async def test_bodies_behind_an_offer_have_the_same_bounds(graph: Graph) -> None:
    async with listening(graph.app) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head(OFFER, "Content-Length: 1000000000"))
        assert (await asyncio.wait_for(reader.readline(), 10)).startswith(b"HTTP/1.1 413 ")
        writer.close()

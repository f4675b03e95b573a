"""graphql-transport-ws: what is answered, and the code of every close (domain.md 5 G 45)."""

import asyncio
from typing import Any

import orjson
import pytest
from structlog.testing import capture_logs
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from graph.errors import Code, Refusal
from graph.viewer import Role
from tests.areas.glass.test_break_glass import OPEN, wish
from tests.http.client import Graph, change, rows, serving
from tests.http.server import listening
from tests.http.streaming import (
    ACK,
    PROTOCOL,
    QUERY,
    SOON,
    code_of,
    complete,
    entered,
    fed,
    following,
    opened,
    tick,
    token,
)
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCTOR = Role.EMERGENCY_DOCTOR


async def test_a_query_is_answered_as_by_post(graph: Graph) -> None:
    """One `next` and `complete`; the connection is as good for the next."""
    posted = (await graph.ask(QUERY)).body
    async with listening(graph.app) as port, entered(port) as client:
        assert client.socket.subprotocol == "graphql-transport-ws"
        for name in ("a", 'Ы"\n', "a"):
            await client.subscribe(name, QUERY)
            assert await client.received() == {"id": name, "type": "next", "payload": posted}
            assert await client.received() == complete(name)


async def test_a_mutation_is_done_though_nobody_waits_for_it(own: Graph) -> None:
    """A client that says `complete`, or leaves, takes back no more than one that leaves a POST."""
    async with listening(own.app) as port:
        async with entered(port, DOCTOR) as client:
            await client.subscribe("1", OPEN, variables=wish())
            await client.send(type="complete", id="1")
            await client.subscribe("2", QUERY)
            assert (await client.received())["id"] == "2"
        async with asyncio.timeout(SOON):
            while not await rows(own.dsn, "SELECT FROM break_glass_grant"):  # noqa: ASYNC110 - it is in the service
                await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"query": "{ viewer { shoe } }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "subscription { a }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": 1}, "BAD_USER_INPUT"),
        ({}, "BAD_USER_INPUT"),
        ({"query": QUERY, "variables": [1]}, "BAD_USER_INPUT"),
        ({"query": QUERY, "operationName": "Other"}, "BAD_USER_INPUT"),
        ({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}}, "PERSISTED_QUERY_NOT_FOUND"),
    ],
)
async def test_a_refusal_ends_the_operation_alone(graph: Graph, payload: Any, code: str) -> None:
    async with listening(graph.app) as port, entered(port) as client:
        await client.send(type="subscribe", id="1", payload=payload)
        assert await code_of(client) == code
        await client.subscribe("1", QUERY)
        assert (await client.received())["type"] == "next"


async def test_a_denial_is_on_record(own: Graph) -> None:
    """domain.md 5 E 32: denials too. Nothing is decided for the socket: each operation asks for the account."""
    async with listening(own.app) as port, entered(port) as client:
        await client.subscribe("1", QUERY)
        assert (await client.received())["type"] == "next"
        assert (await client.received())["type"] == "complete"
        await change(own.dsn, "UPDATE account SET disabled_at = now()")
        await client.subscribe("1", QUERY)
        assert await code_of(client) == "UNAUTHENTICATED"
    outcomes = [row["outcome"] for row in await rows(own.dsn, "SELECT outcome FROM audit_entry ORDER BY at")]
    assert outcomes == ["LOGIN", "OK", "DENIED"]


async def test_registered_documents_alone_where_that_is_set(world: str) -> None:
    async with (
        serving(world, documents="registered-only") as graph,
        listening(graph.app) as port,
        entered(port) as client,
    ):
        await client.subscribe("1", QUERY)
        assert await code_of(client) == "OPERATION_NOT_ALLOWED"


async def test_a_stream_is_relayed_until_it_ends(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, entered(port) as client:
            for _ in range(2):  # the id is free again
                await client.subscribe()
                stream = (await streams.newest()).feed(tick(1), tick(2), None)
                assert (stream.viewer.subject, stream.viewer.role) == (subject_of(Role.NURSE), Role.NURSE)
                assert [await client.received() for _ in range(3)] == [following(1), following(2), complete()]
                await asyncio.wait_for(stream.closed.wait(), SOON)


@pytest.mark.parametrize("code", [Code.ACCESS_REVOKED, Code.RESYNC_REQUIRED, Code.RATE_LIMITED, Code.UNAVAILABLE])
async def test_a_stream_that_is_ended_says_why_and_others_go_on(graph: Graph, code: Code) -> None:
    """domain.md 5 F 38: a final ACCESS_REVOKED and no data."""
    with fed(graph) as streams:
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe("1")
            ended = await streams.newest()
            await client.subscribe("2")
            other = await streams.newest()
            ended.feed(tick(1), Refusal(code, "It is over."))
            assert await client.received() == following(1)
            assert await code_of(client) == code.value
            await asyncio.wait_for(ended.closed.wait(), SOON)
            other.feed(tick(2))
            assert await client.received() == following(2, "2")
    assert f'passport_streams_ended_total{{reason="{code.value}"}}' in (await graph.client.get("/metrics")).text


async def test_a_stream_that_is_not_opened(graph: Graph) -> None:
    with fed(graph) as streams:
        streams.refusal = Refusal(Code.FORBIDDEN, "Not yours.")
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe()
            assert await code_of(client) == "FORBIDDEN"


async def test_a_bug_is_masked_and_ends_one_operation(graph: Graph) -> None:
    with fed(graph) as streams, capture_logs() as logged:
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe()
            (await streams.newest()).feed(ValueError("SECRET"))
            message = await client.received()
            assert message["payload"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
            await client.subscribe()
            await streams.newest()
    (bug,) = [entry for entry in logged if entry["event"] == "bug"]
    assert bug["request_id"] == message["payload"][0]["extensions"]["requestId"]
    assert "SECRET" not in repr(logged) + repr(message)


async def test_complete_closes_a_stream_and_nothing_follows(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe()
            stream = await streams.newest()
            await client.send(type="complete", id="1")
            await asyncio.wait_for(stream.closed.wait(), SOON)
            stream.feed(tick(1))
            await client.send(type="complete", id="unknown")
            await client.send(type="ping")
            assert await client.received() == {"type": "pong"}


async def test_a_closed_socket_closes_all_its_streams(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port:
            async with entered(port) as client:
                for name in "abc":
                    await client.subscribe(name)
                    await streams.newest()
            for stream in streams.opened:
                await asyncio.wait_for(stream.closed.wait(), SOON)
    text = (await graph.client.get("/metrics")).text
    assert "passport_sockets 0.0" in text
    assert "passport_streams 0.0" in text


async def test_an_id_that_is_under_way_is_4409(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, entered(port) as client:
            await client.subscribe()
            await streams.newest()
            await client.subscribe()
            assert await client.closed() == (4409, "Subscriber already exists")


@pytest.mark.parametrize(
    "text",
    [
        b"binary",
        "",
        "no JSON",
        "[]",
        "null",
        "{}",
        '{"type": 1}',
        '{"type": ["ping"]}',
        '{"type": "start", "id": "1", "payload": {}}',
        '{"type": "connection_ack"}',
        '{"type": "connection_init", "payload": []}',
        '{"type": "ping", "payload": 1}',
        '{"type": "subscribe", "payload": {}}',
        '{"type": "subscribe", "id": 1, "payload": {}}',
        '{"type": "subscribe", "id": "", "payload": {}}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": "{ a }"}',
        '{"type": "complete"}',
        orjson.dumps({"type": "subscribe", "id": "x" * 129, "payload": {}}).decode(),
    ],
)
async def test_what_the_protocol_does_not_have_is_4400(graph: Graph, text: str | bytes) -> None:
    async with listening(graph.app) as port, entered(port) as client:
        await client.socket.send(text)
        code, reason = await client.closed()
        assert code == 4400
        assert reason


@pytest.mark.parametrize("offered", [None, ["graphql-ws"], ["chat", "graphql-ws"]])
async def test_another_protocol_is_4406(graph: Graph, offered: list[str] | None) -> None:
    """The older protocol, too: a browser shows the code where the protocol that it offers is named."""
    protocols = [Subprotocol(each) for each in offered] if offered else None
    async with listening(graph.app) as port, opened(port, subprotocols=protocols) as client:
        assert await client.closed() == (4406, "Subprotocol not acceptable")


async def refused(port: int, path: str = "/graphql", **headers: str) -> tuple[int, str]:
    """Status and code of a handshake that is refused."""
    with pytest.raises(InvalidStatus) as refusal:
        await connect(
            f"ws://127.0.0.1:{port}{path}",
            subprotocols=[PROTOCOL],
            additional_headers=headers,
        )
    response = refusal.value.response
    (error,) = orjson.loads(response.body)["errors"]
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]
    return response.status_code, error["extensions"]["code"]


async def test_there_are_sockets_of_the_graph_alone(graph: Graph) -> None:
    async with listening(graph.app) as port:
        for path in ("/documents", "/", "/graphql/"):
            assert await refused(port, path) == (404, "BAD_USER_INPUT")


async def test_a_page_that_may_not_call_by_post_may_not_by_a_socket(world: str) -> None:
    """Browsers leave it to the server to ask where a socket comes from."""
    async with (
        serving(world, cors_origins="https://app.example, http://localhost:5173") as graph,
        listening(graph.app) as port,
    ):
        for origin in ("https://app.example.evil", "http://app.example", "null", "", "http://[", "https://"):
            assert await refused(port, origin=origin) == (403, "FORBIDDEN")
        for origin in ("https://app.example", "http://localhost:5173", f"http://127.0.0.1:{port}"):
            async with opened(port, origin=origin) as client:
                assert await client.init(token()) == ACK


async def test_post_and_socket_have_one_bound(world: str) -> None:
    """What a subject may ask at once is counted together."""
    async with serving(world, rate=1, burst=3) as graph, listening(graph.app) as port, entered(port) as client:
        codes = [(await graph.ask("{ myChildren(first: 2) { nodes { id } } }")).code for _ in range(3)]
        assert "RATE_LIMITED" in codes
        await client.subscribe("1", QUERY)
        assert await code_of(client) == "RATE_LIMITED"

"""Whose a socket is, and until when: the token of connection_init or of the handshake, never of an address."""

import asyncio
import time
from typing import Any

import pytest
from websockets.asyncio.client import connect

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, rows
from tests.http.server import listening
from tests.http.streaming import ACK, PROTOCOL, QUERY, SOON, Client, entered, fed, following, opened, tick, token
from tests.http.test_tokens import HEADERS
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNAUTHORIZED = (4401, "Unauthorized")
BEARER = token(ttl=3_000)["Authorization"]
BARE = BEARER.removeprefix("Bearer ")
OF_ACCOUNTS = {"role not held", "unknown subject", "disabled account"}  # what each operation asks for


@pytest.mark.parametrize(
    "payload", [{"Authorization": BEARER}, {"authorization": BEARER}, {"token": BARE}, {"token": BEARER}]
)
async def test_the_token_comes_with_connection_init(graph: Graph, payload: Any) -> None:
    async with listening(graph.app) as port, opened(port) as client:
        assert await client.init(payload) == ACK


async def test_or_in_the_header_of_the_handshake(graph: Graph) -> None:
    async with listening(graph.app) as port, opened(port, additional_headers={"Authorization": BEARER}) as client:
        await client.send(type="connection_init")
        assert await client.received() == ACK


@pytest.mark.parametrize("name", sorted(HEADERS.keys() - OF_ACCOUNTS))
async def test_a_bad_token_is_4401(graph: Graph, name: str) -> None:
    payload = {key.title(): value for key, value in HEADERS[name].items()}
    async with listening(graph.app) as port, opened(port) as client:
        await client.send(type="connection_init", payload=payload)
        assert await client.closed() == UNAUTHORIZED


@pytest.mark.parametrize("payload", [None, {}, {"Authorization": 1}, {"token": []}, {"token": "a b"}, {"Token": BARE}])
async def test_so_is_none(graph: Graph, payload: Any) -> None:
    async with listening(graph.app) as port, opened(port) as client:
        await client.send(type="connection_init", payload=payload)
        assert await client.closed() == UNAUTHORIZED


async def test_a_token_in_an_address_is_not_read(graph: Graph) -> None:
    for name in ("access_token", "token", "Authorization"):
        async with (
            listening(graph.app) as port,
            connect(f"ws://127.0.0.1:{port}/graphql?{name}={BARE}", subprotocols=[PROTOCOL]) as it,
        ):
            await Client(it).send(type="connection_init")
            assert await Client(it).closed() == UNAUTHORIZED


async def test_nothing_is_asked_before_the_acknowledgement(graph: Graph) -> None:
    async with listening(graph.app) as port, opened(port) as client:
        await client.subscribe("1", QUERY)
        assert await client.closed() == UNAUTHORIZED


async def test_the_first_use_of_a_token_is_on_record(own: Graph) -> None:
    """domain.md 5 E 32; with a socket as with a request."""
    async with listening(own.app) as port:
        for _ in range(2):
            async with opened(port) as client:
                assert await client.init({"token": BARE}) == ACK
    outcomes = [row["outcome"] for row in await rows(own.dsn, "SELECT outcome FROM audit_entry")]
    assert outcomes == ["LOGIN"]


async def test_a_token_ends_its_socket_at_the_second_it_expires(graph: Graph) -> None:
    """domain.md 5 F 40, whatever is open."""
    with fed(graph) as streams:
        async with listening(graph.app) as port, opened(port) as client:
            expires = int(time.time()) + 2
            assert await client.init(token(ttl=expires - int(time.time()))) == ACK
            await client.subscribe()
            stream = await streams.newest()
            assert await client.closed() == (4403, "The token has expired")
            assert expires <= time.time() < expires + 1
            await asyncio.wait_for(stream.closed.wait(), SOON)
    assert 'passport_streams_ended_total{reason="4403"}' in (await graph.client.get("/metrics")).text


async def test_nothing_that_is_under_way_holds_it_back(graph: Graph) -> None:
    """A write or an opening goes on behind the close; what was opened in vain is closed."""
    with fed(graph) as streams:
        streams.gate = asyncio.Event()
        async with listening(graph.app) as port, opened(port) as client:
            assert await client.init(token(ttl=1)) == ACK
            await client.subscribe()
            assert await client.closed() == (4403, "The token has expired")
            assert streams.opened == []
            streams.gate.set()
            await asyncio.wait_for((await streams.newest()).closed.wait(), SOON)


async def test_what_two_clocks_may_differ_holds_nothing_open(graph: Graph) -> None:
    """A request is answered under such a token."""
    late = ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, -5)
    assert (await graph.post({"query": QUERY}, bearer(late))).code == "OK"
    async with listening(graph.app) as port, opened(port) as client:
        assert await client.init({"token": late}) == ACK
        assert await client.closed() == (4403, "The token has expired")


async def test_a_token_is_verified_again_after_an_hour() -> None:
    """So that the withdrawal of its key ends what is open, too."""
    for ttl, held in ((100, 100), (7_200, 3_600)):
        session = await ISSUER.verify(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, ttl))
        assert abs(session.expires - time.time() - held) < 5


async def test_a_fresh_token_renews_a_socket_and_its_streams_go_on(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, opened(port) as client:
            assert await client.init(token(ttl=1)) == ACK
            await client.subscribe()
            stream = await streams.newest()
            assert await client.init(token()) == ACK
            await asyncio.sleep(1.1)  # the first token has expired
            stream.feed(tick(1))
            assert await client.received() == following(1)


@pytest.mark.parametrize(
    "other",
    [
        {"token": ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600)},
        {"token": ISSUER.issue(subject_of(Role.NURSE), Role.REGISTRAR, 600)},
        {"token": "bad"},
        {},
    ],
)
async def test_another_subject_or_role_does_not(graph: Graph, other: dict[str, str]) -> None:
    async with listening(graph.app) as port, entered(port) as client:
        await client.send(type="connection_init", payload=other)
        assert await client.closed() == UNAUTHORIZED


async def test_eleven_in_a_minute_are_too_many(graph: Graph) -> None:
    async with listening(graph.app) as port, opened(port) as client:
        for _ in range(10):
            assert await client.init({"token": BARE}) == ACK
        await client.send(type="connection_init", payload={"token": BARE})
        assert await client.closed() == (4429, "Too many initialisation requests")

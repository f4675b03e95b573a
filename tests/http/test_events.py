"""GraphQL over SSE, one connection for each subscription; who takes JSON beside events gets JSON for what is answered once."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import orjson
import pytest
from structlog.testing import capture_logs

from graph.errors import Code, Refusal
from graph.http import events
from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, serving
from tests.http.server import listening
from tests.http.streaming import QUERY, SOON, SUBSCRIPTION, fed, tick
from tests.http.test_bodies import token_of_nurse
from tests.http.wire import Sent, exchange
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

JSON, NEWER, EVENTS = "application/json", "application/graphql-response+json", "text/event-stream"
OF_URQL = f"{NEWER}, application/graphql+json, {JSON}, {EVENTS}, multipart/mixed"


@dataclass(frozen=True)
class Source:
    """An open response, read event by event."""

    response: httpx.Response
    lines: AsyncIterator[str]

    async def next(self) -> tuple[str, Any]:
        """Name and data of the next event; comments have none."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(SOON):
            async for line in self.lines:
                name, _, value = line.partition(": ")
                if line.rstrip() == "data:":
                    fields["data"] = ""
                elif line:
                    fields[name] = value
                elif "event" in fields:
                    return fields["event"], orjson.loads(fields["data"]) if fields["data"] else None
                else:
                    return "comment", None
        return "end", None

    async def comes(self) -> tuple[str, Any]:
        """The next event that is no comment."""
        while (event := await self.next())[0] == "comment":
            pass
        return event


@asynccontextmanager
async def subscribed(
    port: int, accept: str = EVENTS, headers: Mapping[str, str] | None = None
) -> AsyncIterator[Source]:
    given = {"accept": accept} | dict(headers or token_of_nurse())
    async with (
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=SOON) as client,
        client.stream("POST", "/graphql", json={"query": SUBSCRIPTION}, headers=given) as response,
    ):
        yield Source(response, response.aiter_lines())


def error_of(data: Any) -> str:
    (error,) = data["errors"]
    assert error["extensions"]["requestId"]
    return str(error["extensions"]["code"])


@pytest.mark.parametrize("accept", [EVENTS, f"{EVENTS}, multipart/mixed", OF_URQL])
async def test_a_subscription_is_a_response_of_events(graph: Graph, accept: str) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, subscribed(port, accept) as source:
            headers = source.response.headers
            assert source.response.status_code == 200
            assert headers["content-type"] == "text/event-stream; charset=utf-8"
            assert (headers["cache-control"], headers["x-accel-buffering"]) == ("no-store", "no")
            stream = (await streams.newest()).feed(tick(1))
            stream.fed.put_nowait(b'{"data": [1, \n 2]}')  # as PostgreSQL breaks lines
            stream.feed(None)
            assert await source.next() == ("comment", None)
            assert [await source.next() for _ in range(4)] == [
                ("next", tick(1)),
                ("next", {"data": [1, 2]}),
                ("complete", None),
                ("end", None),
            ]
            await asyncio.wait_for(stream.closed.wait(), SOON)


@pytest.mark.parametrize("code", [Code.ACCESS_REVOKED, Code.RESYNC_REQUIRED])
async def test_an_end_with_an_error_is_an_event(graph: Graph, code: Code) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port, subscribed(port) as source:
            (await streams.newest()).feed(tick(1), Refusal(code, "It is over."))
            assert await source.comes() == ("next", tick(1))
            name, data = await source.next()
            assert (name, error_of(data)) == ("next", code.value)
            assert "data" not in data
            assert [(await source.next())[0] for _ in range(2)] == ["complete", "end"]


async def test_a_bug_is_masked(graph: Graph) -> None:
    with fed(graph) as streams, capture_logs() as logged:
        async with listening(graph.app) as port, subscribed(port) as source:
            (await streams.newest()).feed(ValueError("SECRET"))
            assert error_of((await source.comes())[1]) == "INTERNAL_SERVER_ERROR"
    assert "SECRET" not in repr(logged)


async def test_a_token_ends_its_stream(graph: Graph) -> None:
    """domain.md 5 F 40."""
    with fed(graph) as streams:
        async with listening(graph.app) as port:
            expires = int(time.time()) + 2
            headers = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, expires - int(time.time())))
            async with subscribed(port, headers=headers) as source:
                stream = await streams.newest()
                assert error_of((await source.comes())[1]) == "UNAUTHENTICATED"
                assert expires <= time.time() < expires + 1
                assert [(await source.next())[0] for _ in range(2)] == ["complete", "end"]
                assert stream.closed.is_set()


async def test_who_leaves_closes_the_stream(graph: Graph) -> None:
    with fed(graph) as streams:
        async with listening(graph.app) as port:
            async with subscribed(port):
                stream = await streams.newest()
            await asyncio.wait_for(stream.closed.wait(), SOON)
        text = (await graph.client.get("/metrics")).text
    assert "passport_sockets 0.0" in text
    assert 'passport_streams_ended_total{reason="CALLER"}' in text


async def test_a_quiet_stream_is_kept_alive(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "KEEP_ALIVE", 0.05)
    with fed(graph) as streams:
        async with listening(graph.app) as port, subscribed(port) as source:
            assert [await source.next() for _ in range(4)] == [("comment", None)] * 4
            (await streams.newest()).feed(tick(1))
            assert await source.comes() == ("next", tick(1))


async def test_streams_are_bounded(world: str) -> None:
    async with serving(world, sockets=3, sockets_own=2) as graph, listening(graph.app) as port:
        with fed(graph):
            async with subscribed(port), subscribed(port):
                async with subscribed(port) as third:
                    assert third.response.status_code == 429
                    assert third.response.headers["retry-after"] == "5"
                    assert error_of((await third.next())[1]) == "RATE_LIMITED"
                other = bearer(ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
                async with subscribed(port, headers=other), subscribed(port, headers=other) as fifth:
                    assert (fifth.response.status_code, error_of((await fifth.next())[1])) == (503, "UNAVAILABLE")
            async with subscribed(port) as again:
                assert again.response.status_code == 200


async def of_event(graph: Graph, body: bytes, *, method: str = "POST", headers: Any = None) -> tuple[int, Any]:
    """Status and data of the one event of an answer."""
    given = {"accept": EVENTS, "content-type": JSON} | (token_of_nurse() if headers is None else headers)
    raw = [(name.encode(), value.encode()) for name, value in given.items()]
    received = await exchange(graph.app, Sent(method=method, headers=raw, body=[body]))
    assert received.headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    event, end, rest = received.body.decode().split("\n\n")
    assert (end, rest) == ("event: complete\ndata:", "")
    name, data = event.split("\n")
    assert name == "event: next"
    return received.status, orjson.loads(data.removeprefix("data: "))


async def test_a_query_of_who_takes_events_alone_is_one_event(graph: Graph) -> None:
    posted = (await graph.ask(QUERY)).body
    assert await of_event(graph, orjson.dumps({"query": QUERY})) == (200, posted)


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b'{"query": "{ viewer { shoe } }"}', None, 200, "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "subscription { a }"}', None, 200, "GRAPHQL_VALIDATION_FAILED"),
        (b"{", None, 400, "BAD_USER_INPUT"),
        (b'{"query": "{ viewer { role } }"}', {}, 401, "UNAUTHENTICATED"),
    ],
)
async def test_so_is_a_refusal(graph: Graph, body: bytes, headers: Any, status: int, code: str) -> None:
    answered, data = await of_event(graph, body, headers=headers)
    assert (answered, error_of(data)) == (status, code)


async def test_events_are_not_asked_by_get(graph: Graph) -> None:
    status, data = await of_event(graph, b"", method="GET")
    assert (status, error_of(data)) == (405, "BAD_USER_INPUT")


@pytest.mark.parametrize("accept", [OF_URQL, f"{JSON}, {EVENTS}", f"{NEWER},{JSON};q=0.9", f"{EVENTS}, */*;q=0.1"])
async def test_who_takes_json_beside_events_is_answered_in_json(graph: Graph, accept: str) -> None:
    with fed(graph):
        answer = await graph.post({"query": QUERY}, {"accept": accept} | token_of_nurse())
    assert answer.data == {"viewer": {"role": Role.NURSE.name}}


async def test_a_subscription_without_events_is_refused(graph: Graph) -> None:
    with fed(graph) as streams:
        answer = await graph.post({"query": SUBSCRIPTION}, {"accept": JSON} | token_of_nurse())
        assert streams.opened == []
    assert "errors" in answer.body


async def test_a_query_by_get_is_told_what_to_set(graph: Graph) -> None:
    """urql sends queries by GET unless it is told otherwise."""
    address = httpx.URL("/graphql", params={"query": "query Q { viewer { role } }", "operationName": "Q"})
    answer = Answer(await graph.client.get(address, headers={"accept": OF_URQL} | token_of_nurse()))
    assert (answer.status, answer.code) == (405, "OPERATION_NOT_ALLOWED")
    assert answer.response.headers["allow"] == "POST"
    message = answer.errors[0]["message"]
    assert "preferGetMethod: false" in message
    assert "useGETForQueries: false" in message

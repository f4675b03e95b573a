"""Whoever would subscribe is told that there are no subscriptions, in what their client shows to a person."""

import httpx
import orjson
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosedError, InvalidStatus
from websockets.typing import Subprotocol

from graph.viewer import Role
from tests.http.client import Answer, Graph
from tests.http.server import listening
from tests.http.test_bodies import token_of_nurse
from tests.http.wire import Sent, exchange

pytestmark = pytest.mark.asyncio(loop_scope="module")

JSON, NEWER, EVENTS = "application/json", "application/graphql-response+json", "text/event-stream"
SAID = "There are no subscriptions yet: send queries and mutations by POST with Accept: application/json."
NOT_ALLOWED = "OPERATION_NOT_ALLOWED"


async def test_a_graphql_socket_is_opened_and_closed_with_a_reason(graph: Graph) -> None:
    """domain.md 5 G 45: only graphql-transport-ws. 4400 is a code after which graphql-ws does not knock again."""
    both = [Subprotocol("graphql-ws"), Subprotocol("graphql-transport-ws")]
    async with listening(graph.app) as port, connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=both) as socket:
        assert socket.subprotocol == "graphql-transport-ws"
        with pytest.raises(ConnectionClosedError) as closed:
            await socket.recv()
    assert closed.value.rcvd is not None
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (4400, SAID)


@pytest.mark.parametrize(
    ("path", "protocol", "said"),
    [
        ("/graphql", None, (501, NOT_ALLOWED, SAID)),
        ("/graphql", "graphql-ws", (501, NOT_ALLOWED, SAID)),
        ("/documents", "graphql-transport-ws", (404, "BAD_USER_INPUT", "There is nothing here.")),
    ],
)
async def test_another_socket_is_refused_with_json(
    graph: Graph, path: str, protocol: str | None, said: tuple[int, str, str]
) -> None:
    offered = [Subprotocol(protocol)] if protocol else None
    async with listening(graph.app) as port:
        with pytest.raises(InvalidStatus) as refused:
            await connect(f"ws://127.0.0.1:{port}{path}", subprotocols=offered)
    response = refused.value.response
    (error,) = orjson.loads(response.body)["errors"]
    assert (response.status_code, error["extensions"]["code"], error["message"]) == said
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("accept", [EVENTS, f"{EVENTS}, multipart/mixed", f"{EVENTS}, {JSON};q=0"])
async def test_events_are_refused_by_an_event(graph: Graph, method: str, accept: str) -> None:
    headers = [(b"accept", accept.encode()), (b"content-type", b"application/json")]
    received = await exchange(
        graph.app, Sent(method=method, headers=headers, body=[b'{"query": "subscription { a }"}'])
    )
    assert received.headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    event, end, rest = received.body.decode().split("\n\n")
    assert (end, rest) == ("event: complete\ndata:", "")
    name, data = event.split("\n")
    (error,) = orjson.loads(data.removeprefix("data: "))["errors"]
    assert (name, error["message"], error["extensions"]["code"]) == ("event: next", SAID, NOT_ALLOWED)


@pytest.mark.parametrize(
    "accept",
    [
        # What urql and Apollo Client send with every query.
        f"{NEWER}, application/graphql+json, {JSON}, {EVENTS}, multipart/mixed",
        f"{NEWER},{JSON};q=0.9",
        f"{EVENTS}, */*;q=0.1",
    ],
)
async def test_who_takes_json_beside_events_is_answered_in_json(graph: Graph, accept: str) -> None:
    answer = await graph.post({"query": "{ viewer { role } }"}, {"accept": accept} | token_of_nurse())
    assert answer.data == {"viewer": {"role": Role.NURSE.name}}


async def test_a_query_by_get_is_told_what_to_set(graph: Graph) -> None:
    """urql sends queries by GET unless it is told otherwise."""
    answer = Answer(
        await graph.client.get(
            httpx.URL(
                "/graphql", params={"query": "query Q { viewer { role } }", "operationName": "Q", "variables": "{}"}
            ),
            headers={"accept": f"{NEWER}, application/graphql+json, {JSON}, {EVENTS}, multipart/mixed"}
            | token_of_nurse(),
        )
    )
    assert (answer.status, answer.code, answer.response.headers["allow"]) == (405, NOT_ALLOWED, "POST")
    message = answer.errors[0]["message"]
    assert "preferGetMethod: false" in message
    assert "useGETForQueries: false" in message

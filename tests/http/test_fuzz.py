"""Whatever is sent is answered: with JSON, a code and a request id, no bug, no traceback, no connection that just ends.

1,000 requests of each kind in CI, 100 at a desk.
"""

import asyncio
import json
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st
from structlog.testing import capture_logs

from graph.app import create_app
from graph.errors import Code
from graph.http.application import Application
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import settings as application_settings
from tests.http.fuzz import bodies, documents, requests, token
from tests.http.wire import Received, Sent, exchange

CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
CODES = {code.value for code in Code}
PLAIN = ("/healthz", "/readyz", "/metrics")  # these answer monitors, in words of their own
drawn = settings(
    max_examples=1_000 if CI else 100,
    deadline=None,
    derandomize=CI,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True)
class Door:
    """The application in a loop of its own, for tests that are not asynchronous."""

    app: Application
    runner: asyncio.Runner

    def ask(self, sent: Sent) -> Received:
        """One request; nothing may be raised, and no bug may be logged."""
        with capture_logs() as logged:
            received = self.runner.run(exchange(self.app, sent))
        assert [entry for entry in logged if entry["event"] == "bug"] == []
        return received


@pytest.fixture(scope="module")
def door(world: str) -> Iterator[Door]:
    app = create_app(application_settings(rate=0), world)
    with asyncio.Runner() as runner:
        lifespan = app.router.lifespan_context(app)
        runner.run(lifespan.__aenter__())
        yield Door(app, runner)
        runner.run(lifespan.__aexit__(None, None, None))


def require_answer(sent: Sent, received: Received) -> None:
    """The answer is whole, is no failure of ours, and says what is wrong in the one way."""
    assert received.status < 500, received.body
    assert b"Traceback" not in received.body
    if sent.path in PLAIN and received.status == 200:
        return
    if received.headers[b"content-type"].startswith(b"text/html"):
        assert (sent.method, received.status) == ("GET", 200) or sent.method == "HEAD"
        return
    answer = received.json
    assert isinstance(answer, dict)
    if "errors" in answer:
        assert "data" not in answer
        ids = {error["extensions"]["requestId"] for error in answer["errors"]}
        assert ids == {received.headers[b"x-request-id"].decode()}
        assert {error["extensions"]["code"] for error in answer["errors"]} <= CODES
    else:
        assert "data" in answer or sent.path == "/documents"


def posted(body: bytes, path: str = "/graphql", role: Role = Role.NURSE) -> Sent:
    headers = [(b"authorization", b"Bearer " + token(role)), (b"content-type", b"application/json")]
    return Sent(path=path, headers=headers, body=(body,))


@drawn
@given(requests())
@example(Sent(method="GET", query=b"query=%00", headers=[(b"accept", b"*/*")]))
@example(Sent(path="/graphql\x00"))
@example(Sent(method="GET", path="/healthz", query=b"\x80"))
@example(Sent(cut=True, headers=[(b"content-type", b"application/json")]))
@example(Sent(headers=[(b"content-type", b"application/json"), (b"content-length", b"\xb2")]))
def test_any_request_is_answered(door: Door, sent: Sent) -> None:
    require_answer(sent, door.ask(sent))


@drawn
@given(bodies())
def test_any_body_is_answered(door: Door, body: bytes) -> None:
    for path, role in (("/graphql", Role.NURSE), ("/documents", Role.DISTRICT_DOCTOR)):
        sent = posted(body, path, role)
        require_answer(sent, door.ask(sent))


@drawn
@given(
    documents(), st.sampled_from(list(TOKEN_ROLES)), st.dictionaries(st.sampled_from("xy"), st.integers() | st.text())
)
def test_any_document_is_answered(door: Door, text: str, role: Role, variables: dict[str, object]) -> None:
    sent = posted(json.dumps({"query": text, "variables": variables}).encode(), role=role)
    received = door.ask(sent)
    require_answer(sent, received)
    assert received.status == 200


@pytest.mark.parametrize("path", ["/graphql", "/documents"])
@pytest.mark.parametrize("declared", [True, False])
def test_30_megabytes_are_refused_and_not_kept(door: Door, path: str, declared: bool) -> None:
    headers = [(b"authorization", b"Bearer " + token(Role.DISTRICT_DOCTOR)), (b"content-type", b"application/json")]
    headers += [(b"content-length", b"30000000")] if declared else []
    sent = Sent(path=path, headers=headers, body=[b" " * 1_000_000] * 30)
    received = door.ask(sent)
    assert received.status == 413
    require_answer(sent, received)


def test_nothing_is_logged_of_what_was_sent(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), capture_logs() as logged:
        for body in (b'{"query": "{ SECRETFIELD }"}', b"SECRET", b'{"query": "SECRET", "variables": {"SECRET": 1}}'):
            door.ask(posted(body))
    assert "SECRET" not in caplog.text + repr(logged)


@pytest.mark.parametrize("path", ["/graphql", "/", "/documents"])
def test_a_websocket_is_ended_at_once(door: Door, path: str) -> None:
    """A close before an accept is what a server that cannot answer it in words turns into HTTP 403."""
    types = [message["type"] for message in websocket(door, path)]
    assert types == ["websocket.accept"] * (path == "/graphql") + ["websocket.close"]


def websocket(door: Door, path: str) -> list[dict[str, object]]:
    scope = {
        "type": "websocket",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"sec-websocket-protocol", b"graphql-transport-ws")],
        "subprotocols": ["graphql-transport-ws"],
        "state": {},
    }
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "websocket.connect"}

    async def send(message: object) -> None:
        assert isinstance(message, dict)
        sent.append(message)

    application: Callable[..., object] = door.app
    door.runner.run(application(scope, receive, send))  # type: ignore[arg-type]
    return sent

"""A model beside the rules: a server of the tests that answers as a model would, late, with nonsense, or not at all."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.decision_support.test_cards import CARDS, OVERDUE, with_rules
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, VERA, build_world

CARD = {"summary": "Посмотрите на рост", "detail": "По измерениям за год"}
TWO = {"cards": [CARD, CARD | {"summary": "И на вес"}]}


class Model(ThreadingHTTPServer):
    """Answers each request with `body` and `status` after `pause` seconds, and keeps what it was sent."""

    def __init__(self, body: bytes, status: int = 200, pause: float = 0.0) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.body, self.status, self.pause = body, status, pause
        self.requests: list[dict[str, Any]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/cards"


class _Answering(BaseHTTPRequestHandler):
    server: Model

    def do_POST(self) -> None:
        self.server.requests.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        time.sleep(self.server.pause)
        self.send_response(self.server.status)
        self.send_header("content-length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is http.server's
        pass


@contextmanager
def model(answer: Any, **behaviour: Any) -> Iterator[Model]:
    server = Model(answer if isinstance(answer, bytes) else json.dumps(answer).encode(), **behaviour)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


async def built(dsn: str) -> None:
    await asyncio.to_thread(asyncio.run, build_world(dsn))
    await with_rules(dsn)
    await change(dsn, OVERDUE)


async def cards(graph: Graph, role: Role = Role.DISTRICT_DOCTOR, kid: Any = ANNA) -> Any:
    answer = await graph.ask(CARDS, role, {"child": kid.global_id, "hook": "PATIENT_VIEW"})
    return answer.data["decisionSupportCards"]


async def test_cards_of_a_model_come_after_those_of_rules_and_name_it(fresh_database: str) -> None:
    await built(fresh_database)
    with model(TWO) as server:
        asked = {"decision_model": server.address, "decision_model_version": "7.1"}
        async with serving(fresh_database, **asked) as graph:
            given = await cards(graph)
            assert await cards(graph, kid=VERA) is None
            assert await cards(graph, Role.NURSE) is None
    assert [each["summary"] for each in given[-2:]] == ["Посмотрите на рост", "И на вес"]
    assert given[-1]["rule"] == {"code": "MODEL", "version": "7.1"}
    assert "OBSERVATION_OVERDUE" in {each["rule"]["code"] for each in given}
    (sent,) = server.requests  # nothing of a child whose cards the viewer may not have
    assert sent["version"] == "7.1"
    assert sent["facts"]["passport"]["dispensaryObservations"][0]["display"]


async def test_what_a_model_is_sent_is_on_the_trail(fresh_database: str) -> None:
    await built(fresh_database)
    with model(TWO) as server:
        async with serving(fresh_database, decision_model=server.address) as graph:
            await cards(graph)
    (entry,) = await rows(
        fresh_database,
        "SELECT e.child_ids, p.fields FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE p.operation = 'DecisionModel'",
    )
    assert [str(child) for child in entry["child_ids"]] == [str(ANNA.id)]
    assert "Passport.dispensaryObservations" in entry["fields"]


@pytest.mark.parametrize(
    ("answer", "behaviour"),
    [
        (b"nonsense", {}),
        ({}, {}),
        ({"cards": 3}, {}),
        ({"cards": [{"summary": "x"}]}, {}),
        ({"cards": [CARD | {"summary": "x" * 501}]}, {}),
        ({"cards": [CARD | {"detail": 3}]}, {}),
        ({"cards": [CARD], "filling": "x" * 200_000}, {}),
        (TWO, {"status": 500}),
        (TWO, {"status": 302}),
        (TWO, {"pause": 1.0}),
    ],
)
async def test_a_model_that_does_not_answer_as_it_should_takes_no_card_of_a_rule(
    fresh_database: str, answer: Any, behaviour: dict[str, Any]
) -> None:
    await built(fresh_database)
    with model(answer, **behaviour) as server:
        asked = {"decision_model": server.address, "decision_model_timeout": 0.4}
        async with serving(fresh_database, **asked) as graph:
            given = await cards(graph)
        assert len(server.requests) == 1
    codes = {each["rule"]["code"] for each in given}
    assert "OBSERVATION_OVERDUE" in codes
    assert "MODEL" not in codes


async def test_a_model_that_is_not_there_takes_no_card_of_a_rule(fresh_database: str) -> None:
    await built(fresh_database)
    async with serving(fresh_database, decision_model="http://127.0.0.1:9/none") as graph:
        codes = {each["rule"]["code"] for each in await cards(graph)}
    assert "OBSERVATION_OVERDUE" in codes
    assert "MODEL" not in codes

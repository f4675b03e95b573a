"""Streams of every role end to end: what each is told of, and what it may read then (domain.md 4.7, 5 C 17)."""

from typing import Any

import pytest

from graph.errors import Code, Overload
from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS
from tests.live.following import PASSPORT, following, is_quiet, tell, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

READS = PASSPORT % "child { id passport { bloodGroup { value } } }"


@pytest.mark.parametrize(
    "role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.SCHOOL_NURSE, Role.SPECIALIST, Role.DISPATCHER, Role.PARENT]
)
async def test_a_change_is_told_and_the_child_read_anew(graph: Graph, role: Role) -> None:
    async with following(graph, role, READS) as stream:
        await tell(graph.dsn, "bloodGroup")
        event = await told(stream)
    assert event["changed"] == ["bloodGroup"]
    assert event["child"] == {"id": ANNA.global_id, "passport": {"bloodGroup": {"value": "AB"}}}


async def test_a_change_of_another_child_is_not_told(graph: Graph) -> None:
    async with following(graph, Role.PARENT) as stream:
        await tell(graph.dsn, "bloodGroup", child=BORIS.id)
        assert await is_quiet(stream)


async def test_a_service_with_too_much_to_do_reads_an_event_later(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = own.app.state.streams._engine
    read, refused = engine.tell_subscribed, iter((Code.RATE_LIMITED, Code.UNAVAILABLE))

    async def busy(*arguments: Any) -> bytes | None:
        code = next(refused, None)
        if code is not None:
            raise Overload(code, "Much is asked now.", 1)
        body: bytes | None = await read(*arguments)
        return body

    monkeypatch.setattr(engine, "tell_subscribed", busy)
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "bloodGroup")
        assert (await told(stream))["changed"] == ["bloodGroup"]

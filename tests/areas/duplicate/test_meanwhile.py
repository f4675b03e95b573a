"""What is written of a child while it is merged into another comes to the survivor, by every road that reaches nobody first (5 B 12)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

import asyncpg
import pytest

from graph.areas.duplicate.merge import HOLD_BOTH, MERGE
from graph.execute.binds import Request, RequestTime
from graph.identity import new_id
from graph.viewer import Role, Viewer
from graph.write.reaching import held_child, held_stranger
from tests.areas.ambulance_call.test_ambulance_calls import opened
from tests.areas.correction.correcting import REGISTRAR
from tests.areas.duplicate.comparing import merge
from tests.areas.duplicate.test_merges import proposed
from tests.feeds.sending import enrolled, take
from tests.http.client import Graph, rows
from tests.http.world import ANNA, SCHOOL, STAFF, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

BLOCKED = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
CALLED = "SELECT child_id FROM ambulance_call WHERE number = '03-7'"
OPENED = "SELECT child_id FROM break_glass_grant WHERE justification LIKE 'Unconscious%'"
GLASS = "mutation ($i: BreakGlassOpenInput!) { breakGlassOpen(input: $i) { grant { id } problems { code } } }"
BY_NUMBER = {"policyNumber": ANNA.policy_number}


@asynccontextmanager
async def merging(graph: Graph) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A merge of Anna into Vera that is committed at the end."""
    connection = await asyncpg.connect(graph.dsn, server_settings={"passport.subject": "test"})
    try:
        async with connection.transaction():
            await connection.execute("UPDATE child SET policy_number = NULL WHERE id = $1", VERA.id)
            await connection.execute(HOLD_BOTH, [ANNA.id, VERA.id])
            await connection.execute(MERGE, new_id(), VERA.id, ANNA.id, STAFF[Role.REGISTRAR])
            yield connection
    finally:
        await connection.close()


async def until_it_waits(graph: Graph, task: "asyncio.Task[Any]") -> None:
    """Until something waits for a lock of another."""
    while True:
        waiting = (await rows(graph.dsn, BLOCKED))[0][0]
        if waiting or task.done():
            break
        await asyncio.sleep(0.01)
    assert not task.done()


async def test_a_call_by_the_number_of_who_is_being_merged(own: Graph) -> None:
    async with merging(own):
        call = asyncio.create_task(opened(own, ANNA))
        await until_it_waits(own, call)
    assert (await call)["problems"] == []
    assert [row[0] for row in await rows(own.dsn, CALLED)] == [VERA.id]


async def test_a_glass_over_who_is_being_merged(own: Graph) -> None:
    wish = {"idempotencyKey": "g", "child": BY_NUMBER, "reason": "UNCONSCIOUS"}
    wish["justification"] = "Unconscious in the tram, nobody answers"
    async with merging(own):
        glass = asyncio.create_task(own.ask(GLASS, Role.EMERGENCY_DOCTOR, {"i": wish}))
        await until_it_waits(own, glass)
    assert (await glass).data["breakGlassOpen"]["problems"] == []
    assert [row[0] for row in await rows(own.dsn, OPENED)] == [VERA.id]


async def test_a_record_of_a_feed(own: Graph) -> None:
    record = enrolled(ANNA, 1, SCHOOL.hex, className="9Z")
    async with merging(own) as connection:
        await connection.execute(
            "UPDATE child SET birth_date = a.birth_date FROM child a WHERE child.id = $1 AND a.id = $2",
            VERA.id,
            ANNA.id,
        )
        feed = asyncio.create_task(take(own.dsn, "MES", record))
        await until_it_waits(own, feed)
    assert (await feed).applied == 1
    assert [row[0] for row in await rows(own.dsn, "SELECT child_id FROM enrolment WHERE class_name = '9Z'")] == [
        VERA.id
    ]


async def test_a_merge_waits_for_a_call_and_takes_it_along(own: Graph) -> None:
    """The call waits for nobody: the merge does."""
    pair = await proposed(own)
    connection = await asyncpg.connect(own.dsn, server_settings={"passport.subject": "test"})
    async with connection.transaction():
        await connection.execute(
            "INSERT INTO ambulance_call (id, child_id, number, dispatcher_id, opened_at) VALUES ($1, $2, '03-7', $3, now())",
            new_id(),
            ANNA.id,
            STAFF[Role.DISPATCHER],
        )
        merged = asyncio.create_task(merge(own, REGISTRAR, pair, VERA))
        await until_it_waits(own, merged)
    await connection.close()
    assert (await merged)["problems"] == []
    assert [row[0] for row in await rows(own.dsn, CALLED)] == [VERA.id]


async def test_a_call_waits_for_no_other_write_to_the_child(own: Graph) -> None:
    """A call never waits for a neighbour: whoever writes of the child holds its row, and not against this."""
    connection = await asyncpg.connect(own.dsn, server_settings={"passport.subject": "test"})
    async with connection.transaction():
        await connection.execute("SELECT FROM child WHERE id = $1 FOR NO KEY UPDATE", ANNA.id)
        await connection.execute("LOCK TABLE identifier IN SHARE ROW EXCLUSIVE MODE")
        assert (await opened(own, ANNA))["problems"] == []
    await connection.close()
    assert [row[0] for row in await rows(own.dsn, CALLED)] == [ANNA.id]


class Counting:
    """Counts the statements of a look-up, in place of a connection."""

    def __init__(self, child: UUID | None) -> None:
        self.statements = 0
        self._child = child

    async def execute(self, *_: object) -> None:
        self.statements += 1

    async def look(self, *, hold: bool = False) -> UUID | None:
        self.statements += 1
        return self._child

    async def fetchval(self, *_: object) -> UUID | None:
        return await self.look()

    async def fetchrow(self, *_: object) -> dict[str, object]:
        return {"again": await self.look(), "is_stranger": False}


async def test_a_child_is_looked_for_as_often_as_nobody() -> None:
    """The time of a request must not tell who there is (domain.md 5 B 15)."""
    someone, nobody = Counting(ANNA.id), Counting(None)
    now = datetime.now(UTC)
    request = Request(Viewer("s", Role.DISPATCHER), RequestTime(now, now.date()), "")
    for asked in (someone, nobody):
        await held_child(cast("Any", asked), asked.look)
        await held_stranger(cast("Any", asked), request, BY_NUMBER)
    assert someone.statements == nobody.statements == 4

"""The same writes have the same outcomes and leave the same rows on a spread database and on one PostgreSQL."""

import asyncio
import re
from collections import Counter
from datetime import timedelta
from types import ModuleType
from typing import Any

import asyncpg
import pytest

import graph.events.apart
import graph.events.notices
import graph.live.reminder_queue_apart
from graph.database.connection import connect
from graph.events.numbering import read_events, read_missed
from graph.live import reminder_queue
from graph.viewer import Role
from tests.areas.glass.test_break_glass import OPEN, wish
from tests.citus.nodes import NAMED, above
from tests.citus.rows import differences
from tests.citus.writing import WRITES, outcomes, settled
from tests.http.client import serving
from tests.http.world import BORIS

pytestmark = NAMED

STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s")

LEFT = "SELECT (SELECT count(*) FROM node_notice) + (SELECT count(*) FROM account_notice)"


MODULES: tuple[ModuleType, ...] = (graph.events.apart, graph.events.notices, graph.live.reminder_queue_apart)


async def written(dsn: str) -> list[tuple[str, str]]:
    """The outcomes of all writes in one database, once its events have their numbers and its reminders are made."""
    async with serving(dsn) as graph:
        written_outcomes = await outcomes(graph)
        await settled(dsn)
    return written_outcomes


@pytest.fixture(scope="module")
def both_outcomes(worlds: tuple[str, str]) -> list[list[tuple[str, str]]]:
    with pytest.MonkeyPatch.context() as patch:
        # By day a reminder is told where the next write, which withdraws it, comes two seconds later, and else is not.
        patch.setattr(reminder_queue, "after_quiet", lambda now, *_: now + timedelta(hours=1))
        return [asyncio.run(written(dsn)) for dsn in worlds]


def test_the_outcomes_are_the_same(both_outcomes: list[list[tuple[str, str]]]) -> None:
    spread, plain = both_outcomes
    assert spread == plain
    assert sum(problems == "[]" for _, problems in plain) >= len(WRITES) / 2


def test_the_rows_are_the_same(both_outcomes: list[list[tuple[str, str]]], worlds: tuple[str, str]) -> None:
    assert asyncio.run(differences(*worlds, anew=True)) == {}


def test_what_triggers_told_has_come_to_the_outbox(
    both_outcomes: list[list[tuple[str, str]]], worlds: tuple[str, str]
) -> None:
    async def look() -> tuple[int, int]:
        connection = await connect(worlds[0])
        told = await connection.fetchval(
            "SELECT count(*) FROM outbox WHERE topic = 'RIGHTS_CHANGED' AND number IS NOT NULL"
        )
        left = await connection.fetchval(LEFT)
        await connection.close()
        return told, left

    told, left = asyncio.run(look())
    assert told > 2
    assert left == 0


def test_the_tail_reads_the_events_of_both_alike(
    both_outcomes: list[list[tuple[str, str]]], worlds: tuple[str, str]
) -> None:
    async def read(dsn: str) -> tuple[Counter[Any], int]:
        connection = await connect(dsn)
        events = await read_events(connection, 0)
        children = list({each.child_id for each in events if each.child_id})
        missed = await read_missed(connection, (0, events[-1].number), children, [], 1_000)
        await connection.close()
        assert all(each.id for each in (*events, *missed))
        kinds = Counter((each.topic, each.fields, each.child_id, each.district_id, each.family) for each in events)
        return kinds, len(missed)

    spread, plain = (asyncio.run(read(dsn)) for dsn in worlds)
    assert spread == plain
    assert plain[1] > 10


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_statements_of_a_spread_database_are_sql(worlds: tuple[str, str], module: ModuleType) -> None:
    """Some run in certain hours alone, such as those of messages outside of quiet hours."""
    texts = [each for each in vars(module).values() if isinstance(each, str) and STATEMENT.match(each)]

    async def prepare() -> None:
        connection = await connect(worlds[0])
        for text in texts:
            await connection.prepare(text)
        await connection.close()

    assert texts
    asyncio.run(prepare())


def test_a_vital_write_does_not_wait_for_what_is_held_on_a_node(worlds: tuple[str, str]) -> None:
    """Without a bound on the lock it would be TIMEOUT, since the statement may take its whole time."""

    async def answer(dsn: str) -> str | None:
        holder = await asyncpg.connect(above(dsn))
        async with serving(dsn) as graph, holder.transaction():
            await holder.execute("SELECT FROM child WHERE id = $1 FOR UPDATE", BORIS.id)
            code = (await graph.ask(OPEN, Role.EMERGENCY_DOCTOR, wish(key="held", child=BORIS))).code
        await holder.close()
        return code

    assert [asyncio.run(answer(dsn)) for dsn in worlds] == ["CONFLICT", "CONFLICT"]

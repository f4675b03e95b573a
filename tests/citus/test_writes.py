"""The same writes have the same outcomes and leave the same rows on a spread database and on one PostgreSQL."""

import asyncio

import pytest

from graph.database.connection import connect
from graph.viewer import Role
from tests.citus.nodes import NAMED
from tests.citus.rows import differences
from tests.citus.writing import WRITES, outcomes
from tests.http.client import serving
from tests.http.world import ANNA, VERA

pytestmark = NAMED

PENDING = "SELECT count(*) FROM reminder_pending"
LEFT = "SELECT (SELECT count(*) FROM node_notice) + (SELECT count(*) FROM account_notice)"


async def written(dsn: str) -> list[tuple[str, str]]:
    """The outcomes of all writes in one database, once its events have their numbers and its reminders are made."""
    async with serving(dsn) as graph:
        written_outcomes = await outcomes(graph)
        await asyncio.sleep(2)
        connection = await connect(dsn)
        for _ in range(600):
            if not await connection.fetchval(PENDING):
                break
            await asyncio.sleep(0.1)
        await connection.close()
    return written_outcomes


@pytest.fixture(scope="module")
def both_outcomes(worlds: tuple[str, str]) -> list[list[tuple[str, str]]]:
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


def test_what_is_about_two_children_is_refused_by_name(
    both_outcomes: list[list[tuple[str, str]]], worlds: tuple[str, str]
) -> None:
    async def ask() -> str:
        text = "mutation ($input: DuplicateProposeInput!) { duplicatePropose(input: $input) { problems { code } } }"
        given = {"idempotencyKey": "two", "child": {"id": ANNA.global_id}, "other": {"id": VERA.global_id}}
        async with serving(worlds[0]) as graph:
            return (await graph.ask(text, Role.REGISTRAR, {"input": given})).code

    assert asyncio.run(ask()) == "OPERATION_NOT_ALLOWED"

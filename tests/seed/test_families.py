"""Rights that the city holds back, restricts or gives away in bulk are those that the writes of a right leave behind."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

import asyncpg

from graph.areas.representation.transitions import DELEGATE, RESTRICT, REVOKE
from graph.identity import new_id
from tests.seed.test_doors import city, connected, stored

__all__ = ["city"]

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
ROW = "SELECT * FROM representation WHERE child_id = $1 AND id = $2"
AS_IMPORTED = """
UPDATE representation SET status = 'ACTIVE', court_restricted = false, revoked_at = NULL, revoked_reason = NULL
WHERE child_id = $1 AND id = $2
"""
ASK = """
INSERT INTO representation_request (id, child_id, representative_id, kind, status, requested_at, expires_at)
VALUES ($1, $2, $3, 'DELEGATED', 'REQUESTED', $4, $5)
"""


def of(dsn: str, what: str) -> list[tuple[Any, ...]]:
    """Keys of rights of the city."""
    rows = asyncio.run(stored(dsn, f"select child_id, id from representation where {what} order by id"))
    assert rows
    return rows


async def before_and_after(connection: Connection, key: tuple[Any, ...], step: str, *given: Any) -> Any:
    """The row of the city, and what the step makes of the row that the import leaves."""
    was = await connection.fetchrow(ROW, *key)
    await connection.execute(AS_IMPORTED, *key)
    assert await connection.fetchval(step, *key, *given)
    return was, await connection.fetchrow(ROW, *key)


def test_a_right_that_the_city_has_revoked_is_as_the_write_leaves_it(city: str) -> None:
    async def run() -> None:
        async with connected(city) as connection:
            for key in of_revoked:
                row: Any = await connection.fetchrow(ROW, *key)
                moment = (row["revoked_at"], row["revoked_reason"])
                was, is_now = await before_and_after(connection, key, REVOKE, *moment)
                assert was == is_now

    of_revoked = of(city, "status = 'REVOKED'")
    asyncio.run(run())


def test_a_court_s_order_of_the_city_is_as_the_write_leaves_it_but_for_its_first_day(city: str) -> None:
    """The city's orders have been there for ever."""

    async def run() -> None:
        async with connected(city) as connection:
            for key in restricted:
                was, is_now = await before_and_after(
                    connection, key, RESTRICT, date(2020, 1, 1), None, datetime.now(UTC).date()
                )
                differing = {name for name, value in was.items() if is_now[name] != value}
                assert differing == {"restricted_from"}

    restricted = of(city, "court_restricted")
    asyncio.run(run())


def test_a_relative_of_the_city_is_let_in_as_the_write_lets_them_in(city: str) -> None:
    async def run() -> None:
        async with connected(city) as connection:
            for key in relatives:
                was: Any = await connection.fetchrow(ROW, *key)
                await connection.execute("DELETE FROM representation WHERE child_id = $1 AND id = $2", *key)
                asked, now = new_id(), datetime.now(UTC)
                await connection.execute(ASK, asked, key[0], was["representative_id"], now, now + timedelta(days=30))
                giver = was["granted_by"]
                today, kinds = now.date(), was["document_kinds"]
                given = (giver, now, key[1], today, was["valid_to"], kinds)
                assert await connection.fetchval(DELEGATE, key[0], asked, *given) == key[1]
                is_now: Any = await connection.fetchrow(ROW, *key)
                differing = {name for name, value in was.items() if is_now[name] != value}
                assert differing <= {"valid_from", "basis_issued_on"}  # of the day on which they were let in

    relatives = of(city, "kind = 'DELEGATED' and status = 'ACTIVE'")
    asyncio.run(run())

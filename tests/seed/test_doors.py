"""The city comes through the doors that a real one comes through; where rows are loaded in bulk, the door gives equal ones.

Through them: children, representatives and documents (the import), organizations, districts, staff and assignments (the registry),
accounts of staff and machines (`account grant`). In bulk, since one by one they are too slow for 200,000 children: enrolments, calls
and accounts of families, each equal to what the door writes in every column but its id.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.ingest.moment import MOSCOW
from graph.registry.accounts import AccountHolder, Accounts, HolderKind, Level
from graph.seed.city import seed_city
from graph.seed.frame import Frame, reference_now
from graph.seed.layout import layout_of
from graph.settings import Settings
from graph.viewer import Role
from tests.feeds.sending import codes, take

CHILDREN, SEED = 204, 7
AT = datetime.now(UTC) - timedelta(minutes=5)
NOW = reference_now(AT.astimezone(MOSCOW).date())
# Every column but the id, which each road draws for itself.
ENROLLED = "select child_id, to_jsonb(e) - 'id' from enrolment e order by child_id, valid_from"
CALLED = "select child_id, opened_at, closed_at, to_jsonb(c) - 'id' from ambulance_call c order by number"
GRANTED = "select to_jsonb(a) from account a order by subject"
HELD = "select subject, representative_id, child_id, roles, level from account order by subject"
KNOWN = "select id, policy_number, snils, birth_date from child"


@asynccontextmanager
async def connected(dsn: str) -> "AsyncIterator[asyncpg.Connection[asyncpg.Record]]":
    connection = await asyncpg.connect(dsn)
    try:
        yield connection
    finally:
        await connection.close()


@pytest.fixture(scope="module")
def city(database: str) -> str:
    """The DSN of a small city of today."""
    assert asyncio.run(seed_city(database, CHILDREN, SEED, now=NOW)) == CHILDREN
    return database


async def emptied(dsn: str, query: str, table: str) -> tuple[list[tuple[Any, ...]], dict[Any, dict[str, str]]]:
    """The rows that were, which are there no longer, and how a source names each child."""
    async with connected(dsn) as connection:
        before = [tuple(row) for row in await connection.fetch(query)]
        await connection.execute(f"delete from {table}")
        numbers = (("policyNumber", "policy_number"), ("snils", "snils"))
        named = {
            row["id"]: {"birthDate": row["birth_date"].isoformat()}
            | {name: row[column] for name, column in numbers if row[column]}
            for row in await connection.fetch(KNOWN)
        }
    return before, named


async def stored(dsn: str, query: str) -> list[tuple[Any, ...]]:
    async with connected(dsn) as connection:
        return [tuple(row) for row in await connection.fetch(query)]


async def identifiers(dsn: str, table: str) -> dict[Any, dict[str, str]]:
    """How records name rows of the registry."""
    stored_rows = await stored(dsn, f"select id, source_system, source_id from {table}")
    return {key: {"system": system, "value": value} for key, system, value in stored_rows}


def record(kind: str, child: dict[str, str], **values: Any) -> dict[str, Any]:
    return {"kind": kind, "sequence": 1, "occurredAt": AT.isoformat(), "child": child, **values}


def test_the_registry_gives_its_rows_the_ids_of_the_layout(city: str) -> None:
    layout = layout_of(Frame(SEED, CHILDREN, NOW))
    organizations = asyncio.run(stored(city, "select id, code, kind, name, address from organization"))
    assert set(organizations) == {
        (each.id, each.code, each.kind, each.name, each.address) for each in layout.organizations
    }
    districts = asyncio.run(stored(city, "select id, code, organization_id, name, norm_children from district"))
    assert set(districts) == {(each.id, each.code, each.organization_id, each.name, 800) for each in layout.districts}
    people = asyncio.run(stored(city, "select id, family, given, patronymic, specialty, source_id from staff"))
    assert set(people) == {(each.id, *each.name, each.specialty, each.subject) for each in layout.staff}
    works = asyncio.run(stored(city, "select staff_id, organization_id, district_id, role, valid_to from assignment"))
    assert set(works) == {
        (each.id, each.organization_id, each.district_id, each.role.value, each.until) for each in layout.staff
    }


def test_enrolments_by_the_feed_are_those_of_the_city(city: str) -> None:
    async def run() -> None:
        enrolled, named = await emptied(city, ENROLLED, "enrolment")
        # A source names a child by a number; the city has some without any.
        before = [row for row in enrolled if len(named[row[0]]) > 1]
        assert len(before) > CHILDREN / 2
        places = await identifiers(city, "organization")
        records = [
            record(
                "enrolment",
                named[child],
                institution=places[UUID(row["organization_id"])],
                className=row["class_name"],
                validFrom=row["valid_from"],
                validTo=row["valid_to"],
            )
            for child, row in ((child, json.loads(text)) for child, text in before)
        ]
        taken = await take(city, "MES", *records)
        assert (codes(taken), taken.applied) == ([], len(before))
        assert await stored(city, ENROLLED) == before, before[:2]

    asyncio.run(run())


def test_calls_by_the_feed_are_those_of_the_city(city: str) -> None:
    async def run() -> None:
        before, named = await emptied(city, CALLED, "ambulance_call")
        crew = await identifiers(city, "staff")
        records, expected = [], []
        for child, opened, closed, text in before:
            row = json.loads(text)
            people = {"dispatcher": crew[UUID(row["dispatcher_id"])], "doctor": crew[UUID(row["doctor_id"])]}
            times = {"openedAt": opened.isoformat()} | ({"closedAt": closed.isoformat()} if closed else {})
            records.append(record("call", named[child], number=row["number"], **people, **times))
            # The city's open calls go on as long as it is shown: nothing else differs.
            ends = opened + timedelta(seconds=Settings().call)
            assert row["expires_at"] is None if closed is None else datetime.fromisoformat(row["expires_at"]) == ends
            expected.append(row | {"expires_at": ends})
        assert {closed is None for _, _, closed, _ in before} == {True, False}
        taken = await take(city, "UMIAS", *records)
        assert (codes(taken), taken.applied) == ([], len(before))
        stored_rows = [json.loads(text) for *_, text in await stored(city, CALLED)]
        assert [row | {"expires_at": datetime.fromisoformat(row["expires_at"])} for row in stored_rows] == expected

    asyncio.run(run())


def test_accounts_of_families_by_the_command_are_those_of_the_city(city: str) -> None:
    async def run() -> None:
        before, held = await stored(city, GRANTED), await stored(city, HELD)
        async with connected(city) as connection:
            await connection.execute(
                "delete from record_access; delete from share_link; delete from account where roles <@ '{parent,child}'"
            )

            async def record(operation: str, about: str, children: Any) -> None: ...

            accounts = Accounts(connection, record)
            for subject, representative, child, roles, level in held:
                if representative or child:
                    kind = HolderKind.REPRESENTATIVE if representative else HolderKind.CHILD
                    person = AccountHolder(kind, representative or child)
                    await accounts.grant(subject, person, [Role(each) for each in roles], Level(level))
        assert await stored(city, GRANTED) == before

    asyncio.run(run())

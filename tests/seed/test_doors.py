"""The city comes through the doors that a real one comes through; where rows are loaded in bulk, the door gives equal ones.

Through them: children, representatives and documents (the import), organizations, districts, staff and assignments (the registry),
accounts of staff and machines (`account grant`). In bulk, since one by one they are too slow for 200,000 children: enrolments, calls
and accounts of families.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from graph.ingest.moment import MOSCOW
from graph.registry.accounts import AccountHolder, Accounts, HolderKind, Level
from graph.seed.city import seed_city
from graph.seed.frame import Frame, reference_now
from graph.seed.layout import layout_of
from graph.viewer import Role
from tests.feeds.sending import codes, take

CHILDREN, SEED = 204, 7
AT = datetime.now(UTC) - timedelta(minutes=5)
NOW = reference_now(AT.astimezone(MOSCOW).date())
ENROLLED = "select child_id, organization_id, class_name, valid_from, valid_to, source from enrolment order by 1, 4"
CALLED = """
select child_id, number, dispatcher_id, doctor_id, opened_at, closed_at from ambulance_call where closed_at is null order by 2
"""
GRANTED = "select subject, staff_id, representative_id, child_id, roles, level, disabled_at from account order by 1"
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
    found = await stored(dsn, f"select id, source_system, source_id from {table}")
    return {key: {"system": system, "value": value} for key, system, value in found}


def record(kind: str, child: dict[str, str], **said: Any) -> dict[str, Any]:
    return {"kind": kind, "sequence": 1, "occurredAt": AT.isoformat(), "child": child, **said}


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
                institution=places[organization],
                className=class_name,
                validFrom=first.isoformat(),
                validTo=last.isoformat(),
            )
            for child, organization, class_name, first, last, _ in before
        ]
        taken = await take(city, "MES", *records)
        assert (codes(taken), taken.applied) == ([], len(before))
        assert await stored(city, ENROLLED) == before, before[:2]

    asyncio.run(run())


def test_calls_by_the_feed_are_those_of_the_city(city: str) -> None:
    async def run() -> None:
        before, named = await emptied(city, CALLED, "ambulance_call")
        assert before
        crew = await identifiers(city, "staff")
        # The city's began before its midnight: one that is told as open is younger.
        records = [
            record(
                "call", named[child], number=number, dispatcher=crew[who], doctor=crew[doctor], openedAt=AT.isoformat()
            )
            for child, number, who, doctor, *_ in before
        ]
        taken = await take(city, "UMIAS", *records)
        assert (codes(taken), taken.applied) == ([], len(before))
        assert [row[:4] for row in await stored(city, CALLED)] == [row[:4] for row in before]

    asyncio.run(run())


def test_accounts_of_families_by_the_command_are_those_of_the_city(city: str) -> None:
    async def run() -> None:
        before = await stored(city, GRANTED)
        async with connected(city) as connection:
            await connection.execute("delete from record_access; delete from account where roles <@ '{parent,child}'")

            async def record(operation: str, about: str, children: Any) -> None: ...

            accounts = Accounts(connection, record)
            for subject, _, representative, child, roles, level, _ in before:
                if representative or child:
                    kind = HolderKind.REPRESENTATIVE if representative else HolderKind.CHILD
                    person = AccountHolder(kind, representative or child)
                    await accounts.grant(subject, person, [Role(each) for each in roles], Level(level))
        assert await stored(city, GRANTED) == before

    asyncio.run(run())

"""A child with a mother, a father and an account of its own, and what is due of it, by rows."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import asyncpg

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.reading import remind
from graph.viewer import SETTING
from tests.ingest.bundles import NOW, extracted, patient

MOTHER, FATHER = UUID(int=0x77001), UUID(int=0x77002)
TODAY = NOW.date()
_SHOWN = "select kind, item, is_full, recipient_id, day, next_at, sent_at, read_at, snoozed_until, withdrawn_at from reminder"
_PERSON = "insert into representative (id, family, email) values ($1, $2, $3) on conflict do nothing"
_ACCOUNT = "insert into account (subject, representative_id, child_id, roles, level) values ($1, $2, $3, $4, 'FULL')"
_TIED = """
insert into representation (child_id, id, representative_id, kind, status, valid_from, valid_to, basis_kind, basis_number,
  basis_issuer, basis_issued_on, is_primary_contact, court_restricted)
values ($1, $2, $3, 'PARENT', 'ACTIVE', '2010-01-01', null, 'BIRTH_CERTIFICATE', 'n', 'i', '2010-01-01', false, false)
"""


def on(dsn: str, work: Callable[[Connection], Awaitable[None]]) -> None:
    """Do something as what writes does, behind the open gate."""

    async def run() -> None:
        connection = await asyncpg.connect(dsn, server_settings={SETTING: "operator"})
        try:
            await connection.execute("set role passport_writer")
            await work(connection)
        finally:
            await connection.close()

    asyncio.run(run())


def bundle(*resources: dict[str, Any], born: str = "2024-06-01") -> Any:
    """Documents of the child."""
    return extracted(patient(born=born), *resources)


async def a_child(connection: Connection, born: date = date(2024, 6, 1)) -> UUID:
    """A child of whom nothing is known, with both parents and their accounts."""
    child_id = new_id()
    await connection.execute(
        "insert into child (id, birth_date, sex, synthetic, created_at) values ($1, $2, 'FEMALE', true, now())",
        child_id,
        born,
    )
    await with_parents(connection, child_id)
    return child_id


async def with_parents(connection: Connection, child_id: UUID) -> None:
    """Mother and father of a child that is there."""
    await connection.execute("reset role")  # accounts are written by administrators
    for person, name in ((MOTHER, "mother"), (FATHER, "father")):
        await connection.execute(_PERSON, person, name, f"{name}@example.org")
        await connection.execute(_ACCOUNT, name, person, None, ["parent"])
        await connection.execute(_TIED, child_id, new_id(), person)
    await connection.execute("set role passport_writer")


async def own_account(connection: Connection, child_id: UUID) -> None:
    """The child's own account, to which its record is open."""
    await connection.execute("reset role")
    await connection.execute(_ACCOUNT, "teen", None, child_id, ["child"])
    await connection.execute("set role passport_writer")
    opening = "insert into record_access (child_id, id, subject, opened_at) values ($1, $2, 'teen', $3)"
    await connection.execute(opening, child_id, new_id(), NOW)


async def kept(connection: Connection, child_id: UUID, now: datetime = NOW) -> None:
    """Look at its reminders, as every write does."""
    async with connection.transaction():
        await remind(connection, [child_id], new_id, now)


async def shown(connection: Connection) -> list[Any]:
    """All reminders."""
    return list(await connection.fetch(f"{_SHOWN} order by kind, item, is_full, recipient_id"))


async def open_to(connection: Connection, person: UUID) -> set[tuple[str, str, bool]]:
    """What a person is reminded of now, whatever of it may be shown."""
    return {
        (row["kind"], row["item"], row["is_full"])
        for row in await shown(connection)
        if row["recipient_id"] == person and row["withdrawn_at"] is None
    }

"""The second line: who does not say in whose name they act finds no row about a child, whatever the statement."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import orjson
import pytest

from graph.cli import import_
from graph.database.binaries import Binaries
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.database.pools import Connection, ReaderPool, WriterPool
from graph.http.local_issuer import load_issuer
from graph.ingest.moment import MOSCOW
from graph.personas import load_personas, reached
from graph.seed.city import seed_city
from graph.settings import Settings
from graph.tables import metadata
from graph.viewer import SETTING, TOKEN_ROLES, Role
from tests.conftest import at, execute
from tests.database.test_migrations import DEBIAN_15
from tests.golden.city import make_city
from tests.ingest.bundles import blood, bundle
from tests.proof.rows import write_rows

SETTINGS = Settings(pool_size=2)
OPEN = f"SELECT set_config('{SETTING}', 'somebody', true)"
PEOPLE = {"child", "representative"}
# An account opens the gate, so it is read before.
TABLES = sorted(
    name
    for name, table in metadata.tables.items()
    if name in PEOPLE or ("child_id" in table.columns and name != "account" and not table.info.get("view"))
)
VIEWS = [name for name, table in metadata.tables.items() if table.info.get("view")]
UNREAD = {
    "access_read",  # on its way from the trail, which the reader does not read either
    "reminder_delivery",  # what is sent, which nobody reads
    "reminder_pending",
    "cds_card",  # what other systems have, which no statement of the graph reads
}
UNSAID = """
INSERT INTO access_followed (child_id, until) SELECT id, now() FROM child;
INSERT INTO access_read (child_id, id, subject, plan_id) SELECT id, id, 's', 'p' FROM child;
INSERT INTO identifier (child_id, system, value, verified) SELECT id, 's', 'v', true FROM child;
INSERT INTO outbox (child_id, id, topic, created_at) SELECT id, id, 't', now() FROM child;
INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from)
SELECT child.id, child.id, one.id, other.id, 'r', now(), '2020-01-01' FROM child, staff one, staff other
WHERE one.family = 'Nurse' AND other.family = 'Registrar';
INSERT INTO emancipation (child_id, id, number, issuer, issued_on, valid_from, entered_by, entered_at)
SELECT child.id, child.id, 'n', 'i', '2020-01-01', '2020-01-02', staff.id, now() FROM child, staff
WHERE staff.family = 'Registrar';
INSERT INTO audit_order (id, auditor_id, child_id, reason, valid_from, valid_to, requested_by, requested_at)
SELECT child.id, staff.id, child.id, 'r', '2020-01-01', '2020-01-02', staff.id, now() FROM child, staff
WHERE staff.family = 'Auditor';
INSERT INTO account_grant (id, subject, child_id, requested_by, requested_at)
SELECT child.id, 'teen', child.id, 'administrator', now() FROM child;
INSERT INTO contact_proposal (child_id, id, representative_id, source, proposed_at)
SELECT child.id, child.id, one.id, 'SIMULATED', now() FROM child, (SELECT id FROM representative LIMIT 1) AS one;
INSERT INTO appointment (child_id, id, source, number, status, organization_id, starts_at, day)
SELECT child.id, child.id, 'UMIAS', 'n', 'BOOKED', one.id, now(), '2026-01-01' FROM child, (SELECT id FROM organization LIMIT 1) AS one;
INSERT INTO reminder (child_id, id, recipient_id, kind, item, is_full, day, raised_at)
SELECT child.id, child.id, child.id, 'VACCINATION', 'unsaid', false, '2026-01-01', now() FROM child ON CONFLICT DO NOTHING;
INSERT INTO reminder_delivery (child_id, id, event_id, recipient_id, subject, role, channel, state, attempts, next_at)
SELECT child.id, child.id, child.id, child.id, 's', 'parent', 'EMAIL', 'WAITING', 0, now() FROM child;
INSERT INTO record_export (child_id, id, subject, role, format, status, taken_until, requested_at)
SELECT child.id, child.id, 's', 'parent', 'ARCHIVE', 'READY', now(), now() FROM child;
INSERT INTO record_export_piece (child_id, export_id, number, subject, content) SELECT child.id, child.id, 0, 'somebody', 'x' FROM child;
INSERT INTO account (subject, roles, level) VALUES ('unsaid-link', '{share_link}', 'STANDARD');
INSERT INTO share_link (child_id, id, subject, created_by, relation, code_hash, pin_hash, created_at, expires_at, views_allowed,
  views_left, attempts_left)
SELECT id, id, 'unsaid-link', 'unsaid-link', 'SELF', '', '', now(), now(), 1, 1, 1 FROM child LIMIT 1;
INSERT INTO cds_card (child_id, id, issuer, card, orders, issued_at) SELECT id, id, 'i', id, '[]', now() FROM child;
INSERT INTO reminder_pending (child_id, from_on) SELECT child.id, '2026-01-01' FROM child;
INSERT INTO feed_record (source, stream, child_id, sequence, digest, occurred_at)
SELECT 'MES', child.id, child.id, 1, '', now() FROM child;
"""


@pytest.fixture(scope="module")
def city(database: str) -> str:
    """A city with a row in every table that has children."""

    async def build() -> None:
        owner = await asyncpg.connect(database)
        await write_rows(owner, make_city())
        await owner.execute(UNSAID)
        empty = [table for table in TABLES if not await owner.fetchval(f"SELECT count(*) FROM {table}")]
        await owner.close()
        assert not empty, f"give the city a row of {empty}"

    asyncio.run(build())
    return database


@pytest.fixture
async def reader(city: str) -> AsyncIterator[Connection]:
    opened = await ReaderPool.open(city, SETTINGS)
    async with opened.acquire() as connection:
        yield connection
    await opened.close()


@pytest.fixture
async def writer(city: str) -> AsyncIterator[Connection]:
    opened = await WriterPool.open(city, SETTINGS)
    async with opened.acquire() as connection:
        yield connection
    await opened.close()


@pytest.mark.parametrize("table", sorted({*TABLES, *VIEWS} - UNREAD))
async def test_a_raw_select_finds_nothing(reader: Connection, table: str) -> None:
    count = f"SELECT count(*) FROM {table}"
    assert await reader.fetchval(count) == 0
    async with reader.transaction():
        await reader.execute(OPEN)
        assert await reader.fetchval(count) > 0
    assert await reader.fetchval(count) == 0


@pytest.mark.parametrize("table", sorted(UNREAD))
async def test_what_is_of_the_trail_is_not_read(reader: Connection, table: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await reader.fetchval(f"SELECT count(*) FROM {table}")


async def changes_nothing(connection: Connection, statement: str) -> bool:
    """Whether a statement finds no row, or is not allowed at all."""
    try:
        return (await connection.execute(statement)).endswith(" 0")
    except asyncpg.InsufficientPrivilegeError:
        return True


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE break_glass_grant SET justification = justification",
        "DELETE FROM break_glass_grant",
        "UPDATE account SET roles = roles",
        "UPDATE account SET subject = subject",
        "INSERT INTO account (subject, level) VALUES ('x', 'FULL')",
        "DELETE FROM account",
    ],
)
@pytest.mark.parametrize("subject", ["", "somebody", "nurse"])
async def test_evidence_and_accounts_are_not_rewritten(writer: Connection, statement: str, subject: str) -> None:
    """But for accounts in the name of an administrator."""
    async with writer.transaction():
        await writer.execute(f"SELECT set_config('{SETTING}', $1, true)", subject)
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with writer.transaction():
                await writer.execute(statement)


async def test_an_administrator_writes_the_accounts_of_others_alone(writer: Connection) -> None:
    async with writer.transaction():
        await writer.execute(f"SELECT set_config('{SETTING}', 'administrator', true)")
        assert await writer.execute("UPDATE account SET roles = roles WHERE subject = 'nurse'") == "UPDATE 1"
        assert await writer.execute("UPDATE account SET roles = '{}' WHERE subject = 'administrator'") == "UPDATE 1"
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await writer.execute("UPDATE account SET roles = '{auditor}' WHERE subject = 'administrator'")


@pytest.mark.parametrize("table", TABLES)
async def test_a_raw_write_changes_nothing(writer: Connection, table: str) -> None:
    column = next(iter(metadata.tables[table].columns)).name
    for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        assert await changes_nothing(writer, statement)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
        await writer.execute(f"INSERT INTO {table} SELECT (jsonb_populate_record(NULL::{table}, '{{}}')).*")


@pytest.mark.parametrize("table", TABLES)
async def test_the_gate_holds_for_the_owner_too(reader: Connection, table: str) -> None:
    query = "SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = $1::text::regclass"
    assert await reader.fetchval(query, table)


async def test_an_unknown_account_opens_nothing(reader: Connection) -> None:
    statement = reached(Role.NURSE)
    now = datetime.now(UTC)
    for subject, is_known in (("nobody", False), (Role.NURSE.value, True)):
        values = {
            "now": now,
            "today": now.astimezone(MOSCOW).date(),
            "role": "nurse",
            "subject": subject,
            "child": None,
        }
        async with reader.transaction():
            await reader.fetch(statement.sql, *(values[name] for name in statement.parameters))
            assert bool(await reader.fetchval("SELECT count(*) FROM child")) is is_known


@pytest.fixture(scope="module", params=[18, 15])
def plain(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[str]:
    """A database whose owner is no superuser: where an operator's own server is the database."""
    binaries = Binaries(DEBIAN_15, 15) if request.param == 15 else None
    if binaries and not binaries.initdb.exists():
        pytest.skip("PostgreSQL 15 is not installed")
    with EmbeddedServer(short_folder / f"r{request.param}", durable=False, binaries=binaries) as embedded:
        execute(embedded.dsn, "CREATE ROLE plain LOGIN CREATEROLE", "CREATE DATABASE plain OWNER plain")
        dsn = at(embedded.dsn, "plain")
        yield urlunsplit(urlsplit(dsn)._replace(netloc="plain@"))


def test_an_owner_without_powers_does_an_operators_work_and_sees_nothing_by_accident(
    plain: str, tmp_path: Path
) -> None:
    asyncio.run(upgrade(plain))
    assert asyncio.run(seed_city(plain, 60, 1)) == 60
    (tmp_path / "one.json").write_bytes(orjson.dumps(bundle(blood("b", "A(II) Rh+"))))
    summary = asyncio.run(import_.run(plain, [tmp_path], None, lambda done, total: None))
    assert (summary.children, summary.rejected) == (1, 0)
    assert asyncio.run(import_._rebuild(plain)) == {"passports": 61, "changed": 0}
    issuer = load_issuer(Settings(data=tmp_path), tmp_path)
    assert len(load_personas(plain, issuer)) == len(TOKEN_ROLES)

    async def look() -> dict[str, int]:
        connection = await asyncpg.connect(plain)
        await connection.execute("DELETE FROM fact")
        counts = {table: await connection.fetchval(f"SELECT count(*) FROM {table}") for table in TABLES}
        await connection.execute(OPEN.replace("true", "false"))
        assert await connection.fetchval("SELECT count(*) FROM fact") > 60
        await connection.close()
        return counts

    assert set(asyncio.run(look()).values()) == {0}

"""Each pool can do what its type says and nothing else, and a database that is down is an answer, not a wait."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import asyncpg
import pytest

from graph.database import statements
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.database.pools import AuditWriter, Connections, ReaderPool, WriterPool
from graph.errors import Code, Refusal
from graph.settings import Settings
from graph.write.idempotent import Idempotent

SETTINGS = Settings(pool_size=2, statement_timeout=0.5, connect_timeout=0.5)
PLAN = "INSERT INTO audit_plan (id, role, policy_version) VALUES ('p', 'nurse', '1') ON CONFLICT (id) DO NOTHING"
ENTRY = """INSERT INTO audit_entry (id, at, subject, plan_id, child_ids, request_id, outcome, chain, number, hash)
VALUES (gen_random_uuid(), now(), 's', 'p', '{}', 'r', 'OK', $1, 1, '')"""
ORGANIZATION = "INSERT INTO organization (id, kind, code, name) VALUES (gen_random_uuid(), 'SCHOOL', $1, 'n')"


@pytest.fixture
async def reader(database: str) -> AsyncIterator[ReaderPool]:
    opened = await ReaderPool.open(database, SETTINGS)
    yield opened
    await opened.close()


@pytest.fixture
async def writer(database: str) -> AsyncIterator[WriterPool]:
    opened = await WriterPool.open(database, SETTINGS)
    yield opened
    await opened.close()


@pytest.fixture
async def audit(database: str) -> AsyncIterator[AuditWriter]:
    opened = await AuditWriter.open(database, SETTINGS)
    yield opened
    await opened.close()


REFUSED = (asyncpg.InsufficientPrivilegeError, asyncpg.ReadOnlySQLTransactionError)


async def denied(pool: Connections, statement: str, *errors: type[asyncpg.PostgresError]) -> None:
    with pytest.raises(errors or REFUSED):
        async with pool.acquire() as connection:
            await connection.execute(statement)


async def test_a_reader_reads_and_writes_nothing(reader: ReaderPool) -> None:
    async with reader.acquire() as connection:
        assert await connection.fetchval("SELECT count(*) FROM child") == 0
        assert await connection.fetchval("SHOW jit") == "off"
        assert await connection.fetchval("SHOW timezone") == "UTC"
    await denied(reader, "DELETE FROM child")
    await denied(reader, "BEGIN; SET TRANSACTION READ WRITE; DELETE FROM child; COMMIT")
    await denied(reader, "SELECT * FROM audit_entry")
    await denied(reader, "SELECT * FROM audit_plan")
    await denied(reader, "CREATE TABLE t (id int)")


async def test_a_writer_writes_but_never_the_audit_trail(writer: WriterPool) -> None:
    async with writer.acquire() as connection:
        await connection.execute(ORGANIZATION, str(uuid4()))
        assert await connection.fetchval("SELECT count(*) FROM organization") == 1
        await connection.execute("DELETE FROM organization")
    for statement in ("DELETE FROM audit_entry", "SELECT * FROM audit_plan", PLAN, "DROP TABLE child"):
        await denied(writer, statement)
    await denied(writer, "DELETE FROM alembic_version")


async def test_audit_is_append_only(audit: AuditWriter) -> None:
    async with audit.acquire() as connection:
        await connection.execute(PLAN)
        await connection.execute(PLAN)
        await connection.execute(ENTRY, uuid4())
    for table in ("audit_entry", "audit_plan"):
        await denied(audit, f"UPDATE {table} SET role = 'parent'")
    for table in ("audit_entry", "audit_plan", "audit_chain"):
        await denied(audit, f"DELETE FROM {table}")
    await denied(audit, "UPDATE audit_chain SET previous = NULL")
    await denied(audit, ENTRY.replace("$1", "NULL"), asyncpg.CheckViolationError)
    await denied(audit, "SELECT * FROM audit_entry")
    await denied(audit, "SELECT * FROM child")


async def test_a_statement_stays_prepared_however_long_it_is(reader: ReaderPool) -> None:
    query = f"SELECT '{'x' * 40_000}'"
    for _ in range(2):
        async with reader.acquire() as connection:
            await connection.fetchval(query)
    async with reader.acquire() as connection:
        assert (
            await connection.fetchval("SELECT count(*) FROM pg_prepared_statements WHERE length(statement) > 40000")
            == 1
        )
        assert await connection.fetchval("SELECT current_user") == "passport_reader"


async def test_what_a_connection_keeps_prepared_is_bounded_by_its_length(
    reader: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "CHARACTERS", 100_000)
    kept = "SELECT length(statement) FROM pg_prepared_statements WHERE length(statement) > 10000"
    again = "SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT 7'"
    async with reader.acquire() as connection:
        for number in range(20):
            await connection.fetchval("SELECT 7")
            await connection.fetchval(f"SELECT '{number}{'x' * 20_000}'")
        assert 3 <= len(await connection.fetch(kept)) <= 5
        assert await connection.fetchval(again) == 1
        await connection.fetchval(f"SELECT '{'y' * 300_000}'")  # larger than the room: alone, until the next
        await connection.fetchval("SELECT 1")
        assert sum(row[0] for row in await connection.fetch(kept)) < 100_000
        assert await connection.fetchval(again) == 0


async def test_too_long_is_a_timeout(reader: ReaderPool) -> None:
    with pytest.raises(Refusal) as refusal:
        async with reader.acquire() as connection:
            await connection.execute("SELECT pg_sleep(5)")
    assert refusal.value.code is Code.TIMEOUT
    assert await reader.is_available()


async def test_a_busy_pool_refuses_in_time(reader: ReaderPool) -> None:
    async with reader.acquire(), reader.acquire():
        async with asyncio.timeout(30):
            with pytest.raises(Refusal) as refusal:
                async with reader.acquire():
                    pass
        assert refusal.value.code is Code.UNAVAILABLE
    assert await reader.is_available()


async def test_a_connection_lost_on_the_way_is_unavailable_and_replaced(reader: ReaderPool, database: str) -> None:
    owner = await asyncpg.connect(database)
    with pytest.raises(Refusal) as refusal:
        async with reader.acquire() as connection:
            pid = await connection.fetchval("SELECT pg_backend_pid()")
            await owner.execute("SELECT pg_terminate_backend($1)", pid)
            await connection.fetchval("SELECT 1")
    assert refusal.value.code is Code.UNAVAILABLE
    assert await reader.is_available()
    await owner.close()


async def test_a_mistake_of_ours_is_not_called_an_outage(reader: ReaderPool) -> None:
    with pytest.raises(asyncpg.InterfaceError):
        async with reader.acquire() as connection:
            await connection.fetchval("SELECT 1", "one argument too many")
    with pytest.raises(json.JSONDecodeError):
        async with reader.acquire():
            json.loads("?")


async def test_a_database_that_is_down_refuses_at_once_and_comes_back(short_folder: Path) -> None:
    server = EmbeddedServer(short_folder / "outage", durable=False)
    dsn = await asyncio.to_thread(server.start)
    await upgrade(dsn)
    await asyncio.to_thread(server.stop)
    reader = await ReaderPool.open(dsn, SETTINGS)
    for _ in range(2):
        assert not await reader.is_available()
        await asyncio.to_thread(server.start)
        assert await reader.is_available()
        await asyncio.to_thread(server.stop)
    with pytest.raises(Refusal) as refusal:
        async with reader.acquire():
            pass
    assert refusal.value.code is Code.UNAVAILABLE
    assert "passport@" not in refusal.value.message
    await reader.close()


async def test_a_vital_write_finds_its_connections_open_and_waits_briefly(database: str) -> None:
    vital = await WriterPool.open_vital(database, SETTINGS)
    await Idempotent(vital, vital, cast("Any", None)).warm()
    assert vital.pool.get_size() == vital.size
    async with vital.acquire() as connection:
        assert not connection.is_in_transaction()
        assert await connection.fetchval("SHOW lock_timeout") == "500ms"
    await vital.close()


async def test_a_database_that_is_down_is_said_by_the_first_vital_write(tmp_path: Path) -> None:
    vital = await WriterPool.open_vital(f"postgresql:///postgres?host={tmp_path}", SETTINGS)
    await Idempotent(vital, vital, cast("Any", None)).warm()
    assert vital.pool.get_size() == 0
    await vital.close()

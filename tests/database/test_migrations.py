"""Migrations make exactly the tables, go down to nothing, and state what they lack."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql

from graph.database.binaries import Binaries
from graph.database.connection import connect
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import differences, downgrade, status, upgrade
from graph.errors import StartupProblem
from graph.ingest.retract import rebuild
from graph.tables import metadata
from tests.conftest import at, execute
from tests.ingest.bundles import blood, condition, observation, patient, stored

DIALECT: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
DEBIAN_15 = Path("/usr/lib/postgresql/15/bin")
LEFT = """
SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'alembic_version%'
UNION SELECT rolname FROM pg_roles WHERE rolname LIKE 'passport\\_%'
"""


@pytest.fixture(scope="module", params=[18, 15])
def empty(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[str]:
    """An empty database on a server of its own: the embedded one, and Debian's where it is installed."""
    binaries = Binaries(DEBIAN_15, 15) if request.param == 15 else None
    if binaries and not binaries.initdb.exists():
        pytest.skip("PostgreSQL 15 is not installed")
    with EmbeddedServer(short_folder / f"m{request.param}", durable=False, binaries=binaries) as embedded:
        yield embedded.dsn


async def names(dsn: str, query: str) -> set[str]:
    connection = await asyncpg.connect(dsn)
    try:
        return {row[0] for row in await connection.fetch(query)}
    finally:
        await connection.close()


async def test_up_and_down_and_up(empty: str) -> None:
    before = await status(empty)
    assert before.current is None
    assert before.pending[0] == "0001"
    await upgrade(empty)
    assert (await status(empty)).pending == ()
    assert await differences(empty) == []
    await upgrade(empty)
    await downgrade(empty, "base")
    assert await names(empty, LEFT) == set()
    await upgrade(empty)
    assert set(metadata.tables) <= await names(empty, LEFT)


async def test_roles_of_an_account_move_with_it(fresh_database: str) -> None:
    await downgrade(fresh_database, "0009")
    connection = await asyncpg.connect(fresh_database)
    await connection.execute("INSERT INTO account (subject, level) VALUES ('both', 'FULL'), ('none', 'FULL')")
    await connection.execute("INSERT INTO account_role VALUES ('both', 'parent'), ('both', 'nurse')")
    before = await names(fresh_database, "SELECT r::text FROM account_role r")
    await upgrade(fresh_database)
    held = await connection.fetch("SELECT subject, roles FROM account ORDER BY subject")
    assert [tuple(row) for row in held] == [("both", ["nurse", "parent"]), ("none", [])]
    await downgrade(fresh_database, "0009")
    assert await names(fresh_database, "SELECT r::text FROM account_role r") == before
    await connection.close()


async def test_titles_that_an_index_cannot_hold_are_cut(fresh_database: str) -> None:
    await downgrade(fresh_database, "0014")
    connection = await asyncpg.connect(fresh_database)
    await connection.execute("SET session_replication_role = replica")  # a document without its child will do
    await connection.execute(
        """INSERT INTO medical_document (child_id, id, kind, title, date, status, structured, sha256, source_system, source_id,
          source_kind, source_rank, registered_at)
        SELECT gen_random_uuid(), gen_random_uuid(), 'OTHER', repeat('я', n), now(), 'REGISTERED', '{}', '', '', '', 'EMR', 2, now()
        FROM unnest(array[1, 255, 256, 9000]) n"""
    )
    await upgrade(fresh_database)
    titles = sorted(row[0] for row in await connection.fetch("SELECT title FROM medical_document"))
    assert titles == ["я", "я" * 255, "я" * 254 + "…", "я" * 254 + "…"]
    await connection.close()


async def test_passports_that_are_there_get_their_completeness(fresh_database: str) -> None:
    """By the rule of the projection: a rebuild, which computes what is due of them, leaves it as it is."""
    connection = await connect(fresh_database)
    for item in ("b", "c"):
        await stored(connection, patient(item), blood(item, "A(II) Rh+"), condition(f"c{item}", "J45"))
    hidden = observation("h", "8302-2", valueQuantity={"value": 110, "code": "cm"})
    await stored(connection, patient("d"), condition("x", "B20"), hidden)
    await downgrade(fresh_database, "0017")
    await upgrade(fresh_database)
    for changed in (3, 0):
        completeness_rows = await connection.fetch("SELECT completeness FROM passport ORDER BY completeness")
        assert [row[0] for row in completeness_rows] == [1 / 8, 3 / 8, 3 / 8]
        assert (await rebuild(connection))["changed"] == changed
    await connection.close()


async def test_statements_that_are_there_are_grouped_as_new_ones_are(fresh_database: str) -> None:
    connection = await connect(fresh_database)
    words = {"code": {"text": "Ёж Астма"}}
    resources = (
        condition("1", "J45"),
        condition("2", "J45"),
        condition("3", "1", "urn:x"),
        condition("4", "x") | words,
    )
    await stored(connection, *resources)
    query = "SELECT disease, stated_on::text, restated FROM condition ORDER BY disease, document_id"
    before = await connection.fetch(query)
    assert [row[0] for row in before] == ["J45", "J45", "urn:x 1", "ёж астма"]
    assert {(row[1], row[2]) for row in before[:2]} == {("2021-02-03", True)}
    await downgrade(fresh_database, "0018")
    await upgrade(fresh_database)
    assert await connection.fetch(query) == before
    await connection.close()


async def test_functions_of_texts_come_back_as_they_were(fresh_database: str) -> None:
    """Migration 0036 replaces functions of the two before it."""
    sources = "SELECT oid::regprocedure::text || prosrc || proisstrict FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    after = await names(fresh_database, sources)
    await downgrade(fresh_database, "0035")
    back = await names(fresh_database, sources)
    assert len(after - back) > 5
    await downgrade(fresh_database, "0033")
    await upgrade(fresh_database, "0035")
    assert await names(fresh_database, sources) == back


async def test_a_view_has_the_columns_of_its_table_class(database: str) -> None:
    """Autogenerate compares tables alone."""
    views = [table for table in metadata.sorted_tables if table.info.get("view")]
    assert {view.name for view in views} == {"access_log", "due_item", "episode", "support_measure"}
    for view in views:
        stored = await names(
            database,
            f"""SELECT attname || ' ' || replace(format_type(atttypid, atttypmod), 'character varying', 'text')
            FROM pg_attribute WHERE attrelid = '{view.name}'::regclass""",
        )
        types = {column.name: column.type.compile(DIALECT).lower() for column in view.columns}
        assert stored == {f"{name} {kind.replace('varchar', 'text')}" for name, kind in types.items()}


async def test_a_second_database_shares_the_roles_and_gives_up_only_its_own_grants(database: str, server: str) -> None:
    connection = await asyncpg.connect(server)
    await connection.execute("CREATE DATABASE second")
    await connection.close()
    await asyncio.gather(upgrade(at(server, "second")), upgrade(at(server, "second")))
    await downgrade(at(server, "second"), "base")
    reading = "SELECT has_table_privilege('passport_reader', 'child', 'SELECT')::text"
    assert await names(database, reading) == {"true"}


def test_a_user_who_may_not_create_roles_gets_the_sentence_for_the_administrator(short_folder: Path) -> None:
    with EmbeddedServer(short_folder / "plain", durable=False) as embedded:
        execute(embedded.dsn, "CREATE ROLE plain LOGIN", "CREATE DATABASE plain OWNER plain")
        dsn = at(embedded.dsn, "plain").replace("passport@", "plain@", 1)
        with pytest.raises(
            StartupProblem, match=r'"CREATE ROLE passport_reader NOLOGIN; GRANT passport_reader TO plain"'
        ):
            asyncio.run(upgrade(dsn))
        for role in ("passport_reader", "passport_writer", "passport_audit"):
            execute(embedded.dsn, f"CREATE ROLE {role} NOLOGIN", f"GRANT {role} TO plain")
        asyncio.run(upgrade(dsn))
        asyncio.run(downgrade(dsn, "base"))


async def test_a_database_that_is_not_there_is_one_sentence(server: str) -> None:
    with pytest.raises(StartupProblem, match=r'"nowhere" does not exist\.$'):
        await status(at(server, "nowhere"))
    with pytest.raises(StartupProblem, match="cannot be reached"):
        await status("postgresql://passport@/passport?host=/nowhere")

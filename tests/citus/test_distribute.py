"""What `passport db distribute` does to a migrated database, and that rows are the same afterwards (docs/citus.md)."""

import asyncio
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from graph.database.citus.distribute import distribute
from graph.database.citus.one_node import LET
from graph.database.citus.one_shard import MAKE
from graph.database.citus.spread import Connection
from graph.database.citus.start import shards_of
from graph.database.connection import connect
from graph.database.pools import AuditWriter, Connections, ReaderPool, WriterPool
from graph.errors import StartupProblem
from graph.settings import Settings
from graph.tables import stored
from graph.tables.gate import gated
from graph.tables.place import Place, place_of
from graph.viewer import SETTING
from tests.citus.conftest import Both
from tests.citus.nodes import DATABASE, NAMED, OWNER, SUPERUSER, Nodes, address, command, operator_of
from tests.citus.rows import differences

pytestmark = NAMED

WITHOUT_DDL = "SET citus.enable_ddl_propagation = off"

PLACES = """
SELECT table_name::text AS name, citus_table_type AS type FROM citus_tables
"""
SHARD = """
SELECT nodeport, shard_name FROM citus_shards WHERE table_name = $1::text::regclass AND citus_table_type = 'distributed'
"""


def passport(*words: str, dsn: str) -> "subprocess.CompletedProcess[str]":
    """Run a command on a database."""
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
        env={"PASSPORT_DATABASE_URL": dsn, "PATH": ""},
    )


@pytest.mark.asyncio
async def test_every_table_is_where_it_says(nodes: Nodes) -> None:
    connection = await connect(nodes.dsn)
    found = {row["name"]: row["type"] for row in await connection.fetch(PLACES)}
    await connection.close()
    words = {Place.DISTRIBUTED: "distributed", Place.REFERENCE: "reference", Place.LOCAL: None}
    assert {table.name: found.get(table.name) for table in stored()} == {
        table.name: words[place] for table in stored() if (place := place_of(table))
    }


def test_again_changes_nothing_and_status_says_so(nodes: Nodes) -> None:
    again = passport("db", "distribute", dsn=nodes.dsn)
    assert again.returncode == 0, again.stderr
    assert "distributed: nothing new" in again.stdout
    assert "taken away" not in again.stdout
    status = passport("db", "status", dsn=nodes.dsn)
    assert status.returncode == 0, status.stderr
    assert "spread over 2 nodes, every table in its place" in status.stdout


@pytest.mark.asyncio
async def test_a_database_without_citus_is_refused(fresh_database: str) -> None:
    connection = await connect(fresh_database)
    with pytest.raises(StartupProblem, match="no extension citus"):
        await distribute(connection)
    await connection.close()


def test_the_same_city_is_the_same_rows(both: Both) -> None:
    assert asyncio.run(differences(both.nodes.dsn, both.plain)) == {}


@pytest.mark.asyncio
async def test_a_shard_shows_nothing_to_who_says_no_name(both: Both) -> None:
    """Each node holds its own gate: neither a session on a worker nor one on the coordinator finds a row without a subject."""
    connection = await connect(both.nodes.dsn)
    shards = {name: await connection.fetch(SHARD, name) for name in ("child", "fact", "medical_document")}
    await connection.close()
    for name, places in shards.items():
        counts = {"nobody": 0, "somebody": 0}
        for place in places:
            reader = await asyncpg.connect(address(place["nodeport"], "passport_reader"))
            text = f"SELECT count(*) FROM {place['shard_name']}"
            counts["nobody"] += await reader.fetchval(text)
            async with reader.transaction():
                await reader.execute(f"SET LOCAL {SETTING} = 'somebody'")
                counts["somebody"] += await reader.fetchval(text)
            await reader.close()
        assert counts["nobody"] == 0
        assert counts["somebody"] > 0, name


# With a parameter, so that it is planned each time.
COUNT = "SELECT count(*) FROM child WHERE $1"


async def unnamed(connection: Connection) -> int:
    """How many children are seen where no node was told of anybody: to ask is an error, and who does all the same sees none."""
    with pytest.raises(asyncpg.InternalServerError, match="multi-task"):
        async with connection.transaction():
            await connection.fetchval(COUNT, True)
    async with connection.transaction():
        await connection.execute(f"SELECT {LET}")
        count: int = await connection.fetchval(COUNT, True)
        return count


@pytest.mark.asyncio
async def test_a_transaction_tells_the_nodes_and_a_server_has_no_name_of_its_own(both: Both) -> None:
    from graph.database.acting import act_as
    from graph.database.citus.start import shards_of
    from graph.database.pools import ReaderPool
    from tests.http.client import settings

    dsn = both.nodes.dsn
    pool = await ReaderPool.open(dsn, settings(), shards=await shards_of(dsn, settings()))
    async with pool.acquire() as connection:
        counts = [await unnamed(connection)]
        async with connection.transaction():
            counts.append(await unnamed(connection))
            await act_as(connection, "it's \\ somebody")
            counts.append(await connection.fetchval("SELECT count(*) FROM child"))
            named = await connection.fetchval("SELECT current_setting('passport.subject')")
        counts.append(await unnamed(connection))
        counts.append(await connection.fetchval("SELECT count(*) FROM representative"))
    await pool.close()
    assert named == "it's \\ somebody"
    assert counts == [0, 0, 60, 0, 0]


@pytest.mark.asyncio
async def test_no_connection_waits_for_shards_to_be_hidden_in_the_catalogue(nodes: Nodes) -> None:
    chosen = Settings(pool_size=2)
    shards = await shards_of(nodes.dsn, chosen)
    pools: list[Connections] = [await ReaderPool.open(nodes.dsn, chosen, shards=shards)]
    pools += [await kind.open(nodes.dsn, chosen) for kind in (WriterPool, AuditWriter)]
    pools.append(await WriterPool.open_vital(nodes.dsn, chosen))
    async with AsyncExitStack() as stack:
        connections: list[Any] = [await stack.enter_async_context(pool.acquire()) for pool in pools]
        connections.append(await connect(nodes.dsn))
        for connection in connections:
            assert await connection.fetchval("SHOW citus.override_table_visibility") == "off"
            assert connection.shards == shards
        await connections[-1].close()
    for pool in pools:
        await pool.close()


async def test_doctor_finds_a_spread_database_well(nodes: Nodes) -> None:
    from graph.cli.examination import WRONG, database
    from tests.http.client import settings

    findings = await database(settings(), nodes.dsn)
    assert [each for each in findings if each.state == WRONG] == []
    assert {"nodes", "passport_reader"} <= {each.name for each in findings}


@pytest.mark.asyncio
async def test_a_worker_without_the_operators_setting_is_named(nodes: Nodes) -> None:
    worker = address(nodes.ports[1], SUPERUSER)
    await command(
        worker, "SET citus.enable_ddl_propagation = off", f"ALTER ROLE {OWNER} IN DATABASE passport RESET ALL"
    )
    try:
        status = passport("db", "status", dsn=nodes.dsn)
    finally:
        await command(
            worker,
            "SET citus.enable_ddl_propagation = off",
            operator_of(DATABASE),
        )
    assert status.returncode == 1
    assert str(nodes.ports[1]) in status.stdout


@pytest.mark.asyncio
async def test_a_node_without_the_operator_of_shards_is_named(nodes: Nodes) -> None:
    worker = address(nodes.ports[1], SUPERUSER)
    await command(worker, WITHOUT_DDL, "DROP FUNCTION public.of_one_shard CASCADE")
    try:
        status, again = [passport("db", word, dsn=nodes.dsn) for word in ("status", "distribute")]
    finally:
        await command(worker, f"{WITHOUT_DDL}; DROP OPERATOR FAMILY public.uuid_of_one_shard USING btree", MAKE)
    assert (status.returncode, again.returncode) == (1, 2)
    assert f"no operator =% on 127.0.0.1:{nodes.ports[1]}" in status.stdout
    assert "CREATE OPERATOR CLASS" in again.stderr


def test_the_operator_of_shards_is_made_as_the_document_says() -> None:
    text = " ".join(Path("docs/citus.md").read_text("utf-8").split())
    assert " ".join(MAKE.split()) in text


@pytest.mark.asyncio
async def test_rights_on_columns_are_those_of_one_postgresql(both: Both) -> None:
    connection = await connect(both.nodes.dsn)
    (place, *_) = await connection.fetch(SHARD, "share_link")
    await connection.close()
    reader = await asyncpg.connect(address(place["nodeport"], "passport_reader"))
    await reader.fetch(f"SELECT child_id, subject FROM {place['shard_name']}")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await reader.fetch(f"SELECT code_hash FROM {place['shard_name']}")
    await reader.close()


@pytest.mark.asyncio
@pytest.mark.parametrize("refers_to", ["staff", "child", None])
async def test_a_later_migration_puts_a_table_behind_the_gate(nodes: Nodes, refers_to: str | None) -> None:
    """Of one that refers to a table of every node Citus refuses a SELECT in a policy at once."""
    connection = await connect(nodes.dsn)
    transaction = connection.transaction()
    await transaction.start()
    key = f", FOREIGN KEY (about) REFERENCES {refers_to} (id)" if refers_to else ""
    try:
        await connection.execute(f"CREATE TABLE later (child_id uuid PRIMARY KEY, about uuid{key})")
        for statement in gated("later"):
            await connection.execute(statement)
        assert await connection.fetchval("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'later'")
        assert await connection.fetchval("SELECT count(*) FROM pg_policy WHERE polrelid = 'later'::regclass") == 1
    finally:
        await transaction.rollback()
        await connection.close()

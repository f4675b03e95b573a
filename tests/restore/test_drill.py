"""The drill of docs/backup.md: the disk of the database is lost, and everything is brought back from pgBackRest's repository."""

import asyncio
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import asyncpg
import httpx
import pytest

from graph.database.migrations import upgrade
from graph.trail.journal import Journal
from graph.viewer import Role
from tests.database.test_commands import passport
from tests.http.world import ANNA, build_world, subject_of
from tests.live.processes import Server
from tests.restore.archived import Archived, is_installed
from tests.trail.running import entry

pytestmark = pytest.mark.skipif(not is_installed(), reason="pgBackRest or PostgreSQL 15 is not installed")

ASKED = {
    "query": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ full }} passport {{ bloodGroup {{ value }} }} }} }}'
}
PENDING = "while-the-trail-was-down"
AFTER = "after-the-moment"


@dataclass
class Clinic:
    """The service over its database; what belongs to a backup lies in `data` and in the repository."""

    database: Archived
    data: Path
    token: str = ""

    def start(self) -> Server:
        """`passport serve` with the key and the trail of its folder."""
        server = Server(self.database.dsn, self.data, 1, settings={})
        asyncio.run(server.start())
        return server

    def ask(self, server: Server) -> Any:
        """What a nurse is answered, with the token that she has had from the beginning."""
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = httpx.post(f"http://127.0.0.1:{server.port}/graphql", json=ASKED, headers=headers, timeout=60)
        return answer.json()["data"]

    def rows(self, query: str, *arguments: object) -> list[asyncpg.Record]:
        """Rows of the database."""

        async def fetch() -> list[asyncpg.Record]:
            connection = await asyncpg.connect(self.database.dsn)
            try:
                return list(await connection.fetch(query, *arguments))
            finally:
                await connection.close()

        return asyncio.run(fetch())


@pytest.fixture(scope="module")
def clinic(short_folder: Path) -> Iterator[Clinic]:
    """A clinic that has been at work: a full backup, then a nurse's read and one whose entry still waits in a file."""
    database = Archived.create(short_folder / "restore")
    made = Clinic(database, short_folder / "restore" / "service")
    asyncio.run(upgrade(database.dsn))
    asyncio.run(build_world(database.dsn))
    database.run(*database.pgbackrest("--type=full", "backup"))
    server = made.start()
    try:
        words = ("--role", "nurse", "--subject", subject_of(Role.NURSE), "--ttl", "86400")
        made.token = passport("token", *words, data=str(made.data), database_url=database.dsn).stdout.strip()
        assert made.ask(server)["child"]["name"]["full"]
    finally:
        server.stop()
    yield made
    database.kill()


def archived(clinic: Clinic) -> datetime:
    """This moment, when the WAL up to it lies in the repository."""
    ((now, segment),) = clinic.rows("select clock_timestamp(), pg_walfile_name(pg_current_wal_insert_lsn())")
    end = time.monotonic() + 60
    while True:
        ((last,),) = clinic.rows("select max(last_archived_wal) from pg_stat_archiver")
        if last is not None and last >= segment:
            return cast("datetime", now)
        assert time.monotonic() < end, clinic.database.log()
        # Nothing is switched by archive_timeout where nothing is written.
        clinic.rows("select pg_logical_emit_message(true, 'drill', '')")
        time.sleep(0.2)


def leave_entries(clinic: Clinic, subject: str) -> None:
    """Three entries of the trail wait in a file, as after an outage."""
    journal = Journal(clinic.data / "trail")
    for _ in range(3):
        waiting = entry(subject)
        journal.append(waiting.row(), waiting.audited)
    journal.seal()


def examined(clinic: Clinic, waiting: int) -> None:
    """The commands find nothing wrong: trail and files agree."""
    where = {"data": str(clinic.data), "database_url": clinic.database.dsn}
    done = passport("doctor", "--json", **where)
    reported = {each["name"]: each for each in json.loads(done.stdout)}
    assert done.returncode == 0, reported
    assert reported["archive"]["state"] == "ok"
    assert reported["trail files"]["says"] == f"{waiting} entries wait in files"
    verified = passport("audit", "verify", **where)
    assert (verified.returncode, "as it was written" in verified.stdout) == (0, True), verified.stdout


def everything(clinic: Clinic) -> dict[str, int]:
    """How many rows each table has."""
    tables = [row[0] for row in clinic.rows("select relname from pg_stat_user_tables order by 1")]
    return {name: clinic.rows(f'select count(*) from "{name}"')[0][0] for name in tables}


@pytest.mark.parametrize("to_a_moment", [True, False], ids=["moment", "end"])
def test_a_lost_disk_is_brought_back(clinic: Clinic, tmp_path: Path, to_a_moment: bool) -> None:
    subject = f"{PENDING}-{to_a_moment}"
    leave_entries(clinic, subject)
    before = everything(clinic)
    kept = tmp_path / "kept"
    shutil.copytree(clinic.data, kept)  # the key and the files of the trail are no part of the database
    moment = archived(clinic)
    clinic.rows("update child set family = $1", AFTER)
    archived(clinic)

    clinic.database.kill()
    clinic.database.lose()
    shutil.rmtree(clinic.data)
    clinic.database.restore(moment if to_a_moment else None)
    shutil.copytree(kept, clinic.data)
    end = time.monotonic() + 120
    while clinic.rows("select pg_is_in_recovery()")[0][0]:  # it answers before all of its WAL is there
        assert time.monotonic() < end, "recovery does not end"
        time.sleep(0.1)

    assert everything(clinic) == before
    changed = clinic.rows("select count(*) from child where family = $1", AFTER)[0][0]
    assert bool(changed) is not to_a_moment
    examined(clinic, waiting=3)
    server = clinic.start()
    try:
        name = clinic.ask(server)["child"]["name"]["full"]
        assert (AFTER in name) is not to_a_moment
    finally:
        server.stop()
    examined(clinic, waiting=0)
    clinic.database.run(*clinic.database.pgbackrest("--type=full", "backup"))  # of the new time line, and a checkpoint
    assert clinic.rows("select count(*) from audit_entry where subject = $1", subject)[0][0] == 3

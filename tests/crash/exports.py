"""kill -9 of who makes exports, again and again: no half archive is offered, and nothing of one stays."""

import asyncio
import hashlib
import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import asyncpg

from graph.app import _bounds, load_policy
from graph.database.pools import AuditWriter, ReaderPool, WriterPool
from graph.execute.bulk import BulkReads
from graph.execute.engine import Engine
from graph.execute.exports.making import Exports
from graph.execute.lanes import Lanes, lanes_over
from graph.papers.press import Press
from graph.trail.audit import AuditTrail
from graph.viewer import Role
from tests.http.client import settings
from tests.http.world import ANNA, subject_of

ROOT = Path(__file__).parents[2]
# Documents of the child and their bytes, which do not compress to nothing: an export that takes long enough to die in its middle.
COPIES, LENGTH = 24, 400_000
SUBJECT = subject_of(Role.PARENT)
OPEN = "SELECT set_config('passport.subject', 'exports', false)"
QUEUE = """
INSERT INTO record_export (child_id, id, subject, role, format, status, taken_until, requested_at)
VALUES ($1, $2, $3, 'parent', 'ARCHIVE', 'QUEUED', now(), now())
"""
MANY = """
INSERT INTO medical_document SELECT (jsonb_populate_record(d, jsonb_build_object(
  'id', gen_random_uuid(), 'source_id', gen_random_uuid()::text))).*
FROM medical_document d, generate_series(1, $2) WHERE d.child_id = $1 AND d.id = $3
"""
FILL = """
UPDATE medical_document
SET structured = CAST('{"resourceType": "Observation", "note": "' ||
  (SELECT string_agg(md5(id::text || n), '') FROM generate_series(1, $2) n) || '"}' AS json) WHERE child_id = $1
"""
DIGEST = "UPDATE medical_document SET sha256 = encode(sha256(convert_to(structured::text, 'UTF8')), 'hex')"
# The lease of a killed process is over at once: nobody waits a minute for it here.
OVER = "UPDATE record_export SET taken_until = now() WHERE status IN ('QUEUED', 'MAKING')"
STATE = "SELECT status, attempts, size, sha256 FROM record_export WHERE id = $1"
PIECES = "SELECT content FROM record_export_piece WHERE export_id = $1 ORDER BY number"
STRAY = """
SELECT count(*) FROM record_export_piece p JOIN record_export e ON e.child_id = p.child_id AND e.id = p.export_id
WHERE e.status <> 'READY'
"""


@dataclass
class Tally:
    """Rounds, those in which an export was being made when its process was killed, and what was wrong, as sentences."""

    rounds: int = 0
    killed: int = 0
    ready: int = 0
    faults: list[str] = field(default_factory=list)


def crash_exports(dsn: str, rounds: int) -> Tally:
    """Make exports over a database that holds the world of tests/http, killed in each round some time after the beginning."""
    return _Rounds(dsn).run(rounds)


class _Rounds:
    def __init__(self, dsn: str) -> None:
        self.dsn = dsn
        self.tally = Tally()

    def run(self, rounds: int) -> Tally:
        """All rounds; then what was left is made in peace, and expires."""
        asyncio.run(self._prepare())
        took = self._in_peace()
        for number in range(rounds):
            asyncio.run(self._queue())
            process = self._process()
            self._wait(lambda state: state["attempts"] > 0)
            time.sleep(
                random.uniform(0, took * 1.1) if number else 0
            )  # the first at once, so that one is in the middle
            process.kill()
            process.wait()
            asyncio.run(self._check())
            self.tally.rounds += 1
        self._in_peace()
        asyncio.run(self._expired())
        return self.tally

    def _in_peace(self) -> float:
        """Make one export to its end; how many seconds that takes from when a process has taken it."""
        asyncio.run(self._queue())
        process = self._process()
        self._wait(lambda state: state["attempts"] > 0)
        began = time.monotonic()
        self._wait(lambda state: state["status"] == "READY")
        took = time.monotonic() - began
        process.kill()
        process.wait()
        asyncio.run(self._check())
        return took

    def _wait(self, is_reached: Callable[[asyncpg.Record], bool]) -> None:
        until = time.monotonic() + 120
        while not is_reached(asyncio.run(self._state())):
            if time.monotonic() > until:
                raise AssertionError("an export is not made")
            time.sleep(0.02)

    def _process(self) -> "subprocess.Popen[bytes]":
        command = [
            sys.executable,
            "-c",
            "import sys; from tests.crash import exports; exports.make(sys.argv[1])",
            self.dsn,
        ]
        return subprocess.Popen(command, cwd=ROOT)

    async def _prepare(self) -> None:
        connection = await _opened(self.dsn)
        first = await connection.fetchval("SELECT id FROM medical_document WHERE child_id = $1 LIMIT 1", ANNA.id)
        await connection.execute(MANY, ANNA.id, COPIES, first)
        await connection.execute(FILL, ANNA.id, LENGTH // 32)
        await connection.execute(DIGEST)
        await connection.close()

    async def _queue(self) -> None:
        """Ask for an export where none waits; one that was killed is taken up again."""
        connection = await _opened(self.dsn)
        await connection.execute(OVER)
        if not await connection.fetchval("SELECT 1 FROM record_export WHERE status IN ('QUEUED', 'MAKING')"):
            self.export = uuid4()
            await connection.execute(QUEUE, ANNA.id, self.export, SUBJECT)
        await connection.execute("UPDATE record_export SET attempts = 0")  # which are counted, and end it at last
        await connection.close()

    async def _state(self) -> asyncpg.Record:
        connection = await _opened(self.dsn)
        row = await connection.fetchrow(STATE, self.export)
        await connection.close()
        assert row is not None
        return row

    async def _check(self) -> None:
        """What is offered is whole, and what is not offered is not there."""
        connection = await _opened(self.dsn)
        state = await connection.fetchrow(STATE, self.export)
        pieces = [row[0] for row in await connection.fetch(PIECES, self.export)]
        strays = await connection.fetchval(STRAY)
        await connection.close()
        assert state is not None
        number = self.tally.rounds
        if strays:
            self.tally.faults.append(f"round {number}: {strays} pieces of exports that are not ready")
        self.tally.killed += state["status"] == "MAKING"
        if state["status"] == "READY":
            self.tally.ready += 1
            content = b"".join(pieces)
            if (len(content), hashlib.sha256(content).hexdigest()) != (state["size"], state["sha256"]):
                self.tally.faults.append(f"round {number}: an export is not what it says")
            elif zipfile.ZipFile(BytesIO(content)).testzip() is not None:
                self.tally.faults.append(f"round {number}: an archive is broken")
        elif pieces or state["status"] not in ("QUEUED", "MAKING"):
            self.tally.faults.append(f"round {number}: {len(pieces)} pieces of an export that is {state['status']}")

    async def _expired(self) -> None:
        """After a day nothing is left."""
        connection = await _opened(self.dsn)
        await connection.execute(
            "UPDATE record_export SET expires_at = now(), taken_until = now() WHERE status = 'READY'"
        )
        process = self._process()
        for _ in range(600):
            if not await connection.fetchval("SELECT count(*) FROM record_export_piece"):
                break
            await asyncio.sleep(0.1)
        else:
            self.tally.faults.append("bytes are left after a day")
        process.kill()
        process.wait()
        await connection.close()


def make(dsn: str) -> None:
    """A process that makes exports until it is killed."""
    os.setsid()
    asyncio.run(_making(dsn))


async def _making(dsn: str) -> None:
    chosen = settings()
    policy = load_policy(chosen)
    reader, writer = await ReaderPool.open(dsn, chosen), await WriterPool.open(dsn, chosen)
    audit = AuditTrail(await AuditWriter.open(dsn, chosen), chosen)
    lanes: Lanes = lanes_over((reader, reader), audit, BulkReads(chosen.bulk_children))
    engine = Engine(policy, lanes, audit, _bounds(chosen), {})
    audit.start()
    exports = Exports(engine, reader, writer, Press())
    exports.start()
    await asyncio.Event().wait()


async def _opened(dsn: str) -> "asyncpg.Connection[asyncpg.Record]":
    connection = await asyncpg.connect(dsn)
    await connection.execute(OPEN)
    return connection

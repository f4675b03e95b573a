"""Exports that wait, are made or are kept, each taken by one process alone, and their bytes (docs/export.md)."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import BinaryIO
from uuid import UUID

from graph.database.acting import act_as
from graph.database.citus.hold import each_of
from graph.database.citus.spread import is_distributed
from graph.database.pools import Connection, WriterPool
from graph.events.announce import CHANNEL, INSERT
from graph.identity import new_id
from graph.viewer import Role, Viewer

TOPIC, NAME = "RECORD_EXPORT_UPDATED", "recordExports"
LEASE = timedelta(seconds=60)  # after which an export whose process has not come back is made by another
KEPT = timedelta(hours=24)
LOOK = timedelta(seconds=60)  # between two looks at the right of an export that is kept
PIECE = 1 << 20  # bytes

_TOLD = "UPDATE record_export SET event_id = $3 WHERE child_id = $1 AND id = $2"
_WAITING = "SELECT child_id, id FROM record_export WHERE status IN ('QUEUED', 'MAKING') AND taken_until <= $1 ORDER BY taken_until LIMIT 1"
_TAKE_ONE = """
UPDATE record_export SET status = 'MAKING', attempts = attempts + 1, taken_until = $3 + $4::interval, steps = NULL, steps_done = 0
WHERE child_id = $1 AND id = $2 AND status IN ('QUEUED', 'MAKING') AND taken_until <= $3
RETURNING child_id, id, subject, role, format, attempts, requested_at
"""
_TAKE = """
UPDATE record_export e SET status = 'MAKING', attempts = e.attempts + 1, taken_until = $1 + $2::interval, steps = NULL, steps_done = 0
FROM (SELECT child_id, id FROM record_export WHERE status IN ('QUEUED', 'MAKING') AND taken_until <= $1
      ORDER BY taken_until LIMIT 1 FOR UPDATE SKIP LOCKED) AS first_one
WHERE e.child_id = first_one.child_id AND e.id = first_one.id
RETURNING e.child_id, e.id, e.subject, e.role, e.format, e.attempts, e.requested_at
"""
# An export that somebody else has taken since, or that has ended, is nobody's to write any more.
_HELD = "WHERE child_id = $1 AND id = $2 AND attempts = $3 AND status = 'MAKING'"
_GO_ON = f"UPDATE record_export SET steps = $4, steps_done = $5, taken_until = $6 {_HELD} RETURNING true"  # noqa: S608 - ours
_LATER = f"UPDATE record_export SET status = 'QUEUED', taken_until = $4 {_HELD}"  # noqa: S608 - ours
_END = f"UPDATE record_export SET status = $4, ended_at = $5 {_HELD} RETURNING true"  # noqa: S608 - ours
_READY = f"""
UPDATE record_export SET status = 'READY', steps = coalesce(steps, 1), steps_done = coalesce(steps, 1), ready_at = $4,
  expires_at = $5, taken_until = $6, size = $7, sha256 = $8,
  relations = $9, policy_version = $10, document_ids = $11 {_HELD} RETURNING true
"""  # noqa: S608 - ours
_WRITE = "INSERT INTO record_export_piece (child_id, export_id, number, subject, content) VALUES ($1, $2, $3, $4, $5)"
_SHOWN = "SELECT child_id, id, subject, role, expires_at, relations, policy_version FROM record_export"
_READY_UNTIL = "WHERE status = 'READY' AND taken_until <= $1 ORDER BY taken_until LIMIT 100"
_KEPT = f"{_SHOWN} {_READY_UNTIL} FOR UPDATE SKIP LOCKED"
_KEPT_KEYS = f"SELECT child_id, id FROM record_export {_READY_UNTIL}"  # noqa: S608 - ours
_KEPT_ONE = (
    f"{_SHOWN} WHERE child_id = $1 AND id = $2 AND status = 'READY' AND taken_until <= $3 FOR UPDATE SKIP LOCKED"
)
_LOOKED = "UPDATE record_export SET taken_until = $3 WHERE child_id = $1 AND id = $2"
_OVER = "UPDATE record_export SET status = $3, ended_at = $4 WHERE child_id = $1 AND id = $2 AND status = 'READY' RETURNING true"
_DELETE = "DELETE FROM record_export_piece WHERE child_id = $1 AND export_id = $2"


class Lost(Exception):
    """Raised by who makes an export that is no longer theirs to make."""


@dataclass(frozen=True)
class Job:
    """An export that this process makes; `attempts` tells its turn from those of others."""

    child_id: UUID
    id: UUID
    viewer: Viewer
    format: str
    attempts: int
    requested_at: datetime

    @property
    def key(self) -> tuple[UUID, UUID]:
        """Its key in the database."""
        return self.child_id, self.id


@dataclass(frozen=True)
class Basis:
    """The rights by which an export was made: relations to the child, and the version of the policy."""

    relations: frozenset[str]
    policy_version: str

    def holds_under(self, now: "Basis") -> bool:
        """Whether all of it holds still."""
        return self.policy_version == now.policy_version and bool(self.relations) and self.relations <= now.relations


@dataclass(frozen=True)
class MadeFile:
    """What was made: its bytes as an open file, their number and SHA-256, and the documents that are in it."""

    content: BinaryIO
    size: int
    sha256: str
    document_ids: Sequence[UUID]


@dataclass(frozen=True)
class KeptExport:
    """An export that is READY, and by which rights it was made."""

    key: tuple[UUID, UUID]
    viewer: Viewer
    expires_at: datetime
    basis: Basis


async def told(connection: Connection, key: tuple[UUID, UUID], now: datetime) -> None:
    """Have the viewer of an export told that it has moved on, when the transaction commits."""
    event_id = new_id()
    await connection.execute(INSERT, [key[0]], [event_id], TOPIC, (NAME,), (), now, [""])
    await connection.execute(_TOLD, *key, event_id)
    await connection.execute(f"NOTIFY {CHANNEL}")


class Queue:
    """The jobs of all processes, in the database."""

    def __init__(self, writer: WriterPool) -> None:
        self._writer = writer

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Connection]:
        """One of the writer, to whom rows of all children are open in this task."""
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "exports")
            yield connection

    async def take(self, now: datetime) -> Job | None:
        """The next export to be made, for LEASE; None where none waits."""
        async with self._transaction() as connection:
            if is_distributed(connection):
                row = next(iter(await each_of(connection, (_WAITING, (now,)), (_TAKE_ONE, (now, LEASE)))), None)
            else:
                row = await connection.fetchrow(_TAKE, now, LEASE)
            if row is None:
                return None
            await told(connection, (row["child_id"], row["id"]), now)
        viewer = Viewer(row["subject"], Role(row["role"]))
        return Job(row["child_id"], row["id"], viewer, row["format"], row["attempts"], row["requested_at"])

    async def go_on(self, job: Job, done: int, steps: int, now: datetime) -> None:
        """Note the progress, and keep the export for another LEASE. Raises Lost."""
        async with self._transaction() as connection:
            if not await connection.fetchval(_GO_ON, *job.key, job.attempts, steps, done, now + LEASE):
                raise Lost
            await told(connection, job.key, now)

    async def later(self, job: Job, when: datetime) -> None:
        """Give an export back, for anybody to make from a time on."""
        async with self._transaction() as connection:
            await connection.execute(_LATER, *job.key, job.attempts, when)

    async def end(self, job: Job, status: str, now: datetime) -> None:
        """Note that an export is not made: FAILED or REVOKED."""
        async with self._transaction() as connection:
            if await connection.fetchval(_END, *job.key, job.attempts, status, now):
                await told(connection, job.key, now)

    async def ready(self, job: Job, made: MadeFile, basis: Basis, now: datetime) -> None:
        """Write an export and that it is ready, both or neither. Raises Lost."""
        until = now + KEPT
        says = (sorted(basis.relations), basis.policy_version, list(made.document_ids))
        async with self._transaction() as connection:
            values = (now, until, now + LOOK, made.size, made.sha256, *says)
            if not await connection.fetchval(_READY, *job.key, job.attempts, *values):
                raise Lost
            for number, piece in enumerate(_pieces(made.content)):
                await connection.execute(_WRITE, *job.key, number, job.viewer.subject, piece)
            await told(connection, job.key, now)

    @asynccontextmanager
    async def to_be_looked_at(self, now: datetime) -> AsyncIterator[tuple[Connection, list[KeptExport]]]:
        """Exports that are kept and whose time or right is to be looked at, held by the transaction that is given with them."""
        async with self._transaction() as connection:
            if is_distributed(connection):
                rows = await each_of(connection, (_KEPT_KEYS, (now,)), (_KEPT_ONE, (now,)))
            else:
                rows = await connection.fetch(_KEPT, now)
            kept = [
                KeptExport(
                    (row["child_id"], row["id"]),
                    Viewer(row["subject"], Role(row["role"])),
                    row["expires_at"],
                    Basis(frozenset(row["relations"]), row["policy_version"]),
                )
                for row in rows
            ]
            yield connection, kept

    async def drop(self, key: tuple[UUID, UUID], status: str, now: datetime) -> None:
        """Delete the bytes of an export that is kept, and note why: REVOKED or EXPIRED."""
        async with self._transaction() as connection:
            await dropped(connection, key, status, now)


async def dropped(connection: Connection, key: tuple[UUID, UUID], status: str, now: datetime) -> None:
    """As `Queue.drop`, in a transaction of this queue."""
    if await connection.fetchval(_OVER, *key, status, now):
        await connection.execute(_DELETE, *key)
        await told(connection, key, now)


async def looked_at(connection: Connection, kept: KeptExport, now: datetime) -> None:
    """Note when an export that is kept is looked at again."""
    await connection.execute(_LOOKED, *kept.key, min(now + LOOK, kept.expires_at))


def _pieces(content: BinaryIO) -> Iterator[bytes]:
    content.seek(0)
    while piece := content.read(PIECE):
        yield piece

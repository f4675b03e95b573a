"""The tables of the audit trail: what is appended to them, in which chain."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any

import asyncpg
import orjson

from graph.database.pools import AuditWriter, Connection
from graph.errors import Code, Refusal
from graph.trail.audited import Audited
from graph.trail.chain import Chain, follow
from graph.trail.entry import Entry
from graph.trail.journal import Filed, NotAsWritten
from graph.trail.outrun import COMPARED, WHERE_EQUAL, Marks, Outrun, compared

# One statement, one round trip, one commit for a group, and the head of its chain with it. JSON, since the driver takes
# three times as long over arrays of arrays; but ids of children as one array of bytes, from which each entry cuts its
# own: fifty of them as text take PostgreSQL as long as the rest of the entry.
_HEAD = "INSERT INTO audit_chain (id, previous, number, hash) VALUES ($3::uuid, $4::uuid, $5, $6)"
#
# Reads of children whom somebody follows are noted beside it (docs/live.md): of a group that touches none of them, or while
# nobody is followed, that is one look at a small table.
_GIVEN = """
  SELECT * FROM json_to_recordset($1::text::json) AS entry (id uuid, at timestamptz, subject text, plan_id text, first int,
    last int, purpose text, request_id text, outcome text, number bigint, hash bytea, is_news boolean)
"""
_NOTED = """
followed AS MATERIALIZED (
  SELECT array_agg(child_id) AS ids FROM access_followed WHERE child_id = ANY ($2::uuid[]) AND until > now()),
noted AS (
  INSERT INTO access_read (child_id, id, subject, plan_id, purpose)
  SELECT read.child_id, id, subject, plan_id, purpose FROM entry, unnest(($2::uuid[])[first:last]) AS read (child_id)
  WHERE (SELECT ids FROM followed) IS NOT NULL AND is_news AND read.child_id = ANY ((SELECT ids FROM followed)::uuid[])
  ON CONFLICT DO NOTHING)
"""
_INSERT = """
INSERT INTO audit_entry (id, at, subject, plan_id, child_ids, purpose, request_id, outcome, chain, number, hash)
SELECT id, at, subject, plan_id, ($2::uuid[])[first:last], purpose, request_id, outcome, $3::uuid, number, hash FROM entry
"""
_ROWS = f"entry AS MATERIALIZED ({_GIVEN}), {_NOTED} {_INSERT}"
_MOVED = "ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash"
_APPEND = f"WITH head AS ({_HEAD} {_MOVED}), {_ROWS}"
# The same where a write is committed after it, which waits for the disk: one log has both, this one first, so that the write is never
# without its entry, and nobody waits for the disk twice. Where commits wait for standbys, too, an old primary that is cut off must
# not confirm it, so it waits like any other (docs/failover.md).
_SOON = """soon AS MATERIALIZED (
  SELECT set_config('synchronous_commit',
    CASE WHEN current_setting('synchronous_standby_names') = '' THEN 'off' ELSE current_setting('synchronous_commit') END, true))
"""
_APPEND_SOON = f"WITH {_SOON}, head AS ({_HEAD} {_MOVED}), {_ROWS}, soon"
# The same where a replica was as far as the primary; what the primary has stands in the one row that is returned.
_APPEND_EQUAL = f"""
WITH {COMPARED}, head AS (
  INSERT INTO audit_chain (id, previous, number, hash)
  SELECT $3::uuid, $4::uuid, $5::bigint, $6::bytea {WHERE_EQUAL} {_MOVED}),
entry AS MATERIALIZED ({_GIVEN} {WHERE_EQUAL}), {_NOTED},
stored AS ({_INSERT})
SELECT rights, subjects, EXISTS (SELECT FROM equal) AS is_stored FROM mark
"""  # noqa: S608 - text of ours
_ADOPT = f"WITH head AS ({_HEAD}), {_ROWS}"
_PLAN = """
INSERT INTO audit_plan (id, role, policy_version, operation, fields, withheld, relations)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO NOTHING
"""
_PREVIOUS = """
SELECT id FROM audit_chain c WHERE NOT EXISTS (SELECT FROM audit_chain WHERE previous = c.id) ORDER BY id DESC LIMIT 1
"""
# A lock of the row, so that the transaction has a commit of its own, which waits for standbys like the one that stored the chain: where
# the answer to that one was not waited for, it may be on an old primary alone (docs/failover.md).
_STORED = "SELECT number FROM audit_chain WHERE id = $1::uuid FOR UPDATE"
# Everything that an entry needs of the trail, undone at once; its id is of this month, or it would try another partition.
_PROBE = """
BEGIN;
INSERT INTO audit_plan (id, role, policy_version) VALUES (gen_random_uuid(), '', '') ON CONFLICT (id) DO NOTHING;
INSERT INTO audit_chain (id, previous, number, hash) VALUES (gen_random_uuid(), gen_random_uuid(), 0, '');
INSERT INTO audit_entry (id, at, subject, plan_id, child_ids, request_id, outcome, chain, number, hash)
VALUES (overlay(gen_random_uuid()::text placing left(audit_bound(now())::text, 13) from 1)::uuid, now(), '', '', '{}', '', 'PROBE',
  gen_random_uuid(), 0, '');
INSERT INTO access_read (child_id, id, subject, plan_id) VALUES (gen_random_uuid(), gen_random_uuid(), '', '');
ROLLBACK
"""
# What comes of a trail that cannot be written.
OUTAGE = (Refusal, asyncpg.PostgresError, OSError)
RETRY_AFTER = 1  # seconds that a caller is told to wait
BEGINNINGS = 5  # attempts to begin a chain while other processes do
PLANS = 10_000  # plans that are remembered as stored


class Ledger:
    """Appends to the trail; one call of `append` at a time, since its chain is one."""

    def __init__(self, writer: AuditWriter) -> None:
        self._writer = writer
        self._known_plans: set[str] = set()
        self._chain: Chain | None = None
        self._unsure: Connection | None = None  # of a commit that has not waited for the disk

    async def append(self, entries: Sequence[Entry], seen: Sequence[Marks] = ()) -> None:
        """Commit entries as the next of this process's chain. Raises Refusal, PostgresError or OSError.

        `seen`: the marks by which replicas answered. Raises Outrun where they are not those of the primary; nothing is stored then.
        Where all of them are followed by a commit, that one makes them durable.
        """
        for _ in range(BEGINNINGS):
            try:
                return await self._append(entries, seen)
            except asyncpg.UniqueViolationError:  # another process follows the same chain: follow that one
                continue
        raise unavailable()

    async def adopt(self, filed: Filed) -> None:
        """Commit a chain from elsewhere, whole and once: its head's key is refused a second time. Raises as `append`."""
        for _ in range(BEGINNINGS):
            try:
                return await self._adopt(filed)
            except asyncpg.UniqueViolationError:  # the same, or another process has stored this chain meanwhile
                continue
        raise unavailable()

    async def probe(self) -> None:
        """Find out whether an entry could be committed, and leave none. Raises as `append`."""
        async with self._writer.acquire() as connection:
            try:
                await connection.execute(_PROBE)
            except asyncpg.PostgresError:
                if not connection.is_closed() and connection.is_in_transaction():
                    await connection.execute("ROLLBACK")
                raise

    async def _append(self, entries: Sequence[Entry], seen: Sequence[Marks]) -> None:
        chain, self._chain = self._chain, None
        async with self._writer.acquire() as connection:
            if self._unsure not in (None, connection):  # the server may have ended, and the end of the chain with it
                chain = None
            chain = chain or Chain(await _last(connection))
            before = copy(chain)
            plans = {entry.audited.id: entry.audited for entry in entries}
            await _store(connection, [plan for name, plan in plans.items() if name not in self._known_plans])
            rows = [entry.row() for entry in entries]
            chain.append(rows)
            for row, entry in zip(rows, entries, strict=True):
                row["is_news"] = entry.is_news and _shows(row, entry.audited)
            head = (chain.id, chain.previous, chain.number, chain.link)
            is_soon = not seen and all(entry.is_followed for entry in entries)
            if seen:
                primary = await connection.fetchrow(_APPEND_EQUAL, *_stored(rows), *head, *compared(seen))
                assert primary is not None
                if not primary["is_stored"]:
                    self._chain = before
                    raise Outrun(primary["rights"], primary["subjects"])
            else:
                await connection.execute(_APPEND_SOON if is_soon else _APPEND, *_stored(rows), *head)
            self._unsure = connection if is_soon else None
        # Only now: of a chain whose last commit failed nobody knows where it ends.
        self._chain = chain
        if len(self._known_plans) > PLANS:
            self._known_plans.clear()
        self._known_plans.update(plans)

    async def _adopt(self, filed: Filed) -> None:
        rows: list[dict[str, Any]] = filed.rows
        async with self._writer.acquire() as connection:
            stored = await connection.fetchval(_STORED, filed.chain)
            if stored is not None:
                if stored != len(rows):
                    raise NotAsWritten(f"its chain is stored already, with {stored} entries")
                return
            previous = await _last(connection)
            await _store(connection, filed.plans.values())
            link = follow(rows, filed.chain, previous)
            for row in rows:
                row["is_news"] = _shows(row, filed.plans[row["plan_id"]])
            # Copies: where another process was first, all this is done again.
            await connection.execute(_ADOPT, *_stored([*map(dict, rows)]), filed.chain, previous, len(rows), link)


def _stored(rows: list[dict[str, Any]]) -> tuple[str, list[str]]:
    """The rows as `_ROWS` takes them: JSON, and the ids of all their children. It takes these out of the rows."""
    children: list[str] = []
    for row in rows:
        row["first"] = len(children) + 1
        if named := row.pop("child_ids")[1:-1]:
            children += named.split(",")
        row["last"] = len(children)
    return orjson.dumps(rows).decode(), children


def _shows(row: Mapping[str, Any], audited: Audited) -> bool:
    """Whether the entry is in the access log of its children (migration 0012)."""
    return row["outcome"] == "OK" and bool(audited.read)


async def _last(connection: Connection) -> str | None:
    """The chain that none follows."""
    previous = await connection.fetchval(_PREVIOUS)
    return str(previous) if previous else None


async def _store(connection: Connection, plans: Iterable[Audited]) -> None:
    # In one order everywhere: two processes that store the same new plans wait for each other, not in a circle.
    new = sorted(plans, key=lambda plan: plan.id)
    if new:
        await connection.executemany(
            _PLAN, [(p.id, p.role, p.policy_version, p.operation, p.read, p.withheld, p.relations) for p in new]
        )


def unavailable() -> Refusal:
    """What a caller is told whose access cannot be put on record."""
    message = "The access cannot be recorded now, so it is not given; try again shortly."
    return Refusal(Code.UNAVAILABLE, message, details={"retryAfter": RETRY_AFTER})

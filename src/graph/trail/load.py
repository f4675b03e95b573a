"""Brings a month of the trail back from its file, for a family that asks who looked at its child."""

import asyncio
from itertools import islice
from pathlib import Path

import asyncpg

from graph.errors import StartupProblem
from graph.trail.audited import Audited
from graph.trail.export import ATTEMPTS, PAUSE, Record, walk_file
from graph.trail.manifest import FileProblem
from graph.trail.month_file import entry_line, verified
from graph.trail.months import FILED, OTHER, PATIENCE, Connection, Month, held_month

BATCH = 5_000  # entries of a statement
_PLAN = """
INSERT INTO audit_plan (id, role, policy_version, operation, fields, withheld, relations)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING
"""
_NAMES = "id, at, subject, role, relations, plan_id, child_ids, purpose, request_id, policy_version, outcome, chain, number, hash"
_ENTRIES = f"""
INSERT INTO {{table}} ({_NAMES})
SELECT id, at, subject, role, relations::text[], plan_id, child_ids::uuid[], purpose, request_id, policy_version, outcome, chain,
  number, decode(hash, 'hex')
FROM json_to_recordset($1::text::json) AS entry (id uuid, at timestamptz, subject text, role text, relations text, plan_id text,
  child_ids text, purpose text, request_id text, policy_version text, outcome text, chain uuid, number bigint, hash text)
"""  # noqa: S608 - names of ours


async def load_month(connection: Connection, name: str, folder: Path, record: Record) -> int:
    """Make a month that is in a file part of the database again, in one transaction; how many entries. Raises StartupProblem."""
    async with connection.transaction():
        month = await held_month(connection, name, (FILED,))
        try:
            expected = await asyncio.to_thread(walk_file, folder, month)
            await _fill(connection, month, folder)
        except FileProblem as problem:
            raise StartupProblem(f"The file {folder / str(month.file)} {problem}.") from problem
        stored = await connection.fetchval(f"SELECT count(*) FROM {month.table}")  # noqa: S608 - names of ours
        if stored != expected:
            raise StartupProblem(f"{stored} entries were stored of {expected}: nothing was changed.")
        # Before the month is put in: from then on nobody can read the trail until the transaction ends.
        await record("audit.import", f"month {name}, entries {stored}")
        await _attach(connection, month)
        await connection.execute("UPDATE audit_month SET state = 'LOADED' WHERE to_char(month, 'YYYY-MM') = $1", name)
    return expected


async def _fill(connection: Connection, month: Month, folder: Path) -> None:
    """The table of the month with its entries, which is not yet a part of the trail."""
    table = month.table
    await connection.execute(f"CREATE TABLE {table} (LIKE audit_entry INCLUDING ALL)")
    await connection.execute(f"REVOKE ALL ON {table} FROM passport_reader, passport_writer, passport_audit")
    fits = f"id >= '{month.first_id}' AND id < '{month.past_id}'"
    await connection.execute(f"ALTER TABLE {table} ADD CONSTRAINT ck_month CHECK ({fits})")
    plans: dict[str, Audited] = {}
    # One in a file has what a plan says, and no more names than the database has.
    entries = verified(folder, month).read(plans.__setitem__)
    while rows := list(islice(entries, BATCH)):
        lines = b"[" + b",".join(entry_line(row) for row in rows) + b"]"
        await connection.execute(_ENTRIES.format(table=table), lines.decode())
    await connection.executemany(
        _PLAN,
        [
            (name, p.role, p.policy_version, p.operation, p.read, p.withheld, p.relations)
            for name, p in sorted(plans.items())
        ],
    )


async def _attach(connection: Connection, month: Month) -> None:
    """Put the partition in, with what came of its month meanwhile, in a moment in which nobody reads the trail for long."""
    table, bounds = month.table, (month.first_id, month.past_id)
    begins = f"'{month.first_id}'" if month.begins_at else "MINVALUE"
    late = f"DELETE FROM {OTHER} WHERE id >= $1 AND id < $2 RETURNING *"  # noqa: S608 - names of ours
    await connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    for _ in range(ATTEMPTS):
        try:
            async with connection.transaction():
                await connection.execute(f"LOCK TABLE {OTHER} IN ACCESS EXCLUSIVE MODE")
                await connection.execute(f"WITH late AS ({late}) INSERT INTO {table} SELECT * FROM late", *bounds)  # noqa: S608 - names of ours
                await connection.execute(
                    f"ALTER TABLE audit_entry ATTACH PARTITION {table} FOR VALUES FROM ({begins}) TO ('{bounds[1]}')"
                )
                await connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT ck_month")
            return
        except asyncpg.LockNotAvailableError:
            await asyncio.sleep(PAUSE)
    raise StartupProblem(f"Somebody reads the trail all the time: the month {month.name} was not put in; try again.")

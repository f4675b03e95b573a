"""Brings a month of the trail from the database to a signed file: read, written, read back, and only then taken out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import asyncpg

from graph.errors import StartupProblem
from graph.trail.audited import Audited
from graph.trail.manifest import FileProblem, Manifest, read_manifest
from graph.trail.month_file import MonthWriter, verified
from graph.trail.months import ATTACHED, LOADED, PATIENCE, Connection, Month, held_month, months
from graph.trail.walk import COLUMNS, Walks

if TYPE_CHECKING:
    from graph.papers.signing_key import SigningKey

Record = Callable[[str, str], Awaitable[None]]  # puts an operation and what it is about on the trail

ATTEMPTS = 120  # to take the partition out, while others read
PAUSE = 0.5  # seconds between two
_PLANS = """
SELECT id, role, policy_version, operation, fields, withheld, relations FROM audit_plan
WHERE id IN (SELECT plan_id FROM {table}) ORDER BY id
"""
_FILED = """
UPDATE audit_month SET state = 'FILED', entries = $2, file = $3, sha256 = $4, filed_at = now()
WHERE to_char(month, 'YYYY-MM') = $1
"""


@dataclass(frozen=True)
class Export:
    """What an export needs: where files go, the key that signs, how it goes on record, and from when on entries stay."""

    folder: Path
    key: "SigningKey"
    record: Record
    kept_since: datetime


async def export_month(connection: Connection, name: str, export: Export) -> Manifest:
    """Write a month to its file and take it out of the database, in one transaction; without it nothing has changed there.

    From its first look nobody can write to the month, and everybody can read it. Raises StartupProblem.
    """
    async with connection.transaction():
        month = await held_month(connection, name, (ATTACHED, LOADED))
        if month.ends_at > export.kept_since:
            since = f"the trail is kept since {export.kept_since:%Y-%m-%d}"
            raise StartupProblem(f"The month {name} stays: {since} (PASSPORT_AUDIT_MONTHS).")
        heads = await _heads(connection, month, export.folder)
        await connection.execute(f"LOCK TABLE {month.table} IN SHARE MODE")
        manifest = await _write(connection, month, export, heads)
        stored = await connection.fetchval(f"SELECT count(*) FROM {month.table}")  # noqa: S608 - names of ours
        sha256 = await asyncio.to_thread(read_back, export.folder, month, manifest, stored)
        # Before the month is taken out: from then on nobody can append to the trail until the transaction ends.
        await export.record("audit.export", f"month {name}, entries {stored}, sha256 {manifest.sha256}")
        await detach(connection, month)
        await connection.execute(f"DROP TABLE {month.table}")
        await connection.execute(_FILED, name, stored, manifest.file, sha256)
    return manifest


async def _heads(connection: Connection, month: Month, folder: Path) -> dict[str, tuple[int, bytes]]:
    """Where the chains stood at the end of the months before, which must have left already; by their signed files."""
    heads: dict[str, tuple[int, bytes]] = {}
    for earlier in await months(connection):
        if earlier.ends_at >= month.ends_at:
            break
        if earlier.file is None:
            raise StartupProblem(f"The month {earlier.name} comes first: months leave in their order.")
        try:
            manifest = read_manifest(folder, earlier.file, earlier.sha256)
        except FileProblem as problem:
            raise StartupProblem(f"The file {folder / earlier.file} {problem}.") from None
        heads |= {each.chain: (each.last, each.after) for each in manifest.chains}
    return heads


async def _write(connection: Connection, month: Month, export: Export, heads: dict[str, tuple[int, bytes]]) -> Manifest:
    """Write the file, and verify each entry on its way into it."""
    writer = await asyncio.to_thread(MonthWriter, export.folder)
    try:
        async for row in connection.cursor(_PLANS.format(table=month.table), prefetch=1000):
            lists = [tuple(row[column]) for column in ("fields", "withheld", "relations")]
            writer.plan(row["id"], Audited(row["role"], row["policy_version"], row["operation"], *lists))
        walks = Walks()
        chains = {row["id"]: row["previous"] for row in await connection.fetch("SELECT id, previous FROM audit_chain")}
        for chain, previous in chains.items():
            walks.begin(str(chain), str(previous) if previous else None, *heads.get(str(chain), ()))
        async for row in connection.cursor(f"SELECT {COLUMNS} FROM {month.table} ORDER BY id", prefetch=2000):  # noqa: S608 - names of ours
            if row["chain"] is not None and (problems := walks.step(row)):
                raise StartupProblem(f"{problems[0]} `passport audit verify` tells more; nothing was changed.")
            writer.entry(row)
        return await asyncio.to_thread(writer.sealed, month, walks.parts(), export.key)
    except OSError as error:
        raise StartupProblem(f"The file of {month.name} cannot be written: {error.strerror}.") from error
    finally:
        writer.abandon()


def read_back(folder: Path, month: Month, manifest: Manifest, stored: int) -> str:
    """Verify what lies on the disk as somebody would who has the file alone; the SHA-256 of its manifest. Raises StartupProblem."""
    from hashlib import sha256

    try:
        digest = sha256((folder / f"{manifest.file}.json").read_bytes()).hexdigest()
        count = walk_file(folder, replace(month, file=manifest.file, sha256=digest))
    except (OSError, FileProblem) as problem:
        raise StartupProblem(
            f"The file {folder / manifest.file} {problem}; the month stays in the database."
        ) from problem
    if not count == stored == manifest.entries:
        raise StartupProblem(f"The file has {count} entries and the month {stored}; it stays in the database.")
    return digest


def walk_file(folder: Path, month: Month) -> int:
    """How many entries a file has, all of them in their order, in their chains, of their month and with their plans. Raises FileProblem."""
    file = verified(folder, month)
    walks, plans, last, count = Walks(), set[str](), UUID(int=0), 0
    for part in file.manifest.chains:
        walks.begin(part.chain, part.previous, part.first - 1, part.before)
    for row in file.read(lambda name, _: plans.add(name)):
        count += 1
        problems = walks.step(row) if row["chain"] is not None else []
        if row["id"] <= last or not month.first_id <= str(row["id"]) < month.past_id or row["plan_id"] not in plans:
            problems.append(f"Entry {row['id']} is not in its place.")
        if problems:
            raise FileProblem(f"is not as it was written: {problems[0]}")
        last = row["id"]
    if tuple(walks.parts()) != file.manifest.chains or count != file.manifest.entries:
        raise FileProblem("has other heads of chains than its manifest says")
    return count


async def detach(connection: Connection, month: Month) -> None:
    """Take the partition out, in moments in which nobody reads it: commits of the trail wait behind each attempt."""
    await connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    for _ in range(ATTEMPTS):
        try:
            async with connection.transaction():
                await connection.execute(f"ALTER TABLE audit_entry DETACH PARTITION {month.table}")
            return
        except asyncpg.LockNotAvailableError:
            await asyncio.sleep(PAUSE)
    raise StartupProblem(f"Somebody reads the trail all the time: the month {month.name} stays; try again.")


def due(of: list[Month], kept_since: datetime) -> list[str]:
    """The months that may leave, in their order."""
    return [each.name for each in of if each.state != "FILED" and each.ends_at <= min(kept_since, datetime.now(UTC))]

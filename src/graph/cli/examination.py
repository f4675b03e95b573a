"""What `passport doctor` looks at: each check is one finding, with what to do where it is not right. It changes nothing."""

import asyncio
import shutil
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StartupProblem
from graph.settings import Settings

if TYPE_CHECKING:
    import asyncpg

    from graph.database.pools import Connections

OK, WARNING, WRONG = "ok", "warning", "wrong"
VERSIONS = range(15, 19)  # of PostgreSQL
SKEW = 1.0  # seconds between the clocks of this machine and of the database
FREE = 500_000_000  # bytes, below which a disk is soon full
_ARCHIVED = """
SELECT last_archived_wal AS archived, last_failed_time AT TIME ZONE 'UTC' AS failed,
  coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS is_failing FROM pg_stat_archiver
"""
_MONTHS = """
SELECT to_char(max(ends_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS until, count(*) FILTER (WHERE state = 'FILED') AS filed,
  max(ends_at) < now() + interval '7 days' AS is_late, EXISTS (SELECT FROM audit_entry_other) AS others FROM audit_month
"""
# What a role of the database must not have: nobody edits the trail, and who reads does not write.
EXCESS = {
    "passport_reader": ("child", "INSERT"),
    "passport_writer": ("audit_entry", "DELETE"),
    "passport_audit": ("audit_entry", "UPDATE"),
}


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, how it stands, and what to do (empty where nothing is)."""

    name: str
    state: str
    says: str
    advice: str = ""


async def examine(settings: Settings, folder: Path, dsn: str | None) -> list[Finding]:
    """Every finding, in order; `dsn` None: there is no database to look at yet."""
    findings = [policy(settings), *keys(settings, folder), signature(settings, folder), await issuer(settings)]
    findings += trail(settings, folder)
    if dsn is None:
        says = f"no PASSPORT_DATABASE_URL, and no server runs in {folder}"
        return [*findings, Finding("database", WARNING, says, "`passport serve` starts one of its own there.")]
    return [*findings, *await database(settings, dsn)]


def policy(settings: Settings) -> Finding:
    """That the policy is complete."""
    from graph.app import load_policy

    try:
        version = load_policy(settings).grants.version
    except StartupProblem as problem:
        return Finding("policy", WRONG, str(problem), "`passport policy check` names every fault.")
    return Finding("policy", OK, f"complete, version {version}")


def keys(settings: Settings, folder: Path) -> Iterator[Finding]:
    """The key of the local issuer; an issuer elsewhere has its own."""
    from graph.http.local_issuer import KEY_FILE, load_issuer

    path = folder / KEY_FILE
    if settings.oidc_issuer is not None:
        return
    if settings.token_key is None and not path.exists():
        yield Finding(
            "key",
            WARNING,
            f"there is no {path} yet",
            "The first start makes it; several machines need PASSPORT_TOKEN_KEY.",
        )
        return
    try:
        load_issuer(settings, folder)
    except StartupProblem as problem:
        yield Finding(
            "key", WRONG, str(problem), "Set PASSPORT_TOKEN_KEY, or mend the file; tokens of a lost key are void."
        )
        return
    if settings.token_key is None and _is_open(path):
        yield _open("key", path)
        return
    yield Finding(
        "key",
        WARNING,
        "tokens are signed here",
        "In production set PASSPORT_OIDC_ISSUER: this key is for demos and tests.",
    )


def signature(settings: Settings, folder: Path) -> Finding:
    """The key that certificates are signed with."""
    from graph.papers.signing_key import KEY_FILE, load_signing_key

    name, path = "signature", settings.signature_key or folder / KEY_FILE
    if settings.signature_key is None and not path.exists():
        advice = "The first certificate that is fetched makes it; several machines need PASSPORT_SIGNATURE_KEY."
        return Finding(name, WARNING, f"there is no {path} yet", advice)
    try:
        key = load_signing_key(settings, folder)
    except StartupProblem as problem:
        advice = "Name another by PASSPORT_SIGNATURE_KEY, or bring the file back; what was signed stays signed."
        return Finding(name, WRONG, str(problem), advice)
    if _is_open(path):
        return _open(name, path)
    if key.expires_at <= datetime.now(UTC):
        advice = "Put a new one there, or move the file away: the next certificate makes one."
        return Finding(name, WRONG, f"the certificate in {path} is over since {key.expires_at:%Y-%m-%d}", advice)
    says = f"SIMULATED, by a key of this service until {key.expires_at:%Y-%m-%d}"
    return Finding(name, WARNING, says, "No qualified provider of signatures is connected.")


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _open(name: str, path: Path) -> Finding:
    return Finding(name, WRONG, f"others may read {path}", f"chmod 600 {path}, and make a new key where somebody has.")


async def issuer(settings: Settings) -> Finding:
    """That the issuer's keys can be fetched."""
    if settings.oidc_issuer is None:
        return Finding("issuer", OK, "the local one")
    from graph.http.oidc import OidcVerifier, fetch_keys

    try:
        OidcVerifier(settings)
        count = len((await fetch_keys(settings.oidc_issuer, settings.oidc_jwks_url)).keys)
    except StartupProblem as problem:
        return Finding("issuer", WRONG, str(problem), "Set what is missing.")
    except Exception as error:  # noqa: BLE001 - whatever an issuer answers
        says = f"{settings.oidc_issuer} gave no keys ({type(error).__name__})"
        return Finding(
            "issuer", WRONG, says, "Open the way to it from here, or name its keys by PASSPORT_OIDC_JWKS_URL."
        )
    return Finding("issuer", OK, f"{settings.oidc_issuer} answers with {count} keys")


def trail(settings: Settings, folder: Path) -> Iterator[Finding]:
    """The folder of the write-ahead files of the trail: its disk, and what lies in it."""
    from graph.trail.journal import count, problems, trail_folder

    place = trail_folder(settings.model_copy(update={"data": folder}))
    there = next(each for each in (place, *place.parents) if each.exists())
    free = shutil.disk_usage(there).free
    yield Finding(
        "trail disk",
        OK if free >= FREE else WRONG,
        f"{free // 1_000_000:,} MB free for {place}",
        ""
        if free >= FREE
        else "Make room: where neither table nor file takes an entry, not even a capsule is answered.",
    )
    if not place.exists():
        return
    for problem in problems(place):
        yield Finding("trail files", WRONG, problem, "`passport audit verify` says what is wrong with it.")
    waiting = count(place)
    says = f"{waiting} entries wait in files"
    yield Finding("trail files", WARNING if waiting else OK, says, "A server that runs brings them." if waiting else "")


async def database(settings: Settings, dsn: str) -> list[Finding]:
    """Version, clock, migrations, and the rights of the service's roles."""
    from graph.database.connection import connect

    try:
        connection = await connect(dsn)
    except StartupProblem as problem:
        return [Finding("database", WRONG, str(problem), "Look at PASSPORT_DATABASE_URL, the network and pg_hba.conf.")]
    try:
        findings = [await _version(connection), await _clock(connection), await _archive(connection)]
        findings.append(await _migrations(dsn))
        if findings[-1].state == OK:
            findings.append(await _months(connection))
            findings += [*await _spread(connection), *await _rights(settings, dsn, connection)]
        return findings
    finally:
        await connection.close()


async def _version(connection: "asyncpg.Connection[asyncpg.Record]") -> Finding:
    major = connection.get_server_version().major
    known = major in VERSIONS
    advice = "" if known else f"Use PostgreSQL {VERSIONS.start} to {VERSIONS.stop - 1}."
    return Finding("database", OK if known else WRONG, f"PostgreSQL {major}", advice)


async def _clock(connection: "asyncpg.Connection[asyncpg.Record]") -> Finding:
    before = datetime.now(UTC)
    there = await connection.fetchval("SELECT clock_timestamp()")
    after = datetime.now(UTC)
    # Somewhere between the question and the answer: what lies outside is a difference for sure.
    skew = max((before - there).total_seconds(), (there - after).total_seconds(), 0.0)
    says = f"{skew:.1f} s between this machine and the database"
    advice = "" if skew < SKEW else "Let NTP keep both: rights and tokens end by these clocks."
    return Finding("clock", OK if skew < SKEW else WRONG, says, advice)


async def _archive(connection: "asyncpg.Connection[asyncpg.Record]") -> Finding:
    """That what is written leaves this machine: the WAL is archived, and a server that was restored has been promoted."""
    if await connection.fetchval("SELECT pg_is_in_recovery()"):
        return Finding("archive", WRONG, "the database is still recovering", "Let it, or promote it (docs/backup.md).")
    if await connection.fetchval("SELECT current_setting('archive_mode')") == "off":
        says = "the WAL is not archived: what came after the last backup would be lost with the disk"
        return Finding("archive", WARNING, says, "Set up pgBackRest (docs/backup.md).")
    row = await connection.fetchrow(_ARCHIVED)
    assert row is not None
    if row["is_failing"]:
        says = f"the WAL has not been archived since {row['failed']:%Y-%m-%d %H:%M} UTC"
        return Finding("archive", WRONG, says, "PostgreSQL's log says why; the disk fills until it is.")
    return Finding("archive", OK, f"WAL until {row['archived']} is archived" if row["archived"] else "WAL is archived")


async def _migrations(dsn: str) -> Finding:
    from graph.database.migrations import status

    try:
        migrations = await status(dsn)
    except StartupProblem as problem:
        return Finding("migrations", WRONG, str(problem), "Install the program that made this schema, or a newer one.")
    if migrations.pending:
        return Finding("migrations", WRONG, f"{len(migrations.pending)} to come", "`passport db upgrade`.")
    return Finding("migrations", OK, f"up to date at {migrations.current}")


async def _months(connection: "asyncpg.Connection[asyncpg.Record]") -> Finding:
    """That the months of the trail are made before they begin."""
    row = await connection.fetchrow(_MONTHS)
    assert row is not None
    name, says = "trail months", f"made until {row['until']}, {row['filed']} in files"
    if row["is_late"]:
        advice = "A server that runs makes them; `passport audit partitions` does, too."
        return Finding(name, WRONG, f"{says}: the next one is missing", advice)
    if row["others"]:
        advice = "They are safe; `passport audit partitions` moves those whose month is made."
        return Finding(name, WARNING, f"{says}; some entries lie in no month", advice)
    return Finding(name, OK, says)


async def _spread(connection: "asyncpg.Connection[asyncpg.Record]") -> list[Finding]:
    """How a database over several nodes stands (docs/citus.md)."""
    from graph.cli.spreading import spread_state_of

    state = await spread_state_of(connection)
    return [Finding("nodes", OK if state.is_whole else WRONG, state.sentence())] if state else []


async def _rights(settings: Settings, dsn: str, connection: "asyncpg.Connection[asyncpg.Record]") -> list[Finding]:
    from graph.database.citus.start import shards_of
    from graph.database.pools import AuditWriter, ReaderPool, WriterPool

    opening: dict[str, Callable[[str, Settings], Awaitable[Connections]]] = {
        "passport_reader": partial(ReaderPool.open, shards=await shards_of(dsn, settings)),
        "passport_writer": WriterPool.open,
        "passport_audit": AuditWriter.open,
    }
    findings: list[Finding] = []
    for role, open_ in opening.items():
        async with _opened(open_(dsn, settings)) as pool:
            obstacle = await pool.obstacle()
        table, right = EXCESS[role]
        if obstacle is not None:
            advice = (
                f"GRANT {role} to the user of PASSPORT_DATABASE_URL; `passport db upgrade` gives the role its rights."
            )
            findings.append(Finding(role, WRONG, obstacle, advice))
        elif await connection.fetchval("SELECT has_table_privilege($1, $2, $3)", role, table, right):
            findings.append(Finding(role, WRONG, f"may {right} {table}", f"REVOKE {right} ON {table} FROM {role}."))
        else:
            findings.append(Finding(role, OK, "may do what it must, and no more of what it must not"))
    return findings


@asynccontextmanager
async def _opened(opening: "Awaitable[Connections]") -> "AsyncIterator[Connections]":
    pool = await opening
    try:
        yield pool
    finally:
        async with asyncio.timeout(10):
            await pool.close()
